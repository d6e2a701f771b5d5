package cn.yanzhen.exchange.need;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Why a lead school sends nobody: data, {@code decline-reasons.yml}. */
@Component
class DeclineReasons {

  private static final String FILE = "decline-reasons.yml";

  /**
   * @param note whether it says too little without a note
   */
  record Known(String code, String word, boolean note) {

    String text(@Nullable String said) {
      return said == null || said.isBlank() ? word : word + "：" + said.strip();
    }
  }

  private final String label;
  private final String source;
  private final List<Known> reasons;

  DeclineReasons() {
    try (var in = new ClassPathResource(FILE).getInputStream()) {
      Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      var json = JsonMapper.builder().build().valueToTree(read);
      label = json.path("label").asString();
      source = json.path("source").asString();
      reasons =
          json.path("reasons")
              .valueStream()
              .map(
                  one ->
                      new Known(
                          one.path("code").asString(),
                          one.path("word").asString(),
                          one.path("note").asBoolean(false)))
              .toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(FILE + " cannot be read", unreadable);
    }
  }

  List<Known> all() {
    return reasons;
  }

  /** How sure we are of the list. */
  String label() {
    return label;
  }

  String source() {
    return source;
  }

  Optional<Known> of(String code) {
    return reasons.stream().filter(one -> one.code.equals(code)).findFirst();
  }
}

package cn.yanzhen.exchange.staffing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Why a post is closed: data, {@code post-closing-reasons.yml}. */
@Component
public class ClosingReasons {

  private static final String FILE = "post-closing-reasons.yml";

  /**
   * @param note whether it says too little without a note
   */
  public record Known(String code, String word, boolean note) {}

  record Document(String label, String source, List<Known> reasons) {}

  private final Document document;

  ClosingReasons() {
    try (var in = new ClassPathResource(FILE).getInputStream()) {
      Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      document =
          JsonMapper.builder()
              .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
              .build()
              .convertValue(read, Document.class);
    } catch (IOException unreadable) {
      throw new IllegalStateException(FILE + " cannot be read", unreadable);
    }
  }

  Document document() {
    return document;
  }

  public Optional<Known> of(String code) {
    return document.reasons.stream().filter(one -> one.code.equals(code)).findFirst();
  }

  /** By its word, as sheets name it. */
  public Optional<Known> named(String word) {
    return document.reasons.stream().filter(one -> one.word.equals(word)).findFirst();
  }

  public List<String> words() {
    return document.reasons.stream().map(Known::word).toList();
  }
}

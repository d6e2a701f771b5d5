package cn.yanzhen.exchange.recruitment;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Why somebody is taken out of a cohort: data, {@code leaving-reasons.yml}. */
@Component
class LeavingReasons {

  private static final String FILE = "leaving-reasons.yml";

  /**
   * @param note whether it says too little without a note
   * @param never whether they count as never having joined
   */
  record Known(String code, String word, boolean note, boolean never) {}

  record Document(String label, String source, List<Known> reasons) {}

  private final Document document;

  LeavingReasons() {
    try (var in = new ClassPathResource(FILE).getInputStream()) {
      Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      document =
          JsonMapper.builder()
              .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
              .build()
              .convertValue(read, Document.class);
    } catch (IOException unreadable) {
      throw new IllegalStateException(FILE + " cannot be read", unreadable);
    }
  }

  Document document() {
    return document;
  }

  Optional<Known> of(String code) {
    return document.reasons.stream().filter(one -> one.code.equals(code)).findFirst();
  }

  String word(String code) {
    return of(code).map(Known::word).orElse(code);
  }
}

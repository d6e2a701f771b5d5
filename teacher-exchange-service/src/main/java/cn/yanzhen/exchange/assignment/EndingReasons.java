package cn.yanzhen.exchange.assignment;

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

/** Why an order ends otherwise than by its last day: data, {@code ending-reasons.yml}. */
@Component
public class EndingReasons {

  private static final String FILE = "ending-reasons.yml";

  /** What is done to the order for it. */
  public enum Deed {
    RECALL,
    CANCEL,
    VOID
  }

  /**
   * @param note whether it says too little without a note
   */
  record Known(String code, String word, List<Deed> deeds, boolean note) {}

  private final String label;
  private final String source;
  private final List<Known> reasons;

  public EndingReasons() {
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
                          one.path("for")
                              .valueStream()
                              .map(deed -> Deed.valueOf(deed.asString()))
                              .toList(),
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
  public String label() {
    return label;
  }

  public String source() {
    return source;
  }

  Optional<Known> of(String code, Deed deed) {
    return reasons.stream()
        .filter(one -> one.code.equals(code) && one.deeds.contains(deed))
        .findFirst();
  }

  /** For a room that ends an order by a rule of its own. */
  public Because because(String code, Deed deed) {
    var known = of(code, deed).orElseThrow();
    return new Because(code, text(known, null));
  }

  static String text(Known reason, @Nullable String note) {
    return note == null || note.isBlank() ? reason.word : reason.word + "：" + note.strip();
  }
}

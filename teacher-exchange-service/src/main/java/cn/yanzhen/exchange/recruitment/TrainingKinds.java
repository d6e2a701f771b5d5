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
import tools.jackson.databind.json.JsonMapper;

/**
 * What new teachers are trained in, and what of it is usually a must: {@code training-kinds.yml}.
 */
@Component
public class TrainingKinds {

  private static final String FILE = "training-kinds.yml";

  /**
   * @param mandatory what a form proposes; each training says for itself
   * @param basis on what a must stands
   */
  public record Kind(String code, String word, boolean mandatory, String basis) {}

  record Document(String label, String source, List<Kind> kinds) {}

  private final Document document;

  public TrainingKinds() {
    try (var in = new ClassPathResource(FILE).getInputStream()) {
      Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      document = JsonMapper.builder().build().convertValue(read, Document.class);
    } catch (IOException unreadable) {
      throw new IllegalStateException(FILE + " cannot be read", unreadable);
    }
  }

  public List<Kind> all() {
    return document.kinds();
  }

  /** How sure we are of the list. */
  public String label() {
    return document.label();
  }

  public String source() {
    return document.source();
  }

  public Optional<Kind> of(String code) {
    return document.kinds().stream().filter(one -> one.code().equals(code)).findFirst();
  }
}

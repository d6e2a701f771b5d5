package cn.yanzhen.community.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of agreements that this service was built with: {@code agreement/kinds.yml}. */
@Component("agreementKinds")
public class KindBook {
  public record Kind(String code, String word, String wordEn) {}

  record Document(String source, String label, List<Kind> kinds) {}

  private final Document document;

  public KindBook() {
    try (var in = new ClassPathResource("agreement/kinds.yml").getInputStream()) {
      Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      document = JsonMapper.builder().build().convertValue(yaml, Document.class);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  public String label() {
    return document.label();
  }

  public String source() {
    return document.source();
  }

  public List<Kind> all() {
    return document.kinds();
  }

  Optional<Kind> find(String code) {
    return all().stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** As people read it; a code that is no longer listed stands for itself. */
  public String word(String code) {
    return find(code).map(Kind::word).orElse(code);
  }
}

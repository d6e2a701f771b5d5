package cn.yanzhen.community.agreement;

import cn.yanzhen.defaults.policy.PolicyFile;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of agreements that this service was built with: {@code agreement/kinds.yml}. */
@Component("agreementKinds")
public class KindBook {
  public record Kind(String code, String word, String wordEn) {}

  record Document(String source, String label, List<Kind> kinds) {}

  private final Document document = PolicyFile.read("agreement/kinds.yml", Document.class);

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

package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.defaults.policy.PolicyFile;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

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

  private final Document document = PolicyFile.read(FILE, Document.class);

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

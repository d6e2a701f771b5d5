package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.policy.PolicyFile;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For what somebody need not move: data, {@code exemption-reasons.yml}. */
@Component
public class ExemptionReasons {

  private static final String FILE = "exemption-reasons.yml";

  /**
   * @param sensitive whether even its name is shown only on the audit trail
   * @param evidence whether a paper that proves it must be named
   */
  public record Reason(String code, String word, boolean sensitive, boolean evidence) {}

  record Document(String label, String source, List<Reason> reasons) {}

  private final Document document = PolicyFile.read(FILE, Document.class);

  public List<Reason> all() {
    return document.reasons();
  }

  /** How sure we are of the list. */
  public String label() {
    return document.label();
  }

  public String source() {
    return document.source();
  }

  public Optional<Reason> of(String code) {
    return document.reasons().stream().filter(one -> one.code().equals(code)).findFirst();
  }
}

package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.policy.PolicyFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why somebody leaves the district's service: data, {@code departure-reasons.yml}. */
@Component
public class DepartureReasons {

  private static final String FILE = "departure-reasons.yml";

  /**
   * @param note whether it says too little without a note
   * @param ahead whether a day to come can be entered
   */
  public record DepartureReason(String code, String word, boolean note, boolean ahead) {}

  record Document(String label, String source, List<DepartureReason> reasons) {}

  private final Document document = PolicyFile.read(FILE, Document.class);

  public List<DepartureReason> all() {
    return document.reasons();
  }

  /** How sure we are of the list. */
  public String label() {
    return document.label();
  }

  public String source() {
    return document.source();
  }

  public Optional<DepartureReason> of(String code) {
    return document.reasons().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  public String word(String code) {
    return of(code).map(DepartureReason::word).orElse(code);
  }

  public @Nullable String wordOf(Departures.@Nullable Departure one) {
    return one == null ? null : word(one.code());
  }
}

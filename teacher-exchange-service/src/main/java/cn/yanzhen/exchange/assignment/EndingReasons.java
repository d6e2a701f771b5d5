package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.policy.PolicyFile;
import cn.yanzhen.defaults.problem.Refusal;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Why somebody says no, and why an order ends otherwise than by its last day: data, {@code
 * ending-reasons.yml}.
 */
@Component
public class EndingReasons {

  private static final String FILE = "ending-reasons.yml";

  /** What is done for it. */
  public enum Deed {
    DECLINE,
    REJECT,
    WITHDRAW,
    RECALL,
    CANCEL,
    VOID
  }

  /**
   * @param note whether it says too little without a note
   * @param personal whether no note is taken: of health and family nobody writes more than that
   */
  record Known(
      String code,
      String word,
      @JsonProperty("for") List<Deed> deeds,
      boolean note,
      boolean personal) {}

  record Document(String label, String source, List<Known> reasons) {}

  private final Document document = PolicyFile.read(FILE, Document.class);

  List<Known> all() {
    return document.reasons;
  }

  /** How sure we are of the list. */
  public String label() {
    return document.label;
  }

  public String source() {
    return document.source;
  }

  Optional<Known> of(String code, Deed deed) {
    return document.reasons.stream()
        .filter(one -> one.code.equals(code) && one.deeds.contains(deed))
        .findFirst();
  }

  /** For a room that ends an order by a rule of its own. */
  public Because because(String code, Deed deed) {
    return new Because(code, text(of(code, deed).orElseThrow(), null));
  }

  /**
   * The reason of a "no" as somebody gave it; refused when it is none of the list, or says too
   * little or too much.
   *
   * @param code null for one that stands in the note only
   */
  Because said(@Nullable String code, Deed deed, @Nullable String note) {
    var known =
        of(code == null ? "OTHER" : code, deed)
            .orElseThrow(
                () -> Refusal.invalid("exchange/ending-reason", "code", "请从列出的原因中选择。").exception());
    boolean noted = note != null && !note.isBlank();
    if (known.note && !noted)
      throw Refusal.invalid("exchange/ending-note", code == null ? "reason" : "note", "请写明具体原因。")
          .exception();
    if (known.personal && noted)
      throw Refusal.invalid("exchange/ending-note", "note", "涉及个人健康、家庭的情况不必写明，请删去说明。").exception();
    return new Because(known.code, text(known, note));
  }

  private static String text(Known reason, @Nullable String note) {
    return note == null || note.isBlank() ? reason.word : reason.word + "：" + note.strip();
  }
}

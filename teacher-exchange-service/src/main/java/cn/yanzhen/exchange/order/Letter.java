package cn.yanzhen.exchange.order;

import cn.yanzhen.exchange.assignment.OrderRegister;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register: what was ordered, and what has become of it.
 *
 * @param letter the whole number, as 沙教派〔2026〕1号
 * @param code proves the paper; the same for as long as the letter exists
 * @param ordered the days that the letter says
 * @param current the days of the assignment now
 * @param last whether no further letter extends it
 * @param endless whether the person moved for good: its days have a first, and no last
 */
record Letter(
    String district,
    int year,
    int number,
    String letter,
    String code,
    OrderRegister.Kind kind,
    LocalDate issuedOn,
    OrderRegister.@Nullable Mark mark,
    @Nullable LocalDate markedOn,
    Period ordered,
    UUID assignmentId,
    AssignmentKind assignmentKind,
    UUID personId,
    UUID sendingSchoolId,
    UUID receivingSchoolId,
    Fte fte,
    Period current,
    String state,
    boolean recalled,
    boolean last,
    boolean endless) {

  /** What it is worth today. */
  Validity validity() {
    if (mark != null)
      return mark == OrderRegister.Mark.VOIDED ? Validity.VOIDED : Validity.CANCELLED;
    if (recalled) return Validity.RECALLED;
    if (state.equals("RETURNED")) return Validity.ENDED;
    if (current.equals(ordered)) return Validity.VALID;
    boolean longer = current.from().equals(ordered.from()) && current.to().isAfter(ordered.to());
    return longer && !last ? Validity.EXTENDED : Validity.MOVED;
  }

  /** The same in words, with the days that hold now. */
  String standing() {
    var validity = validity();
    return switch (validity) {
      case EXTENDED -> "已延期至 " + current.to();
      case RECALLED -> "已提前召回，最后一天为 " + current.to();
      case MOVED -> "已改期为 " + (endless ? current.from() + " 起" : current.toString());
      case ENDED -> "已期满，最后一天为 " + current.to();
      case VALID, CANCELLED, VOIDED -> validity.word();
    };
  }

  /** The last day that the letter says; null when there is none. */
  @Nullable LocalDate orderedTo() {
    return endless ? null : ordered.to();
  }

  /** For reading aloud and typing: four groups of four. */
  String spelledCode() {
    return String.join(
        "-",
        code.substring(0, 4),
        code.substring(4, 8),
        code.substring(8, 12),
        code.substring(12, 16));
  }
}

package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Booking;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an assignment is about; the same from proposal to return but for its days.
 *
 * @param period the first day alone where the establishment goes along (ADR 0026)
 * @param takesEstablishment 人走关系走: the receiving school is home from the first day on
 * @param paper the order on paper that it was recorded from; null for one of the register
 */
public record Terms(
    UUID id,
    UUID needId,
    UUID personId,
    AssignmentKind kind,
    UUID sendingSchoolId,
    UUID receivingSchoolId,
    UUID proposingSchoolId,
    String district,
    Subject subject,
    Stage stage,
    Fte fte,
    Period period,
    @Nullable String note,
    Instant proposedAt,
    boolean takesEstablishment,
    @Nullable Paper paper) {

  /**
   * An order that was given on paper, before the system was in use.
   *
   * @param number 文号, as given
   * @param to the last day that it says
   */
  public record Paper(String number, LocalDate on, LocalDate to) {}

  /** The days for which it keeps others from need and person. */
  Period held() {
    return held(period, takesEstablishment);
  }

  static Period held(Period days, boolean takesEstablishment) {
    return takesEstablishment ? new Period(days.from(), Period.FOR_GOOD) : days;
  }

  /** Who moves takes all of their time along. */
  Fte load() {
    return load(fte, takesEstablishment);
  }

  static Fte load(Fte fte, boolean takesEstablishment) {
    return takesEstablishment ? new Fte(Fte.FULL) : fte;
  }

  public Booking booking() {
    return new Booking(held(), load());
  }

  /** Who moves is asked for no last day; everybody else is. */
  static Period days(LocalDate from, @Nullable LocalDate to, boolean takesEstablishment) {
    if (takesEstablishment) {
      if (to != null && !to.equals(from))
        throw Refusal.invalid("exchange/no-last-day", "to", "调动和新教师分配没有结束日期，请不要填写。").exception();
      return new Period(from, from);
    }
    if (to == null) throw Refusal.invalid("request/required", "to", "请填写结束日期").exception();
    if (to.isBefore(from))
      throw Refusal.invalid("exchange/dates", "to", "结束日期不能早于开始日期。").exception();
    return new Period(from, to);
  }

  Terms during(Period days) {
    return new Terms(
        id,
        needId,
        personId,
        kind,
        sendingSchoolId,
        receivingSchoolId,
        proposingSchoolId,
        district,
        subject,
        stage,
        fte,
        days,
        note,
        proposedAt,
        takesEstablishment,
        paper);
  }

  Terms until(LocalDate lastDay) {
    return during(new Period(period.from(), lastDay));
  }

  /** Why no order can be given any more; null when one can. */
  @Nullable Refused againstOver(LocalDate today) {
    if (takesEstablishment) return againstDatingBack(today);
    return period.isOverOn(today) ? new Refused(Reason.PERIOD_OVER) : null;
  }

  /**
   * Why an order that was proposed for a day to come cannot be given after it; null when it can.
   */
  @Nullable Refused againstDatingBack(LocalDate today) {
    if (!period.from().isBefore(today) || !takesEstablishment && period.isOverOn(today))
      return null;
    return new Refused(
        Reason.FIRST_DAY_PASSED,
        takesEstablishment
            ? "原定的转入日期 " + period.from() + " 已过，调令不能倒签：请改定今天（" + today + "）或更晚的转入日期再批准，或驳回。"
            : "原定的开始日期 "
                + period.from()
                + " 已过，调令不能倒签：请在 "
                + today
                + " 至 "
                + period.to()
                + " 之间改定开始日期再批准，或驳回。");
  }

  /**
   * The same from a later first day on. All have agreed to each of its days, so nobody is asked
   * again; who moves for good agreed to move, and moves later.
   */
  Terms startingOn(LocalDate from) {
    return during(new Period(from, takesEstablishment ? from : period.to()));
  }

  /** Why its first day cannot be this later one without asking again; null when it can. */
  @Nullable Refused againstStartingOn(LocalDate from, LocalDate today) {
    if (from.isBefore(today))
      return new Refused(Reason.MOVED_TO_THE_PAST, "新的开始日期不能早于今天（" + today + "）。");
    if (from.isAfter(period.from()) && (takesEstablishment || !from.isAfter(period.to())))
      return null;
    return new Refused(
        Reason.OUTSIDE_AGREED,
        takesEstablishment
            ? "新的转入日期应晚于原定的 " + period.from() + "；要提前，请驳回后另提。"
            : "各方同意的是 " + period + "，新的开始日期应晚于原定、且在其内；其他改动要重新征求意见，请驳回后另提。");
  }

  /** Why it cannot last until a further day; null when it can. */
  @Nullable Refused againstExtending(LocalDate to, LocalDate today) {
    if (takesEstablishment) return new Refused(Reason.NO_LAST_DAY);
    var last = period.to();
    if (!to.isAfter(last)) {
      return new Refused(Reason.EXTENSION_NOT_LATER, "最后一天现为 " + last + "，延期后的最后一天应晚于它。");
    }
    if (!today.isBefore(last)) {
      return new Refused(Reason.EXTENSION_TOO_LATE, "延期应在最后一天（" + last + "）之前办完；需要再派，请另提派遣。");
    }
    return null;
  }

  /** Why it cannot end earlier; null when it can. */
  @Nullable Refused againstRecalling(LocalDate to, LocalDate today) {
    var last = period.to();
    if (!to.isBefore(last)) {
      return new Refused(Reason.RECALL_NOT_EARLIER, "最后一天本就是 " + last + "，召回的最后一天应早于它。");
    }
    if (to.isBefore(today)) {
      return new Refused(Reason.RECALL_IN_THE_PAST, "召回后的最后一天最早为今天（" + today + "），次日返回。");
    }
    return null;
  }

  /** Why its days cannot be others; null when they can. */
  @Nullable Refused againstMoving(Period to, LocalDate today) {
    var begun = againstBegun(today);
    if (begun != null) return begun;
    if (to.from().isBefore(today)) {
      return new Refused(Reason.MOVED_TO_THE_PAST, "改期后的开始日期不能早于今天（" + today + "）。");
    }
    return to.equals(period) ? new Refused(Reason.SAME_DAYS) : null;
  }

  @Nullable Refused againstBegun(LocalDate today) {
    if (!period.hasBegunOn(today)) return null;
    return new Refused(Reason.ALREADY_BEGUN, "派遣已于 " + period.from() + " 开始，不能再取消或改期，请改用提前召回。");
  }
}

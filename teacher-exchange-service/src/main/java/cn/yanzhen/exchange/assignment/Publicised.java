package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.post.Party;
import cn.yanzhen.exchange.post.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * 公示中: the intended order is made public. When its days are over and no objection is open, the
 * order is given without a further word.
 *
 * @param days the days of publicity
 */
record Publicised(Terms terms, Consents consents, Period days, long version) implements Assignment {

  @Override
  public String state() {
    return "PUBLICISED";
  }

  @Override
  public Decision consent(Party party, String by, Instant at) {
    return new Refused(Reason.ALREADY_CONSENTED);
  }

  @Override
  public Decision decline(Party party, String by, Instant at, Because why) {
    return new Refused(Reason.ALREADY_CONSENTED);
  }

  @Override
  public Decision approve(LocalDate today, Supplier<String> order) {
    return new Refused(
        Reason.ALREADY_PUBLICISED, "该派遣正在公示（" + days + "），期满且没有未处理的异议时自动发出调令，不必再批准。");
  }

  @Override
  public Decision reject(Because why) {
    return new Agreed(new Rejected(terms, consents, why, version + 1));
  }

  @Override
  public Decision withdraw(Because why) {
    return new Agreed(new Withdrawn(terms, consents, why, version + 1));
  }

  @Override
  public Decision lapse(Because because) {
    return new Agreed(new Withdrawn(terms, consents, because, version + 1));
  }

  @Override
  public Decision object(LocalDate today) {
    return days.isOverOn(today) ? over(days.from(), days.to()) : new Agreed(next());
  }

  static Refused over(LocalDate from, LocalDate to) {
    return new Refused(
        Reason.PUBLICITY_OVER, "公示期为 " + from + " 至 " + to + "，已经结束，不能再提异议；如有问题请直接向区里反映。");
  }

  /** An objection to it was settled without ending it. */
  @Override
  public Decision settle() {
    return new Agreed(next());
  }

  private Publicised next() {
    return new Publicised(terms, consents, days, version + 1);
  }

  /** The order could not be given. */
  Hindered hinder(Because because) {
    return new Hindered(terms, consents, days, because, version + 1);
  }

  /** The order, when the days are over. */
  Decision issue(LocalDate today, boolean objectionOpen, Supplier<String> order) {
    if (!days.isOverOn(today)) return new Refused(Reason.STILL_PUBLICISED, "公示期为 " + days + "。");
    if (objectionOpen) return new Refused(Reason.OBJECTION_OPEN);
    var late = terms.againstOver(today);
    if (late != null) return late;
    return new Agreed(new Order.Approved(terms, consents, order.get(), version + 1));
  }
}

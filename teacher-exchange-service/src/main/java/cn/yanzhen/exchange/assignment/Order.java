package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.post.Party;
import cn.yanzhen.exchange.post.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An assignment that the district approved: it bears a number that stays used, whatever becomes of
 * it.
 *
 * <p>{@code Approved → InForce → Returned}. Before its first day it may be moved or {@code
 * Cancelled}; before its last day it may be extended; while in force it may be recalled, and then
 * returns by an earlier last day. One that should never have been becomes {@code Voided}; one that
 * takes the establishment along becomes {@link Ended} on its first day.
 */
public sealed interface Order extends Assignment
    permits Order.Approved, Order.InForce, Order.Returned, Order.Cancelled, Order.Voided, Ended {

  @Override
  String orderNumber();

  /** The order is out, its first day has not come. */
  record Approved(Terms terms, Consents consents, String orderNumber, long version)
      implements Order {

    @Override
    public String state() {
      return "APPROVED";
    }

    @Override
    public @Nullable Because because() {
      return null;
    }

    @Override
    public boolean holdsTime() {
      return true;
    }

    @Override
    public Decision consent(Party party, String by, Instant at) {
      return new Refused(Reason.ALREADY_APPROVED);
    }

    @Override
    public Decision decline(Party party, String by, Instant at, Because why) {
      return new Refused(Reason.ALREADY_APPROVED);
    }

    @Override
    public Decision approve(LocalDate today, Supplier<String> order) {
      return new Refused(Reason.ALREADY_APPROVED);
    }

    @Override
    public Decision reject(Because why) {
      return new Refused(Reason.ALREADY_APPROVED);
    }

    @Override
    public Decision withdraw(Because why) {
      return new Refused(Reason.ALREADY_APPROVED);
    }

    @Override
    public Decision extend(LocalDate to, LocalDate today) {
      var no = terms.againstExtending(to, today);
      if (no != null) return no;
      return new Agreed(new Approved(terms.until(to), consents, orderNumber, version + 1));
    }

    @Override
    public Decision recall(LocalDate to, Because because, LocalDate today) {
      return new Refused(
          Reason.NOT_YET_IN_FORCE, "派遣自 " + terms.period().from() + " 起生效，此前请改用取消或改期。");
    }

    @Override
    public Decision move(Period to, LocalDate today) {
      var no = terms.againstMoving(to, today);
      if (no != null) return no;
      return new Agreed(new Approved(terms.during(to), consents, orderNumber, version + 1));
    }

    @Override
    public Decision cancel(Because because, LocalDate today) {
      var no = terms.againstBegun(today);
      if (no != null) return no;
      return new Agreed(new Cancelled(terms, consents, orderNumber, because, version + 1));
    }

    @Override
    public Decision annul(Because because) {
      return new Agreed(new Voided(terms, consents, orderNumber, because, version + 1));
    }

    InForce start() {
      return new InForce(terms, consents, orderNumber, null, version + 1);
    }
  }

  /**
   * The person works at the receiving school.
   *
   * @param because why it was recalled; null while it lasts as ordered
   */
  record InForce(
      Terms terms, Consents consents, String orderNumber, @Nullable Because because, long version)
      implements Order {

    @Override
    public String state() {
      return "IN_FORCE";
    }

    @Override
    public boolean holdsTime() {
      return true;
    }

    @Override
    public Decision approve(LocalDate today, Supplier<String> order) {
      return new Refused(Reason.ALREADY_APPROVED);
    }

    @Override
    public Decision extend(LocalDate to, LocalDate today) {
      if (because != null) {
        return new Refused(
            Reason.ALREADY_RECALLED, "该派遣已提前召回，" + terms.period().to() + " 结束，不能再延期。");
      }
      var no = terms.againstExtending(to, today);
      if (no != null) return no;
      return new Agreed(new InForce(terms.until(to), consents, orderNumber, null, version + 1));
    }

    @Override
    public Decision recall(LocalDate to, Because because, LocalDate today) {
      var no = terms.againstRecalling(to, today);
      if (no != null) return no;
      return new Agreed(new InForce(terms.until(to), consents, orderNumber, because, version + 1));
    }

    @Override
    public Decision move(Period to, LocalDate today) {
      return new Refused(Reason.ALREADY_BEGUN);
    }

    @Override
    public Decision cancel(Because because, LocalDate today) {
      return new Refused(Reason.ALREADY_BEGUN);
    }

    @Override
    public Decision annul(Because because) {
      return new Agreed(new Voided(terms, consents, orderNumber, because, version + 1));
    }

    Ended end() {
      return new Ended(terms, consents, orderNumber, version + 1);
    }

    Returned comeBack() {
      return new Returned(terms, consents, orderNumber, because, version + 1);
    }
  }

  /** The last day is over: the person is back. */
  record Returned(
      Terms terms, Consents consents, String orderNumber, @Nullable Because because, long version)
      implements Order {

    @Override
    public String state() {
      return "RETURNED";
    }

    @Override
    public boolean holdsTime() {
      return true;
    }

    @Override
    public Decision extend(LocalDate to, LocalDate today) {
      return returned();
    }

    @Override
    public Decision recall(LocalDate to, Because because, LocalDate today) {
      return returned();
    }

    @Override
    public Decision annul(Because because) {
      return new Agreed(new Voided(terms, consents, orderNumber, because, version + 1));
    }

    private Refused returned() {
      return new Refused(
          Reason.ALREADY_RETURNED, "该派遣的最后一天 " + terms.period().to() + " 已经过去，人员已返回；需要再去，请另提派遣。");
    }
  }

  /** Called off before its first day. */
  record Cancelled(
      Terms terms, Consents consents, String orderNumber, Because because, long version)
      implements Order {

    @Override
    public String state() {
      return "CANCELLED";
    }
  }

  /** It should never have been, and counts as if it never were. */
  record Voided(Terms terms, Consents consents, String orderNumber, Because because, long version)
      implements Order {

    @Override
    public String state() {
      return "VOIDED";
    }
  }
}

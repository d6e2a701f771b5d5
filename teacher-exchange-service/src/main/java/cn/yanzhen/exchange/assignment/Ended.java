package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 已办结: the establishment went along, so the receiving school is home. It takes no time any more,
 * and nobody returns; that somebody moved is counted as before.
 */
public record Ended(Terms terms, Consents consents, String orderNumber, long version)
    implements Order {

  @Override
  public String state() {
    return "ENDED";
  }

  @Override
  public @Nullable Because because() {
    return null;
  }

  @Override
  public Decision extend(LocalDate to, LocalDate today) {
    return new Refused(Reason.MOVED_FOR_GOOD);
  }

  @Override
  public Decision recall(LocalDate to, Because because, LocalDate today) {
    return new Refused(Reason.MOVED_FOR_GOOD);
  }

  @Override
  public Decision move(Period to, LocalDate today) {
    return new Refused(Reason.ALREADY_BEGUN, "人事关系已转入接收学校，不能再改期；办错了请撤销。");
  }

  @Override
  public Decision cancel(Because because, LocalDate today) {
    return new Refused(Reason.ALREADY_BEGUN, "人事关系已转入接收学校，不能再取消；办错了请撤销。");
  }

  @Override
  public Decision annul(Because because) {
    return new Agreed(new Order.Voided(terms, consents, orderNumber, because, version + 1));
  }
}

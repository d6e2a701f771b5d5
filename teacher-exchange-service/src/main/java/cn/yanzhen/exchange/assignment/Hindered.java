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
 * 受阻: the order was to be given by itself, and the rules said no. The district decides: approves
 * once what stood in the way is gone, or rejects.
 *
 * @param publicity the days of publicity that were held; null when none was yet
 * @param because what stands in the way
 */
record Hindered(
    Terms terms, Consents consents, @Nullable Period publicity, Because because, long version)
    implements Assignment {

  @Override
  public String state() {
    return "HINDERED";
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
  public Decision publicise(Period days, LocalDate today) {
    var late = terms.againstOver(today);
    if (late != null) return late;
    return new Agreed(new Publicised(terms, consents, days, version + 1));
  }

  @Override
  public Decision approve(LocalDate today, Supplier<String> order) {
    var late = terms.againstOver(today);
    if (late != null) return late;
    return new Agreed(new Order.Approved(terms, consents, order.get(), version + 1));
  }

  @Override
  public Decision lapse(Because why) {
    return new Agreed(new Withdrawn(terms, consents, why, version + 1));
  }

  @Override
  public Assignment startingOn(LocalDate from) {
    return new Hindered(terms.startingOn(from), consents, publicity, because, version);
  }

  @Override
  public Decision reject(Because why) {
    return new Agreed(new Rejected(terms, consents, why, version + 1));
  }

  @Override
  public Decision withdraw(Because why) {
    return new Agreed(new Withdrawn(terms, consents, why, version + 1));
  }
}

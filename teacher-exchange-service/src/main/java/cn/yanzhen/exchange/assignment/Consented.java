package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.post.Party;
import cn.yanzhen.exchange.post.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/** All parties agree; waits for the district, where the procedure asks it. */
record Consented(Terms terms, Consents consents, long version) implements Assignment {

  @Override
  public String state() {
    return "CONSENTED";
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
    var late = terms.againstOver(today);
    if (late != null) return late;
    return new Agreed(new Order.Approved(terms, consents, order.get(), version + 1));
  }

  @Override
  public Decision publicise(Period days, LocalDate today) {
    var late = terms.againstOver(today);
    if (late != null) return late;
    return new Agreed(new Publicised(terms, consents, days, version + 1));
  }

  @Override
  public Decision lapse(Because because) {
    return new Agreed(new Withdrawn(terms, consents, because, version + 1));
  }

  @Override
  public Assignment startingOn(LocalDate from) {
    return new Consented(terms.startingOn(from), consents, version);
  }

  /** What was to follow without the district could not. */
  Hindered hinder(Because because) {
    return new Hindered(terms, consents, null, because, version + 1);
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

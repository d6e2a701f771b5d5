package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.post.Party;
import cn.yanzhen.exchange.post.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A person works somewhere for an interval, with a share of full time. The home post is held, and
 * the person returns.
 *
 * <p>{@code Proposed → Consented → Publicised → Approved → InForce → Returned}, publicity and the
 * district's approval as the procedure of its kind says; {@code Hindered} where the order was to be
 * given by itself and could not. Before the order it may end as {@code Declined} by a party, {@code
 * Rejected} by the district or {@code Withdrawn} by the proposer, also when no day of it is left;
 * what may become of it afterwards is told by {@link Order}. What a state does not know to do, it
 * refuses with a reason. Where the establishment goes along nobody returns: {@link Ended}.
 */
public sealed interface Assignment
    permits Assignment.Proposed,
        Assignment.Declined,
        Assignment.Rejected,
        Assignment.Withdrawn,
        Consented,
        Publicised,
        Hindered,
        Order {

  Terms terms();

  Consents consents();

  /** Raised by every change; an event's sequence. */
  long version();

  default UUID id() {
    return terms().id();
  }

  /** The state's name on the wire and in the table. */
  String state();

  default @Nullable String orderNumber() {
    return null;
  }

  /** Why it was declined, rejected, withdrawn, recalled, cancelled or voided, or is hindered. */
  default @Nullable Because because() {
    return null;
  }

  default @Nullable String reason() {
    var because = because();
    return because == null ? null : because.text();
  }

  default @Nullable String reasonCode() {
    var because = because();
    return because == null ? null : because.code();
  }

  /** Whether it takes the person's time: the database counts the same states. */
  default boolean holdsTime() {
    return false;
  }

  default Decision consent(Party party, String by, Instant at) {
    return new Refused(Reason.ALREADY_ENDED);
  }

  default Decision decline(Party party, String by, Instant at, Because why) {
    return new Refused(Reason.ALREADY_ENDED);
  }

  /**
   * @param order draws the next number; asked only when the answer is yes
   */
  default Decision approve(LocalDate today, Supplier<String> order) {
    return new Refused(Reason.ALREADY_ENDED);
  }

  default Decision reject(Because why) {
    return new Refused(Reason.ALREADY_ENDED);
  }

  default Decision withdraw(Because why) {
    return new Refused(Reason.ALREADY_ENDED);
  }

  /** No day of it is left, and there is no order: nobody waits for it any more. */
  default Decision lapse(Because because) {
    return new Refused(Reason.ALREADY_ENDED);
  }

  /**
   * As it stands, from a later first day on; not yet kept. Asked only of what waits for the
   * district.
   */
  default Assignment startingOn(LocalDate from) {
    return this;
  }

  /**
   * @param days the days of publicity (公示)
   */
  default Decision publicise(Period days, LocalDate today) {
    return new Refused(Reason.ALREADY_ENDED);
  }

  /** Somebody objects to it (异议). */
  default Decision object(LocalDate today) {
    return new Refused(Reason.NOT_PUBLICISED);
  }

  /** The district has settled an objection. */
  default Decision settle() {
    return new Refused(Reason.NOT_PUBLICISED);
  }

  /**
   * @param to the further last day
   */
  default Decision extend(LocalDate to, LocalDate today) {
    return new Refused(Reason.NO_ORDER);
  }

  /**
   * @param to the earlier last day: the person returns on the day after
   */
  default Decision recall(LocalDate to, Because because, LocalDate today) {
    return new Refused(Reason.NO_ORDER);
  }

  default Decision cancel(Because because, LocalDate today) {
    return new Refused(Reason.NO_ORDER);
  }

  /** Other days for an order that has not begun. */
  default Decision move(Period to, LocalDate today) {
    return new Refused(Reason.NO_ORDER);
  }

  /** Voids it: it should never have been. */
  default Decision annul(Because because) {
    return new Refused(Reason.NO_ORDER);
  }

  /** Waits for the words of the parties. */
  record Proposed(Terms terms, Consents consents, long version) implements Assignment {

    static Proposed of(Terms terms) {
      return of(terms, Consents.pending());
    }

    static Proposed of(Terms terms, Consents asked) {
      return new Proposed(terms, asked, 1);
    }

    @Override
    public String state() {
      return "PROPOSED";
    }

    @Override
    public Decision consent(Party party, String by, Instant at) {
      var against = consents.against(party);
      if (against != null) return against;
      var now = consents.with(consents.of(party).given(by, at));
      return new Agreed(
          now.areComplete()
              ? new Consented(terms, now, version + 1)
              : new Proposed(terms, now, version + 1));
    }

    @Override
    public Decision decline(Party party, String by, Instant at, Because why) {
      var against = consents.against(party);
      if (against != null) return against;
      var now = consents.with(consents.of(party).declined(by, at, why.text()));
      return new Agreed(new Declined(terms, now, why, version + 1));
    }

    @Override
    public Decision approve(LocalDate today, Supplier<String> order) {
      return new Refused(Reason.CONSENTS_MISSING);
    }

    @Override
    public Decision publicise(Period days, LocalDate today) {
      return new Refused(Reason.CONSENTS_MISSING);
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
  }

  record Declined(Terms terms, Consents consents, Because because, long version)
      implements Assignment {

    @Override
    public String state() {
      return "DECLINED";
    }
  }

  record Rejected(Terms terms, Consents consents, Because because, long version)
      implements Assignment {

    @Override
    public String state() {
      return "REJECTED";
    }
  }

  record Withdrawn(Terms terms, Consents consents, Because because, long version)
      implements Assignment {

    @Override
    public String state() {
      return "WITHDRAWN";
    }
  }
}

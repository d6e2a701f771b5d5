package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.post.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A further last day of an order (延期), asked of the same parties as the order was, then of the
 * district. {@code Asked → Agreed → granted}, or {@link Over} without a further day.
 */
public sealed interface Extension {

  Ask ask();

  Consents consents();

  String state();

  default @Nullable String reason() {
    return null;
  }

  /** The number of its own letter, once granted. */
  default @Nullable String letter() {
    return null;
  }

  default boolean waits() {
    return false;
  }

  /** What came of asking an extension. */
  sealed interface Answer {
    record Yes(Extension extension) implements Answer {}

    record No(Refused refused) implements Answer {

      No(Reason reason) {
        this(new Refused(reason));
      }
    }
  }

  default Answer consent(Party party, String by, Instant at) {
    return new Answer.No(Reason.NO_EXTENSION);
  }

  default Answer decline(Party party, String by, Instant at, Because why) {
    return new Answer.No(Reason.NO_EXTENSION);
  }

  default Answer reject(Because why) {
    return new Answer.No(Reason.NO_EXTENSION);
  }

  /**
   * @param was the last day before
   * @param to the further last day
   */
  record Ask(
      UUID id,
      UUID assignmentId,
      LocalDate was,
      LocalDate to,
      @Nullable String note,
      Instant askedAt,
      String askedBy) {}

  /** Waits for the words of the parties. */
  record Asked(Ask ask, Consents consents) implements Extension {

    @Override
    public String state() {
      return "ASKED";
    }

    @Override
    public boolean waits() {
      return true;
    }

    @Override
    public Answer consent(Party party, String by, Instant at) {
      var against = consents.against(party);
      if (against != null) return new Answer.No(against);
      var now = consents.with(consents.of(party).given(by, at));
      return new Answer.Yes(now.areComplete() ? new Agreed(ask, now) : new Asked(ask, now));
    }

    @Override
    public Answer decline(Party party, String by, Instant at, Because why) {
      var against = consents.against(party);
      if (against != null) return new Answer.No(against);
      var now = consents.with(consents.of(party).declined(by, at, why.text()));
      return new Answer.Yes(new Over(ask, now, "DECLINED", why));
    }

    @Override
    public Answer reject(Because why) {
      return new Answer.No(Reason.CONSENTS_MISSING);
    }
  }

  /** All parties agree; waits for the district. */
  record Agreed(Ask ask, Consents consents) implements Extension {

    @Override
    public String state() {
      return "AGREED";
    }

    @Override
    public boolean waits() {
      return true;
    }

    @Override
    public Answer consent(Party party, String by, Instant at) {
      return new Answer.No(Reason.ALREADY_CONSENTED);
    }

    @Override
    public Answer decline(Party party, String by, Instant at, Because why) {
      return new Answer.No(Reason.ALREADY_CONSENTED);
    }

    @Override
    public Answer reject(Because why) {
      return new Answer.Yes(new Over(ask, consents, "REJECTED", why));
    }

    Granted grant(String letter) {
      return new Granted(ask, consents, letter);
    }
  }

  record Granted(Ask ask, Consents consents, String letter) implements Extension {

    @Override
    public String state() {
      return "GRANTED";
    }
  }

  /**
   * No further day came of it.
   *
   * @param state DECLINED, REJECTED, WITHDRAWN, or LAPSED when the order itself ended meanwhile
   */
  record Over(Ask ask, Consents consents, String state, Because because) implements Extension {

    @Override
    public String reason() {
      return because.text();
    }
  }

  /** Taken back by the proposer, or overtaken by what became of the order. */
  default Extension over(String state, Because why) {
    return new Over(ask(), consents(), state, why);
  }
}

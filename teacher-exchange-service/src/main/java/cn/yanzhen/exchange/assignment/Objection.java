package cn.yanzhen.exchange.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says against an order that is made public (异议). Who said it, and what, is for the
 * district only.
 *
 * @param account whose it is
 */
record Objection(
    UUID id,
    UUID assignmentId,
    String text,
    String by,
    String account,
    Instant at,
    @Nullable Settlement settlement) {

  enum Outcome {
    DISMISSED("异议不成立"),
    UPHELD("异议成立"),
    /** The assignment ended before the district had settled it. */
    LAPSED("随派遣终止");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  record Settlement(Outcome outcome, String reason, String by, Instant at) {}

  boolean isOpen() {
    return settlement == null;
  }

  @Nullable Outcome outcome() {
    return settlement == null ? null : settlement.outcome;
  }

  Objection settled(Settlement settlement) {
    return new Objection(id, assignmentId, text, by, account, at, settlement);
  }
}

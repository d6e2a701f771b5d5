package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.post.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The word of one party.
 *
 * @param round it is asked when all of the rounds before have agreed
 */
public record Consent(
    Party party,
    int round,
    State state,
    @Nullable String by,
    @Nullable Instant at,
    @Nullable String reason) {

  public enum State {
    PENDING,
    GIVEN,
    DECLINED
  }

  static Consent pending(Party party, int round) {
    return new Consent(party, round, State.PENDING, null, null, null);
  }

  Consent given(String by, Instant at) {
    return new Consent(party, round, State.GIVEN, by, at, null);
  }

  Consent declined(String by, Instant at, String why) {
    return new Consent(party, round, State.DECLINED, by, at, why);
  }

  public boolean isPending() {
    return state == State.PENDING;
  }
}

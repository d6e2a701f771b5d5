package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.post.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The word of one party. */
public record Consent(
    Party party, State state, @Nullable String by, @Nullable Instant at, @Nullable String reason) {

  public enum State {
    PENDING,
    GIVEN,
    DECLINED
  }

  static Consent pending(Party party) {
    return new Consent(party, State.PENDING, null, null, null);
  }

  public boolean isPending() {
    return state == State.PENDING;
  }
}

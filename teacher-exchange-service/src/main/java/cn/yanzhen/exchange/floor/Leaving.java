package cn.yanzhen.exchange.floor;

import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who would be sent from a school.
 *
 * @param kind null while nobody said
 * @param except their own order that is about to get these days; null for a new one
 */
public record Leaving(
    UUID personId,
    UUID school,
    @Nullable AssignmentKind kind,
    Period period,
    Fte fte,
    @Nullable UUID except) {

  /** Not to come back. */
  boolean isForGood() {
    return period.to().equals(Period.FOR_GOOD);
  }
}

package cn.yanzhen.exchange.compliance;

import cn.yanzhen.exchange.assignment.TakenTime.Sent;
import cn.yanzhen.exchange.policy.Trait;
import cn.yanzhen.exchange.policy.Verdict;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the roll.
 *
 * @param schoolId where the establishment is on the roll's day
 * @param sent by which order they moved within the year, null when they did not
 * @param coming an order of the year whose first day has not come, null for none
 */
record Member(
    UUID personId,
    UUID schoolId,
    Verdict verdict,
    Set<Trait> traits,
    @Nullable Sent sent,
    @Nullable Sent coming) {

  /** The traits once the order that is still to come has begun. */
  Set<Trait> traitsToCome() {
    if (coming == null) return traits;
    var all = EnumSet.of(Trait.MOVED);
    all.addAll(traits);
    return all;
  }
}

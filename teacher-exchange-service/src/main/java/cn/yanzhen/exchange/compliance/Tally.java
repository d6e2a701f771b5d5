package cn.yanzhen.exchange.compliance;

import cn.yanzhen.exchange.policy.Trait;
import cn.yanzhen.exchange.policy.Verdict.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * How many people of a school are alike in all that is counted.
 *
 * @param coming whether an order of the year is approved whose first day has not come
 */
record Tally(UUID schoolId, Outcome outcome, Set<Trait> traits, boolean coming, int people) {

  private static final List<Set<Trait>> SETS =
      IntStream.range(0, 1 << Trait.values().length).mapToObj(Tally::decoded).toList();

  /** The traits once the order that is still to come has begun. */
  Set<Trait> traitsToCome() {
    return coming ? traits(bits(traits) | 1 << Trait.MOVED.ordinal()) : traits;
  }

  static int bits(Set<Trait> traits) {
    return traits.stream().mapToInt(trait -> 1 << trait.ordinal()).sum();
  }

  static Set<Trait> traits(int bits) {
    return SETS.get(bits);
  }

  private static Set<Trait> decoded(int bits) {
    var traits = EnumSet.noneOf(Trait.class);
    for (var trait : Trait.values()) if ((bits & 1 << trait.ordinal()) != 0) traits.add(trait);
    return traits;
  }
}

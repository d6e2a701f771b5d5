package cn.yanzhen.exchange.compliance;

import cn.yanzhen.exchange.directory.Affiliation;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.policy.Ratio;
import cn.yanzhen.exchange.policy.RulePack;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 名册: the people of a district, or of some schools, held against a pack for a school year.
 *
 * @param kept where the people themselves are written down
 * @param scope the schools that were asked for; null for the whole district
 * @param tallies of those schools
 * @param communities of each school on the year's first day, where it had one
 */
record Roll(
    RulePack pack,
    SchoolYear year,
    RollBook.Kept kept,
    @Nullable Set<UUID> scope,
    List<Tally> tallies,
    Map<UUID, School> schools,
    Map<UUID, Affiliation> communities) {

  /** One of a ratio's sides. */
  enum Side {
    NUMERATOR,
    DENOMINATOR,
    /** Would be in the numerator too, once orders already approved have begun. */
    COMING,
    /** Moved though not expected to, and is not in the numerator. */
    BESIDE
  }

  /**
   * @param coming how many more the numerator will have once orders already approved have begun
   * @param beside how many moved who were not expected to
   */
  record Measured(Ratio ratio, Ratio.Share share, int coming, int beside) {}

  int schoolCount() {
    return (int) tallies.stream().map(Tally::schoolId).distinct().count();
  }

  int people() {
    return people(tallies);
  }

  static int people(Collection<Tally> among) {
    return among.stream().mapToInt(Tally::people).sum();
  }

  Measured measure(Ratio ratio, Collection<Tally> among) {
    int above = 0;
    int below = 0;
    int coming = 0;
    int beside = 0;
    for (var tally : among) {
      if (!isInScope(ratio, tally.schoolId())) continue;
      if (ratio.isAbove(tally.traits())) above += tally.people();
      else if (ratio.isAbove(tally.traitsToCome())) coming += tally.people();
      if (ratio.isBelow(tally.traits())) below += tally.people();
      if (ratio.isBeside(tally.traits())) beside += tally.people();
    }
    return new Measured(ratio, ratio.of(above, below), coming, beside);
  }

  boolean isOn(Ratio ratio, Side side, Tally tally) {
    return isInScope(ratio, tally.schoolId())
        && switch (side) {
          case NUMERATOR -> ratio.isAbove(tally.traits());
          case DENOMINATOR -> ratio.isBelow(tally.traits());
          case COMING -> !ratio.isAbove(tally.traits()) && ratio.isAbove(tally.traitsToCome());
          case BESIDE -> ratio.isBeside(tally.traits());
        };
  }

  @Nullable UUID communityOf(UUID school) {
    var community = communities.get(school);
    return community == null ? null : community.communityId();
  }

  /** The same people, of some schools alone. */
  Roll within(Set<UUID> some) {
    return new Roll(
        pack,
        year,
        kept,
        some,
        tallies.stream()
            .filter(one -> some.contains(one.schoolId()))
            .collect(Collectors.toUnmodifiableList()),
        schools,
        communities);
  }

  private boolean isInScope(Ratio ratio, UUID at) {
    var scope = ratio.schools();
    if (scope == null) return true;
    var school = schools.get(at);
    var community = communities.get(at);
    boolean leads = community != null && community.leadSchoolId().equals(at);
    return scope.takes(school == null ? null : school.setting(), leads);
  }
}

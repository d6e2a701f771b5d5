package cn.yanzhen.exchange.compliance;

import cn.yanzhen.exchange.assignment.TakenTime.Sent;
import cn.yanzhen.exchange.directory.Affiliation;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.policy.Ratio;
import cn.yanzhen.exchange.policy.RulePack;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 名册: the people of a district, or of some schools, held against a pack for a school year.
 *
 * @param lives what it was called from
 * @param communities of each school on the year's first day, where it had one
 */
record Roll(
    RulePack pack,
    SchoolYear year,
    Lives lives,
    List<Member> members,
    Map<UUID, Affiliation> communities) {

  /**
   * What was read to judge by, whatever the pack.
   *
   * @param orders of each person, all that touch the time up to the end of the school year
   * @param schools all that careers and orders name
   */
  record Lives(
      Map<UUID, Career> careers, Map<UUID, List<Sent>> orders, Map<UUID, School> schools) {}

  Map<UUID, School> schools() {
    return lives.schools;
  }

  /** One of a ratio's sides. */
  enum Side {
    NUMERATOR,
    DENOMINATOR,
    /** Would be in the numerator too, once orders already approved have begun. */
    COMING
  }

  /**
   * @param coming how many more the numerator will have once orders already approved have begun
   */
  record Measured(Ratio ratio, Ratio.Share share, int coming) {}

  Measured measure(Ratio ratio, Collection<Member> among) {
    int above = 0;
    int below = 0;
    int coming = 0;
    for (var member : among) {
      if (!isInScope(ratio, member)) continue;
      if (ratio.isAbove(member.traits())) above++;
      else if (ratio.isAbove(member.traitsToCome())) coming++;
      if (ratio.isBelow(member.traits())) below++;
    }
    return new Measured(ratio, ratio.of(above, below), coming);
  }

  Predicate<Member> on(Ratio ratio, Side side) {
    return member ->
        isInScope(ratio, member)
            && switch (side) {
              case NUMERATOR -> ratio.isAbove(member.traits());
              case DENOMINATOR -> ratio.isBelow(member.traits());
              case COMING ->
                  !ratio.isAbove(member.traits()) && ratio.isAbove(member.traitsToCome());
            };
  }

  @Nullable UUID communityOf(Member member) {
    var community = communities.get(member.schoolId());
    return community == null ? null : community.communityId();
  }

  private boolean isInScope(Ratio ratio, Member member) {
    var scope = ratio.schools();
    if (scope == null) return true;
    var school = schools().get(member.schoolId());
    var community = communities.get(member.schoolId());
    boolean leads = community != null && community.leadSchoolId().equals(member.schoolId());
    return scope.takes(school == null ? null : school.setting(), leads);
  }
}

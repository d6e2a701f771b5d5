package cn.yanzhen.exchange.compliance;

import cn.yanzhen.exchange.directory.Affiliation;
import cn.yanzhen.exchange.directory.School;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which schools of a roll are asked for; null narrows nothing.
 *
 * @param communityId of the school on the year's first day
 * @param withoutCommunity true for the schools that were in no community on that day
 */
record Among(
    @Nullable UUID schoolId, @Nullable UUID communityId, @Nullable Boolean withoutCommunity) {

  Predicate<Tally> of(Roll roll) {
    return one ->
        (schoolId == null || one.schoolId().equals(schoolId))
            && (communityId == null || communityId.equals(roll.communityOf(one.schoolId())))
            && (!Boolean.TRUE.equals(withoutCommunity) || roll.communityOf(one.schoolId()) == null);
  }

  /** Null for none, and for one of which the roll has nobody. */
  @Nullable String schoolName(Roll roll) {
    return roll.tallies().stream()
        .filter(one -> one.schoolId().equals(schoolId))
        .map(one -> School.nameOf(roll.schools().get(one.schoolId())))
        .findFirst()
        .orElse(null);
  }

  /** Null for none, and for one of which the roll has nobody. */
  @Nullable String communityName(Roll roll) {
    return roll.tallies().stream()
        .flatMap(one -> Stream.ofNullable(roll.communities().get(one.schoolId())))
        .filter(one -> one.communityId().equals(communityId))
        .map(Affiliation::communityName)
        .findFirst()
        .orElse(null);
  }
}

package cn.yanzhen.community.profile;

import cn.yanzhen.community.agreement.Agreement;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.target.Board;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a sheet says of a community.
 *
 * @param day the day it speaks of: the one asked for, or the nearest to today of its cycles
 * @param schools of all days, as they are called on that day
 * @param board the targets of the school year of that day
 * @param research held joint research of the community's own, from the school year's first day
 * @param classes held synchronous classes likewise
 * @param studios that sit at its schools on that day
 * @param agreements that hold on that day, the last signed first
 */
public record Profile(
    Community community,
    LocalDate day,
    Map<UUID, School> schools,
    Board board,
    long research,
    long classes,
    long studios,
    List<Agreement> agreements) {

  /** Those who belong to it on the day: the lead school, then who came first. */
  List<Membership> present() {
    return community.charter().on(day).stream()
        .sorted(
            Comparator.comparing(Membership::role)
                .thenComparing(held -> since(held.schoolId()))
                .thenComparing(held -> name(held.schoolId())))
        .toList();
  }

  Optional<Membership> lead() {
    return present().stream().filter(held -> held.role() == Role.LEAD).findFirst();
  }

  Stream<Membership> members() {
    return present().stream().filter(held -> held.role() == Role.MEMBER);
  }

  /** The first day of the unbroken time up to the day; changes of model or role do not break it. */
  LocalDate since(UUID school) {
    var since = day;
    for (var held : community.charter().of(school).reversed()) {
      if (!held.period().from().isAfter(since)
          && !held.period().to().isBefore(since.minusDays(1))) {
        since = held.period().from();
      }
    }
    return since;
  }

  String name(UUID school) {
    var found = schools.get(school);
    return found == null ? "" : found.name();
  }
}

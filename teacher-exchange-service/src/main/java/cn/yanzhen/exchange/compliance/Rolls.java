package cn.yanzhen.exchange.compliance;

import cn.yanzhen.exchange.assignment.TakenTime;
import cn.yanzhen.exchange.assignment.TakenTime.Sent;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.Careers;
import cn.yanzhen.exchange.policy.Eligibility;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.policy.Trait;
import cn.yanzhen.exchange.policy.Verdict.Outcome;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls the roll: every fact is read anew, so that a figure is as true as the registry is. */
@Component
class Rolls {

  /** Before anybody's service began. */
  static final LocalDate EVER = LocalDate.of(1950, 1, 1);

  private final Careers careers;
  private final TakenTime takenTime;
  private final SchoolDirectory directory;
  private final Eligibility eligibility;
  private final FactSheet sheet;

  Rolls(
      Careers careers,
      TakenTime takenTime,
      SchoolDirectory directory,
      Eligibility eligibility,
      FactSheet sheet) {
    this.careers = careers;
    this.takenTime = takenTime;
    this.directory = directory;
    this.eligibility = eligibility;
    this.sheet = sheet;
  }

  @Transactional(readOnly = true)
  Roll ofDistrict(String district, RulePack pack, SchoolYear year) {
    return call(careers.ofDistrict(district), pack, year);
  }

  @Transactional(readOnly = true)
  Roll ofSchools(Set<UUID> schools, RulePack pack, SchoolYear year) {
    return call(careers.ofSchools(schools, year.firstDay()), pack, year);
  }

  private Roll call(Map<UUID, Career> lives, RulePack pack, SchoolYear year) {
    var day = year.firstDay();
    var orders =
        takenTime.away(lives.keySet(), new Period(EVER, year.days().to())).stream()
            .collect(Collectors.groupingBy(Sent::personId));
    var schools = directory.schools(mentioned(lives.values(), orders.values()));
    var members = new ArrayList<Member>();
    for (var life : lives.values()) {
      life.placementOn(day)
          .ifPresent(
              here -> {
                var away = orders.getOrDefault(life.personId(), List.of());
                var facts = sheet.of(life, here, away, schools, day);
                var verdict = eligibility.judge(pack, facts, day);
                var moves =
                    away.stream()
                        .filter(one -> pack.moves().contains(one.kind()))
                        .filter(one -> year.days().contains(one.period().from()))
                        .toList();
                var sent = moves.stream().filter(one -> !one.approvedOnly()).findFirst();
                var coming = moves.stream().filter(Sent::approvedOnly).findFirst();
                members.add(
                    new Member(
                        life.personId(),
                        here.schoolId(),
                        verdict,
                        traits(life, pack, year, verdict.outcome(), sent.isPresent()),
                        sent.orElse(null),
                        coming.orElse(null)));
              });
    }
    var homes = members.stream().map(Member::schoolId).collect(Collectors.toSet());
    return new Roll(pack, year, members, schools, directory.affiliations(homes, day));
  }

  private static Set<Trait> traits(
      Career life, RulePack pack, SchoolYear year, Outcome outcome, boolean moved) {
    var traits = EnumSet.noneOf(Trait.class);
    if (outcome == Outcome.ELIGIBLE) traits.add(Trait.ELIGIBLE);
    if (moved) traits.add(Trait.MOVED);
    if (life.isBackboneOn(year.firstDay(), pack.backbone())) traits.add(Trait.BACKBONE);
    if (life.teachesGraduatingGrade(year.year())) traits.add(Trait.GRADUATING);
    return traits;
  }

  private static Set<UUID> mentioned(Collection<Career> lives, Collection<List<Sent>> orders) {
    return Stream.concat(
            lives.stream()
                .flatMap(life -> life.placements().stream())
                .map(place -> place.schoolId()),
            orders.stream().flatMap(List::stream).map(Sent::to))
        .collect(Collectors.toSet());
  }
}

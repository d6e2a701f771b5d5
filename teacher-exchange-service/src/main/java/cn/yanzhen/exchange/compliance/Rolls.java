package cn.yanzhen.exchange.compliance;

import cn.yanzhen.exchange.assignment.TakenTime;
import cn.yanzhen.exchange.assignment.TakenTime.Sent;
import cn.yanzhen.exchange.compliance.Roll.Lives;
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
  private final FactsOfTheDay sheet;

  Rolls(
      Careers careers,
      TakenTime takenTime,
      SchoolDirectory directory,
      Eligibility eligibility,
      FactsOfTheDay sheet) {
    this.careers = careers;
    this.takenTime = takenTime;
    this.directory = directory;
    this.eligibility = eligibility;
    this.sheet = sheet;
  }

  @Transactional(readOnly = true)
  Roll ofDistrict(String district, RulePack pack, SchoolYear year) {
    return call(read(careers.ofDistrict(district), year), pack, year);
  }

  @Transactional(readOnly = true)
  Roll ofSchools(Set<UUID> schools, RulePack pack, SchoolYear year) {
    return call(read(careers.ofSchools(schools, year.firstDay()), year), pack, year);
  }

  /** The same people in the same school year by another pack: nothing is read again. */
  Roll under(Roll roll, RulePack pack) {
    return new Roll(
        pack,
        roll.year(),
        roll.lives(),
        members(roll.lives(), pack, roll.year()),
        roll.communities());
  }

  private Lives read(Map<UUID, Career> lives, SchoolYear year) {
    var orders =
        takenTime.away(lives.keySet(), new Period(EVER, year.days().to())).stream()
            .collect(Collectors.groupingBy(Sent::personId));
    return new Lives(lives, orders, directory.schools(mentioned(lives.values(), orders.values())));
  }

  private Roll call(Lives lives, RulePack pack, SchoolYear year) {
    var members = members(lives, pack, year);
    var homes = members.stream().map(Member::schoolId).collect(Collectors.toSet());
    return new Roll(pack, year, lives, members, directory.affiliations(homes, year.firstDay()));
  }

  private List<Member> members(Lives lives, RulePack pack, SchoolYear year) {
    var day = year.firstDay();
    var members = new ArrayList<Member>();
    for (var life : lives.careers().values()) {
      life.placementOn(day)
          .ifPresent(
              here -> {
                var away = lives.orders().getOrDefault(life.personId(), List.of());
                var facts = sheet.of(life, here, away, lives.schools(), day);
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
    return members;
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

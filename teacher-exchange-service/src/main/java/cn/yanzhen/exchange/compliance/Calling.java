package cn.yanzhen.exchange.compliance;

import cn.yanzhen.exchange.assignment.TakenTime;
import cn.yanzhen.exchange.assignment.TakenTime.Sent;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.Careers;
import cn.yanzhen.exchange.person.Placement;
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

/** Holds people against a pack for a school year: every fact is read anew. */
@Component
class Calling {

  /** Before anybody's service began. */
  static final LocalDate EVER = LocalDate.of(1950, 1, 1);

  private final Careers careers;
  private final TakenTime takenTime;
  private final SchoolDirectory directory;
  private final Eligibility eligibility;
  private final FactsOfTheDay sheet;

  Calling(
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

  /** Those of them who are on the roll: whose establishment is somewhere on the first day. */
  List<Member> call(Collection<UUID> persons, RulePack pack, SchoolYear year) {
    var lives = careers.judgedBy(persons);
    var orders =
        takenTime.away(persons, new Period(EVER, year.days().to())).stream()
            .collect(Collectors.groupingBy(Sent::personId));
    var schools = directory.schools(mentioned(lives.values(), orders.values()));
    var members = new ArrayList<Member>();
    for (var life : lives.values()) {
      life.placementOn(year.firstDay())
          .ifPresent(
              here ->
                  members.add(
                      member(
                          life,
                          here,
                          orders.getOrDefault(life.personId(), List.of()),
                          schools,
                          pack,
                          year)));
    }
    return members;
  }

  private Member member(
      Career life,
      Placement here,
      List<Sent> away,
      Map<UUID, School> schools,
      RulePack pack,
      SchoolYear year) {
    var day = year.firstDay();
    var verdict = eligibility.judge(pack, sheet.of(life, here, away, schools, day), day);
    var moves =
        away.stream()
            .filter(one -> pack.moves().contains(one.kind()))
            .filter(one -> year.days().contains(one.period().from()))
            .toList();
    var sent = moves.stream().filter(one -> !one.approvedOnly()).findFirst();
    var coming = moves.stream().filter(Sent::approvedOnly).findFirst();
    return new Member(
        life.personId(),
        here.schoolId(),
        verdict,
        traits(life, pack, year, verdict.outcome(), sent.isPresent()),
        sent.orElse(null),
        coming.orElse(null));
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

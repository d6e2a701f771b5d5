package cn.yanzhen.exchange.compliance;

import cn.yanzhen.exchange.assignment.TakenTime;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Careers;
import cn.yanzhen.exchange.policy.Eligibility;
import cn.yanzhen.exchange.policy.Ground;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.policy.Verdict;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges one person on any day. */
@Component
class Judging {

  record Judged(String schoolName, Verdict verdict, List<Ground> promotion) {}

  private final Careers careers;
  private final TakenTime takenTime;
  private final SchoolDirectory directory;
  private final Eligibility eligibility;
  private final FactsOfTheDay sheet;

  Judging(
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

  /** Empty when no school held the person's establishment on the day. */
  @Transactional(readOnly = true)
  Optional<Judged> judge(UUID person, RulePack pack, LocalDate day) {
    var life = careers.of(person).orElse(null);
    if (life == null) return Optional.empty();
    return life.placementOn(day)
        .map(
            here -> {
              var away = takenTime.away(List.of(person), new Period(Calling.EVER, day));
              var ids = new HashSet<UUID>();
              life.placements().forEach(place -> ids.add(place.schoolId()));
              away.forEach(order -> ids.add(order.to()));
              var schools = directory.schools(ids);
              var facts = sheet.of(life, here, away, schools, day);
              return new Judged(
                  School.nameOf(schools.get(here.schoolId())),
                  eligibility.judge(pack, facts, day),
                  eligibility.promotion(pack, facts, day));
            });
  }
}

package cn.yanzhen.exchange.compliance;

import cn.yanzhen.exchange.assignment.TakenTime.Sent;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.ExemptionReasons;
import cn.yanzhen.exchange.person.Fact;
import cn.yanzhen.exchange.person.OfficeRank;
import cn.yanzhen.exchange.person.Placement;
import cn.yanzhen.exchange.policy.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws from a working life what the rules look at on one day. */
@Component
class FactsOfTheDay {

  private final ExemptionReasons reasons;

  FactsOfTheDay(ExemptionReasons reasons) {
    this.reasons = reasons;
  }

  /**
   * @param here where the establishment is on the day
   * @param away all orders of the person that began before the day
   */
  Facts of(
      Career career, Placement here, List<Sent> away, Map<UUID, School> schools, LocalDate day) {
    var office = career.officeOn(day).map(Fact.Office::rank).map(OfficeRank::cadre).orElse(null);
    return new Facts(
        career.atSchoolSince(day).orElse(here.from()),
        career.born(),
        career.sex(),
        office,
        career.offices().stream()
            .filter(one -> one.schoolId().equals(here.schoolId()) && one.rank().cadre() == office)
            .filter(one -> one.from() == null || !one.from().isAfter(day))
            .map(one -> new Facts.Term(one.from(), one.to()))
            .toList(),
        career.exemptions().stream().filter(one -> one.holdsOn(day)).map(this::exemption).toList(),
        hardship(career, away, schools, day));
  }

  private Facts.Exemption exemption(Fact.Exemption one) {
    var reason = reasons.of(one.reason()).orElse(null);
    var word = reason == null || reason.sensitive() ? "原因涉及隐私，已登记" : reason.word();
    return new Facts.Exemption(one.reason(), word, one.to());
  }

  /**
   * At rural or weak schools, by establishment or by order; days counted twice are counted once.
   */
  private static List<Facts.Stretch> hardship(
      Career career, List<Sent> away, Map<UUID, School> schools, LocalDate day) {
    var found = new ArrayList<Facts.Stretch>();
    for (var place : career.placements()) {
      var school = schools.get(place.schoolId());
      if (isHard(school))
        found.add(
            new Facts.Stretch(
                place.from(),
                place.to() == null ? day.minusDays(1) : place.to(),
                List.of(School.nameOf(school))));
    }
    for (var order : away) {
      var school = schools.get(order.to());
      if (isHard(school))
        found.add(
            new Facts.Stretch(
                order.period().from(), order.period().to(), List.of(School.nameOf(school))));
    }
    found.removeIf(one -> !one.from().isBefore(day) || one.to().isBefore(one.from()));
    found.sort(Comparator.comparing(Facts.Stretch::from));
    var merged = new ArrayList<Facts.Stretch>();
    for (var next : found) {
      var last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || next.from().isAfter(last.to())) merged.add(next);
      else
        merged.set(
            merged.size() - 1,
            new Facts.Stretch(
                last.from(),
                next.to().isAfter(last.to()) ? next.to() : last.to(),
                Stream.concat(last.where().stream(), next.where().stream()).distinct().toList()));
    }
    return merged;
  }

  private static boolean isHard(@Nullable School school) {
    return school != null && school.isRuralOrWeak();
  }
}

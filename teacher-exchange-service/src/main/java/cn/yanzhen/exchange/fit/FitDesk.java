package cn.yanzhen.exchange.fit;

import cn.yanzhen.exchange.assignment.AssignmentRules;
import cn.yanzhen.exchange.assignment.Assignments;
import cn.yanzhen.exchange.assignment.ExchangeOffice;
import cn.yanzhen.exchange.assignment.Finding;
import cn.yanzhen.exchange.assignment.Match;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Holds everybody of the need's district against the need, by the rules that a proposal is held against too. Shows by name
 * only people of schools whose people the caller may see; the others are counted.
 */
@Component
class FitDesk {

  /** Somebody, and what each rule says of them. */
  record Held(Person person, List<Finding> findings) {
    boolean fits() {
      return findings.stream().noneMatch(Finding::forbids);
    }

    long against() {
      return findings.stream().filter(Finding::forbids).count();
    }

    private long wellKnown() {
      return findings.stream().filter(finding -> !finding.binding() && finding.ok()).count();
    }
  }

  /**
   * @param fits those who may be sent, the best known first
   * @param others those who may not, the nearest first
   * @param considered how many were looked at
   * @param fitting how many of them fit
   */
  record Result(List<Held> fits, List<Held> others, int considered, int fitting) {}

  private static final Comparator<Held> BEST_FIRST =
      Comparator.comparingLong(Held::wellKnown)
          .thenComparing(held -> held.person().honour() == null ? -1 : held.person().honour().ordinal())
          .thenComparing(held -> held.person().schoolSince(), Comparator.reverseOrder())
          .reversed()
          .thenComparing(held -> held.person().number());

  private static final Comparator<Held> NEAREST_FIRST =
      Comparator.comparingLong(Held::against).thenComparing(BEST_FIRST);

  private final Persons persons;
  private final Assignments assignments;
  private final ExchangeOffice office;
  private final SchoolDirectory directory;

  FitDesk(Persons persons, Assignments assignments, ExchangeOffice office, SchoolDirectory directory) {
    this.persons = persons;
    this.assignments = assignments;
    this.office = office;
    this.directory = directory;
  }

  Result candidates(Need need, Standing standing, int limit) {
    var community = directory.affiliation(need.schoolId()).orElse(null);
    var asked = office.asked(need, need.period(), need.fte(), community);
    var taken = assignments.bookings(need.district(), need.period());
    var everybody = persons.ofDistrict(need.district());
    var held =
        everybody.stream()
            .filter(
                person ->
                    standing.isOfficerOf(person.district())
                        || standing.administers(person.schoolId())
                        || standing.leads(person.schoolId()))
            .map(
                person -> {
                  var match = new Match(asked, person, taken.getOrDefault(person.id(), List.of()));
                  return new Held(person, AssignmentRules.findings(match));
                })
            .toList();
    var fits = held.stream().filter(Held::fits).sorted(BEST_FIRST).toList();
    return new Result(
        fits.stream().limit(limit).toList(),
        held.stream().filter(one -> !one.fits()).sorted(NEAREST_FIRST).limit(limit).toList(),
        everybody.size(),
        fits.size());
  }
}

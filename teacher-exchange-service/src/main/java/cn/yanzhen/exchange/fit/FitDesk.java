package cn.yanzhen.exchange.fit;

import cn.yanzhen.exchange.assignment.Askings;
import cn.yanzhen.exchange.assignment.Finding;
import cn.yanzhen.exchange.assignment.Match;
import cn.yanzhen.exchange.assignment.PendingTime;
import cn.yanzhen.exchange.assignment.TakenTime;
import cn.yanzhen.exchange.assignment.Willingness;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.person.WishBook;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Holds the people of the need's district against the need, by the rules that a proposal is held
 * against too; of a large district everybody who may fit, and of the rest the nearest ({@link
 * Shortlist}). Shows by name only people of schools whose people the caller may see; the others are
 * counted.
 */
@Component
class FitDesk {

  /**
   * Somebody, and what each rule says of them.
   *
   * @param against how many binding rules forbid it
   * @param wanted how much of what the school would like best it is
   * @param inFavour how many of what is only to be known speaks for it
   * @param exempt whether they need not go: then they come last and are counted apart
   * @param pending whether others may be about to send them too: then they come after those free
   */
  record Held(
      Person person,
      List<Finding> findings,
      int against,
      int wanted,
      int inFavour,
      boolean exempt,
      boolean pending) {

    private static final String WANTED = "fit/wanted-";

    /**
     * Who need not go comes last, before them whom others ask for already; then whom the school
     * would like best, then whom most speaks for.
     */
    static final Comparator<Held> KNOWN_BEST =
        Comparator.comparing(Held::exempt)
            .thenComparing(Held::pending)
            .thenComparing(
                Comparator.comparingInt(Held::wanted).thenComparingInt(Held::inFavour).reversed());

    static Held of(Person person, List<Finding> findings) {
      int against = 0;
      int wanted = 0;
      int inFavour = 0;
      boolean exempt = false;
      boolean pending = false;
      for (var finding : findings) {
        exempt |= finding.exempts();
        pending |= finding.warnsOfPending();
        if (finding.forbids()) against++;
        else if (!finding.binding() && finding.ok()) {
          inFavour++;
          if (finding.code().startsWith(WANTED)) wanted++;
        }
      }
      return new Held(person, findings, against, wanted, inFavour, exempt, pending);
    }

    boolean fits() {
      return against == 0;
    }
  }

  /**
   * @param fits those who may be sent, the best known first
   * @param others those who may not, the nearest first
   * @param considered how many were looked at
   * @param fitting how many of them fit
   * @param exempt how many more would, who need not go
   * @param notFitting how many may not be sent, of those whose names the caller sees
   */
  record Result(
      List<Held> fits,
      List<Held> others,
      int considered,
      int fitting,
      int exempt,
      int notFitting) {}

  private static final Comparator<Held> BEST_FIRST =
      Held.KNOWN_BEST
          .thenComparing(
              Comparator.<Held>comparingInt(
                      held -> held.person().honour() == null ? 0 : held.person().honour().level())
                  .reversed())
          .thenComparing(held -> held.person().schoolSince())
          .thenComparing(held -> held.person().number());

  private static final Comparator<Held> NEAREST_FIRST =
      Comparator.comparingInt(Held::against).thenComparing(BEST_FIRST);

  private final Shortlist shortlist;
  private final Persons persons;
  private final TakenTime takenTime;
  private final PendingTime pendingTime;
  private final Askings askings;
  private final WishBook wishes;
  private final SchoolDirectory directory;

  FitDesk(
      Shortlist shortlist,
      Persons persons,
      TakenTime takenTime,
      PendingTime pendingTime,
      Askings askings,
      WishBook wishes,
      SchoolDirectory directory) {
    this.shortlist = shortlist;
    this.persons = persons;
    this.takenTime = takenTime;
    this.pendingTime = pendingTime;
    this.askings = askings;
    this.wishes = wishes;
    this.directory = directory;
  }

  Result candidates(Need need, Standing standing, int limit) {
    var community = directory.affiliation(need.schoolId(), standing).orElse(null);
    var asked = askings.of(need, community);
    boolean seesAll = standing.isOfficerOf(need.district());
    var shown = seesAll ? shortlist.of(asked, limit) : persons.ofSchools(standing.schools());
    var ids = shown.stream().map(Person::id).toList();
    var taken = takenTime.bookings(ids, need.period());
    var pending = pendingTime.of(ids, need.period(), need.id(), standing);
    var wished = wishes.of(ids, Willingness.day(asked));
    asked.guard().lookAt(shown);
    var held =
        shown.stream()
            .map(
                person -> {
                  var match =
                      new Match(
                          asked,
                          person,
                          taken.getOrDefault(person.id(), List.of()),
                          pending.getOrDefault(person.id(), List.of()));
                  return Held.of(
                      person,
                      Willingness.findings(match, wished.getOrDefault(person.id(), List.of())));
                })
            .toList();
    var fits = held.stream().filter(Held::fits).sorted(BEST_FIRST).toList();
    int exempt = (int) fits.stream().filter(Held::exempt).count();
    int considered = persons.countOfDistrict(need.district());
    return new Result(
        fits.stream().limit(limit).toList(),
        held.stream().filter(one -> !one.fits()).sorted(NEAREST_FIRST).limit(limit).toList(),
        considered,
        fits.size() - exempt,
        exempt,
        (seesAll ? considered : held.size()) - fits.size());
  }
}

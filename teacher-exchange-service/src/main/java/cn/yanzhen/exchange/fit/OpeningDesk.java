package cn.yanzhen.exchange.fit;

import cn.yanzhen.exchange.assignment.Askings;
import cn.yanzhen.exchange.assignment.Finding;
import cn.yanzhen.exchange.assignment.Match;
import cn.yanzhen.exchange.assignment.Pending;
import cn.yanzhen.exchange.assignment.PendingTime;
import cn.yanzhen.exchange.assignment.TakenTime;
import cn.yanzhen.exchange.assignment.Willingness;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.need.Needs;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.WishBook;
import cn.yanzhen.exchange.post.Booking;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The other question: holds the open needs of a person's district against the person, by the rules
 * that the candidates of a need are held against. A fixed number of statements, however many needs
 * are open.
 */
@Component
class OpeningDesk {

  /** So many open needs are looked at, the most urgent first. */
  static final int MOST = 2000;

  private static final String REACH = "fit/reach";

  /** An open need, and what each rule says of the person. */
  record Opening(Match.Asked asked, FitDesk.Held held) {

    boolean fits() {
      return held.fits();
    }

    private LocalDate due() {
      var by = asked.need().answerBy();
      return by == null ? asked.period().from() : by;
    }

    private UUID id() {
      return asked.need().id();
    }
  }

  /**
   * @param fits needs for which the person may be sent, the best known first
   * @param others the nearest first
   * @param considered how many the caller may know of
   * @param fitting for which the person may be sent and is expected to go
   * @param exempt for how many more they may be sent, though they need not go
   * @param more whether there are open needs beyond those that were looked at
   */
  record Result(
      List<Opening> fits,
      List<Opening> others,
      int considered,
      int fitting,
      int exempt,
      boolean more) {}

  private static final Comparator<Opening> BEST_FIRST =
      Comparator.comparing(Opening::held, FitDesk.Held.KNOWN_BEST)
          .thenComparing(Opening::due)
          .thenComparing(Opening::id);

  private static final Comparator<Opening> NEAREST_FIRST =
      Comparator.<Opening>comparingInt(one -> one.held().against()).thenComparing(BEST_FIRST);

  private final Needs needs;
  private final Askings askings;
  private final TakenTime takenTime;
  private final PendingTime pendingTime;
  private final WishBook wishes;
  private final SchoolDirectory directory;

  OpeningDesk(
      Needs needs,
      Askings askings,
      TakenTime takenTime,
      PendingTime pendingTime,
      WishBook wishes,
      SchoolDirectory directory) {
    this.needs = needs;
    this.askings = askings;
    this.takenTime = takenTime;
    this.pendingTime = pendingTime;
    this.wishes = wishes;
    this.directory = directory;
  }

  Result openings(Person person, Standing standing, int limit) {
    var open = needs.openIn(List.of(person.district()), directory.today(), MOST + 1);
    boolean more = open.size() > MOST;
    var asked = askings.of(more ? open.subList(0, MOST) : open, standing);
    var days = days(asked);
    var taken = days == null ? List.<Booking>of() : takenTime.bookings(person.id(), days);
    var pending = days == null ? List.<Pending>of() : pendingTime.of(person.id(), days, standing);
    var wished = wishes.of(person.id());
    var openings =
        asked.stream()
            .map(
                one -> {
                  var match =
                      new Match(
                          one,
                          person,
                          taken.stream()
                              .filter(booking -> booking.period().overlaps(one.period()))
                              .toList(),
                          pending.stream()
                              .filter(other -> other.days().overlaps(one.period()))
                              .toList());
                  return new Opening(
                      one, FitDesk.Held.of(person, Willingness.findings(match, wished)));
                })
            .filter(one -> mayKnow(one, standing))
            .toList();
    var fits = openings.stream().filter(Opening::fits).sorted(BEST_FIRST).toList();
    int exempt = (int) fits.stream().filter(one -> one.held().exempt()).count();
    return new Result(
        fits.stream().limit(limit).toList(),
        openings.stream().filter(one -> !one.fits()).sorted(NEAREST_FIRST).limit(limit).toList(),
        openings.size(),
        fits.size() - exempt,
        exempt,
        more);
  }

  private static @Nullable Period days(List<Match.Asked> asked) {
    return asked.isEmpty()
        ? null
        : Period.spanning(asked.stream().map(Match.Asked::period).toList());
  }

  /** Needs that the caller knows anyway, and those within the person's reach. */
  private static boolean mayKnow(Opening opening, Standing standing) {
    Need need = opening.asked().need();
    return need.isKnownTo(standing)
        || opening.held().findings().stream()
            .filter(finding -> finding.code().equals(REACH))
            .allMatch(Finding::ok);
  }
}

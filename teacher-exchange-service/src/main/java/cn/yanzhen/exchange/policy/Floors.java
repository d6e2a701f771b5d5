package cn.yanzhen.exchange.policy;

import cn.yanzhen.exchange.person.Title;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 底线, against 稀释: what a school that sends must keep on every day. Each is a share of the people
 * whose establishment is there or was moved away from there not long ago, weighed by how much of
 * their time is not away on orders.
 *
 * @param source where the values were read
 * @param schools whose floors are looked at
 * @param fromStaff a share means little of a smaller staff: no floor below so many people
 * @param base who is counted besides those who are there
 * @param inflowYears for how many years back the people who came from members (虹吸) are shown
 */
public record Floors(
    String source, Schools schools, int fromStaff, Base base, int inflowYears, List<Floor> each) {

  public Floors {
    each = List.copyOf(each);
    var named = each.stream().map(Floor::measure).sorted().toList();
    if (!named.equals(Arrays.asList(Measure.values())))
      throw new IllegalArgumentException("a floor for every measure once, not " + named);
  }

  /**
   * Those whom the school gave away for good stay in what its floors are a share of: otherwise it
   * could be emptied one after the other, and the share would never fall.
   *
   * @param months how long after they moved
   * @param kinds of the orders by which they moved
   * @param label how sure we are of it
   */
  public record Base(int months, Set<AssignmentKind> kinds, String label) {

    public Base {
      kinds = Set.copyOf(kinds);
      if (months < 0) throw new IllegalArgumentException("a base of " + months + " months");
    }

    /** The last day on which somebody who moved on a day is counted; the day before it for none. */
    public LocalDate lastDay(AssignmentKind kind, LocalDate moved) {
      return (kinds.contains(kind) ? moved.plusMonths(months) : moved).minusDays(1);
    }
  }

  public enum Schools {
    /** Those that lead a community on the day. */
    LEAD,
    ALL
  }

  public enum Measure {
    /** Of those who bear an honour that the pack names. */
    BACKBONE,
    /** Of each subject and stage that is taught there. */
    COVER,
    /** Of those with a high title or long service. */
    SENIORITY
  }

  /**
   * @param titles of whom seniority is measured, besides those of long service
   * @param serviceYears null where years do not count
   * @param exceptKinds kinds of assignment that are not refused by it, though they count as away
   */
  public record Floor(
      Measure measure,
      String word,
      int atLeastPercent,
      Set<Title> titles,
      @Nullable Integer serviceYears,
      Set<AssignmentKind> exceptKinds) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Floor {
      titles = Set.copyOf(titles);
      exceptKinds = Set.copyOf(exceptKinds);
      if (atLeastPercent < 0 || atLeastPercent > 100)
        throw new IllegalArgumentException(word + " wants " + atLeastPercent + " %");
    }

    public boolean isKept(BigDecimal present, BigDecimal all) {
      return present.multiply(HUNDRED).compareTo(all.multiply(BigDecimal.valueOf(atLeastPercent)))
          >= 0;
    }

    public boolean isAskedOf(AssignmentKind kind) {
      return !exceptKinds.contains(kind);
    }
  }

  public Floor of(Measure measure) {
    return each.stream().filter(one -> one.measure == measure).findFirst().orElseThrow();
  }
}

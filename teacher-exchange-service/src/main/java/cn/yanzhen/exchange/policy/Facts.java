package cn.yanzhen.exchange.policy;

import cn.yanzhen.exchange.person.Cadre;
import cn.yanzhen.exchange.person.Sex;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at, as it was on one day.
 *
 * @param schoolSince since when the establishment is at the present school
 * @param office the office held, null for none
 * @param terms in an office of this level at this school
 * @param exemptions registered for this day
 * @param hardship stretches of teaching at rural or weak schools, none overlapping another
 */
public record Facts(
    LocalDate schoolSince,
    LocalDate born,
    @Nullable Sex sex,
    @Nullable Cadre office,
    List<Term> terms,
    List<Exemption> exemptions,
    List<Stretch> hardship) {

  public Facts {
    terms = List.copyOf(terms);
    exemptions = List.copyOf(exemptions);
    hardship = List.copyOf(hardship);
  }

  /**
   * @param to its last day, null when open
   */
  public record Exemption(String code, String word, @Nullable LocalDate to) {}

  /**
   * 任期; both days included.
   *
   * @param from null when nobody wrote it down
   * @param to null while it runs
   */
  public record Term(@Nullable LocalDate from, @Nullable LocalDate to) {}

  /**
   * Both days included.
   *
   * @param where the schools, by name
   */
  public record Stretch(LocalDate from, LocalDate to, List<String> where) {

    public Stretch {
      where = List.copyOf(where);
    }
  }
}

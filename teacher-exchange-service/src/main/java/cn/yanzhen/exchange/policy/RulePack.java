package cn.yanzhen.exchange.policy;

import cn.yanzhen.exchange.person.Cadre;
import cn.yanzhen.exchange.person.Honour;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values that differ by place. None of them is the law's: each pack says where its values were
 * read. What a pack does not say itself, its basis says, and below all of them the reference.
 *
 * @param name as a list shows it
 * @param jurisdiction a district code, the beginning of one, or {@code *}; {@code CN} is in force
 *     nowhere by itself
 * @param basis the pack it stands on
 * @param from first day on which the pack holds
 * @param to last day, null when open
 * @param source where the values were read
 * @param label how sure we are of them
 * @param reach from where people may be sent to a school
 * @param backbone the honours that make a backbone teacher (骨干教师)
 * @param orderSeries what stands before the year in the number of an order, e.g. 沙教派; one
 *     district's own, so a pack for several writes {@code {district}} for the code
 * @param eligibility who is expected to move (符合交流条件); a person belongs to the first group that
 *     takes them
 * @param term how long a term of office is at least; null where nobody says
 * @param exemptions coded reasons that exempt here
 * @param schoolYearBegins the day of the year on which people are judged and counting begins
 * @param moves the kinds of assignment that count as having moved (交流轮岗)
 * @param ratios what the district is measured by in a school year
 * @param promotion what a higher title asks for
 * @param procedures how an assignment of each kind comes about, one a kind
 * @param certification which certificate is good for what
 * @param floors what a school that sends must keep
 * @param answers which kinds of assignment answer a need that names one
 * @param authority who gives orders in its district; null where nobody told us
 */
public record RulePack(
    String id,
    String name,
    int version,
    String jurisdiction,
    @Nullable String basis,
    LocalDate from,
    @Nullable LocalDate to,
    String source,
    String label,
    Reach reach,
    Set<Honour> backbone,
    String orderSeries,
    List<Group> eligibility,
    @Nullable Term term,
    Set<String> exemptions,
    MonthDay schoolYearBegins,
    Set<AssignmentKind> moves,
    List<Ratio> ratios,
    List<Condition> promotion,
    List<Procedure> procedures,
    Certification certification,
    Floors floors,
    Answers answers,
    @Nullable Authority authority) {

  public RulePack {
    backbone = Set.copyOf(backbone);
    eligibility = List.copyOf(eligibility);
    exemptions = Set.copyOf(exemptions);
    moves = Set.copyOf(moves);
    ratios = List.copyOf(ratios);
    promotion = List.copyOf(promotion);
    procedures = List.copyOf(procedures);
    Procedure.mustCoverEveryKind(id, procedures);
  }

  /**
   * 教育行政部门: the office that gives the orders of a district and signs them.
   *
   * @param source where its name was read
   */
  public record Authority(String name, String source) {}

  /**
   * 一届任期: a term that was cut short is none.
   *
   * @param source where the length was read
   */
  public record Term(int years, String source) {

    public Term {
      if (years < 1) throw new IllegalArgumentException("a term of " + years + " years");
    }
  }

  /** From where people may be sent. */
  public enum Reach {
    /** Only the lead school sends. */
    LEAD_SCHOOL,
    /** Every school of the same community sends. */
    COMMUNITY,
    /** Every school of the district sends. */
    DISTRICT
  }

  public Procedure procedure(AssignmentKind kind) {
    return procedures.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  public String orderSeriesIn(String district) {
    return orderSeries.replace("{district}", district);
  }

  /** The group of people that somebody with this office, or none, belongs to; null for none. */
  public @Nullable Group groupOf(@Nullable Cadre office) {
    return eligibility.stream().filter(group -> group.takes(office)).findFirst().orElse(null);
  }

  /** Years in one school after which they are expected to move; empty where no years are asked. */
  public OptionalInt yearsAtSchool(@Nullable Cadre office) {
    var group = groupOf(office);
    return group == null
        ? OptionalInt.empty()
        : group.conditions().stream()
            .filter(condition -> condition.criterion() == Criterion.YEARS_AT_SCHOOL)
            .map(Condition::atLeast)
            .filter(years -> years != null)
            .mapToInt(Integer::intValue)
            .findFirst();
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  boolean holdsIn(String district) {
    return jurisdiction.equals("*") || district.startsWith(jurisdiction);
  }

  int nearness() {
    return jurisdiction.equals("*") ? 0 : jurisdiction.length();
  }
}

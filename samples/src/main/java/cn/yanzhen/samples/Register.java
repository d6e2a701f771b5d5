package cn.yanzhen.samples;

import cn.yanzhen.samples.SampleDistrict.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knows of the sample's people beyond one row each, all invented: when they got
 * titles and honours, their terms of office, who taught graduating classes, who need not move and
 * why. Drawn for each person by itself, so that one more fact changes nobody else.
 */
final class Register {

  private static final List<String> GRADUATING =
      List.of("CHINESE", "MATHS", "ENGLISH", "PHYSICS", "CHEMISTRY");
  private static final int TERM = 3;
  private static final int YEARS_SHOWN = 3;

  /** Where the registry begins: what came before nobody wrote down. */
  private static final int KNOWN_SINCE = 2015;

  /** Honours a level below, which are often given first. */
  private static final Map<String, String> BEFORE =
      Map.of(
          "DISTRICT_BACKBONE", "SCHOOL_BACKBONE",
          "DISTRICT_MASTER", "DISTRICT_BACKBONE",
          "DISTRICT_LEADER", "DISTRICT_BACKBONE",
          "CITY_MASTER", "DISTRICT_LEADER",
          "CITY_LEADER", "DISTRICT_LEADER",
          "EDUCATOR", "CITY_LEADER");

  record Honour(String honour, LocalDate on, String by) {}

  /**
   * @param to null while in office
   */
  record Term(
      String schoolCode, String rank, String post, LocalDate from, @Nullable LocalDate to) {}

  record Exemption(
      Words.Exempt reason,
      LocalDate from,
      LocalDate to,
      @Nullable String paper,
      LocalDate decidedOn) {
    boolean holdsOn(LocalDate day) {
      return !from.isAfter(day) && !to.isBefore(day);
    }
  }

  private final LocalDate asOf;
  private final int year;

  Register(LocalDate asOf) {
    this.asOf = asOf;
    this.year = SchoolYears.of(asOf);
  }

  private static Random drawn(Person person, String what) {
    return new Random(31L * person.number().hashCode() + what.hashCode());
  }

  @Nullable LocalDate titleSince(Person person) {
    int first =
        switch (String.valueOf(person.title())) {
          case "FULL_SENIOR" -> 20;
          case "SENIOR" -> 12;
          case "FIRST" -> 5;
          case "SECOND" -> 1;
          default -> 0;
        };
    var earliest = person.workingSince().plusYears(first).withMonth(12).withDayOfMonth(1);
    if (person.title() == null || first == 0 || !earliest.isBefore(asOf)) return null;
    int later = Math.min(6, asOf.getYear() - earliest.getYear());
    var since = earliest.plusYears(drawn(person, "title").nextInt(later + 1));
    return since.isAfter(asOf) ? earliest : since;
  }

  /** The highest, and often the one on the way to it. */
  List<Honour> honours(Person person) {
    var found = new ArrayList<Honour>();
    var highest = person.honour();
    if (highest == null) return found;
    var random = drawn(person, "honour");
    int worked = Math.max(1, year - person.workingSince().getYear());
    int ago = random.nextInt(Math.min(8, worked));
    var june = LocalDate.of(year - ago, 6, 1 + random.nextInt(20));
    var on = june.isBefore(person.workingSince()) ? person.workingSince() : june;
    found.add(granted(highest, on));
    var before = BEFORE.get(highest);
    var earlier = on.minusYears(3);
    if (before != null && random.nextInt(3) > 0 && earlier.isAfter(person.workingSince()))
      found.add(granted(before, earlier));
    return found;
  }

  private static Honour granted(String honour, LocalDate on) {
    var by =
        honour.startsWith("SCHOOL")
            ? "所在学校"
            : honour.startsWith("DISTRICT") ? "区教育委员会（虚构）" : "市教育委员会（虚构）";
    return new Honour(honour, on, by);
  }

  /**
   * Terms of three years, the running one and those before it, as long as the person is at the
   * school.
   *
   * @param chief whether the person leads the school
   */
  List<Term> terms(Person person, boolean chief) {
    var found = new ArrayList<Term>();
    if (person.cadre() == null) return found;
    var random = drawn(person, "office");
    int most = 1 + random.nextInt(3);
    int begun = year - random.nextInt(TERM);
    @Nullable LocalDate last = null;
    for (int n = 0; n < most; n++) {
      var from = LocalDate.of(begun - n * TERM, 9, 1);
      if (from.isBefore(person.hereSince()) || from.isAfter(asOf) || from.getYear() < KNOWN_SINCE)
        break;
      found.add(
          new Term(person.schoolCode(), rank(person, chief), post(person, chief), from, last));
      last = from.minusDays(1);
    }
    return found;
  }

  private static String rank(Person person, boolean chief) {
    if ("MIDDLE_LEVEL".equals(person.cadre())) return "MIDDLE_LEVEL";
    return chief ? "SCHOOL_CHIEF" : "SCHOOL_DEPUTY";
  }

  private static String post(Person person, boolean chief) {
    if ("MIDDLE_LEVEL".equals(person.cadre()))
      return List.of("教导主任", "德育主任", "总务主任", "教科室主任").get(drawn(person, "post").nextInt(4));
    return chief ? "校长" : "副校长";
  }

  /** School years, by the year in which they begin. */
  List<Integer> graduating(Person person) {
    var found = new ArrayList<Integer>();
    if (!GRADUATING.contains(person.subjects().getFirst()) || person.stages().contains("PRESCHOOL"))
      return found;
    var random = drawn(person, "graduating");
    for (int of = year - YEARS_SHOWN + 1; of <= year; of++) {
      boolean there = !LocalDate.of(of, 9, 1).isBefore(person.hereSince());
      if (random.nextInt(100) < 30 && there) found.add(of);
    }
    return found;
  }

  /** About one in forty, some of them long over. */
  List<Exemption> exemptions(Person person) {
    var random = drawn(person, "exemption");
    if (random.nextInt(40) > 0) return List.of();
    var reason = Words.Exempt.values()[random.nextInt(Words.Exempt.values().length)];
    if (reason == Words.Exempt.PREGNANCY_NURSING
        && (person.male() || person.birth().plusYears(42).isBefore(asOf)))
      reason = Words.Exempt.SERIOUS_ILLNESS;
    var from = LocalDate.of(year - random.nextInt(2), 9, 1);
    if (from.isBefore(person.hereSince())) from = person.hereSince();
    if (from.isAfter(asOf)) return List.of();
    var paper =
        reason == Words.Exempt.CRITICAL_POST
            ? null
            : "示例材料〔%d〕%d 号".formatted(from.getYear(), 1 + random.nextInt(90));
    return List.of(new Exemption(reason, from, from.plusYears(1).minusDays(1), paper, from));
  }

  boolean isExempt(Person person, LocalDate day) {
    return exemptions(person).stream().anyMatch(one -> one.holdsOn(day));
  }
}

package cn.yanzhen.samples;

import cn.yanzhen.samples.SampleDistrict.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Invented numbered posts: about as many in a school, subject and stage as people who teach it,
 * some more where schools are weak or rural, some fewer elsewhere, so that there are gaps and
 * surpluses.
 */
final class SamplePosts {
  static final String SHEET = "岗位";
  static final List<String> HEADINGS =
      List.of(
          "岗位编号",
          "学校标识码",
          "学科",
          "学段",
          "编制数(FTE)",
          "设岗日期",
          "撤岗日期",
          "撤岗原因",
          "任岗人员编号",
          "任岗份额",
          "任岗日期");

  private static final LocalDate SET = LocalDate.of(2021, 9, 1);
  private static final BigDecimal WHOLE = BigDecimal.ONE;

  private SamplePosts() {}

  /** One line of the sheet. */
  record Line(
      String number,
      String school,
      String subject,
      String stage,
      @Nullable LocalDate closed,
      @Nullable String holder) {
    @Nullable Object[] cells() {
      return new @Nullable Object[] {
        number,
        school,
        Words.of(Words.SUBJECTS, subject),
        Words.of(Words.STAGES, stage),
        WHOLE,
        SET,
        closed,
        closed == null ? null : "生源减少、班级减少",
        holder,
        null,
        null
      };
    }
  }

  private record Cell(String subject, String stage) {}

  static List<Line> of(SampleDistrict district) {
    var bySchool =
        district.persons().stream()
            .collect(Collectors.groupingBy(Person::schoolCode, TreeMap::new, Collectors.toList()));
    var lines = new ArrayList<Line>();
    for (var school : district.schools()) {
      boolean hard = school.weak() || school.setting().equals("RURAL");
      var cells = cells(bySchool.getOrDefault(school.code(), List.of()));
      int serial = 0;
      for (var cell : cells.entrySet()) {
        var people = cell.getValue();
        int posts =
            Math.max(1, people.size() + more(school.code(), cell.getKey(), people.size(), hard));
        for (int i = 0; i < posts; i++) {
          serial++;
          lines.add(
              new Line(
                  "%s-%03d".formatted(school.code(), serial),
                  school.code(),
                  cell.getKey().subject,
                  cell.getKey().stage,
                  ends(school.code(), serial, i >= people.size(), district.asOf()),
                  i < people.size() ? people.get(i).number() : null));
        }
      }
    }
    return lines;
  }

  /** Posts beyond the people, or fewer: a gap at hard schools more often than elsewhere. */
  private static int more(String school, Cell cell, int people, boolean hard) {
    int turn = Math.floorMod((school + cell.subject + cell.stage).hashCode(), 20);
    if (turn < (hard ? 9 : 4)) return 1 + people / 8;
    return turn >= (hard ? 19 : 17) && people > 1 ? -1 : 0;
  }

  /** Some vacant posts end with the next school year. */
  private static @Nullable LocalDate ends(
      String school, int serial, boolean vacant, LocalDate asOf) {
    if (!vacant || Math.floorMod((school + serial).hashCode(), 6) != 0) return null;
    var end = LocalDate.of(asOf.getYear(), 8, 31);
    return end.isAfter(asOf) ? end : end.plusYears(1);
  }

  private static Map<Cell, List<Person>> cells(List<Person> people) {
    return people.stream()
        .collect(
            Collectors.groupingBy(
                one -> new Cell(one.subjects().getFirst(), one.stages().getFirst()),
                () ->
                    new TreeMap<>(
                        java.util.Comparator.comparing(Cell::stage).thenComparing(Cell::subject)),
                Collectors.toList()));
  }
}

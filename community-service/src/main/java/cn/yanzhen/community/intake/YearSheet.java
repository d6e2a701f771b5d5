package cn.yanzhen.community.intake;

import cn.yanzhen.community.community.SchoolLives;
import cn.yanzhen.community.school.Enrolment;
import cn.yanzhen.community.school.Stage;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sheet 学年数据: a row a school, school year and stage. It may be absent. */
final class YearSheet {
  static final String NAME = "学年数据";
  static final String SCHOOL = "学校标识码";
  private static final String YEAR = "学年";
  private static final String STAGE = "学段";
  private static final String PUPILS = "在校生数";
  private static final String CLASSES = "班级数";
  private static final String CAPACITY = "学位数";

  private final KnownSchools schools;
  private final SchoolLives lives;
  private final Map<UUID, List<Enrolment>> held;
  private final boolean unknownMayBeLeftOut;
  private final Faults faults;
  private final Map<UUID, List<Enrolment>> entered = new LinkedHashMap<>();
  private int rows;
  private int added;
  private int changed;
  private int same;

  private YearSheet(
      KnownSchools schools,
      SchoolLives lives,
      Map<UUID, List<Enrolment>> held,
      boolean unknownMayBeLeftOut,
      Faults faults) {
    this.schools = schools;
    this.lives = lives;
    this.held = held;
    this.unknownMayBeLeftOut = unknownMayBeLeftOut;
    this.faults = faults;
  }

  /**
   * @param held what the register has of these schools already
   * @param unknownMayBeLeftOut whether a school may be missing for a fault that is told already
   */
  static YearSheet read(
      List<SheetRow> rows,
      KnownSchools schools,
      SchoolLives lives,
      Map<UUID, List<Enrolment>> held,
      boolean unknownMayBeLeftOut,
      Faults faults) {
    var sheet = new YearSheet(schools, lives, held, unknownMayBeLeftOut, faults);
    sheet.rows = rows.size();
    var seen = new HashMap<String, Integer>();
    for (var row : rows) {
      var key = row.require(SCHOOL) + "/" + row.require(YEAR) + "/" + row.require(STAGE);
      var earlier = seen.putIfAbsent(key, row.number());
      if (earlier != null) {
        faults.add(row, SCHOOL, "intake/duplicate-year", "与第 " + earlier + " 行重复：同一学校、学年、学段只能填写一次");
      } else {
        sheet.row(row);
      }
    }
    return sheet;
  }

  Map<UUID, List<Enrolment>> entered() {
    return entered;
  }

  SheetCounts counts() {
    return new SheetCounts(NAME, rows, added, changed, same);
  }

  private void row(SheetRow row) {
    var report = new RowFaults(row, faults);
    var school = schools.id(row.require(SCHOOL));
    boolean known = schools.names(Set.of(school)).containsKey(school);
    if (!known && !unknownMayBeLeftOut) {
      report.add(SCHOOL, "community/school-unknown", "本区县没有登记这个标识码的学校：请核对，或先在工作表“学校”中登记");
    }
    var year = year(row, report);
    var pupils = count(row, PUPILS, report);
    var classes = count(row, CLASSES, report);
    var capacity = count(row, CAPACITY, report);
    if (known && year != null) {
      alive(school, year, report);
    }
    if (report.found() || year == null || pupils == null || classes == null) {
      return;
    }
    keep(new Enrolment(school, year, Stage.valueOf(row.require(STAGE)), pupils, classes, capacity));
  }

  private void keep(Enrolment now) {
    var before =
        held.getOrDefault(now.schoolId(), List.of()).stream()
            .filter(one -> one.year() == now.year() && one.stage() == now.stage())
            .findFirst();
    if (before.filter(now::equals).isPresent()) {
      same++;
      return;
    }
    if (before.isPresent()) {
      changed++;
    } else {
      added++;
    }
    entered.computeIfAbsent(now.schoolId(), school -> new ArrayList<>()).add(now);
  }

  private void alive(UUID school, int year, RowFaults report) {
    var life = lives.lives().get(school);
    if (life == null) {
      return;
    }
    var last = life.last();
    var first = life.first();
    if (last != null && last.isBefore(LocalDate.of(year, 9, 1))) {
      report.add(
          SCHOOL,
          "intake/school-closed",
          "「%s」到 %s 为止%s，没有 %d 学年的数据".formatted(life.name(), last, life.end(), year));
    }
    if (first != null && first.isAfter(LocalDate.of(year + 1, 8, 31))) {
      report.add(
          YEAR,
          "intake/before-first-day",
          "「%s」从 %s 起才有登记，没有 %d 学年的数据".formatted(life.name(), first, year));
    }
  }

  /** 2026 or 2026-2027. */
  private static @Nullable Integer year(SheetRow row, RowFaults report) {
    var text = row.require(YEAR).replaceAll("学年$", "");
    if (text.matches("[0-9]{4}(-[0-9]{4})?")) {
      int year = Integer.parseInt(text.substring(0, 4));
      boolean whole = text.length() == 4 || Integer.parseInt(text.substring(5)) == year + 1;
      if (whole && year >= Enrolment.FIRST_YEAR && year <= Enrolment.LAST_YEAR) {
        return year;
      }
    }
    report.add(YEAR, "intake/school-year", "学年应写成 2026-2027 或开始的年份 2026");
    return null;
  }

  private static @Nullable Integer count(SheetRow row, String column, RowFaults report) {
    var number = row.decimal(column);
    if (number == null) {
      return null;
    }
    if (number.stripTrailingZeros().scale() > 0
        || number.signum() < 0
        || number.compareTo(BigDecimal.valueOf(Enrolment.MOST)) > 0) {
      report.add(column, "intake/count", "“" + column + "”应是 0 到 " + Enrolment.MOST + " 之间的整数");
      return null;
    }
    return number.intValueExact();
  }
}

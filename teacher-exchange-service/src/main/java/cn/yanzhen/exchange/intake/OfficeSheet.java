package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.Fact.Office;
import cn.yanzhen.exchange.person.OfficeRank;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * 任职: a term is known by its school and its first day; one whose first day nobody knew gets the day
 * of a row.
 */
final class OfficeSheet extends FactSheet<Office> {
  static final String NAME = "任职";

  private final LocalDate today;
  private final Map<String, School> schools;
  private final PersonSheet.Changes persons;

  OfficeSheet(LocalDate today, Map<String, School> schools, PersonSheet.Changes persons) {
    this.today = today;
    this.schools = schools;
    this.persons = persons;
  }

  @Override
  String name() {
    return NAME;
  }

  @Override
  List<Office> known(Career career) {
    return career.offices();
  }

  /** Who is in office first: an older term may stand beside it only once its first day is known. */
  @Override
  List<SheetRow> inOrder(List<SheetRow> rows) {
    return rows.stream()
        .sorted(java.util.Comparator.comparing(row -> row.tell(() -> row.date("任期结束")) != null))
        .toList();
  }

  @Override
  String column(String field) {
    return field.equals("to") ? "任期结束" : "任期开始";
  }

  @Override
  boolean isClean(SheetRow row, Faults faults) {
    boolean clean = row.passes(() -> isInASchool(row, faults));
    clean &= row.passes(() -> endsAfterItsStart(row, faults));
    for (var day : List.of("任期开始", "任期结束")) {
      clean &= row.passes(() -> isNotYetToCome(row, day, faults));
    }
    clean &= row.passes(() -> agrees(row, faults));
    return clean;
  }

  private boolean isInASchool(SheetRow row, Faults faults) {
    if (schools.containsKey(row.require("任职学校标识码"))) return true;
    faults.add(row, "任职学校标识码", "intake/unknown-school", "没有这所学校：请先提交“学校”表；如刚刚提交，请稍候片刻再检查。");
    return false;
  }

  private static boolean endsAfterItsStart(SheetRow row, Faults faults) {
    var from = row.date("任期开始");
    var to = row.date("任期结束");
    if (from == null || to == null || !to.isBefore(from)) return true;
    faults.add(row, "任期结束", "intake/ends-before-start", "任期结束早于任期开始 " + from + "，请核对。");
    return false;
  }

  private boolean isNotYetToCome(SheetRow row, String column, Faults faults) {
    var day = row.date(column);
    if (day == null || !day.isAfter(today)) return true;
    faults.add(row, column, "intake/in-the-future", "晚于今天：在任的请把任期结束留空，尚未到任的请到任后再登记。");
    return false;
  }

  /** With the office that the sheet 人员 tells. */
  private boolean agrees(SheetRow row, Faults faults) {
    var file = persons.file(row.require("人员编号"));
    var highest = file == null ? null : file.rank();
    var rank = rank(row);
    if (row.date("任期结束") != null || highest == null || rank.cadre().compareTo(highest.cadre()) >= 0)
      return true;
    faults.add(
        row, "职务层级", "intake/office-contradicts", "高于“人员”表中的干部职务（" + highest.word() + "），请改正其中一处。");
    return false;
  }

  private static OfficeRank rank(SheetRow row) {
    return OfficeRank.valueOf(Objects.requireNonNull(row.code("职务层级")));
  }

  @Override
  Office read(SheetRow row, UUID id, UUID person) {
    var school = Objects.requireNonNull(schools.get(row.require("任职学校标识码")));
    return new Office(
        id, person, school.id(), rank(row), row.text("职务名称"), row.date("任期开始"), row.date("任期结束"));
  }

  @Override
  boolean isMeant(Office known, Office said) {
    return known.schoolId().equals(said.schoolId())
        && (Objects.equals(known.from(), said.from())
            || known.from() == null
                && known.to() == null
                && said.to() == null
                && known.rank().cadre() == said.rank().cadre());
  }

  @Override
  Office told(Office known, Office said) {
    boolean vaguer =
        said.rank() == OfficeRank.SCHOOL_LEVEL && known.rank().cadre() == said.rank().cadre();
    return new Office(
        known.id(),
        known.personId(),
        known.schoolId(),
        vaguer ? known.rank() : said.rank(),
        said.post() == null ? known.post() : said.post(),
        said.from(),
        said.to());
  }

  @Override
  boolean fits(SheetRow row, Office said, List<Office> others, Faults faults) {
    for (var other : others) {
      if (other.schoolId().equals(said.schoolId()) && other.overlaps(said)) {
        faults.add(
            row,
            "任期开始",
            "intake/terms-overlap",
            "与同校的另一任期（%s 至 %s）重叠，请核对。"
                .formatted(
                    other.from() == null ? "起始不详" : other.from(),
                    other.to() == null ? "今" : other.to()));
        return false;
      }
    }
    return true;
  }
}

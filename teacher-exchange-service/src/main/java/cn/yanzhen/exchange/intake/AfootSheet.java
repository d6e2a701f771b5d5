package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.Foreseen;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.defaults.workbook.WorkbookWriter.Page;
import cn.yanzhen.exchange.assignment.PaperDesk;
import cn.yanzhen.exchange.assignment.PaperDesk.Recording;
import cn.yanzhen.exchange.assignment.PaperFloors;
import cn.yanzhen.exchange.assignment.Terms;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.Fact.Certificate;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The sheet 在派人员: who was out by orders on paper before the system was in use. A row that was
 * recorded once is the same for ever after, even if its order was voided; another row is another
 * order. What was recorded is changed by extending, recalling and voiding, never by a file.
 */
@Component
class AfootSheet {

  static final String NAME = "在派人员";
  static final String HOST = "接收学校标识码";
  static final String FTE = "工作量(FTE)";
  static final List<String> HEADINGS =
      List.of("人员编号", "派遣类型", HOST, "学科", "学段", FTE, "开始日期", "结束日期", "文号", "发文日期", "备注");

  private final PaperDesk desk;
  private final PaperFloors floors;
  private final SchoolDirectory directory;

  AfootSheet(PaperDesk desk, PaperFloors floors, SchoolDirectory directory) {
    this.desk = desk;
    this.floors = floors;
    this.directory = directory;
  }

  /** What the sheet would change. */
  final class Changes {
    private final String district;
    private final int rows;
    private final List<Recording> added = new ArrayList<>();
    private final List<SheetRow> addedBy = new ArrayList<>();
    private int same;

    private Changes(String district, int rows) {
      this.district = district;
      this.rows = rows;
    }

    SheetCounts counts() {
      return new SheetCounts(NAME, rows, added.size(), 0, same);
    }

    /** After the sheets of persons and certificates were written. */
    void commit(Caller caller) {
      if (!added.isEmpty()) desk.record(district, added, caller);
    }
  }

  /**
   * @param careers by number, as they stand once the sheet 人员 is written
   * @param certificates what somebody holds once the sheet 资格证书 is written
   */
  Changes check(
      List<SheetRow> rows,
      Function<String, Optional<Career>> careers,
      Function<Career, List<Certificate>> certificates,
      Faults faults,
      Caller caller) {
    var district = caller.requireDistrict();
    var changes = new Changes(district, rows.size());
    if (rows.isEmpty()) return changes;
    var schools = directory.schoolsByCode();
    var homes = directory.schoolsOf(district);
    var known = desk.known(people(rows, careers));
    var today = directory.today();
    var rules = new AfootRules(today, desk.firstDay(district), known);
    for (var row : rows) {
      var career = careers.apply(row.require("人员编号")).orElse(null);
      if (career == null)
        faults.add(row, "人员编号", "intake/unknown-person", "没有这个编号的人员：请先在“人员”表登记，或核对编号。");
      var host = PersonSheet.school(row, HOST, schools, district, faults);
      if (!isReadable(row, today, faults) || career == null || host == null) continue;
      var place = career.placementOn(today).orElse(null);
      if (place == null) {
        faults.add(row, "人员编号", "intake/no-establishment", "该人员今天不在任何学校的编制内，不能登记在派。");
        continue;
      }
      var said = read(row, career.personId(), place.schoolId(), host.id());
      var earlier = rules.earlier(said, row.number());
      if (earlier != null) {
        faults.add(row, "人员编号", "intake/afoot-twice", "与第 " + earlier + " 行说的是同一次派遣，请删去一行。");
        continue;
      }
      if (rules.isRecorded(said)) {
        changes.same++;
        continue;
      }
      var against =
          rules.against(
              said,
              career.atSchoolSince(today).orElse(place.from()),
              host,
              homes.get(place.schoolId()),
              rules.hasRules(said)
                  ? desk.uncertified(said, certificates.apply(career), district)
                  : null);
      against.forEach(one -> faults.add(row, one.heading(), one.code(), one.reason()));
      if (against.isEmpty()) {
        changes.added.add(said);
        changes.addedBy.add(row);
      }
    }
    return changes;
  }

  /** Which floors the rows break, before anything is written; they are facts, and not refused. */
  void tell(Changes changes, Function<String, String> names, Foreseen foreseen) {
    var broken = floors.broken(changes.district, changes.added);
    for (int n = 0; n < broken.size(); n++) {
      if (broken.get(n).isEmpty()) continue;
      var row = changes.addedBy.get(n);
      var number = row.require("人员编号");
      foreseen.add(
          new Foreseen.Row(
              NAME,
              row.number(),
              number,
              names.apply(number),
              List.of(),
              broken.get(n).stream()
                  .map(text -> new Foreseen.Warning("intake/under-floor", text + "。", false))
                  .toList()));
    }
  }

  /** Whether the row makes sense by itself. */
  private static boolean isReadable(SheetRow row, LocalDate today, Faults faults) {
    boolean clean = true;
    if (!Fte.isShare(Objects.requireNonNull(row.decimal(FTE)))) {
      faults.add(row, FTE, "intake/fte", "应大于 0、至多 1，最多两位小数（如 0.5）。");
      clean = false;
    }
    var from = row.requireDate("开始日期");
    if (row.requireDate("结束日期").isBefore(from)) {
      faults.add(row, "结束日期", "intake/afoot-dates", "结束日期早于开始日期 " + from + "，请核对。");
      clean = false;
    }
    if (row.requireDate("发文日期").isAfter(today)) {
      faults.add(row, "发文日期", "intake/in-the-future", "发文日期晚于今天，请核对。");
      clean = false;
    }
    return clean;
  }

  private static Recording read(SheetRow row, UUID person, UUID home, UUID host) {
    return new Recording(
        person,
        AssignmentKind.valueOf(Objects.requireNonNull(row.code("派遣类型"))),
        home,
        host,
        Subject.valueOf(Objects.requireNonNull(row.code("学科"))),
        Stage.valueOf(Objects.requireNonNull(row.code("学段"))),
        new Fte(Objects.requireNonNull(row.decimal(FTE))),
        row.requireDate("开始日期"),
        row.text("备注"),
        new Terms.Paper(row.require("文号"), row.requireDate("发文日期"), row.requireDate("结束日期")));
  }

  private static List<UUID> people(
      List<SheetRow> rows, Function<String, Optional<Career>> careers) {
    return rows.stream()
        .map(row -> row.require("人员编号"))
        .distinct()
        .flatMap(number -> careers.apply(number).stream())
        .map(Career::personId)
        .toList();
  }

  /**
   * Those who are out, by the days that hold now: taken in again they change nothing.
   *
   * @param numbers of persons, by id
   */
  Page page(String district, Map<UUID, String> numbers) {
    var out = desk.out(district);
    var schools =
        directory.schools(
            out.stream().map(one -> one.terms().receivingSchoolId()).distinct().toList());
    return new Page(
        NAME,
        HEADINGS,
        out.stream()
            .map(
                one -> {
                  var terms = one.terms();
                  var paper = Objects.requireNonNull(terms.paper());
                  return Arrays.asList(
                      numbers.get(terms.personId()),
                      terms.kind().word(),
                      Optional.ofNullable(schools.get(terms.receivingSchoolId()))
                          .map(School::code)
                          .orElse(null),
                      RegistrySheets.word(terms.subject()),
                      terms.stage().word(),
                      terms.fte().value(),
                      terms.period().from(),
                      terms.period().to(),
                      paper.number(),
                      paper.on(),
                      terms.note());
                }));
  }
}

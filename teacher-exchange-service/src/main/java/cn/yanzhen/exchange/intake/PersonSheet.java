package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.Honour;
import cn.yanzhen.exchange.person.IdentityNumbers;
import cn.yanzhen.exchange.person.OfficeRank;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.PersonalFile;
import cn.yanzhen.exchange.person.Registry;
import cn.yanzhen.exchange.person.Title;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sheet 人员. A person is known by the district's own number (人员编号); the identity number, where
 * given, tells that two numbers are one person. The column is secret: a fault in it shows no value.
 */
@Component
class PersonSheet {

  static final String NAME = "人员";
  static final int YOUNGEST = 15; // years at the first day of work
  static final String WHY = "工作簿导入";

  private final KnownPersons.Reading reading;
  private final Registry registry;
  private final SchoolDirectory directory;

  PersonSheet(KnownPersons.Reading reading, Registry registry, SchoolDirectory directory) {
    this.reading = reading;
    this.registry = registry;
    this.directory = directory;
  }

  /** What the sheet would change. */
  final class Changes {
    private final int rows;
    private final KnownPersons known;
    private final KnownPersons.Writing writing;
    private final Map<String, PersonalFile> files = new HashMap<>();

    private Changes(int rows, KnownPersons known, KnownPersons.Writing writing) {
      this.rows = rows;
      this.known = known;
      this.writing = writing;
    }

    SheetCounts counts() {
      return new SheetCounts(NAME, rows, writing.added(), writing.changed(), writing.same());
    }

    void commit(Caller caller) {
      writing.commit(registry, caller, WHY);
    }

    /** What the sheet says of somebody, null when it says nothing or nothing readable. */
    @Nullable PersonalFile file(String number) {
      return files.get(number);
    }

    /** How somebody's life stands once the sheet is written. */
    Optional<Career> career(String number) {
      var file = files.get(number);
      var person = known.person(number);
      if (person != null) {
        var career = known.career(person);
        return Optional.of(file == null ? career : career.after(file));
      }
      return writing.newcomer(number).map(Career::of);
    }
  }

  /**
   * @param further numbers that other sheets of the workbook name
   */
  Changes check(
      List<SheetRow> rows,
      Set<String> further,
      DistrictIntake.Seen seen,
      Faults faults,
      Caller caller) {
    var district = caller.requireDistrict();
    var numbers = new HashSet<>(further);
    rows.forEach(row -> numbers.add(row.require("人员编号")));
    var known =
        reading.of(
            district,
            numbers,
            rows.stream().map(row -> row.text("身份证件号")).filter(Objects::nonNull).toList());
    var changes = new Changes(rows.size(), known, known.new Writing(district));
    if (rows.isEmpty()) return changes;
    var schools = seen.schools(directory);

    for (var row : rows) {
      boolean clean = true;
      var number = row.require("人员编号");
      var earlier = seen.numbers.at(number, row.number());
      if (earlier != null) {
        faults.add(
            row, "人员编号", "intake/duplicate-person", "与第 " + earlier + " 行重复：同一人员只能登记一次，请删去一行。");
        clean = false;
      }
      var survivor = known.mergedInto(number);
      if (survivor != null) {
        faults.add(
            row, "人员编号", "intake/merged-person", "这条记录已并入人员 " + survivor + "，请改用该编号，或先撤销合并。");
        clean = false;
      }
      var person = known.person(number);
      clean &= identityIsClean(row, person, known, district, seen.identities, faults);
      var school = school(row, schools, district, faults);
      var leaves =
          known.leaves(number, school == null ? null : school.id(), row.requireDate("到校日期"));
      if (leaves != null) {
        faults.add(row, "人员编号", "intake/left", leaves);
        clean = false;
      }
      clean &= datesAreClean(row, directory.today(), faults);
      var more = FurtherColumns.of(row, faults);
      if (!clean || school == null || more == null) continue;

      var file = file(row, school, more);
      changes.files.put(number, file);
      changes.writing.take(person, file);
    }
    return changes;
  }

  private static boolean identityIsClean(
      SheetRow row,
      @Nullable Person person,
      KnownPersons known,
      String district,
      SeenBefore identities,
      Faults faults) {
    var identityNumber = row.text("身份证件号");
    if (identityNumber == null) return true;
    if (!IdentityNumbers.wellFormed(identityNumber)) {
      faults.add(row, "身份证件号", "intake/identity-number", "身份证件号不正确（位数或校验码不符），请核对。");
      return false;
    }
    var earlier = identities.at(known.fingerprint(identityNumber), row.number());
    if (earlier != null) {
      faults.add(
          row, "身份证件号", "intake/same-person", "与第 " + earlier + " 行是同一身份证件号：同一人员只能登记一次，请核对。");
      return false;
    }
    var bearer = known.bearer(identityNumber);
    if (bearer != null && (person == null || !bearer.person().equals(person.id()))) {
      faults.add(
          row,
          "身份证件号",
          "intake/same-person",
          bearer.district().equals(district)
              ? "身份证件号已登记为人员 " + bearer.number() + "，请核对编号。"
              : "身份证件号已在其他区县登记，请先核实。");
      return false;
    }
    return true;
  }

  static @Nullable School school(
      SheetRow row, Map<String, School> schools, String district, Faults faults) {
    var school = schools.get(row.require("学校标识码"));
    if (school == null) {
      faults.add(row, "学校标识码", "intake/unknown-school", "没有这所学校：请先提交“学校”表；如刚刚提交，请稍候片刻再检查。");
      return null;
    }
    if (!school.district().equals(district)) {
      faults.add(row, "学校标识码", "intake/other-district", school.name() + "不属于您所在的区县。");
      return null;
    }
    return school;
  }

  private static boolean datesAreClean(SheetRow row, LocalDate today, Faults faults) {
    var born = row.requireDate("出生年月");
    var service = row.requireDate("参加工作日期");
    var here = row.requireDate("到校日期");
    boolean clean = true;
    if (service.isBefore(born.plusYears(YOUNGEST))) {
      faults.add(row, "参加工作日期", "intake/too-young", "参加工作时不满 " + YOUNGEST + " 岁，请核对出生年月和参加工作日期。");
      clean = false;
    }
    if (here.isBefore(service)) {
      faults.add(row, "到校日期", "intake/before-service", "到校日期早于参加工作日期，请核对。");
      clean = false;
    }
    var title = row.date("职称取得日期");
    if (title != null && row.code("职称") == null) {
      faults.add(row, "职称取得日期", "intake/title-missing", "填了职称取得日期，请同时填写职称。");
      clean = false;
    } else if (title != null && title.isAfter(today)) {
      faults.add(row, "职称取得日期", "intake/in-the-future", "职称取得日期晚于今天，请取得后再登记。");
      clean = false;
    }
    return clean;
  }

  private static PersonalFile file(SheetRow row, School school, PersonalFile.Further further) {
    var title = row.code("职称");
    var honour = row.code("最高荣誉");
    var rank = row.code("干部职务");
    return new PersonalFile(
        row.require("人员编号"),
        row.require("姓名"),
        row.text("身份证件号"),
        school.id(),
        row.codes("学科").stream().distinct().map(Subject::valueOf).toList(),
        row.codes("学段").stream().distinct().map(Stage::valueOf).toList(),
        title == null ? null : Title.valueOf(title),
        honour == null ? null : Honour.valueOf(honour),
        rank == null ? null : OfficeRank.valueOf(rank),
        row.requireDate("出生年月"),
        row.requireDate("参加工作日期"),
        row.requireDate("到校日期"),
        further);
  }
}

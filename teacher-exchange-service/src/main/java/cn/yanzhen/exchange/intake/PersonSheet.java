package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.defaults.workbook.WorkbookRows;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.Honour;
import cn.yanzhen.exchange.person.OfficeRank;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.PersonalFile;
import cn.yanzhen.exchange.person.Title;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sheet 人员. A person is known by the district's own number (人员编号); the identity number, where
 * given, tells that two numbers are one person. The column is secret: a fault in it shows no value.
 */
@Component
class PersonSheet {

  static final String NAME = "人员";
  static final String WHY = "工作簿导入";

  private final KnownPersons.Reading reading;
  private final SchoolDirectory directory;
  private final PersonChanges persons;

  PersonSheet(KnownPersons.Reading reading, SchoolDirectory directory, PersonChanges persons) {
    this.reading = reading;
    this.directory = directory;
    this.persons = persons;
  }

  /** What the sheet would change. */
  final class Changes {
    private final int rows;
    private final KnownPersons known;
    private final KnownPersons.Writing writing;
    private final Map<String, PersonalFile> files = new HashMap<>();
    private final Set<String> faulty = new HashSet<>();
    private final boolean namesAll;

    private Changes(int rows, boolean namesAll, KnownPersons known, KnownPersons.Writing writing) {
      this.rows = rows;
      this.namesAll = namesAll;
      this.known = known;
      this.writing = writing;
    }

    SheetCounts counts() {
      return writing.counts(NAME, rows, 0, null);
    }

    void commit(Caller caller) {
      persons.write(writing, caller, WHY);
    }

    /** What the sheet says of somebody, null when it says nothing or nothing readable. */
    @Nullable PersonalFile file(String number) {
      return files.get(number);
    }

    /**
     * Whether what the sheet says of somebody, or may say of them where it cannot be read, is found
     * fault with already: nothing may follow from it elsewhere.
     */
    boolean isFaulty(String number) {
      return faulty.contains(number)
          || !namesAll && known.person(number) == null && !files.containsKey(number);
    }

    /** Null for somebody new. */
    @Nullable Person registered(String number) {
      return known.person(number);
    }

    boolean isNew(UUID person) {
      return writing.isNew(person);
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
      WorkbookRows workbook,
      Set<String> further,
      DistrictIntake.Seen seen,
      Faults faults,
      Caller caller) {
    var district = caller.requireDistrict();
    var rows = workbook.all(NAME);
    var numbers = new HashSet<>(further);
    numbers.addAll(numbers(rows));
    var known =
        reading.of(
            district,
            numbers,
            rows.stream()
                .map(row -> row.tell(() -> row.text("身份证件号")))
                .filter(Objects::nonNull)
                .toList());
    boolean namesAll =
        !workbook.cut().contains(NAME) && rows.stream().allMatch(row -> row.isReadable("人员编号"));
    var names = seen.schoolNames(directory);
    var changes = new Changes(rows.size(), namesAll, known, known.new Writing(district, names));
    if (rows.isEmpty()) return changes;
    var schools = seen.schools(directory);

    for (var row : rows) {
      boolean clean = row.passes(() -> numberIsClean(row, known, seen.numbers, faults));
      clean &= row.passes(() -> identityIsClean(row, known, district, seen.identities, faults));
      var school = row.tell(() -> school(row, schools, district, faults));
      clean &= PersonDays.areClean(row, directory.today(), faults);
      var more = FurtherColumns.of(row, faults);
      var number = number(row);
      if (number == null) continue;
      if (!clean || school == null || more == null || !row.isWhole()) {
        changes.faulty.add(number);
        continue;
      }

      var file = file(row, school, more);
      var person = known.person(number);
      if (person != null
          && !KnownStays.areLeft(row, "到校日期", known.career(person), file, names, faults)) {
        changes.faulty.add(number);
        continue;
      }
      var leaves = known.leaves(number, file.schoolId(), file.schoolSince());
      if (leaves != null) {
        faults.add(row, "人员编号", "intake/left", leaves);
        changes.faulty.add(number);
        continue;
      }
      changes.files.put(number, file);
      changes.writing.take(row, person, file);
    }
    persons.tell(changes.writing, seen);
    return changes;
  }

  /** Whom a row names; null where that cannot be read. */
  static @Nullable String number(SheetRow row) {
    return row.tell(() -> row.text("人员编号"));
  }

  static Set<String> numbers(List<SheetRow> rows) {
    return rows.stream()
        .map(PersonSheet::number)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static boolean numberIsClean(
      SheetRow row, KnownPersons known, SeenBefore numbers, Faults faults) {
    var number = row.require("人员编号");
    var earlier = numbers.at(number, row.number());
    if (earlier != null) {
      faults.add(
          row, "人员编号", "intake/duplicate-person", "与第 " + earlier + " 行重复：同一人员只能登记一次，请删去一行。");
    }
    var survivor = known.mergedInto(number);
    if (survivor != null) {
      faults.add(
          row,
          "人员编号",
          "intake/merged-person",
          "编号 %s 的记录已并入人员 %s，现以该编号登记：请删去本行或改用该编号；不是同一人的，请先撤销合并。".formatted(number, survivor));
    }
    var left = known.leaves(number, null, null);
    if (left != null) faults.add(row, "人员编号", "intake/left", left);
    return earlier == null && survivor == null && left == null;
  }

  /** Told already: the number that goes on is looked at instead. */
  private static boolean isMerged(SheetRow row, KnownPersons known) {
    return row.isReadable("人员编号") && known.mergedInto(row.require("人员编号")) != null;
  }

  private static boolean identityIsClean(
      SheetRow row, KnownPersons known, String district, SeenBefore identities, Faults faults) {
    var identityNumber = row.text("身份证件号");
    if (identityNumber == null || isMerged(row, known)) return true;
    if (!IdentityRules.areKept(row, identityNumber, known, faults)) return false;
    var earlier = identities.at(known.fingerprint(identityNumber), row.number());
    if (earlier != null) {
      faults.add(
          row, "身份证件号", "intake/same-person", "与第 " + earlier + " 行是同一身份证件号：同一人员只能登记一次，请核对。");
      return false;
    }
    var bearer = known.bearer(identityNumber);
    var person = known.person(row.require("人员编号"));
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
    return school(row, "学校标识码", schools, district, faults);
  }

  static @Nullable School school(
      SheetRow row, String heading, Map<String, School> schools, String district, Faults faults) {
    var school = schools.get(row.require(heading));
    if (school == null) {
      faults.add(row, heading, "intake/unknown-school", "没有这所学校：请先提交“学校”表；如刚刚提交，请稍候片刻再检查。");
      return null;
    }
    if (!school.district().equals(district)) {
      faults.add(row, heading, "intake/other-district", school.name() + "不属于您所在的区县。");
      return null;
    }
    return school;
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

package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Cadre;
import cn.yanzhen.exchange.person.Honour;
import cn.yanzhen.exchange.person.IdentityNumbers;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.PersonalFile;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.person.Registry;
import cn.yanzhen.exchange.person.Title;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
  private static final int YOUNGEST = 15; // years at the first day of work

  private final Persons persons;
  private final Registry registry;
  private final SchoolDirectory directory;

  PersonSheet(Persons persons, Registry registry, SchoolDirectory directory) {
    this.persons = persons;
    this.registry = registry;
    this.directory = directory;
  }

  /** What the sheet would change. */
  final class Changes {
    private final String district;
    private final int rows;
    private final List<PersonalFile> added = new ArrayList<>();
    private final List<Registry.Change> changed = new ArrayList<>();
    private int same;

    private Changes(String district, int rows) {
      this.district = district;
      this.rows = rows;
    }

    SheetCounts counts() {
      return new SheetCounts(NAME, rows, added.size(), changed.size(), same);
    }

    void commit() {
      if (!added.isEmpty()) registry.register(district, added);
      if (!changed.isEmpty()) registry.change(changed);
    }
  }

  Changes check(List<SheetRow> rows, Faults faults, Caller caller) {
    var district = caller.requireDistrict();
    var changes = new Changes(district, rows.size());
    if (rows.isEmpty()) return changes;
    Map<String, Person> known =
        persons.ofDistrict(district).stream()
            .collect(Collectors.toMap(Person::number, Function.identity()));
    Map<UUID, String> numbers =
        known.values().stream().collect(Collectors.toMap(Person::id, Person::number));
    var identities = registry.identities();
    var schools = directory.schoolsByCode();
    var rowOfNumber = new HashMap<String, Integer>();
    var rowOfIdentity = new HashMap<String, Integer>();

    for (var row : rows) {
      boolean clean = true;
      var number = row.require("人员编号");
      var earlier = rowOfNumber.putIfAbsent(number, row.number());
      if (earlier != null) {
        faults.add(
            row, "人员编号", "intake/duplicate-person", "与第 " + earlier + " 行重复：同一人员只能登记一次，请删去一行。");
        clean = false;
      }
      var person = known.get(number);
      clean &= identityIsClean(row, person, numbers, identities, rowOfIdentity, faults);
      var school = school(row, schools, district, faults);
      clean &= datesAreClean(row, faults);
      if (!clean || school == null) continue;

      var file = file(row, school);
      if (person == null) {
        changes.added.add(file);
      } else if (registry.isNews(person, file, identities)) {
        changes.changed.add(new Registry.Change(person, file));
      } else {
        changes.same++;
      }
    }
    return changes;
  }

  private boolean identityIsClean(
      SheetRow row,
      @Nullable Person person,
      Map<UUID, String> numbers,
      Map<String, UUID> identities,
      Map<String, Integer> rowOfIdentity,
      Faults faults) {
    var identityNumber = row.text("身份证件号");
    if (identityNumber == null) return true;
    if (!IdentityNumbers.wellFormed(identityNumber)) {
      faults.add(row, "身份证件号", "intake/identity-number", "身份证件号不正确（位数或校验码不符），请核对。");
      return false;
    }
    var fingerprint = registry.fingerprint(identityNumber);
    var earlier = rowOfIdentity.putIfAbsent(fingerprint, row.number());
    if (earlier != null) {
      faults.add(
          row, "身份证件号", "intake/same-person", "与第 " + earlier + " 行是同一身份证件号：同一人员只能登记一次，请核对。");
      return false;
    }
    var bearer = identities.get(fingerprint);
    if (bearer != null && (person == null || !bearer.equals(person.id()))) {
      var number = numbers.get(bearer);
      faults.add(
          row,
          "身份证件号",
          "intake/same-person",
          number == null ? "身份证件号已在其他区县登记，请先核实。" : "身份证件号已登记为人员 " + number + "，请核对编号。");
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

  private static boolean datesAreClean(SheetRow row, Faults faults) {
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
    return clean;
  }

  private static PersonalFile file(SheetRow row, School school) {
    var title = row.code("职称");
    var honour = row.code("最高荣誉");
    var cadre = row.code("干部职务");
    return new PersonalFile(
        row.require("人员编号"),
        row.require("姓名"),
        row.text("身份证件号"),
        school.id(),
        row.codes("学科").stream().distinct().map(Subject::valueOf).toList(),
        row.codes("学段").stream().distinct().map(Stage::valueOf).toList(),
        title == null ? null : Title.valueOf(title),
        honour == null ? null : Honour.valueOf(honour),
        cadre == null ? null : Cadre.valueOf(cadre),
        row.requireDate("出生年月"),
        row.requireDate("参加工作日期"),
        row.requireDate("到校日期"));
  }
}

package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.person.Fact;
import cn.yanzhen.exchange.person.Honour;
import cn.yanzhen.exchange.person.OfficeRank;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.PersonalFile;
import cn.yanzhen.exchange.person.SensitiveDesk;
import cn.yanzhen.exchange.person.Sex;
import cn.yanzhen.exchange.person.Title;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * users.csv: who works in a school is known by the identifier, the 人员编号; its sourcedId is another
 * system's and not kept. What the file does not tell of a known person stays.
 */
final class OneRosterUsers {

  private final String district;
  private final LocalDate today;
  private final OneRosterOrgs orgs;
  private final Map<String, SheetRow> demographics;
  private final KnownPersons known;
  private final KnownPersons.Writing writing;
  private final Faults faults;
  private final Map<String, SheetRow> rowOfNumber = new HashMap<>();

  OneRosterUsers(
      String district,
      LocalDate today,
      OneRosterOrgs orgs,
      List<SheetRow> demographics,
      KnownPersons known,
      Faults faults) {
    this.district = district;
    this.today = today;
    this.orgs = orgs;
    this.known = known;
    this.writing = known.new Writing(district);
    this.faults = faults;
    this.demographics = new HashMap<>();
    demographics.forEach(row -> this.demographics.put(row.require(OneRoster.ID), row));
  }

  KnownPersons.Writing writing() {
    return writing;
  }

  SheetCounts counts(int rows, int leftOut) {
    return new SheetCounts(
        OneRoster.USERS, rows, writing.added(), writing.changed(), writing.same(), leftOut);
  }

  /**
   * @param places where the person works, the first one first
   */
  void take(SheetRow row, List<String> places) {
    int before = faults.count();
    var status = row.text(OneRoster.STATUS);
    if (status != null && !status.equals("active")) {
      fault(
          row,
          OneRoster.STATUS,
          "intake/not-active",
          "整套（bulk）文件只含现有人员，status 应留空。离职、调出请在人员登记中处理。");
    }
    var number = row.text(OneRoster.IDENTIFIER);
    if (number == null) {
      fault(row, OneRoster.IDENTIFIER, "intake/person-number", "教职工须在 identifier 填人员编号。");
      return;
    }
    var earlier = rowOfNumber.putIfAbsent(number, row);
    if (earlier != null) {
      fault(
          row,
          OneRoster.IDENTIFIER,
          "intake/duplicate-person",
          "与第 " + earlier.number() + " 行是同一人员编号：同一人员只写一行，多所学校写在 orgSourcedIds 或 roles.csv。");
    }
    var survivor = known.mergedInto(number);
    if (survivor != null) {
      fault(
          row, OneRoster.IDENTIFIER, "intake/merged-person", "这条记录已并入人员 " + survivor + "，请改用该编号。");
    }
    var left = known.leaves(number, null, null);
    if (left != null) {
      fault(row, OneRoster.IDENTIFIER, "intake/left", left);
      return;
    }
    var person = known.person(number);
    var school = school(row, places, person);
    var phone = phone(row);
    var born = demographic(row);
    if (person == null) newcomerIsWhole(row, born);
    if (faults.count() > before || school == null) return;
    var file = file(row, born, person, school, phone);
    if (file == null || !OneRosterDays.areClean(row, file, today, faults)) return;
    var leaves = known.leaves(number, file.schoolId(), file.schoolSince());
    if (leaves == null) writing.take(person, file);
    else fault(row, OneRoster.IDENTIFIER, "intake/left", leaves);
  }

  private @Nullable School school(SheetRow row, List<String> places, @Nullable Person person) {
    School first = null;
    for (var place : places) {
      if (!orgs.knows(place)) {
        if (orgs.whole())
          fault(row, "orgSourcedIds", "intake/unknown-org", "orgs.csv 里没有 " + place + "，请核对。");
        return null;
      }
      if (!orgs.isSchool(place)) continue;
      var school = orgs.school(place);
      if (school == null) {
        fault(
            row,
            "orgSourcedIds",
            "intake/unknown-school",
            "还没有标识码为“" + orgs.code(place) + "”的学校：请先提交学校；如刚刚提交，请稍候片刻再检查。");
        return null;
      }
      if (!school.district().equals(district)) {
        fault(row, "orgSourcedIds", "intake/other-district", school.name() + "不属于您所在的区县。");
        return null;
      }
      if (person != null && school.id().equals(person.schoolId())) return school;
      if (first == null) first = school;
    }
    return first;
  }

  private @Nullable String phone(SheetRow row) {
    for (var column : List.of("sms", "phone")) {
      var written = row.text(column);
      if (written == null) continue;
      var phone = SensitiveDesk.phone(written);
      if (phone != null) return phone;
      fault(row, column, "intake/phone", "电话不正确，请填 11 位手机号或带区号的固定电话，或留空。");
    }
    return null;
  }

  private @Nullable SheetRow demographic(SheetRow row) {
    return demographics.get(row.require(OneRoster.ID));
  }

  private void newcomerIsWhole(SheetRow row, @Nullable SheetRow born) {
    for (var column :
        List.of(
            OneRoster.SUBJECTS,
            OneRoster.STAGES,
            OneRoster.SERVICE_SINCE,
            OneRoster.SCHOOL_SINCE)) {
      boolean codes = column.equals(OneRoster.SUBJECTS) || column.equals(OneRoster.STAGES);
      if (codes ? row.codes(column).isEmpty() : row.date(column) == null) {
        fault(row, column, "intake/new-person-needs-metadata", "登记册还没有这名人员，新登记须填 " + column + "。");
      }
    }
    if (born == null || born.date(OneRoster.BORN) == null) {
      fault(
          row,
          OneRoster.ID,
          "intake/new-person-needs-birth",
          "登记册还没有这名人员，新登记须在 demographics.csv 填 birthDate。");
    }
  }

  private @Nullable PersonalFile file(
      SheetRow row,
      @Nullable SheetRow born,
      @Nullable Person person,
      School school,
      @Nullable String phone) {
    var title = row.code(OneRoster.TITLE);
    var honour = row.code(OneRoster.HONOUR);
    var office = row.code(OneRoster.OFFICE);
    var subjects = row.codes(OneRoster.SUBJECTS).stream().map(Subject::valueOf).toList();
    var stages = row.codes(OneRoster.STAGES).stream().map(Stage::valueOf).toList();
    var birth = born == null ? null : born.date(OneRoster.BORN);
    var sex = born == null ? null : born.code(OneRoster.SEX);
    var since = row.date(OneRoster.SCHOOL_SINCE);
    boolean moves = person != null && !person.schoolId().equals(school.id());
    if (moves && since == null) {
      fault(
          row,
          OneRoster.SCHOOL_SINCE,
          "intake/move-needs-a-day",
          "登记在另一所学校：如已调入" + school.name() + "，请填 metadata.schoolSince（到校日期）。");
      return null;
    }
    return new PersonalFile(
        row.require(OneRoster.IDENTIFIER),
        OneRosterNames.whole(row),
        null,
        school.id(),
        subjects.isEmpty() && person != null ? person.subjects() : subjects,
        stages.isEmpty() && person != null ? person.stages() : stages,
        title != null ? Title.valueOf(title) : person == null ? null : person.title(),
        honour != null ? Honour.valueOf(honour) : person == null ? null : person.honour(),
        office != null ? OfficeRank.valueOf(office) : person == null ? null : rank(person),
        birth != null ? birth : Objects.requireNonNull(person).born(),
        said(row.date(OneRoster.SERVICE_SINCE), person == null ? null : person.serviceSince()),
        said(since, person == null ? null : person.schoolSince()),
        new PersonalFile.Further(
            sex == null ? null : Sex.valueOf(sex),
            phone,
            title == null ? null : row.date(OneRoster.TITLE_SINCE),
            Set.of()));
  }

  private @Nullable OfficeRank rank(Person person) {
    return known.career(person).offices().stream()
        .filter(one -> one.to() == null)
        .map(Fact.Office::rank)
        .min(Comparator.naturalOrder())
        .orElse(person.cadre() == null ? null : OfficeRank.valueOf(person.cadre().name()));
  }

  private static LocalDate said(@Nullable LocalDate here, @Nullable LocalDate known) {
    return here != null ? here : Objects.requireNonNull(known);
  }

  private void fault(SheetRow row, String column, String code, String reason) {
    faults.add(row, column, code, reason);
  }
}

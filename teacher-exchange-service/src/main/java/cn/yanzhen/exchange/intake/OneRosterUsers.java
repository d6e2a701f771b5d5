package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.directory.School;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * users.csv: who works in a school is known by the identifier, the 人员编号; its sourcedId is another
 * system's and not kept. What the file does not tell of a known person stays.
 */
final class OneRosterUsers {

  private final LocalDate today;
  private final OneRosterWorkplaces workplaces;
  private final OneRosterBirths births;
  private final KnownPersons known;
  private final KnownPersons.Writing writing;
  private final Function<UUID, String> schoolNames;
  private final Faults faults;
  private final Map<String, SheetRow> rowOfNumber = new HashMap<>();

  OneRosterUsers(
      String district,
      LocalDate today,
      OneRosterOrgs orgs,
      OneRosterBirths births,
      KnownPersons known,
      Function<UUID, String> schoolNames,
      Faults faults) {
    this.schoolNames = schoolNames;
    this.today = today;
    this.workplaces = new OneRosterWorkplaces(district, orgs, faults);
    this.births = births;
    this.known = known;
    this.writing = known.new Writing(district, schoolNames);
    this.faults = faults;
  }

  KnownPersons.Writing writing() {
    return writing;
  }

  SheetCounts counts(int rows, int leftOut) {
    return writing.counts(
        OneRoster.USERS, rows, leftOut + workplaces.leftOutCount(), workplaces.note());
  }

  /**
   * @param places where the person works, the first one first; null where that cannot be read
   */
  void take(SheetRow row, @Nullable List<String> places) {
    int before = faults.count();
    row.passes(() -> isActive(row));
    var number = row.tell(() -> number(row));
    var person = number == null ? null : known.person(number);
    var school = places == null ? null : workplaces.school(row, places, person);
    var phone = phone(row);
    var born = births.of(row);
    boolean isNew =
        number != null
            && person == null
            && known.mergedInto(number) == null
            && known.leaves(number, null, null) == null;
    if (isNew) newcomerIsWhole(row);
    boolean moves = person != null && school != null && !person.schoolId().equals(school.id());
    if (moves) row.passes(() -> saysSinceWhen(row, Objects.requireNonNull(school)));
    new OneRosterDays(row, born, person, faults).check(today);
    boolean bornIsTold = born == null ? person != null : born.isWhole();
    if (faults.count() > before || school == null || !row.isWhole() || !bornIsTold) return;
    var file = file(row, born, person, school, phone);
    if (person != null
        && !KnownStays.areLeft(
            row, OneRoster.SCHOOL_SINCE, known.career(person), file, schoolNames, faults)) return;
    var leaves = known.leaves(file.number(), file.schoolId(), file.schoolSince());
    if (leaves == null) writing.take(row, person, file);
    else fault(row, OneRoster.IDENTIFIER, "intake/left", leaves);
  }

  private boolean isActive(SheetRow row) {
    var status = row.text(OneRoster.STATUS);
    if (status == null || status.equals("active")) return true;
    fault(
        row, OneRoster.STATUS, "intake/not-active", "整套（bulk）文件只含现有人员，status 应留空。离职、调出请在人员登记中处理。");
    return false;
  }

  /** The 人员编号; null, with a fault, when there is none. */
  private @Nullable String number(SheetRow row) {
    var number = row.text(OneRoster.IDENTIFIER);
    if (number == null) {
      fault(row, OneRoster.IDENTIFIER, "intake/person-number", "教职工须在 identifier 填人员编号。");
      return null;
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
          row,
          OneRoster.IDENTIFIER,
          "intake/merged-person",
          "编号 %s 的记录已并入人员 %s，现以该编号登记：请删去本行或改用该编号。".formatted(number, survivor));
    }
    var left = known.leaves(number, null, null);
    if (left != null) fault(row, OneRoster.IDENTIFIER, "intake/left", left);
    return number;
  }

  private @Nullable String phone(SheetRow row) {
    for (var column : List.of("sms", "phone")) {
      var written = row.tell(() -> row.text(column));
      if (written == null) continue;
      var phone = SensitiveDesk.phone(written);
      if (phone != null) return phone;
      fault(row, column, "intake/phone", "电话不正确，请填 11 位手机号或带区号的固定电话，或留空。");
    }
    return null;
  }

  private void newcomerIsWhole(SheetRow row) {
    for (var column :
        List.of(
            OneRoster.SUBJECTS,
            OneRoster.STAGES,
            OneRoster.SERVICE_SINCE,
            OneRoster.SCHOOL_SINCE)) {
      boolean codes = column.equals(OneRoster.SUBJECTS) || column.equals(OneRoster.STAGES);
      if (row.passes(() -> codes ? row.codes(column).isEmpty() : row.date(column) == null)) {
        fault(row, column, "intake/new-person-needs-metadata", "登记册还没有这名人员，新登记须填 " + column + "。");
      }
    }
    if (births.lacks(row)) {
      fault(
          row,
          OneRoster.ID,
          "intake/new-person-needs-birth",
          "登记册还没有这名人员，新登记须在 demographics.csv 填 birthDate。");
    }
  }

  private boolean saysSinceWhen(SheetRow row, School school) {
    if (row.date(OneRoster.SCHOOL_SINCE) != null) return true;
    fault(
        row,
        OneRoster.SCHOOL_SINCE,
        "intake/move-needs-a-day",
        "登记在另一所学校：如已调入" + school.name() + "，请填 metadata.schoolSince（到校日期）。");
    return false;
  }

  private PersonalFile file(
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
    return new PersonalFile(
        row.require(OneRoster.IDENTIFIER),
        OneRosterNames.whole(row),
        null,
        school.id(),
        subjects.isEmpty() && person != null ? person.subjects() : subjects,
        stages.isEmpty() && person != null ? person.stages() : stages,
        title == null ? null : Title.valueOf(title),
        honour == null ? null : Honour.valueOf(honour),
        office == null ? null : OfficeRank.valueOf(office),
        birth != null ? birth : Objects.requireNonNull(person).born(),
        said(row.date(OneRoster.SERVICE_SINCE), person == null ? null : person.serviceSince()),
        said(since, person == null ? null : person.schoolSince()),
        new PersonalFile.Further(
            sex == null ? null : Sex.valueOf(sex),
            phone,
            title == null ? null : row.date(OneRoster.TITLE_SINCE),
            Set.of()));
  }

  private static LocalDate said(@Nullable LocalDate here, @Nullable LocalDate known) {
    return here != null ? here : Objects.requireNonNull(known);
  }

  private void fault(SheetRow row, String column, String code, String reason) {
    faults.add(row, column, code, reason);
  }
}

package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.FactDays;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.recruitment.Enrolment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 新教师: a row a person of a cohort; whoever is of it already is left as they are. */
@Component
class NewcomerSheet {

  static final String NAME = "新教师";
  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)(-20\\d\\d)?");

  private final Enrolment enrolment;
  private final Persons persons;
  private final SchoolDirectory directory;

  NewcomerSheet(Enrolment enrolment, Persons persons, SchoolDirectory directory) {
    this.enrolment = enrolment;
    this.persons = persons;
    this.directory = directory;
  }

  private record Joins(String number, UUID cohortId, LocalDate day) {}

  /** What the sheet would change. */
  final class Changes {
    private final int rows;
    private final List<Joins> joins = new ArrayList<>();
    private int same;

    private Changes(int rows) {
      this.rows = rows;
    }

    SheetCounts counts() {
      return new SheetCounts(NAME, rows, joins.size(), 0, same);
    }

    /** After the sheet 人员 was written. */
    void commit(Caller caller) {
      if (joins.isEmpty()) return;
      var known =
          persons.withNumbers(caller.requireDistrict(), joins.stream().map(Joins::number).toList());
      enrolment.enter(
          joins.stream()
              .map(
                  one ->
                      new Enrolment.Entry(
                          one.cohortId,
                          Optional.ofNullable(known.get(one.number)).orElseThrow().id(),
                          one.day))
              .toList(),
          caller);
    }
  }

  Changes check(List<SheetRow> rows, PersonSheet.Changes sheet, Faults faults, Caller caller) {
    var changes = new Changes(rows.size());
    Map<String, Integer> seen = new HashMap<>();
    Map<UUID, Integer> more = new HashMap<>();
    for (var row : rows) {
      var number = PersonSheet.number(row);
      var earlier = number == null ? null : seen.putIfAbsent(number, row.number());
      if (earlier != null)
        faults.add(row, "人员编号", "intake/fact-twice", "与第 " + earlier + " 行说的是同一人，请删去一行。");
      var cohort = row.tell(() -> cohort(row, faults, caller));
      boolean clean = row.passes(() -> hasCome(row, faults)) && earlier == null;
      if (number == null || sheet.isFaulty(number)) continue;
      var career = sheet.career(number).orElse(null);
      if (career == null)
        faults.add(row, "人员编号", "intake/unknown-person", "没有这个编号的人员：请先在“人员”表登记，或核对编号。");
      if (!clean || cohort == null || career == null || !row.isWhole()) continue;
      var already = enrolment.cohortsOf(List.of(career.personId())).get(career.personId());
      if (cohort.id().equals(already)) {
        changes.same++;
        continue;
      }
      if (already != null) {
        faults.add(row, "招聘批次", "intake/newcomer-elsewhere", "这名教师已在另一个招聘批次中，请核对。");
        continue;
      }
      var why = Enrolment.against(cohort.leadSchoolId(), career);
      if (why != null) {
        faults.add(row, "人员编号", "intake/not-first-establishment", why);
        continue;
      }
      var day = row.requireDate("入批日期");
      var young = FactDays.tooYoung("入批日期", day, career.born());
      if (young != null) {
        faults.add(row, "入批日期", "intake/too-young", young);
        continue;
      }
      var early = enrolment.against(career.personId(), cohort.id(), day);
      if (early != null) {
        faults.add(row, "入批日期", "intake/joined-before-leaving", early);
        continue;
      }
      if (enrolment.isFull(cohort.id(), more.merge(cohort.id(), 1, Integer::sum))) {
        faults.add(row, "招聘批次", "intake/cohort-full", "这个批次已满 1000 人，请另建批次。");
        continue;
      }
      changes.joins.add(new Joins(number, cohort.id(), day));
    }
    return changes;
  }

  private boolean hasCome(SheetRow row, Faults faults) {
    if (!row.requireDate("入批日期").isAfter(directory.today())) return true;
    faults.add(row, "入批日期", "intake/in-the-future", "入批日期晚于今天，请到时再登记。");
    return false;
  }

  private Enrolment.@Nullable Named cohort(SheetRow row, Faults faults, Caller caller) {
    var year = YEAR.matcher(row.require("学年"));
    if (!year.matches()) {
      faults.add(row, "学年", "intake/school-year", "请填学年，如 2026-2027 或 2026。");
      return null;
    }
    var found =
        enrolment
            .named(caller.requireDistrict(), Integer.parseInt(year.group(1)), row.require("招聘批次"))
            .orElse(null);
    if (found == null)
      faults.add(row, "招聘批次", "intake/unknown-cohort", "这个学年没有这个名称的招聘批次：请先在“新教师”页建立，或核对名称。");
    return found;
  }
}

package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.person.Person;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the days of a user have to do with each other. What the file does not tell of a known person
 * is as it is known.
 *
 * @param born of demographics.csv
 */
record OneRosterDays(
    SheetRow row, @Nullable SheetRow born, @Nullable Person person, Faults faults) {

  void check(LocalDate today) {
    row.passes(this::isGrownUp);
    row.passes(this::arrivesAfterService);
    row.passes(() -> titleIsHeld(today));
  }

  private boolean isGrownUp() {
    var birth = day(born, OneRoster.BORN, Person::born);
    var service = day(row, OneRoster.SERVICE_SINCE, Person::serviceSince);
    if (birth == null || service == null || !service.isBefore(birth.plusYears(PersonDays.YOUNGEST)))
      return true;
    faults.add(
        row,
        OneRoster.SERVICE_SINCE,
        "intake/too-young",
        "参加工作时不满 " + PersonDays.YOUNGEST + " 岁，请核对 birthDate 和 metadata.serviceSince。");
    return false;
  }

  private boolean arrivesAfterService() {
    var service = day(row, OneRoster.SERVICE_SINCE, Person::serviceSince);
    var here = day(row, OneRoster.SCHOOL_SINCE, Person::schoolSince);
    if (service == null || here == null || !here.isBefore(service)) return true;
    faults.add(row, OneRoster.SCHOOL_SINCE, "intake/before-service", "到校日期早于参加工作日期，请核对。");
    return false;
  }

  private boolean titleIsHeld(LocalDate today) {
    if (row.code(OneRoster.TITLE) == null) return true;
    var since = row.date(OneRoster.TITLE_SINCE);
    if (since == null || !since.isAfter(today)) return true;
    faults.add(row, OneRoster.TITLE_SINCE, "intake/in-the-future", "职称取得日期晚于今天，请取得后再登记。");
    return false;
  }

  private @Nullable LocalDate day(
      @Nullable SheetRow from, String column, Function<Person, LocalDate> known) {
    var said = from == null ? null : from.date(column);
    return said != null || person == null ? said : known.apply(person);
  }
}

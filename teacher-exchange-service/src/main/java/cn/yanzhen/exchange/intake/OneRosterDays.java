package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.person.FactDays;
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
    row.passes(() -> isBorn(today) && isGrownUp());
    row.passes(() -> isInService(today));
    row.passes(this::arrivesAfterService);
    row.passes(() -> PersonDays.arrivesSoon(row, OneRoster.SCHOOL_SINCE, today, faults));
    row.passes(() -> titleIsHeld(today));
    row.passes(this::titleIsOfTheLife);
  }

  private boolean isBorn(LocalDate today) {
    if (born == null) return true;
    var birth = born.date(OneRoster.BORN);
    var wrong = birth == null ? null : FactDays.unborn(birth, today);
    if (wrong == null) return true;
    faults.add(born, OneRoster.BORN, "intake/too-young", wrong);
    return false;
  }

  private boolean isInService(LocalDate today) {
    var service = row.date(OneRoster.SERVICE_SINCE);
    if (service == null || !service.isAfter(today)) return true;
    faults.add(
        row,
        OneRoster.SERVICE_SINCE,
        "intake/in-the-future",
        "参加工作日期 %s 晚于今天 %s，请参加工作后再登记。".formatted(service, today));
    return false;
  }

  private boolean titleIsOfTheLife() {
    var since = row.date(OneRoster.TITLE_SINCE);
    var birth = day(born, OneRoster.BORN, Person::born);
    var wrong = since == null || birth == null ? null : FactDays.titleTooEarly(since, birth);
    if (wrong == null) return true;
    faults.add(row, OneRoster.TITLE_SINCE, "intake/before-its-time", wrong);
    return false;
  }

  private boolean isGrownUp() {
    var birth = day(born, OneRoster.BORN, Person::born);
    var service = day(row, OneRoster.SERVICE_SINCE, Person::serviceSince);
    var wrong =
        birth == null || service == null ? null : FactDays.tooYoung("参加工作日期", service, birth);
    if (wrong == null) return true;
    faults.add(row, OneRoster.SERVICE_SINCE, "intake/too-young", wrong);
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

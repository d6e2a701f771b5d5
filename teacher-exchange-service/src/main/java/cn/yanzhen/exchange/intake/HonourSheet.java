package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.Fact.HonourHeld;
import cn.yanzhen.exchange.person.Honour;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** 荣誉: an honour is known by its level and its day; one without a day gets the day of a row. */
final class HonourSheet extends FactSheet<HonourHeld> {
  static final String NAME = "荣誉";

  private final LocalDate today;
  private final PersonSheet.Changes persons;

  HonourSheet(LocalDate today, PersonSheet.Changes persons) {
    this.today = today;
    this.persons = persons;
  }

  @Override
  String name() {
    return NAME;
  }

  @Override
  List<HonourHeld> known(Career career) {
    return career.honours();
  }

  @Override
  String column(String field) {
    return "授予日期";
  }

  @Override
  boolean isClean(SheetRow row, Faults faults) {
    boolean granted = row.passes(() -> isGranted(row, faults));
    return row.passes(() -> agrees(row, faults)) && granted;
  }

  private boolean isGranted(SheetRow row, Faults faults) {
    var day = row.date("授予日期");
    if (day == null || !day.isAfter(today)) return true;
    faults.add(row, "授予日期", "intake/in-the-future", "授予日期晚于今天，请授予后再登记。");
    return false;
  }

  /** With what the sheet 人员 calls the highest. */
  private boolean agrees(SheetRow row, Faults faults) {
    var honour = honour(row);
    var file = persons.file(row.require("人员编号"));
    var highest = file == null ? null : file.honour();
    if (highest == null || !honour.isHigherThan(highest)) return true;
    faults.add(
        row, "荣誉", "intake/honour-contradicts", "高于“人员”表中的最高荣誉（" + highest.word() + "），请改正其中一处。");
    return false;
  }

  private static Honour honour(SheetRow row) {
    return Honour.valueOf(Objects.requireNonNull(row.code("荣誉")));
  }

  @Override
  HonourHeld read(SheetRow row, UUID id, UUID person) {
    return new HonourHeld(id, person, honour(row), row.date("授予日期"), row.text("授予单位"));
  }

  @Override
  boolean isMeant(HonourHeld known, HonourHeld said) {
    return known.honour() == said.honour()
        && (Objects.equals(known.grantedOn(), said.grantedOn())
            || known.grantedOn() == null
            || said.grantedOn() == null);
  }

  @Override
  HonourHeld told(HonourHeld known, HonourHeld said) {
    return new HonourHeld(
        known.id(),
        known.personId(),
        known.honour(),
        said.grantedOn() == null ? known.grantedOn() : said.grantedOn(),
        said.grantedBy() == null ? known.grantedBy() : said.grantedBy());
  }
}

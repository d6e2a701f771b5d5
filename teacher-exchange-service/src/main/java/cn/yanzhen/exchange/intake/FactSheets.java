package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.Foreseen;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.WorkbookRows;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.CareerOffice;
import cn.yanzhen.exchange.person.Careers;
import cn.yanzhen.exchange.person.ExemptionReasons;
import cn.yanzhen.exchange.person.Fact;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.person.Registry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The sheets 荣誉, 资格证书, 任职, 免予交流 and 意愿: what one row a person has no room for. */
@Component
class FactSheets {

  private final Persons persons;
  private final Careers careers;
  private final CareerOffice office;
  private final SchoolDirectory directory;
  private final ExemptionReasons reasons;
  private final AuditTrail audit;

  FactSheets(
      Persons persons,
      Careers careers,
      CareerOffice office,
      SchoolDirectory directory,
      ExemptionReasons reasons,
      AuditTrail audit) {
    this.audit = audit;
    this.persons = persons;
    this.careers = careers;
    this.office = office;
    this.directory = directory;
    this.reasons = reasons;
  }

  static final List<String> NAMES =
      List.of(
          HonourSheet.NAME,
          CertificateSheet.NAME,
          OfficeSheet.NAME,
          ExemptionSheet.NAME,
          WishSheet.NAME);

  /** Numbers of persons that the sheets name. */
  static Set<String> numbers(WorkbookRows rows) {
    var numbers = new HashSet<String>();
    NAMES.forEach(sheet -> numbers.addAll(PersonSheet.numbers(rows.all(sheet))));
    return numbers;
  }

  /** What the sheets would change. */
  record Checked(List<FactSheet.Changes<?>> changes) {
    List<SheetCounts> counts() {
      return changes.stream().map(FactSheet.Changes::counts).toList();
    }

    /** What a person holds once the sheets are written. */
    List<Fact.Certificate> certificates(Career career) {
      var held = new ArrayList<>(career.certificates());
      for (var sheet : changes) {
        held.removeAll(sheet.gone());
        for (var one : sheet.added())
          if (one instanceof Fact.Certificate certificate
              && certificate.personId().equals(career.personId())) held.add(certificate);
      }
      return held;
    }
  }

  Checked check(WorkbookRows rows, PersonSheet.Changes persons, Foreseen foreseen, Faults faults) {
    var changes = changes(rows, persons, persons::career, persons::isFaulty, faults);
    changes.forEach(sheet -> sheet.replaced().forEach(one -> tell(one, persons, foreseen)));
    return new Checked(changes);
  }

  /** Of those who are registered: what somebody new gets from two sheets is no change. */
  private static void tell(
      FactSheet.Replaced<?> one, PersonSheet.Changes persons, Foreseen foreseen) {
    var number = one.row().require("人员编号");
    var person = persons.registered(number);
    if (person == null) return;
    var before = one.known().words();
    var after = one.now().words();
    var shown = after.equals(before) ? after + "（其余内容有更正）" : after;
    foreseen.add(
        new Foreseen.Row(
            one.row().sheet(),
            one.row().number(),
            number,
            person.name(),
            List.of(new Foreseen.Field(one.row().sheet(), before, shown)),
            List.of()));
  }

  /** After the sheet 人员 was written: what it entered is known now and may get its day here. */
  void commit(WorkbookRows rows, PersonSheet.Changes sheet, Caller caller) {
    var numbers = numbers(rows);
    if (numbers.isEmpty()) return;
    var known = persons.withNumbers(caller.requireDistrict(), numbers);
    var lives = careers.of(known.values().stream().map(one -> one.id()).toList());
    var faults = new Faults();
    var changes =
        changes(
            rows,
            sheet,
            number -> Optional.ofNullable(known.get(number)).map(one -> lives.get(one.id())),
            number -> false,
            faults);
    if (!faults.none())
      throw new IllegalStateException("checked rows became faulty: " + faults.shown());
    var gone = new ArrayList<Fact>();
    var added = new ArrayList<Fact>();
    changes.forEach(
        one -> {
          gone.addAll(one.gone());
          added.addAll(one.added());
        });
    office.write(gone, added, caller, PersonSheet.WHY);
    audit.recordAll(caller, Registry.CHANGED, entries(changes, sheet));
  }

  private static Map<String, Map<String, ?>> entries(
      List<FactSheet.Changes<?>> changes, PersonSheet.Changes persons) {
    var columns = new LinkedHashMap<String, Set<String>>();
    for (var sheet : changes) {
      for (var one : sheet.gone()) {
        if (!persons.isNew(one.personId()))
          columns
              .computeIfAbsent(one.personId().toString(), id -> new LinkedHashSet<>())
              .add(sheet.sheet());
      }
    }
    var entries = new LinkedHashMap<String, Map<String, ?>>();
    columns.forEach((id, said) -> entries.put(id, Map.of("columns", said, "why", PersonSheet.WHY)));
    return entries;
  }

  private List<FactSheet.Changes<?>> changes(
      WorkbookRows rows,
      PersonSheet.Changes sheet,
      Function<String, Optional<Career>> lives,
      Predicate<String> told,
      Faults faults) {
    var today = directory.today();
    var schools =
        rows.all(OfficeSheet.NAME).isEmpty() && rows.all(WishSheet.NAME).isEmpty()
            ? java.util.Map.<String, cn.yanzhen.exchange.directory.School>of()
            : directory.schoolsByCode();
    return List.of(
        check(new HonourSheet(today, sheet), rows, lives, told, today, faults),
        check(new CertificateSheet(today), rows, lives, told, today, faults),
        check(new OfficeSheet(today, schools, sheet), rows, lives, told, today, faults),
        check(new ExemptionSheet(reasons), rows, lives, told, today, faults),
        check(new WishSheet(today, schools), rows, lives, told, today, faults));
  }

  private static <F extends Fact> FactSheet.Changes<F> check(
      FactSheet<F> sheet,
      WorkbookRows rows,
      Function<String, Optional<Career>> lives,
      Predicate<String> told,
      LocalDate today,
      Faults faults) {
    return sheet.check(rows.all(sheet.name()), lives, told, today, faults);
  }
}

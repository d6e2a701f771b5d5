package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.oneroster.Binding;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.workbook.WorkbookDesk;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Careers;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry as OneRoster CSV, out and in, for the district's officer alone. */
@Service
class OneRosterOffice {
  private static final int MOST_ROWS = 60_000;

  private final Persons persons;
  private final Careers careers;
  private final SchoolDirectory directory;
  private final AuditTrail audit;
  private final WorkbookDesk desk;

  OneRosterOffice(
      Persons persons,
      Careers careers,
      SchoolDirectory directory,
      KnownPersons.Reading reading,
      IntakeTurn turn,
      PersonChanges changes,
      AuditTrail audit,
      WorkbookDesk.Tools tools) {
    this.persons = persons;
    this.careers = careers;
    this.directory = directory;
    this.audit = audit;
    this.desk =
        WorkbookDesk.openArchive(
            "workbook/oneroster-persons.json",
            MOST_ROWS,
            new OneRosterIntake(reading, directory, turn, changes),
            tools);
  }

  /** Everybody registered in the district's schools; that they left stands on the audit trail. */
  @Transactional
  OneRosterArchive archive(Caller caller, String version) {
    var district = caller.requireDistrict();
    if (!caller.holds("DISTRICT_OFFICER", district, directory.today())) {
      throw Refusal.forbidden("只有区县管理员可以导出全区人员。").exception();
    }
    var known = Binding.asked(version);
    var everybody =
        persons.ofDistrict(district).stream().sorted(Comparator.comparing(Person::number)).toList();
    audit.record(
        caller,
        "persons.exported",
        district,
        Map.of("as", "OneRoster " + known.word(), "persons", everybody.size()));
    return new OneRosterArchive(
        known,
        district,
        directory.schoolsOf(district).values(),
        everybody,
        careers.ofDistrict(district),
        directory.today());
  }

  WorkbookDesk desk(Caller caller) {
    var district = caller.requireDistrict();
    var today = directory.today();
    if (!caller.holds("DISTRICT_OFFICER", district, today)
        && !caller.holds("LOADER", district, today)) {
      throw Refusal.forbidden("只有区县管理员可以导入 OneRoster 文件。").exception();
    }
    return desk;
  }
}

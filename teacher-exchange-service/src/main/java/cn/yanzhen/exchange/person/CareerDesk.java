package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a fact is entered by hand, explained when it will not do, and its ground looked at. */
@Service
class CareerDesk {

  private final Persons persons;
  private final Careers careers;
  private final CareerOffice office;
  private final ExemptionReasons reasons;
  private final SchoolDirectory directory;
  private final AuditTrail audit;

  CareerDesk(
      Persons persons,
      Careers careers,
      CareerOffice office,
      ExemptionReasons reasons,
      SchoolDirectory directory,
      AuditTrail audit) {
    this.persons = persons;
    this.careers = careers;
    this.office = office;
    this.reasons = reasons;
    this.directory = directory;
    this.audit = audit;
  }

  @Transactional
  FactRows.Ground ground(Person person, UUID exemption, Caller caller) {
    var found =
        careers.of(person.id()).orElseThrow().exemptions().stream()
            .filter(one -> one.id().equals(exemption))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("没有这条免予交流登记。").exception());
    audit.record(
        caller,
        "person.exemption-ground-unmasked",
        person.id().toString(),
        Map.of("exemption", exemption));
    return new FactRows.Ground(found.reason(), found.detail());
  }

  @Transactional
  UUID enter(Person seen, FactEntry entry, Caller caller) {
    var life = locked(seen);
    var fact = fact(seen.id(), entry);
    var wrong = FactDays.of(fact, life, directory.today());
    if (wrong != null)
      throw Refusal.invalid("exchange/" + wrong.code(), wrong.field(), wrong.reason()).exception();
    var gone = FactClash.replaced(life, fact);
    office.write(gone, List.of(fact), caller, "登记");
    audit.record(
        caller,
        "person.fact-entered",
        seen.id().toString(),
        Map.of("kind", FactRows.word(fact.getClass()), "fact", fact.id()));
    return fact.id();
  }

  @Transactional
  void withdraw(Person seen, UUID id, String why, Caller caller) {
    var life = locked(seen);
    var fact =
        Stream.of(
                life.titles(),
                life.honours(),
                life.offices(),
                life.certificates(),
                life.graduatingYears(),
                life.exemptions())
            .<Fact>flatMap(List::stream)
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("没有这条登记，可能已被更正，请刷新。").exception());
    office.write(List.of(fact), List.of(), caller, why);
    audit.record(
        caller,
        "person.fact-withdrawn",
        seen.id().toString(),
        Map.of("kind", FactRows.word(fact.getClass()), "fact", id));
  }

  /** Nobody else writes until we are done, and nobody wrote since the caller looked. */
  private Career locked(Person seen) {
    persons.lock(seen.id());
    if (persons.person(seen.id()).map(Person::version).orElse(-1L) != seen.version())
      throw Refusal.stale().exception();
    return careers.of(seen.id()).orElseThrow();
  }

  private Fact fact(UUID person, FactEntry entry) {
    var id = Ids.next();
    return switch (said(entry.kind(), "kind")) {
      case TITLE ->
          new Fact.TitleHeld(id, person, said(entry.title(), "title"), past(entry.from(), "from"));
      case HONOUR ->
          new Fact.HonourHeld(
              id,
              person,
              said(entry.honour(), "honour"),
              past(entry.from(), "from"),
              text(entry.by(), "by", 60));
      case OFFICE -> {
        var school = said(entry.schoolId(), "schoolId");
        if (directory.school(school).isEmpty())
          throw Refusal.invalid("exchange/unknown-school", "schoolId", "没有这所学校。").exception();
        ordered(entry);
        yield new Fact.Office(
            id,
            person,
            school,
            said(entry.rank(), "rank"),
            text(entry.post(), "post", 40),
            past(entry.from(), "from"),
            past(entry.to(), "to"));
      }
      case CERTIFICATE ->
          new Fact.Certificate(
              id,
              person,
              said(entry.stage(), "stage"),
              entry.subject(),
              past(entry.from(), "from"));
      case GRADUATING_YEAR -> {
        int year = said(entry.schoolYear(), "schoolYear");
        if (year < 1950 || year > 2100)
          throw Refusal.invalid("exchange/school-year", "schoolYear", "请填学年开始的年份，如 2026。")
              .exception();
        yield new Fact.GraduatingYear(id, person, year);
      }
      case EXEMPTION -> exemption(id, person, entry);
    };
  }

  private Fact exemption(UUID id, UUID person, FactEntry entry) {
    var reason =
        reasons
            .of(said(entry.reason(), "reason"))
            .orElseThrow(
                () ->
                    Refusal.invalid("exchange/unknown-reason", "reason", "请从列表中选择理由。").exception());
    var detail = text(entry.detail(), "detail", 200);
    if (reason.code().equals("OTHER") && detail == null)
      throw Refusal.invalid("exchange/reason-unexplained", "detail", "理由为“其他”，请写明。").exception();
    var evidence = text(entry.evidence(), "evidence", 100);
    if (reason.evidence() && evidence == null)
      throw Refusal.invalid("exchange/evidence-missing", "evidence", "以这一理由免予交流须有依据，请填材料名称、文号。")
          .exception();
    ordered(entry);
    return new Fact.Exemption(
        id,
        person,
        reason.code(),
        detail,
        said(entry.from(), "from"),
        entry.to(),
        evidence,
        said(text(entry.by(), "by", 60), "by"),
        past(entry.decidedOn(), "decidedOn"));
  }

  private static <T> T said(@Nullable T value, String field) {
    if (value == null) throw Refusal.invalid("request/required", field, "请填写。").exception();
    return value;
  }

  private static @Nullable String text(@Nullable String value, String field, int most) {
    if (value == null || value.isBlank()) return null;
    if (value.strip().length() > most)
      throw Refusal.invalid("request/too-long", field, "至多 " + most + " 字。").exception();
    return value.strip();
  }

  private @Nullable LocalDate past(@Nullable LocalDate day, String field) {
    if (day != null && day.isAfter(directory.today()))
      throw Refusal.invalid("exchange/in-the-future", field, "不能晚于今天，请到时再登记。").exception();
    return day;
  }

  private static void ordered(FactEntry entry) {
    if (entry.from() != null && entry.to() != null && entry.to().isBefore(entry.from()))
      throw Refusal.invalid("exchange/ends-before-start", "to", "截止日期早于起始日期，请核对。").exception();
  }
}

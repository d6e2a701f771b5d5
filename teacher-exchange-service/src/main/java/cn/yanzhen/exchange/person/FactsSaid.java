package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody types, as the fact that it says; refuses what is incomplete or cannot be. */
@Component
class FactsSaid {

  private final ExemptionReasons reasons;
  private final SchoolDirectory directory;

  FactsSaid(ExemptionReasons reasons, SchoolDirectory directory) {
    this.reasons = reasons;
    this.directory = directory;
  }

  /** As it may stand in the life that it is of. */
  Fact of(UUID id, FactEntry entry, Career life) {
    var fact = fact(id, life.personId(), entry);
    var wrong = FactDays.of(fact, life, directory.today());
    if (wrong != null)
      throw Refusal.invalid("exchange/" + wrong.code(), wrong.field(), wrong.reason()).exception();
    return fact;
  }

  private Fact fact(UUID id, UUID person, FactEntry entry) {
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

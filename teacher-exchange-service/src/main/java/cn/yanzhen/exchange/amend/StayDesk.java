package cn.yanzhen.exchange.amend;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.Sendings;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Careers;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.person.Placement;
import cn.yanzhen.exchange.person.Stays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an earlier stay (编制) is corrected, taken away, or entered where it was missing. The present
 * one follows orders and files.
 */
@Service
class StayDesk {

  private final Persons persons;
  private final Careers careers;
  private final Stays stays;
  private final Sendings sendings;
  private final SchoolDirectory directory;
  private final AuditTrail audit;

  StayDesk(
      Persons persons,
      Careers careers,
      Stays stays,
      Sendings sendings,
      SchoolDirectory directory,
      AuditTrail audit) {
    this.persons = persons;
    this.careers = careers;
    this.stays = stays;
    this.sendings = sendings;
    this.directory = directory;
    this.audit = audit;
  }

  /** Days inclusive, both of them: what is earlier has an end. */
  record Stay(UUID schoolId, LocalDate from, LocalDate to) {
    Placement placement() {
      return new Placement(schoolId, from, to);
    }
  }

  @Transactional
  void enter(Person seen, Stay said, String why, Caller caller) {
    change(seen, null, said, "person.stay-entered", why, caller);
  }

  /**
   * @param since the first day of the one that is wrong
   */
  @Transactional
  void correct(Person seen, LocalDate since, Stay said, String why, Caller caller) {
    change(seen, since, said, "person.stay-corrected", why, caller);
  }

  @Transactional
  void remove(Person seen, LocalDate since, String why, Caller caller) {
    change(seen, since, null, "person.stay-removed", why, caller);
  }

  private void change(
      Person seen,
      @Nullable LocalDate since,
      @Nullable Stay said,
      String deed,
      String why,
      Caller caller) {
    persons.lock(seen.id());
    var person = persons.person(seen.id()).orElse(null);
    if (person == null || person.version() != seen.version()) throw Refusal.stale().exception();
    var known = careers.of(person.id()).orElseThrow().placements();
    var wrong = since == null ? null : earlier(person, known, since);
    var right = said == null ? null : said.placement();
    if (Objects.equals(wrong, right))
      throw Refusal.conflict("exchange/nothing-changed", "与现有登记相同，没有需要更正的内容。").exception();
    var rest = new ArrayList<>(known);
    if (wrong != null) rest.remove(wrong);
    if (said != null) mustFit(person, rest, said);
    var after = new ArrayList<>(rest);
    if (right != null) after.add(right);
    mustLeaveOrders(person, known, after);
    stays.replace(person.id(), wrong, right, caller, why);
    audit.record(caller, deed, person.id().toString(), details(wrong, right, why));
  }

  private static Placement earlier(Person person, List<Placement> known, LocalDate since) {
    var found =
        known.stream()
            .filter(one -> one.from().equals(since))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("没有自这一天起的编制登记，可能已被更正，请刷新。").exception());
    if (found.to() == null || found.from().equals(person.schoolSince()))
      throw Refusal.conflict("exchange/present-stay", "这是现在的编制：学校或到校日期有误的，请用“人员”表导入更正；调往他校的，请办理调动。")
          .exception();
    return found;
  }

  private void mustFit(Person person, List<Placement> rest, Stay said) {
    if (directory.school(said.schoolId).isEmpty())
      throw Refusal.invalid("exchange/unknown-school", "schoolId", "没有这所学校。").exception();
    if (said.to.isBefore(said.from))
      throw Refusal.invalid("exchange/ends-before-start", "to", "截止日期早于起始日期，请核对。").exception();
    if (said.from.isBefore(person.serviceSince()))
      throw Refusal.invalid(
              "exchange/before-its-time",
              "from",
              "编制起始 %s 早于参加工作日期 %s，请核对。".formatted(said.from, person.serviceSince()))
          .exception();
    for (var one : rest) {
      if ((one.to() == null || !one.to().isBefore(said.from)) && !one.from().isAfter(said.to))
        throw Refusal.conflict("exchange/stays-overlap", "与" + named(one) + "的编制重叠，请核对日期，或先更正那一段。")
            .exception();
    }
    if (!said.to.isBefore(person.schoolSince()))
      throw Refusal.invalid(
              "exchange/not-earlier",
              "to",
              "这里只登记到现学校以前的编制，须在到校日期 %s 之前结束。".formatted(person.schoolSince()))
          .exception();
  }

  /** An order that stands sent somebody from where they were: that stays, or the order goes. */
  private void mustLeaveOrders(Person person, List<Placement> known, List<Placement> after) {
    for (var order : sendings.of(person.id())) {
      if (!order.stands()) continue;
      if (restsOn(order, known) && !restsOn(order, after))
        throw Refusal.conflict(
                "exchange/order-rests-on-stay",
                "调令 %s（%s，%s，%s）由%s派出，要用到这一段编制；调令有误的，请先撤销调令，再更正编制。"
                    .formatted(
                        order.number() == null ? "（未编号）" : order.number(),
                        order.kind().word(),
                        School.nameOf(directory.school(order.receivingSchoolId()).orElse(null)),
                        order.goesAlong() ? order.from() + " 起" : order.from() + " 至 " + order.to(),
                        School.nameOf(directory.school(order.sendingSchoolId()).orElse(null))))
            .exception();
    }
  }

  /** Who went along left one school and came to the other on a day; others were there for days. */
  private static boolean restsOn(Sendings.Sending order, List<Placement> stays) {
    return order.goesAlong()
        ? isAt(order.sendingSchoolId(), order.from().minusDays(1), stays)
            && isAt(order.receivingSchoolId(), order.from(), stays)
        : isAt(order.sendingSchoolId(), order.from(), stays)
            && isAt(order.sendingSchoolId(), order.to(), stays);
  }

  private static boolean isAt(UUID school, LocalDate day, List<Placement> stays) {
    return stays.stream().anyMatch(one -> one.schoolId().equals(school) && one.holdsOn(day));
  }

  private String named(Placement one) {
    return School.nameOf(directory.school(one.schoolId()).orElse(null))
        + "（"
        + one.from()
        + " 至"
        + (one.to() == null ? "今" : " " + one.to())
        + "）";
  }

  private static Map<String, Object> details(
      @Nullable Placement wrong, @Nullable Placement right, String why) {
    var details = new LinkedHashMap<String, Object>();
    if (wrong != null) details.put("was", details(wrong));
    if (right != null) details.put("is", details(right));
    details.put("why", why);
    return details;
  }

  private static Map<String, Object> details(Placement one) {
    return Map.of("school", one.schoolId(), "from", one.from(), "to", String.valueOf(one.to()));
  }
}

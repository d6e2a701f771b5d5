package cn.yanzhen.exchange.amend;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.CareerOffice;
import cn.yanzhen.exchange.person.Departures;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.PersonTelling;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.person.Services;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 重新入职: who had left comes back under the same record; and the way back from that. */
@Service
class ReturnDesk {

  private final Persons persons;
  private final Departures departures;
  private final Services services;
  private final Footing footing;
  private final CareerOffice office;
  private final PersonTelling telling;
  private final SchoolDirectory directory;
  private final AuditTrail audit;

  ReturnDesk(
      Persons persons,
      Departures departures,
      Services services,
      Footing footing,
      CareerOffice office,
      PersonTelling telling,
      SchoolDirectory directory,
      AuditTrail audit) {
    this.persons = persons;
    this.departures = departures;
    this.services = services;
    this.footing = footing;
    this.office = office;
    this.telling = telling;
    this.directory = directory;
    this.audit = audit;
  }

  @Transactional
  void comeBack(Person seen, UUID school, LocalDate day, String why, Caller caller) {
    var person = held(seen);
    var left = departures.of(person.id()).filter(Departures.Departure::over).orElse(null);
    if (left == null)
      throw Refusal.conflict("exchange/has-not-left", "没有已经离开的登记：最后一天还没有过的，请更正或撤回离开登记。")
          .exception();
    mustBeSound(person, left, school, day);
    services.begin(Ids.next(), left, school, day, why, caller.label());
    var now = refreshed(person.id());
    telling.tell(
        "person-returned.v1",
        now.district(),
        now.id(),
        now.version(),
        new PersonReturned(now.id(), school, left.lastDay(), day));
    told("person.returned", now, school, day, left.lastDay(), why, caller);
  }

  @Transactional
  void takeBack(Person seen, String why, Caller caller) {
    var person = held(seen);
    var last =
        services.of(person.id()).stream()
            .findFirst()
            .orElseThrow(
                () -> Refusal.conflict("exchange/has-not-returned", "没有重新入职的登记，请刷新。").exception());
    boolean stands =
        person.lastDay() == null
            && person.schoolSince().equals(last.returnedOn())
            && person.schoolId().equals(last.returnedTo());
    if (!stands)
      throw Refusal.conflict("exchange/changed-since-return", "重新入职以后编制又有变动，不能撤回；请先更正此后的变动。")
          .exception();
    var resting = footing.since(person, last.returnedOn());
    if (!resting.isEmpty())
      throw Refusal.conflict(
              "exchange/record-in-use",
              "%s（%s）重新入职以后已有%s，请先处理，再撤回。"
                  .formatted(person.name(), person.number(), Footing.named(resting)))
          .exception();
    services.takeBack(person.id(), last);
    var now = refreshed(person.id());
    telling.tell(
        "person-left.v1",
        now.district(),
        now.id(),
        now.version(),
        new LeftAgain(now.id(), last.schoolId(), last.lastDay(), last.code()));
    told(
        "person.return-taken-back",
        now,
        last.returnedTo(),
        last.returnedOn(),
        last.lastDay(),
        why,
        caller);
  }

  private Person held(Person seen) {
    persons.lock(seen.id());
    var now = persons.person(seen.id()).orElse(null);
    if (now == null || now.version() != seen.version()) throw Refusal.stale().exception();
    return now;
  }

  private void mustBeSound(Person person, Departures.Departure left, UUID school, LocalDate day) {
    if (!day.isAfter(left.lastDay()))
      throw Refusal.invalid(
              "exchange/before-leaving",
              "day",
              "离开前的最后一天为 %s，重新入职须在此之后；没有离开的，请撤回离开登记。".formatted(left.lastDay()))
          .exception();
    if (day.isAfter(directory.today()))
      throw Refusal.invalid("exchange/in-the-future", "day", "不能晚于今天，请到时再登记。").exception();
    var found = directory.school(school).orElse(null);
    if (found == null)
      throw Refusal.invalid("exchange/unknown-school", "schoolId", "没有这所学校。").exception();
    if (!found.district().equals(person.district()))
      throw Refusal.invalid("exchange/other-district", "schoolId", found.name() + "不属于您所在的区县。")
          .exception();
    if (found.isClosedOn(day))
      throw Refusal.invalid(
              "exchange/school-closed",
              "schoolId",
              found.name() + "的最后一天为 " + found.closedOn() + "，请选择当时在办的学校。")
          .exception();
  }

  private Person refreshed(UUID id) {
    office.refresh(Set.of(id));
    return persons.person(id).orElseThrow();
  }

  private void told(
      String deed,
      Person person,
      UUID school,
      LocalDate day,
      LocalDate lastDay,
      String why,
      Caller caller) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("school", school);
    details.put("since", day);
    details.put("lastDay", lastDay);
    details.put("why", why);
    audit.record(caller, deed, person.id().toString(), details);
  }
}

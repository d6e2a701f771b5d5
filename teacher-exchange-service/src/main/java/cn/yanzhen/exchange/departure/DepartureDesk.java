package cn.yanzhen.exchange.departure;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.DepartureReasons;
import cn.yanzhen.exchange.person.Departures;
import cn.yanzhen.exchange.person.Departures.Departure;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.PersonTelling;
import cn.yanzhen.exchange.person.Persons;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody's last day is entered, corrected and taken back (离开登记). What goes on after that
 * day is ended first, by those who may: nothing of it is ended here in passing. Locks person, then
 * posts.
 */
@Service
class DepartureDesk {

  /** Later than this is a slip of the pen. */
  private static final int YEARS_AHEAD = 3;

  private final Persons persons;
  private final Departures departures;
  private final DepartureReasons reasons;
  private final Outlook outlook;
  private final OfficesEnd offices;
  private final List<DepartureFollower> followers;
  private final PersonTelling telling;
  private final AuditTrail audit;
  private final SchoolDirectory directory;
  private final Clock clock;

  DepartureDesk(
      Persons persons,
      Departures departures,
      DepartureReasons reasons,
      Outlook outlook,
      OfficesEnd offices,
      List<DepartureFollower> followers,
      PersonTelling telling,
      AuditTrail audit,
      SchoolDirectory directory,
      Clock clock) {
    this.persons = persons;
    this.departures = departures;
    this.reasons = reasons;
    this.outlook = outlook;
    this.offices = offices;
    this.followers = followers;
    this.telling = telling;
    this.audit = audit;
    this.directory = directory;
    this.clock = clock;
  }

  /** What an officer says; of somebody of whom it was said already, it is a correction. */
  record Said(String code, LocalDate lastDay, @Nullable String note) {}

  @Transactional
  void say(Person seen, Said said, Caller caller) {
    var person = held(seen);
    mustBeSound(person, said);
    var known = departures.of(person.id()).orElse(null);
    boolean over = said.lastDay.isBefore(directory.today());
    var now =
        new Departure(
            person.id(),
            person.schoolId(),
            person.schoolSince(),
            said.lastDay,
            said.code,
            said.note,
            over,
            known == null ? List.of() : known.endedOffices(),
            OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
            caller.label());
    if (known != null && saysTheSame(known, said)) return;
    boolean sameDay = known != null && known.lastDay().equals(said.lastDay);
    if (!sameDay) {
      if (known != null) now = offices.reopen(known, now, caller);
      mustLeaveNothing(person, said.lastDay);
    }
    if (known == null) departures.enter(now);
    else departures.correct(known, now, "更正");
    if (!sameDay) {
      followers.forEach(one -> one.follow(person.id(), said.lastDay, caller));
      if (over) departures.over(person.id(), offices.end(now, caller));
    }
    tell(
        "person-left.v1",
        known == null ? "person.leaves" : "person.leaving-corrected",
        now,
        caller);
  }

  @Transactional
  void takeBack(Person seen, String why, Caller caller) {
    var person = held(seen);
    var known =
        departures
            .of(person.id())
            .orElseThrow(
                () ->
                    Refusal.conflict("exchange/does-not-leave", "没有离开登记，可能已被撤回，请刷新。").exception());
    departures.takeBack(known, caller.label(), why);
    offices.reopen(known, known, caller);
    followers.forEach(one -> one.follow(person.id(), null, caller));
    tell("person-leaving-undone.v1", "person.leaving-taken-back", known, caller);
  }

  /** The last day has gone by: from now on they are in nobody's list of today. */
  @Transactional
  void over(UUID id, Caller caller) {
    persons.lock(id);
    var one = departures.of(id).orElse(null);
    if (one == null || one.over() || !one.lastDay().isBefore(directory.today())) return;
    departures.over(id, offices.end(one, caller));
    departures.touch(id);
    audit.record(caller, "person.left", id.toString(), details(one));
  }

  private Person held(Person seen) {
    persons.lock(seen.id());
    var now = persons.person(seen.id()).orElse(null);
    if (now == null || now.version() != seen.version()) throw Refusal.stale().exception();
    return now;
  }

  private static boolean saysTheSame(Departure known, Said said) {
    return known.lastDay().equals(said.lastDay)
        && known.code().equals(said.code)
        && java.util.Objects.equals(known.note(), said.note);
  }

  private void mustBeSound(Person person, Said said) {
    var reason =
        reasons
            .of(said.code)
            .orElseThrow(
                () ->
                    Refusal.invalid("exchange/departure-reason", "code", "请从列表中选择离开的原因。")
                        .exception());
    if (reason.note() && said.note == null)
      throw Refusal.invalid("exchange/departure-note", "note", "请写明具体情况。").exception();
    var today = directory.today();
    if (!reason.ahead() && said.lastDay.isAfter(today))
      throw Refusal.invalid(
              "exchange/in-the-future", "lastDay", "原因为“" + reason.word() + "”，日期不能晚于今天。")
          .exception();
    if (said.lastDay.isAfter(today.plusYears(YEARS_AHEAD)))
      throw Refusal.invalid(
              "exchange/too-far-ahead", "lastDay", "最后一天至多登记到今后 " + YEARS_AHEAD + " 年，请核对。")
          .exception();
    if (said.lastDay.isBefore(person.schoolSince()))
      throw Refusal.invalid(
              "exchange/before-service",
              "lastDay",
              person.schoolSince() + " 才到现学校，最后一天不能早于它；到校日期有误的，请先更正。")
          .exception();
  }

  private void mustLeaveNothing(Person person, LocalDate lastDay) {
    var inTheWay = outlook.inTheWay(person.id(), lastDay);
    if (!inTheWay.isEmpty())
      throw Refusal.conflict(
              "exchange/still-assigned",
              "%s（%s）在 %s 之后还有派遣：%s，再登记离开。"
                  .formatted(person.name(), person.number(), lastDay, outlook.named(inTheWay)))
          .exception();
    var later = outlook.later(person.id(), lastDay);
    if (!later.isEmpty())
      throw Refusal.conflict(
              "exchange/later-facts",
              "%s（%s）自 %s 起还登记有任职，晚于 %s；请先更正任职，再登记离开。"
                  .formatted(person.name(), person.number(), later.getFirst().from(), lastDay))
          .exception();
  }

  private void tell(String event, String deed, Departure one, Caller caller) {
    var version = departures.touch(one.personId());
    var person = persons.person(one.personId()).orElseThrow();
    telling.tell(event, person.district(), person.id(), version, PersonLeft.of(one));
    audit.record(caller, deed, one.personId().toString(), details(one));
  }

  private static Map<String, Object> details(Departure one) {
    var details = new LinkedHashMap<String, Object>();
    details.put("school", one.schoolId());
    details.put("lastDay", one.lastDay());
    details.put("because", one.code());
    return details;
  }
}

package cn.yanzhen.exchange.amend;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.person.Misentries;
import cn.yanzhen.exchange.person.Misentries.Misentry;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.PersonTelling;
import cn.yanzhen.exchange.person.Persons;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a record that should not be is set aside, and taken back. */
@Service
class MisentryDesk {

  private final Persons persons;
  private final Misentries misentries;
  private final Footing footing;
  private final PersonTelling telling;
  private final AuditTrail audit;

  MisentryDesk(
      Persons persons,
      Misentries misentries,
      Footing footing,
      PersonTelling telling,
      AuditTrail audit) {
    this.persons = persons;
    this.misentries = misentries;
    this.footing = footing;
    this.telling = telling;
    this.audit = audit;
  }

  @Transactional
  Misentry setAside(Person seen, String reason, Caller caller) {
    persons.lock(seen.id());
    var person = persons.person(seen.id()).orElse(null);
    if (person == null || person.version() != seen.version()) throw Refusal.stale().exception();
    var resting = footing.of(person);
    if (!resting.isEmpty())
      throw Refusal.conflict(
              "exchange/record-in-use",
              "%s（%s）已有%s，不能作为误录撤下：确有其人的，请更正登记或登记离开；登记了两次的，请合并。"
                  .formatted(person.name(), person.number(), Footing.named(resting)))
          .exception();
    var id = Ids.next();
    misentries.setAside(id, person, reason, caller.label());
    var one = misentries.find(id).orElseThrow();
    tell("person-left.v1", "person.set-aside", one, misentries.firstDay(id), reason, caller);
    return one;
  }

  @Transactional
  void takeBack(UUID id, String why, Caller caller) {
    var seen = misentries.find(id).orElseThrow(MisentryDesk::gone);
    persons.lock(seen.personId());
    var one = misentries.find(id).orElseThrow(MisentryDesk::gone);
    misentries
        .bearerOfItsIdentity(id)
        .ifPresent(
            other -> {
              throw Refusal.conflict(
                      "exchange/identity-taken",
                      "这条记录的身份证件号现已登记在%s名下，不能恢复；请先核对是不是同一个人。".formatted(named(other)))
                  .exception();
            });
    var firstDay = misentries.firstDay(id);
    misentries.takeBack(one, caller.label(), why);
    var back =
        new Misentry(
            one.id(),
            one.personId(),
            one.district(),
            one.number(),
            one.name(),
            one.schoolId(),
            one.schoolSince(),
            one.reason(),
            one.at(),
            one.by(),
            one.version() + 1);
    tell("person-leaving-undone.v1", "person.taken-back", back, firstDay, why, caller);
  }

  private String named(UUID person) {
    return persons.person(person).map(one -> one.name() + "（" + one.number() + "）").orElse("另一条记录");
  }

  private void tell(
      String event, String deed, Misentry one, LocalDate firstDay, String why, Caller caller) {
    telling.tell(
        event,
        one.district(),
        one.personId(),
        one.version(),
        PersonNeverWas.of(one.personId(), one.schoolId(), firstDay));
    audit.record(
        caller,
        deed,
        one.personId().toString(),
        Map.of("number", one.number(), "school", one.schoolId(), "why", why));
  }

  private static RuntimeException gone() {
    return Refusal.conflict("exchange/not-set-aside", "这条记录已经恢复，请刷新。").exception();
  }
}

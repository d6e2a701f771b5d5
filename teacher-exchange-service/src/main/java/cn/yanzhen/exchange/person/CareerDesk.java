package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a fact is entered by hand, explained when it will not do, and its ground looked at. */
@Service
class CareerDesk {

  private final Persons persons;
  private final Careers careers;
  private final CareerOffice office;
  private final FactsSaid facts;
  private final AuditTrail audit;

  CareerDesk(
      Persons persons, Careers careers, CareerOffice office, FactsSaid facts, AuditTrail audit) {
    this.persons = persons;
    this.careers = careers;
    this.office = office;
    this.facts = facts;
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
    var fact = facts.of(Ids.next(), entry, life);
    var gone = FactClash.replaced(life, fact);
    office.write(gone, List.of(fact), caller, "登记");
    audit.record(
        caller,
        "person.fact-entered",
        seen.id().toString(),
        Map.of("kind", FactRows.word(fact.getClass()), "fact", fact.id()));
    return fact.id();
  }

  /** What is right takes the place of what was wrong, in one step; what that said is kept. */
  @Transactional
  UUID correct(Person seen, UUID id, FactEntry entry, String why, Caller caller) {
    var life = locked(seen);
    var wrong = known(life, id);
    var right = facts.of(id, entry.filledFrom(wrong), life);
    if (right.getClass() != wrong.getClass())
      throw Refusal.invalid("exchange/another-kind", "kind", "更正不能换成另一类登记：请撤去这一项，再另行登记。")
          .exception();
    if (right.equals(wrong))
      throw Refusal.conflict("exchange/nothing-changed", "与现有登记相同，没有需要更正的内容。").exception();
    var gone = new ArrayList<>(FactClash.replaced(life.without(wrong), right));
    gone.add(wrong);
    office.write(gone, List.of(right), caller, why);
    audit.record(
        caller,
        "person.fact-corrected",
        seen.id().toString(),
        Map.of("kind", FactRows.word(right.getClass()), "fact", id));
    return right.id();
  }

  @Transactional
  void withdraw(Person seen, UUID id, String why, Caller caller) {
    var fact = known(locked(seen), id);
    office.write(List.of(fact), List.of(), caller, why);
    audit.record(
        caller,
        "person.fact-withdrawn",
        seen.id().toString(),
        Map.of("kind", FactRows.word(fact.getClass()), "fact", id));
  }

  private static Fact known(Career life, UUID id) {
    return life.facts()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("没有这条登记，可能已被更正，请刷新。").exception());
  }

  /** Nobody else writes until we are done, and nobody wrote since the caller looked. */
  private Career locked(Person seen) {
    persons.lock(seen.id());
    if (persons.person(seen.id()).map(Person::version).orElse(-1L) != seen.version())
      throw Refusal.stale().exception();
    return careers.of(seen.id()).orElseThrow();
  }
}

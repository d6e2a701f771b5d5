package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.CareerOffice;
import cn.yanzhen.exchange.person.Careers;
import cn.yanzhen.exchange.person.Fact;
import cn.yanzhen.exchange.person.FactDays;
import cn.yanzhen.exchange.person.FormerNumbers;
import cn.yanzhen.exchange.person.PersonalFile;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.person.Registry;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one newcomer in by the form: somebody registered, or somebody to be registered with it. */
@Component
class EnrolDesk {

  /** What is registered of somebody who is not yet. */
  record Fresh(
      String name, Subject subject, Stage stage, LocalDate born, List<Certified> certificates) {}

  /**
   * 教师资格证.
   *
   * @param subject null for one that names none
   * @param from since when; null when nobody said
   */
  record Certified(Stage stage, @Nullable Subject subject, @Nullable LocalDate from) {

    boolean isFor(Certified other) {
      return stage == other.stage && subject == other.subject;
    }
  }

  private final CohortDesk desk;
  private final Enrolment enrolment;
  private final Persons persons;
  private final FormerNumbers former;
  private final Careers careers;
  private final CareerOffice office;
  private final Registry registry;
  private final SchoolDirectory directory;
  private final AuditTrail audit;

  EnrolDesk(
      CohortDesk desk,
      Enrolment enrolment,
      Persons persons,
      FormerNumbers former,
      Careers careers,
      CareerOffice office,
      Registry registry,
      SchoolDirectory directory,
      AuditTrail audit) {
    this.desk = desk;
    this.enrolment = enrolment;
    this.persons = persons;
    this.former = former;
    this.careers = careers;
    this.office = office;
    this.registry = registry;
    this.directory = directory;
    this.audit = audit;
  }

  /**
   * @param number the district's own number of the person
   * @param fresh null for somebody who is registered
   */
  @Transactional
  UUID enrol(
      UUID cohortId,
      String number,
      LocalDate joinedOn,
      @Nullable Fresh fresh,
      @Nullable String ifMatch,
      Caller caller) {
    var cohort = desk.held(cohortId, ifMatch, caller);
    if (joinedOn.isAfter(directory.today()))
      throw Refusal.invalid("exchange/in-the-future", "joinedOn", "不能晚于今天，请到时再登记。").exception();
    var holder = persons.withNumbers(cohort.district(), Set.of(number)).get(number);
    var known =
        holder == null
            ? null
            : persons.visible(holder.id(), directory.standing(caller)).orElse(null);
    if (holder != null && known == null)
      throw Refusal.conflict("exchange/number-taken", "这个人员编号已有人使用，请核对编号；如确是本人，请联系区县核对。")
          .exception();
    if (known == null && fresh == null)
      throw Refusal.invalid("exchange/unknown-person", "number", "没有这个编号的人员：请核对编号，或填写姓名等一并登记。")
          .exception();
    if (known != null && fresh != null)
      throw Refusal.conflict("exchange/number-taken", "人员编号已属于" + known.name() + "，请核对。")
          .exception();
    plausible(joinedOn, known == null ? null : known.born(), fresh);
    UUID person;
    if (known == null) {
      person = register(cohort, number, joinedOn, Objects.requireNonNull(fresh));
      certify(person, Objects.requireNonNull(fresh).certificates, caller);
    } else {
      person = known.id();
      persons.lock(person);
      if (enrolment.cohortsOf(List.of(person)).containsKey(person))
        throw Refusal.conflict("exchange/newcomer-already", known.name() + "已在招聘批次中，不必重复。")
            .exception();
      var why = Enrolment.against(cohort.leadSchoolId(), careers.of(person).orElseThrow());
      if (why != null) throw Refusal.conflict("exchange/not-first-establishment", why).exception();
      var early = enrolment.against(person, cohortId, joinedOn);
      if (early != null)
        throw Refusal.invalid("exchange/joined-before-leaving", "joinedOn", early).exception();
    }
    if (enrolment.isFull(cohortId, 1))
      throw Refusal.conflict("exchange/cohort-full", "一个批次至多 " + Newcomers.MOST + " 人，请另建批次。")
          .exception();
    enrolment.enter(List.of(new Enrolment.Entry(cohortId, person, joinedOn)), caller);
    return person;
  }

  /** Without a certificate nobody is placed: the papers come with the newcomer. */
  private void certify(UUID person, List<Certified> held, Caller caller) {
    if (held.isEmpty()) return;
    var life = careers.of(person).orElseThrow();
    var facts = new ArrayList<Fact.Certificate>();
    for (int n = 0; n < held.size(); n++) {
      var one = held.get(n);
      var field = "person.certificates[" + n + "].";
      if (one.from != null && one.from.isAfter(directory.today()))
        throw Refusal.invalid("exchange/in-the-future", field + "from", "不能晚于今天，请到时再登记。")
            .exception();
      if (held.subList(0, n).stream().anyMatch(one::isFor))
        throw Refusal.invalid(
                "exchange/certificate-twice", field + "stage", "同一学段学科的资格证填了两次，请删去一个。")
            .exception();
      var fact = new Fact.Certificate(Ids.next(), person, one.stage, one.subject, one.from);
      var wrong = FactDays.of(fact, life, directory.today());
      if (wrong != null)
        throw Refusal.invalid("exchange/" + wrong.code(), field + wrong.field(), wrong.reason())
            .exception();
      facts.add(fact);
    }
    office.write(List.of(), facts, caller, "新教师入批登记");
    for (var fact : facts)
      audit.record(
          caller,
          "person.fact-entered",
          person.toString(),
          Map.of("kind", "certificate", "fact", fact.id()));
  }

  private void plausible(LocalDate joinedOn, @Nullable LocalDate born, @Nullable Fresh fresh) {
    var birth = born != null ? born : Objects.requireNonNull(fresh).born();
    var unborn = born == null ? FactDays.unborn(birth, directory.today()) : null;
    if (unborn != null)
      throw Refusal.invalid("exchange/too-young", "person.born", unborn).exception();
    var young = FactDays.tooYoung("入批日期", joinedOn, birth);
    if (young != null) throw Refusal.invalid("exchange/too-young", "joinedOn", young).exception();
  }

  private UUID register(Cohort cohort, String number, LocalDate since, Fresh fresh) {
    if (former.merged(cohort.district(), Set.of(number)).containsKey(number))
      throw Refusal.conflict("exchange/number-taken", "这个编号的记录已并入他人，请换一个编号。").exception();
    var last = former.left(cohort.district(), Set.of(number)).get(number);
    if (last != null)
      throw Refusal.conflict("exchange/number-taken", "这个编号的人员 " + last + " 后已离开本区，请换一个编号。")
          .exception();
    var never = former.setAside(cohort.district(), Set.of(number)).get(number);
    if (never != null) throw Refusal.conflict("exchange/number-taken", never.words()).exception();
    var id = Ids.next();
    registry.register(
        cohort.district(),
        List.of(
            new Registry.Newcomer(
                id,
                new PersonalFile(
                    number,
                    fresh.name,
                    null,
                    cohort.leadSchoolId(),
                    List.of(fresh.subject),
                    List.of(fresh.stage),
                    null,
                    null,
                    null,
                    fresh.born,
                    since,
                    since,
                    PersonalFile.Further.NOTHING))));
    return id;
  }
}

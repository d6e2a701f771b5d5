package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.Affiliation;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.relay.EventStream;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a lead school opens cohorts, plans them, sets trainings and records who attended. */
@Component
class CohortDesk {

  static final String TOPIC = "exchange.cohort.v1";

  private final Cohorts cohorts;
  private final Newcomers newcomers;
  private final Trainings trainings;
  private final SchoolDirectory directory;
  private final Outbox outbox;
  private final AuditTrail audit;

  CohortDesk(
      Cohorts cohorts,
      Newcomers newcomers,
      Trainings trainings,
      SchoolDirectory directory,
      Outbox outbox,
      AuditTrail audit) {
    this.cohorts = cohorts;
    this.newcomers = newcomers;
    this.trainings = trainings;
    this.directory = directory;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** One cell of the attendance grid. */
  record Mark(UUID personId, BigDecimal hours, boolean completed) {}

  @Transactional
  Cohort open(String name, int schoolYear, UUID lead, List<Cohort.Planned> plan, Caller caller) {
    var school =
        directory
            .school(lead)
            .orElseThrow(
                () ->
                    Refusal.invalid("exchange/unknown-school", "leadSchoolId", "没有这所学校。")
                        .exception());
    var standing = directory.standing(caller);
    if (!standing.isOfficerOf(school.district()) && !standing.administers(lead))
      throw Refusal.forbidden("招聘批次由牵头的总校或区县建立。").exception();
    var community =
        directory
            .affiliation(lead)
            .filter(one -> one.leadSchoolId().equals(lead))
            .map(Affiliation::communityId)
            .orElseThrow(
                () ->
                    Refusal.conflict(
                            "exchange/not-a-lead-school",
                            school.name() + "现在不是教共体的总校，不能牵头统一招聘；请改选总校。")
                        .exception());
    onceEach(plan);
    if (cohorts.named(school.district(), schoolYear, name).isPresent())
      throw Refusal.conflict("exchange/cohort-named-so", schoolYear + " 学年已有同名批次，请换一个名称。")
          .exception();
    var cohort =
        new Cohort(
            Ids.next(),
            school.district(),
            name,
            schoolYear,
            lead,
            community,
            directory.today(),
            plan,
            1);
    cohorts.insert(cohort);
    audit.record(caller, "cohort.opened", cohort.id().toString(), Map.of("lead", lead));
    outbox.publish(
        new OutgoingEvent(
            TOPIC,
            cohort.id().toString(),
            "cohort-opened.v1",
            1,
            cohort.district(),
            new CohortOpened(
                cohort.id(), lead, community, schoolYear, cohort.planned(), cohort.openedOn())));
    return cohort;
  }

  @Transactional
  Cohort replan(UUID id, List<Cohort.Planned> plan, @Nullable String ifMatch, Caller caller) {
    var cohort = held(id, ifMatch, caller);
    onceEach(plan);
    var next = cohort.with(plan);
    cohorts.replan(next);
    audit.record(
        caller,
        "cohort.replanned",
        id.toString(),
        Map.of("was", cohort.planned(), "now", next.planned()));
    return next;
  }

  @Transactional
  Cohort set(UUID id, Training training, @Nullable String ifMatch, Caller caller) {
    var cohort = held(id, ifMatch, caller);
    if (trainings.of(id).size() >= 60)
      throw Refusal.conflict("exchange/too-many-trainings", "一个批次至多 60 项培训。").exception();
    trainings.insert(training);
    cohorts.raise(id, cohort.version(), 1);
    audit.record(caller, "cohort.training-set", id.toString(), Map.of("training", training.id()));
    return cohorts.cohort(id).orElseThrow();
  }

  /** What the grid says of the people that it names; nobody else's attendance changes. */
  @Transactional
  Cohort attend(
      UUID id, UUID trainingId, List<Mark> marks, @Nullable String ifMatch, Caller caller) {
    var cohort = held(id, ifMatch, caller);
    var training =
        trainings.of(id).stream()
            .filter(one -> one.id().equals(trainingId))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("这个批次没有这项培训。").exception());
    var today = directory.today();
    if (training.period().from().isAfter(today))
      throw Refusal.conflict(
              "exchange/training-not-begun", "培训 " + training.period().from() + " 才开始，到时再登记。")
          .exception();
    var people = newcomers.cohortsOf(marks.stream().map(Mark::personId).toList());
    long version = cohort.version();
    for (var mark : marks) {
      if (!id.equals(people.get(mark.personId)))
        throw Refusal.invalid("exchange/not-of-the-cohort", "personId", "有人不在这个批次里，请刷新后重试。")
            .exception();
      if (mark.hours.compareTo(training.hours()) > 0)
        throw Refusal.invalid(
                "exchange/too-many-hours", "hours", "学时不能多于培训的 " + training.hours() + " 学时。")
            .exception();
      version = mark(cohort, training, mark, version, today, caller);
    }
    if (version == cohort.version()) return cohort;
    cohorts.raise(id, cohort.version(), (int) (version - cohort.version()));
    audit.record(
        caller,
        "cohort.attendance-recorded",
        id.toString(),
        Map.of("training", trainingId, "people", marks.size()));
    return cohorts.cohort(id).orElseThrow();
  }

  private long mark(
      Cohort cohort, Training training, Mark mark, long version, LocalDate today, Caller caller) {
    var before = trainings.attendance(training.id(), mark.personId).orElse(null);
    var was = before == null ? null : before.completedOn();
    var last = training.period().to().isAfter(today) ? today : training.period().to();
    var completed = mark.completed ? (was == null ? last : was) : null;
    var said = new Attendance(training.id(), mark.personId, mark.hours, completed);
    if (!trainings.keep(said, caller.label())) return version;
    long next = version + 1;
    if (completed != null && was == null)
      outbox.publish(
          new OutgoingEvent(
              TOPIC,
              cohort.id().toString(),
              "training-completed.v1",
              next,
              cohort.district(),
              new TrainingCompleted(cohort.id(), training.id(), mark.personId, completed)));
    return next;
  }

  /** Locked, its version as the caller saw it, and the caller's own to change. */
  Cohort held(UUID id, @Nullable String ifMatch, Caller caller) {
    var standing = directory.standing(caller);
    var seen = visible(id, standing);
    if (!runs(seen, standing)) throw Refusal.forbidden("批次由牵头的总校或区县办理。").exception();
    var cohort = cohorts.locked(id).orElseThrow();
    Version.require(ifMatch, cohort.version());
    return cohort;
  }

  Cohort visible(UUID id, Standing standing) {
    return cohorts
        .visible(id, standing, ledBy(standing))
        .orElseThrow(() -> Refusal.notFound("没有这个招聘批次。").exception());
  }

  List<Cohort> visible(
      Standing standing, @Nullable Integer schoolYear, @Nullable UUID before, int limit) {
    return cohorts.visible(standing, ledBy(standing), schoolYear, before, limit);
  }

  static boolean runs(Cohort cohort, Standing standing) {
    return standing.isOfficerOf(cohort.district()) || standing.administers(cohort.leadSchoolId());
  }

  private List<UUID> ledBy(Standing standing) {
    return directory.affiliations(standing.administers()).values().stream()
        .map(Affiliation::leadSchoolId)
        .toList();
  }

  private static void onceEach(List<Cohort.Planned> plan) {
    var twice =
        plan.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.stage().word() + one.subject().word(), Collectors.counting()))
            .entrySet()
            .stream()
            .filter(one -> one.getValue() > 1)
            .map(Map.Entry::getKey)
            .findFirst();
    if (twice.isPresent())
      throw Refusal.invalid("exchange/planned-twice", "plan", twice.get() + "写了两行，请合并。")
          .exception();
  }

  /** {@code cohort-opened.v1}. */
  record CohortOpened(
      UUID cohortId,
      UUID leadSchoolId,
      @Nullable UUID communityId,
      int schoolYear,
      int planned,
      LocalDate openedOn) {}

  /** {@code training-completed.v1}: ids only. */
  record TrainingCompleted(UUID cohortId, UUID trainingId, UUID personId, LocalDate completedOn) {}

  @Configuration(proxyBeanMethods = false)
  static class Streams {

    @Bean
    EventStream cohortStream() {
      return EventStream.of(TOPIC);
    }
  }
}

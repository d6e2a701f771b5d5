package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where trainings of a cohort are set, and who attended them is recorded. */
@Component
class TrainingDesk {

  private final CohortDesk desk;
  private final Cohorts cohorts;
  private final Newcomers newcomers;
  private final Trainings trainings;
  private final SchoolDirectory directory;
  private final Outbox outbox;
  private final AuditTrail audit;

  TrainingDesk(
      CohortDesk desk,
      Cohorts cohorts,
      Newcomers newcomers,
      Trainings trainings,
      SchoolDirectory directory,
      Outbox outbox,
      AuditTrail audit) {
    this.desk = desk;
    this.cohorts = cohorts;
    this.newcomers = newcomers;
    this.trainings = trainings;
    this.directory = directory;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** One cell of the attendance grid. */
  record Mark(UUID personId, BigDecimal hours, boolean completed) {}

  /** {@code training-completed.v1}: ids only. */
  record TrainingCompleted(UUID cohortId, UUID trainingId, UUID personId, LocalDate completedOn) {}

  @Transactional
  Cohort set(UUID id, Training training, @Nullable String ifMatch, Caller caller) {
    var cohort = desk.held(id, ifMatch, caller);
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
    var cohort = desk.held(id, ifMatch, caller);
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
              CohortDesk.TOPIC,
              cohort.id().toString(),
              "training-completed.v1",
              next,
              cohort.district(),
              new TrainingCompleted(cohort.id(), training.id(), mark.personId, completed)));
    return next;
  }
}

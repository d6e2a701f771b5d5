package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.FirstPlacements.Placing;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes somebody out of a cohort while no placement of theirs stands. What they attended stays
 * theirs, and a cohort may take them up later.
 */
@Component
class LeavingDesk {

  private final CohortDesk desk;
  private final Cohorts cohorts;
  private final Newcomers newcomers;
  private final LeavingReasons reasons;
  private final Persons persons;
  private final SchoolDirectory directory;
  private final Outbox outbox;
  private final AuditTrail audit;

  LeavingDesk(
      CohortDesk desk,
      Cohorts cohorts,
      Newcomers newcomers,
      LeavingReasons reasons,
      Persons persons,
      SchoolDirectory directory,
      Outbox outbox,
      AuditTrail audit) {
    this.desk = desk;
    this.cohorts = cohorts;
    this.newcomers = newcomers;
    this.reasons = reasons;
    this.persons = persons;
    this.directory = directory;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** {@code newcomer-left.v1}: ids only. */
  record NewcomerLeft(
      UUID cohortId, UUID personId, LocalDate leftOn, String code, boolean neverJoined) {}

  @Transactional
  void leave(
      UUID cohortId,
      UUID personId,
      String code,
      @Nullable String note,
      @Nullable String ifMatch,
      Caller caller) {
    var cohort = desk.held(cohortId, ifMatch, caller);
    persons.lock(personId);
    var newcomer =
        newcomers
            .present(cohortId, personId)
            .orElseThrow(() -> Refusal.notFound("这个批次没有这名新教师。").exception());
    var reason =
        reasons
            .of(code)
            .orElseThrow(
                () ->
                    Refusal.invalid("exchange/leaving-reason", "code", "请从列表中选择移出的原因。")
                        .exception());
    if (reason.note() && note == null)
      throw Refusal.invalid("exchange/leaving-note", "note", "请写明具体情况。").exception();
    newcomer.placings().stream()
        .filter(one -> one.isUnderWay() || one.state().equals("ENDED"))
        .findFirst()
        .ifPresent(
            one -> {
              throw stands(one, personId);
            });
    var today = directory.today();
    newcomers.leave(
        cohortId, newcomer, new Leaving(today, code, note, reason.never(), caller.name()));
    long version = cohorts.raise(cohortId, cohort.version(), 1);
    audit.record(
        caller,
        "cohort.newcomer-left",
        cohortId.toString(),
        Map.of("person", personId, "because", code, "joined", newcomer.joinedOn(), "left", today));
    outbox.publish(
        new OutgoingEvent(
            CohortDesk.TOPIC,
            cohortId.toString(),
            "newcomer-left.v1",
            version,
            cohort.district(),
            new NewcomerLeft(cohortId, personId, today, code, reason.never())));
  }

  private RuntimeException stands(Placing placing, UUID person) {
    var name = persons.names(List.of(person)).getOrDefault(person, "该教师");
    var school =
        School.nameOf(directory.schools(List.of(placing.schoolId())).get(placing.schoolId()));
    return Refusal.conflict(
            "exchange/placement-stands",
            placing.isUnderWay()
                ? name + "分配到" + school + "正在办理，不能移出；请先撤回或退回这次分配，再移出批次。"
                : name + "已于 " + placing.day() + " 分配到" + school + "，不能移出；分配办错了的，请先由区县撤销分配的调令。")
        .exception();
  }
}

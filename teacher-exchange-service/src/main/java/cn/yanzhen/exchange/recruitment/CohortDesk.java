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

/** Where a lead school opens cohorts and plans them. */
@Component
class CohortDesk {

  static final String TOPIC = "exchange.cohort.v1";

  private final Cohorts cohorts;
  private final SchoolDirectory directory;
  private final Outbox outbox;
  private final AuditTrail audit;

  CohortDesk(Cohorts cohorts, SchoolDirectory directory, Outbox outbox, AuditTrail audit) {
    this.cohorts = cohorts;
    this.directory = directory;
    this.outbox = outbox;
    this.audit = audit;
  }

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

  /** Locked, its version as the caller saw it, and the caller's own to change. */
  Cohort held(UUID id, @Nullable String ifMatch, Caller caller) {
    mustRun(id, caller);
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

  /** Asked before anything that was filled in is looked at: a stranger learns of no fault. */
  void mustRun(UUID id, Caller caller) {
    var standing = directory.standing(caller);
    if (!runs(visible(id, standing), standing))
      throw Refusal.forbidden("批次由牵头的总校或区县办理。").exception();
  }

  /** The same of one that is yet to be: whoever runs no school, and no district, opens none. */
  void mustRunSomething(Caller caller) {
    var standing = directory.standing(caller);
    if (standing.officerOf().isEmpty() && standing.administers().isEmpty())
      throw Refusal.forbidden("招聘批次由牵头的总校或区县建立。").exception();
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

  @Configuration(proxyBeanMethods = false)
  static class Streams {

    @Bean
    EventStream cohortStream() {
      return EventStream.of(TOPIC);
    }
  }
}

package cn.yanzhen.community.school;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤并: schools that close or go into another one on a day, and closings that are taken back. */
@Service
public class ClosingOffice {
  private final Schools schools;
  private final Descriptions descriptions;
  private final List<Ties> ties;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  ClosingOffice(
      Schools schools,
      Descriptions descriptions,
      List<Ties> ties,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.schools = schools;
    this.descriptions = descriptions;
    this.ties = List.copyOf(ties);
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** What stands against closing after this day, before anybody closes it. */
  @Transactional(readOnly = true)
  public List<Tie> ties(UUID id, LocalDate after, Caller by) {
    var school = found(schools.find(id, by.requireDistrict(), today()).orElse(null));
    return tiesOf(school.id(), after);
  }

  private List<Tie> tiesOf(UUID id, LocalDate day) {
    return ties.stream().flatMap(tie -> tie.after(id, day).stream()).toList();
  }

  @Transactional
  public Decision<School> close(UUID id, @Nullable String ifMatch, Closing closing, Caller by) {
    var district = Powers.require(by, today());
    ties.forEach(tie -> tie.holdStill(district));
    var locked = lock(id, closing.successorId(), district);
    var school = found(locked.get(id));
    Version.require(ifMatch, school.version());
    var successorId = closing.successorId();
    var successor = successorId == null ? null : locked.get(successorId);
    var timelines = descriptions.timelines(locked.keySet());
    var refusal =
        SchoolRules.ofClosing(
            school,
            Objects.requireNonNull(timelines.get(id)),
            closing,
            successor,
            successor == null
                ? null
                : Objects.requireNonNull(timelines.get(successor.id())).firstDay(),
            schools.mergingInto(id, closing.day().minusDays(1)),
            tiesOf(id, closing.day()),
            today());
    if (refusal.isPresent()) {
      return new Refused<>(refusal.get());
    }
    var details = new HashMap<String, String>();
    details.put("day", closing.day().toString());
    details.put("kind", closing.kind().name());
    details.put("reason", closing.reason());
    if (successor != null) {
      details.put("successor", successor.code());
    }
    return step(
        school,
        closing,
        ClosingFacts.CLOSED,
        ClosingFacts.of(school, closing),
        closing.kind() == Closing.Kind.MERGED ? "school.merged" : "school.closed",
        details,
        by);
  }

  @Transactional
  public Decision<School> reopen(UUID id, @Nullable String ifMatch, String reason, Caller by) {
    var district = Powers.require(by, today());
    var school = found(schools.lock(id, district, today()).orElse(null));
    Version.require(ifMatch, school.version());
    var refusal = SchoolRules.ofReopening(school, today());
    if (refusal.isPresent()) {
      return new Refused<>(refusal.get());
    }
    var closing = Objects.requireNonNull(school.closing());
    return step(
        school,
        null,
        ClosingFacts.Reopened.REOPENED,
        new ClosingFacts.Reopened(id, school.code(), closing.day(), reason),
        "school.reopened",
        Map.of("day", closing.day().toString(), "reason", reason),
        by);
  }

  private Decision<School> step(
      School school,
      @Nullable Closing closing,
      String event,
      Object facts,
      String action,
      Map<String, String> details,
      Caller by) {
    long version = school.version() + 1;
    schools.step(school.id(), version);
    schools.close(school.id(), closing);
    outbox.publish(
        new OutgoingEvent(
            SchoolOffice.TOPIC, school.id().toString(), event, version, school.district(), facts));
    audit.record(by, action, school.id().toString(), details);
    return new Accepted<>(schools.find(school.id(), school.district(), today()).orElseThrow());
  }

  /** Both in the order of their ids, so that two mergers at once do not wait for each other. */
  private Map<UUID, School> lock(UUID id, @Nullable UUID successor, String district) {
    var ids = new TreeMap<UUID, School>();
    var wanted = successor == null ? List.of(id) : List.of(id, successor);
    wanted.stream()
        .sorted()
        .distinct()
        .forEach(
            one -> schools.lock(one, district, today()).ifPresent(school -> ids.put(one, school)));
    return ids;
  }

  private static School found(@Nullable School school) {
    if (school == null) {
      throw Refusal.notFound("没有这所学校，或它不属于您的区县。").exception();
    }
    return school;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

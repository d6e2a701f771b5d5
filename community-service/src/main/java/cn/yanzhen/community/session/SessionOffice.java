package cn.yanzhen.community.session;

import cn.yanzhen.community.directory.Directory;
import cn.yanzhen.community.session.Decision.Accepted;
import cn.yanzhen.community.session.Decision.Refused;
import cn.yanzhen.community.session.Holders.Circle;
import cn.yanzhen.community.session.Standing.Cancelled;
import cn.yanzhen.community.session.Standing.Held;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 活动办: plans, moves, holds and cancels. Every change is one transaction with event and audit. */
@Service
public class SessionOffice {
  public static final String TOPIC = "community.session.v1";

  private final Sessions sessions;
  private final SessionRows rows;
  private final SessionPlanner planner;
  private final Holders holders;
  private final Directory directory;
  private final Policy policy;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;
  private final JsonMapper json;

  SessionOffice(
      Sessions sessions,
      SessionRows rows,
      SessionPlanner planner,
      Holders holders,
      Directory directory,
      Policy policy,
      Outbox outbox,
      AuditTrail audit,
      Clock clock,
      JsonMapper json) {
    this.sessions = sessions;
    this.rows = rows;
    this.planner = planner;
    this.holders = holders;
    this.directory = directory;
    this.policy = policy;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
  }

  /** What was held by these communities on these days, both included, in the order of time. */
  public List<HeldSession> heldBetween(Set<UUID> communityIds, LocalDate from, LocalDate to) {
    if (communityIds.isEmpty() || to.isBefore(from)) {
      return List.of();
    }
    return sessions
        .held(
            communityIds,
            from.atStartOfDay(Slot.ZONE).toInstant(),
            to.plusDays(1).atStartOfDay(Slot.ZONE).toInstant())
        .stream()
        .map(SessionOffice::counted)
        .toList();
  }

  private static HeldSession counted(Session session) {
    var activity = session.activity();
    var heading = activity.heading();
    var schools = new java.util.LinkedHashSet<UUID>();
    schools.add(activity.host());
    activity.classrooms().forEach(classroom -> schools.add(classroom.schoolId()));
    return new HeldSession(
        session.id(),
        java.util.Objects.requireNonNull(heading.holder().communityId()),
        session.kind(),
        activity.form(),
        heading.title(),
        heading.subject(),
        heading.stage(),
        session.slot().day(),
        List.copyOf(schools));
  }

  /** What would happen, without doing it. */
  @Transactional(readOnly = true)
  public Forecast forecast(Proposal proposal, Caller by) {
    var district = by.requireDistrict();
    requireSomePlanner(by, district);
    var wrong = SessionRules.ofAForm(proposal, policy);
    var circle = holders.find(proposal.communityId(), proposal.studioId(), district);
    if (circle.isEmpty()) {
      wrong.add(noHolder());
    }
    if (!wrong.isEmpty()) {
      return new Forecast(
          circle.map(Circle::holder).orElse(new Holder(null, null, "")), List.of(), wrong);
    }
    requirePlanner(by, district, circle.get(), host(proposal), proposal.slots().getFirst());
    return planner.forecast(proposal, circle.get(), district, asDistrict(by, district), null);
  }

  /** All weeks, or none of them. */
  @Transactional
  public Decision plan(Proposal proposal, Caller by) {
    var district = by.requireDistrict();
    sessions.takeTurn(district);
    var forecast = forecast(proposal, by);
    if (!forecast.all().isEmpty()) {
      return new Refused(forecast.all());
    }
    var series = forecast.weeks().size() == 1 ? null : Ids.next();
    var planned = new ArrayList<Session>();
    for (var week : forecast.weeks()) {
      var session =
          new Session(
              Ids.next(),
              district,
              proposal.activity(forecast.holder()),
              week.slot(),
              series,
              new Standing.Planned(),
              1,
              clock.instant());
      rows.add(session);
      tell(SessionFacts.PLANNED, session, null, null);
      note(by, "session.planned", session, Map.of("title", proposal.title()));
      planned.add(session);
    }
    return new Accepted(planned);
  }

  @Transactional
  public Decision move(
      UUID id, @Nullable String ifMatch, Instant from, Instant to, String reason, Caller by) {
    var before = lock(id, by);
    var circle = circle(before);
    requirePlanner(by, before, circle);
    Version.require(ifMatch, before.version());
    if (before.state() != State.PLANNED) {
      return notPlanned(before);
    }
    var wrong = new ArrayList<Objection>();
    SessionRules.times(from, to, policy, wrong);
    if (!wrong.isEmpty()) {
      return new Refused(wrong);
    }
    var slot = new Slot(from, to);
    var forecast =
        planner.forecast(
            Proposal.of(before, slot),
            circle,
            before.district(),
            asDistrict(by, before.district()),
            id);
    if (!forecast.all().isEmpty()) {
      return new Refused(forecast.all());
    }
    var after = before.moveTo(slot, clock.instant());
    rows.step(after);
    tell(SessionFacts.MOVED, after, before.slot().from(), reason.strip());
    note(
        by,
        "session.moved",
        after,
        Map.of("from", before.slot().words(), "to", slot.words(), "reason", reason.strip()));
    return Accepted.of(after);
  }

  /** What came of it; only after it began. */
  @Transactional
  public Decision hold(
      UUID id,
      @Nullable String ifMatch,
      Map<UUID, Attendance> attendance,
      @Nullable String minutes,
      @Nullable UUID recording,
      Caller by) {
    var before = lock(id, by);
    requirePlanner(by, before, circle(before));
    Version.require(ifMatch, before.version());
    if (before.state() != State.PLANNED) {
      return notPlanned(before);
    }
    if (!before.begunBy(clock.instant())) {
      return Refused.because(
          Reason.NOT_BEGUN, "startsAt", "活动在 " + before.slot().words() + " 进行，开始之后才能填报");
    }
    return report(before, attendance, minutes, recording, null, "session.held", by);
  }

  /** The district puts a report right; what was believed before is kept with the reason. */
  @Transactional
  public Decision correct(
      UUID id,
      @Nullable String ifMatch,
      Map<UUID, Attendance> attendance,
      @Nullable String minutes,
      @Nullable UUID recording,
      String reason,
      Caller by) {
    var before = lock(id, by);
    if (!Powers.corrects(by, before.district(), today())) {
      throw Refusal.forbidden("只有区县管理员可以更正已填报的活动。").exception();
    }
    Version.require(ifMatch, before.version());
    if (before.state() != State.HELD) {
      return Refused.because(Reason.NOT_HELD, "state", "只有已开展的活动可以更正；这一次" + before.state().word());
    }
    return report(before, attendance, minutes, recording, reason.strip(), "session.corrected", by);
  }

  private Decision report(
      Session before,
      Map<UUID, Attendance> attendance,
      @Nullable String minutes,
      @Nullable UUID recording,
      @Nullable String reason,
      String action,
      Caller by) {
    var wrong = new ArrayList<>(SessionRules.ofAttendance(before, attendance));
    if (recording != null && directory.recording(recording, before.district()).isEmpty()) {
      wrong.add(
          Objection.of(Reason.RECORDING, "recordingResourceId", "资源中心没有这件资源，或它不属于本区县；请先上传录像"));
    }
    if (!wrong.isEmpty()) {
      return new Refused(wrong);
    }
    var now = clock.instant();
    var counted =
        before.activity().classrooms().stream()
            .map(classroom -> classroom.with(attendance.get(classroom.id())))
            .toList();
    var text = minutes == null || minutes.isBlank() ? null : minutes.strip();
    var after = before.hold(new Held(text, recording), counted, now);
    if (reason != null) {
      rows.keepPast(before, now, reason, by.label());
    }
    rows.step(after);
    rows.count(counted);
    tell(SessionFacts.HELD, after, null, reason);
    note(by, action, after, reason == null ? Map.of() : Map.of("reason", reason));
    return Accepted.of(after);
  }

  @Transactional
  public Decision cancel(
      UUID id, @Nullable String ifMatch, String code, @Nullable String note, Caller by) {
    var before = lock(id, by);
    requirePlanner(by, before, circle(before));
    Version.require(ifMatch, before.version());
    if (before.state() != State.PLANNED) {
      return notPlanned(before);
    }
    var words = note == null || note.isBlank() ? null : note.strip();
    if (!policy.cancelReasons().containsKey(code)) {
      return Refused.because(Reason.CANCEL_REASON, "code", "请从列表中选择取消的原因");
    }
    if (code.equals(Policy.OTHER) && words == null) {
      return Refused.because(Reason.CANCEL_REASON, "note", "选择“其他原因”时请写明情况");
    }
    var after = before.become(new Cancelled(code, words), clock.instant());
    rows.step(after);
    tell(SessionFacts.CANCELLED, after, null, code);
    note(by, "session.cancelled", after, Map.of("reason", code));
    return Accepted.of(after);
  }

  public List<SessionReport.Replaced> past(UUID id) {
    return rows.past(id).stream()
        .map(
            past ->
                new SessionReport.Replaced(
                    past.from(),
                    past.to(),
                    json.readValue(past.told(), SessionReport.class),
                    past.reason(),
                    past.changedBy()))
        .toList();
  }

  /** What the caller may do with it now, for the pages; the doors check again. */
  public List<String> actions(Session session, Caller caller) {
    boolean district = asDistrict(caller, session.district());
    if (session.state() == State.HELD && district) {
      return List.of("correct");
    }
    if (session.state() != State.PLANNED || !may(caller, session, circle(session))) {
      return List.of();
    }
    return session.begunBy(clock.instant())
        ? List.of("hold", "move", "cancel")
        : List.of("move", "cancel");
  }

  private Session lock(UUID id, Caller by) {
    var district = by.requireDistrict();
    sessions.takeTurn(district);
    return sessions
        .lock(id, district)
        .orElseThrow(() -> Refusal.notFound("没有这次活动，或它不属于您的区县。").exception());
  }

  private Circle circle(Session session) {
    var holder = session.activity().heading().holder();
    return holders
        .find(holder.communityId(), holder.studioId(), session.district())
        .orElseThrow(() -> new IllegalStateException("no holder of session " + session.id()));
  }

  private void requireSomePlanner(Caller by, String district) {
    if (!asDistrict(by, district) && !by.holdsAny("SCHOOL_ADMIN", today())) {
      throw mayNot();
    }
  }

  private void requirePlanner(Caller by, String district, Circle circle, UUID host, Slot slot) {
    var schools = new HashSet<>(circle.keepersOn().apply(slot.day()));
    schools.add(host);
    if (!Powers.plans(by, district, schools, today())) {
      throw mayNot();
    }
  }

  private void requirePlanner(Caller by, Session session, Circle circle) {
    if (!may(by, session, circle)) {
      throw mayNot();
    }
  }

  private boolean may(Caller by, Session session, Circle circle) {
    var schools = new HashSet<>(circle.keepersOn().apply(session.slot().day()));
    schools.add(session.activity().host());
    return Powers.plans(by, session.district(), schools, today());
  }

  private static RuntimeException mayNot() {
    return Refusal.forbidden("只有主持学校、总校（工作室主持人所在学校）的管理员和区县管理员可以安排、填报活动。").exception();
  }

  private boolean asDistrict(Caller by, String district) {
    return Powers.corrects(by, district, today());
  }

  private static UUID host(Proposal proposal) {
    return proposal.classrooms().stream()
        .filter(seat -> seat.role() == Side.HOST)
        .map(Proposal.Seat::schoolId)
        .collect(Collectors.toList())
        .getFirst();
  }

  private static Objection noHolder() {
    return Objection.of(Reason.HOLDER, "communityId", "没有这个教共体或工作室，或它不属于您的区县");
  }

  private static Refused notPlanned(Session session) {
    return Refused.because(
        Reason.NOT_PLANNED, "state", "这次活动" + session.state().word() + "，不能再这样操作；请刷新后查看");
  }

  private void tell(
      String type, Session session, @Nullable Instant previousStart, @Nullable String reason) {
    outbox.publish(
        new OutgoingEvent(
            TOPIC,
            session.id().toString(),
            type,
            session.version(),
            session.district(),
            SessionFacts.of(session, previousStart, reason)));
  }

  private void note(Caller by, String action, Session session, Map<String, ?> details) {
    audit.record(by, action, session.id().toString(), details);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

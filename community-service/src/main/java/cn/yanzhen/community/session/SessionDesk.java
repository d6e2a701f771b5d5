package cn.yanzhen.community.session;

import cn.yanzhen.community.session.Holders.Circle;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What the offices of this room share: who may, the lock, the event, the audit entry. */
@Component
public class SessionDesk {
  private final Sessions sessions;
  private final SharedSessions shared;
  private final Holders holders;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  SessionDesk(
      Sessions sessions,
      SharedSessions shared,
      Holders holders,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.sessions = sessions;
    this.shared = shared;
    this.holders = holders;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
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
        ? List.of("hold", "move", "change", "cancel")
        : List.of("move", "change", "cancel");
  }

  /** As it is read; nothing keeps it from changing. */
  public Session find(UUID id, Caller by) {
    return sessions.find(id, by.requireDistrict()).orElseThrow(SessionDesk::unknown);
  }

  /** The same, or one that another district shows to the caller's. */
  public Session shown(UUID id, Caller by) {
    var district = by.requireDistrict();
    return sessions
        .find(id, district)
        .or(() -> shared.find(id, district))
        .orElseThrow(SessionDesk::unknown);
  }

  Session lock(UUID id, Caller by) {
    var district = by.requireDistrict();
    sessions.takeTurn(district);
    return sessions.lock(id, district).orElseThrow(SessionDesk::unknown);
  }

  private static RuntimeException unknown() {
    return Refusal.notFound("没有这次活动，或它不属于您的区县。").exception();
  }

  Circle circle(Session session) {
    var holder = session.activity().heading().holder();
    return holders
        .find(holder.communityId(), holder.studioId(), session.district())
        .orElseThrow(() -> new IllegalStateException("no holder of session " + session.id()));
  }

  void requireSomePlanner(Caller by, String district) {
    if (!asDistrict(by, district) && !by.holdsAny("SCHOOL_ADMIN", today())) {
      throw mayNot();
    }
  }

  void requirePlanner(Caller by, String district, Circle circle, UUID host, Slot slot) {
    var schools = new HashSet<>(circle.keepersOn().apply(slot.day()));
    schools.add(host);
    if (!Powers.plans(by, district, schools, today())) {
      throw mayNot();
    }
  }

  void requirePlanner(Caller by, Session session, Circle circle) {
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

  boolean asDistrict(Caller by, String district) {
    return Powers.corrects(by, district, today());
  }

  static List<Objection> notPlanned(Session session) {
    return List.of(
        Objection.of(
            Reason.NOT_PLANNED, "state", "这次活动" + session.state().word() + "，不能再这样操作；请刷新后查看"));
  }

  void tell(String type, Session session) {
    tell(type, session, facts -> facts);
  }

  /**
   * @param more what the event tells besides the session
   */
  void tell(String type, Session session, UnaryOperator<SessionFacts> more) {
    outbox.publish(
        new OutgoingEvent(
            SessionOffice.TOPIC,
            session.id().toString(),
            type,
            session.version(),
            session.district(),
            more.apply(SessionFacts.of(session))));
  }

  void note(Caller by, String action, Session session, Map<String, ?> details) {
    audit.record(by, action, session.id().toString(), details);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

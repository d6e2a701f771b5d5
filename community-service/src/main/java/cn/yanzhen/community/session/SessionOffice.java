package cn.yanzhen.community.session;

import cn.yanzhen.community.session.Holders.Circle;
import cn.yanzhen.community.session.Standing.Cancelled;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 活动办: plans and cancels, and says what was held. Every change is one transaction. */
@Service
public class SessionOffice {
  public static final String TOPIC = "community.session.v1";

  private final Sessions sessions;
  private final SessionRows rows;
  private final SessionPlanner planner;
  private final SessionDesk desk;
  private final Holders holders;
  private final Policy policy;
  private final Clock clock;

  SessionOffice(
      Sessions sessions,
      SessionRows rows,
      SessionPlanner planner,
      SessionDesk desk,
      Holders holders,
      Policy policy,
      Clock clock) {
    this.sessions = sessions;
    this.rows = rows;
    this.planner = planner;
    this.desk = desk;
    this.holders = holders;
    this.policy = policy;
    this.clock = clock;
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
    var schools = new LinkedHashSet<UUID>();
    schools.add(activity.host());
    activity.classrooms().forEach(classroom -> schools.add(classroom.schoolId()));
    return new HeldSession(
        session.id(),
        Objects.requireNonNull(heading.holder().communityId()),
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
    desk.requireSomePlanner(by, district);
    var wrong = SessionRules.ofAForm(proposal, policy);
    var circle = holders.find(proposal.communityId(), proposal.studioId(), district);
    if (circle.isEmpty()) {
      wrong.add(noHolder());
    }
    if (!wrong.isEmpty()) {
      return new Forecast(
          circle.map(Circle::holder).orElse(new Holder(null, null, "")), List.of(), wrong);
    }
    desk.requirePlanner(by, district, circle.get(), proposal.host(), proposal.slots().getFirst());
    return planner.forecast(proposal, circle.get(), district, desk.asDistrict(by, district), null);
  }

  /** All weeks, or none of them. */
  @Transactional
  public Decision<List<Session>> plan(Proposal proposal, Caller by) {
    var district = by.requireDistrict();
    sessions.takeTurn(district);
    var forecast = forecast(proposal, by);
    if (!forecast.all().isEmpty()) {
      return new Refused<>(forecast.all());
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
      desk.tell(SessionFacts.PLANNED, session);
      desk.note(by, "session.planned", session, Map.of("title", proposal.title()));
      planned.add(session);
    }
    return new Accepted<>(planned);
  }

  @Transactional
  public Decision<Session> cancel(
      UUID id, @Nullable String ifMatch, String code, @Nullable String note, Caller by) {
    var before = desk.lock(id, by);
    desk.requirePlanner(by, before, desk.circle(before));
    Version.require(ifMatch, before.version());
    if (before.state() != State.PLANNED) {
      return new Refused<>(SessionDesk.notPlanned(before));
    }
    var words = note == null || note.isBlank() ? null : note.strip();
    if (!policy.cancelReasons().containsKey(code)) {
      return Objection.refused(Reason.CANCEL_REASON, "code", "请从列表中选择取消的原因");
    }
    if (code.equals(Policy.OTHER) && words == null) {
      return Objection.refused(Reason.CANCEL_REASON, "note", "选择“其他原因”时请写明情况");
    }
    var after = before.become(new Cancelled(code, words), clock.instant());
    rows.step(after);
    desk.tell(SessionFacts.CANCELLED, after, facts -> facts.because(code));
    desk.note(by, "session.cancelled", after, Map.of("reason", code));
    return new Accepted<>(after);
  }

  private static Objection noHolder() {
    return Objection.of(Reason.HOLDER, "communityId", "没有这个教共体或工作室，或它不属于您的区县");
  }
}

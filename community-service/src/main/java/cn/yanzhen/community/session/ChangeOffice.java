package cn.yanzhen.community.session;

import cn.yanzhen.community.session.Holders.Circle;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 调整处: a planned session gets another time, other classrooms or another teacher. */
@Service
public class ChangeOffice {
  private final SessionRows rows;
  private final PastArrangements past;
  private final SessionPlanner planner;
  private final SessionDesk desk;
  private final Policy policy;
  private final Clock clock;

  ChangeOffice(
      SessionRows rows,
      PastArrangements past,
      SessionPlanner planner,
      SessionDesk desk,
      Policy policy,
      Clock clock) {
    this.rows = rows;
    this.past = past;
    this.planner = planner;
    this.desk = desk;
    this.policy = policy;
    this.clock = clock;
  }

  /** Everything that was ever arranged otherwise, the oldest first. */
  public List<PastArrangement> past(UUID id) {
    return past.of(id);
  }

  /** What would happen, without doing it. */
  @Transactional(readOnly = true)
  public ChangeForecast forecast(UUID id, Arrangement asked, Caller by) {
    var before = desk.find(id, by);
    var wish = asked.of(before.kind());
    var circle = desk.circle(before);
    desk.requirePlanner(by, before, circle);
    return before.state() == State.PLANNED
        ? look(before, wish, circle, by)
        : new ChangeForecast(List.of(), SessionDesk.notPlanned(before));
  }

  @Transactional
  public Decision<Session> change(
      UUID id, @Nullable String ifMatch, Arrangement asked, String reason, Caller by) {
    var before = desk.lock(id, by);
    var wish = asked.of(before.kind());
    var circle = desk.circle(before);
    desk.requirePlanner(by, before, circle);
    Version.require(ifMatch, before.version());
    if (before.state() != State.PLANNED) {
      return new Refused<>(SessionDesk.notPlanned(before));
    }
    var forecast = look(before, wish, circle, by);
    if (!forecast.objections().isEmpty()) {
      return new Refused<>(forecast.objections());
    }
    var what =
        forecast.differences().stream()
            .map(Difference::what)
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    var activity = wish.proposal(before).activity(before.activity().heading().holder());
    var after =
        before.rearrange(activity, new Slot(wish.startsAt(), wish.endsAt()), clock.instant());
    past.keep(before, clock.instant(), reason.strip(), by.name());
    rows.rearrange(after);
    desk.tell(
        SessionFacts.CHANGED,
        after,
        facts ->
            facts.changed(
                what.contains(Difference.What.TIME) ? before.slot().from() : null,
                what,
                reason.strip()));
    desk.note(
        by,
        "session.changed",
        after,
        Map.of(
            "what",
            what.stream().map(Enum::name).collect(Collectors.joining(",")),
            "reason",
            reason.strip()));
    return new Accepted<>(after);
  }

  /** Only another time: everything else goes with it. */
  @Transactional
  public Decision<Session> move(
      UUID id, @Nullable String ifMatch, Instant from, Instant to, String reason, Caller by) {
    var before = desk.lock(id, by);
    var circle = desk.circle(before);
    desk.requirePlanner(by, before, circle);
    Version.require(ifMatch, before.version());
    if (before.state() != State.PLANNED) {
      return new Refused<>(SessionDesk.notPlanned(before));
    }
    var wrong = new ArrayList<Objection>();
    SessionRules.times(from, to, policy, wrong);
    if (!wrong.isEmpty()) {
      return new Refused<>(wrong);
    }
    var slot = new Slot(from, to);
    wrong.addAll(planned(before, Arrangement.of(before).at(slot), circle, by));
    if (!wrong.isEmpty()) {
      return new Refused<>(wrong);
    }
    var after = before.moveTo(slot, clock.instant());
    past.keep(before, clock.instant(), reason.strip(), by.name());
    rows.step(after);
    desk.tell(
        SessionFacts.MOVED, after, facts -> facts.moved(before.slot().from(), reason.strip()));
    desk.note(
        by,
        "session.moved",
        after,
        Map.of("from", before.slot().words(), "to", slot.words(), "reason", reason.strip()));
    return new Accepted<>(after);
  }

  /** By the rules of planning; whoever hands it to another host must be able to plan that too. */
  private ChangeForecast look(Session before, Arrangement wish, Circle circle, Caller by) {
    var wrong = SessionRules.ofAForm(wish.proposal(before), policy);
    var differences = Arrangement.of(before).differences(wish);
    if (differences.isEmpty()) {
      wrong.add(Objection.of(Reason.UNCHANGED, "classrooms", "和现在的安排一样，没有要调整的内容"));
    }
    if (wrong.isEmpty()) {
      var proposal = wish.proposal(before);
      desk.requirePlanner(
          by, before.district(), circle, proposal.host(), proposal.slots().getFirst());
      wrong.addAll(planned(before, wish, circle, by));
    }
    return new ChangeForecast(differences, wrong);
  }

  private List<Objection> planned(Session before, Arrangement wish, Circle circle, Caller by) {
    return planner
        .forecast(
            wish.proposal(before),
            circle,
            before.district(),
            desk.asDistrict(by, before.district()),
            before.id())
        .all();
  }
}

package cn.yanzhen.community.target;

import cn.yanzhen.community.community.Affiliations;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.CommunityOffice;
import cn.yanzhen.community.target.Plan.State;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 目标办: the lead school drafts what its community aims at, the district sets it. */
@Service
public class TargetOffice {
  public static final String TOPIC = "community.target.v1";

  private final Plans plans;
  private final Tally tally;
  private final IndicatorBook book;
  private final CommunityOffice communities;
  private final Affiliations affiliations;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  TargetOffice(
      Plans plans,
      Tally tally,
      IndicatorBook book,
      CommunityOffice communities,
      Affiliations affiliations,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.plans = plans;
    this.tally = tally;
    this.book = book;
    this.communities = communities;
    this.affiliations = affiliations;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Where the first goals come from. */
  public enum Origin {
    GIVEN,
    STANDARD,
    LAST_YEAR
  }

  /** A community that people may know of and that was approved. */
  Community community(UUID id, String district) {
    return communities
        .find(id, district)
        .filter(found -> found instanceof Community.Approved || found instanceof Community.Ended)
        .orElseThrow(() -> Refusal.notFound("没有这个已批准的教共体，或它不属于您的区县。").exception());
  }

  public Optional<Plan> find(UUID community, int year) {
    return plans.find(community, year);
  }

  public List<PastPlan> past(Plan plan) {
    return plans.past(plan.id());
  }

  /** Drafts the plan of a year, from given goals, from the default plan, or from last year's. */
  @Transactional
  public Decision<Plan> draft(UUID id, int year, Origin origin, List<Goal> given, Caller by) {
    var community = requireAuthor(id, by);
    var goals =
        switch (origin) {
          case GIVEN -> given;
          case STANDARD -> standard();
          case LAST_YEAR -> lastYears(community, year);
        };
    if (origin == Origin.LAST_YEAR && goals.isEmpty()) {
      return new Refused<>(
          Refusal.conflict("community/no-plan-last-year", "上一学年没有计划可以沿用，请改用参考计划或自行填写。"));
    }
    var wrong = wrong(goals, community, year);
    if (wrong != null) {
      return wrong;
    }
    var plan =
        new Plan(
            Ids.next(),
            id,
            community.charter().district(),
            year,
            State.DRAFT,
            null,
            goals,
            1,
            by.name(),
            clock.instant());
    if (!plans.add(plan, by)) {
      return new Refused<>(Refusal.conflict("community/plan-exists", year + " 学年的计划已经有了，请打开它修改。"));
    }
    note(by, "target.drafted", plan);
    return new Accepted<>(plan);
  }

  /** Changes the goals; once they are set only the officer may, and says why. */
  @Transactional
  public Decision<Plan> revise(
      UUID id,
      int year,
      @Nullable String ifMatch,
      List<Goal> goals,
      @Nullable String reason,
      Caller by) {
    var community = requireAuthor(id, by);
    var before = lock(id, year);
    boolean set = before.state() == State.SET;
    if (set && !affiliations.isOfficer(by, before.district())) {
      throw Refusal.forbidden("计划已经下达，只有区县管理员可以调整。").exception();
    }
    Version.require(ifMatch, before.version());
    if (set && (reason == null || reason.isBlank())) {
      return new Refused<>(
          Refusal.invalid("community/reason-missing", "reason", "调整已下达的计划，请写明原因。"));
    }
    var wrong = wrong(goals, community, year);
    if (wrong != null) {
      return wrong;
    }
    return step(
        before,
        next(before, before.state(), set && reason != null ? reason.strip() : null, goals, by),
        by);
  }

  @Transactional
  public Decision<Plan> set(UUID id, int year, @Nullable String ifMatch, Caller by) {
    var community = community(id, by.requireDistrict());
    if (!affiliations.isOfficer(by, community.charter().district())) {
      throw Refusal.forbidden("只有区县管理员可以下达计划。").exception();
    }
    var before = lock(id, year);
    Version.require(ifMatch, before.version());
    if (before.state() == State.SET) {
      return new Refused<>(
          Refusal.conflict("community/plan-already-set", "这份计划已经下达；需要调整请修改并写明原因。"));
    }
    var wrong = wrong(before.goals(), community, year);
    if (wrong != null) {
      return wrong;
    }
    return step(before, next(before, State.SET, null, before.goals(), by), by);
  }

  /** What the caller may do with the plan of a year now, for the pages; the doors check again. */
  public List<String> actions(UUID community, String district, @Nullable Plan plan, Caller by) {
    boolean officer = affiliations.isOfficer(by, district);
    boolean author = officer || affiliations.leads(by, community, district);
    if (plan == null) {
      return author ? List.of("draft", "type") : List.of();
    }
    return switch (plan.state()) {
      case DRAFT ->
          officer
              ? List.of("set", "revise", "type")
              : author ? List.of("revise", "type") : List.of();
      case SET -> officer ? List.of("revise", "type") : author ? List.of("type") : List.of();
    };
  }

  private Decision<Plan> step(Plan before, Plan after, Caller by) {
    plans.change(before, after, by);
    if (after.state() == State.SET) {
      outbox.publish(
          new OutgoingEvent(
              TOPIC,
              after.id().toString(),
              PlanFacts.SET,
              after.version(),
              after.district(),
              PlanFacts.of(after, book.year(after.district(), after.year()), book)));
    }
    note(by, before.state() == after.state() ? "target.revised" : "target.set", after);
    return new Accepted<>(after);
  }

  private Plan next(
      Plan before, State state, @Nullable String reason, List<Goal> goals, Caller by) {
    return new Plan(
        before.id(),
        before.communityId(),
        before.district(),
        before.year(),
        state,
        reason,
        goals,
        before.version() + 1,
        by.name(),
        clock.instant());
  }

  private @Nullable Refused<Plan> wrong(List<Goal> goals, Community community, int year) {
    var violations =
        PlanRules.of(
            goals,
            book,
            book.year(community.charter().district(), year),
            community.charter().cycle());
    return violations.isEmpty()
        ? null
        : new Refused<>(
            Refusal.invalid(
                "community/plan-invalid", violations.getFirst().message() + "。", violations));
  }

  private List<Goal> standard() {
    return book.all().stream()
        .flatMap(
            indicator -> {
              var standard = indicator.standard();
              return standard == null
                  ? java.util.stream.Stream.<Goal>of()
                  : java.util.stream.Stream.of(new Goal(indicator.code(), null, standard));
            })
        .toList();
  }

  /** Last year's goals; their base is where last year ended. */
  private List<Goal> lastYears(Community community, int year) {
    var before = plans.find(community.id(), year - 1);
    if (before.isEmpty()) {
      return List.of();
    }
    var last = book.year(community.charter().district(), year - 1);
    var reached = tally.ofCommunity(community.id(), last, last.to());
    return before.get().goals().stream()
        .filter(goal -> book.find(goal.indicator()).isPresent())
        .map(goal -> new Goal(goal.indicator(), reached.get(goal.indicator()), goal.goal()))
        .toList();
  }

  private Plan lock(UUID community, int year) {
    return plans
        .lock(community, year)
        .orElseThrow(() -> Refusal.notFound("这个学年还没有计划。").exception());
  }

  private Community requireAuthor(UUID id, Caller by) {
    var community = community(id, by.requireDistrict());
    affiliations.requireLead(by, id, community.charter().district(), "只有总校的管理员和区县管理员可以编制计划。");
    return community;
  }

  private void note(Caller by, String action, Plan plan) {
    audit.record(
        by,
        action,
        plan.id().toString(),
        Map.of(
            "communityId",
            plan.communityId().toString(),
            "year",
            plan.year(),
            "version",
            plan.version()));
  }
}

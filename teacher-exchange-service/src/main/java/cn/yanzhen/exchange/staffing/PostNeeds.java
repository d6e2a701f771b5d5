package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.Assignment;
import cn.yanzhen.exchange.assignment.AssignmentLists;
import cn.yanzhen.exchange.assignment.Assignments;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.need.NeedBoard;
import cn.yanzhen.exchange.need.Profile;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts needs for numbered posts, and needs to backfill somebody who is away. */
@Component
class PostNeeds {

  /** What is asked for; subject and stage are the post's. */
  record Ask(Fte fte, Period period, @Nullable AssignmentKind kind, @Nullable String note) {}

  private static final UUID NOBODY = new UUID(0, 0);

  private final Posts posts;
  private final Holdings holdings;
  private final Occupancies occupancies;
  private final Occupants occupants;
  private final BackfillRows backfills;
  private final PostDemand demand;
  private final NeedBoard board;
  private final Assignments assignments;
  private final AssignmentLists visible;
  private final Persons persons;
  private final RulePacks packs;
  private final SchoolDirectory directory;

  PostNeeds(
      Posts posts,
      Holdings holdings,
      Occupancies occupancies,
      Occupants occupants,
      BackfillRows backfills,
      PostDemand demand,
      NeedBoard board,
      Assignments assignments,
      AssignmentLists visible,
      Persons persons,
      RulePacks packs,
      SchoolDirectory directory) {
    this.posts = posts;
    this.holdings = holdings;
    this.occupancies = occupancies;
    this.occupants = occupants;
    this.backfills = backfills;
    this.demand = demand;
    this.board = board;
    this.assignments = assignments;
    this.visible = visible;
    this.persons = persons;
    this.packs = packs;
    this.directory = directory;
  }

  @Transactional
  Decision<Need> forPost(UUID id, Ask ask, Caller caller) {
    var standing = directory.standing(caller);
    var post =
        posts
            .locked(id)
            .filter(found -> found.isKnownTo(standing))
            .orElseThrow(() -> Refusal.notFound("没有这个岗位。").exception());
    if (!post.isRunBy(standing)) return no(Refusal.forbidden("只有本校管理员或区县管理人员可以发布需求。"));
    var school = directory.school(post.schoolId()).orElseThrow();
    var against = againstDays(school, ask.period);
    if (against == null) against = occupants.outside(post, ask.period);
    if (against == null) against = againstActing(post, ask, null);
    if (against == null) against = demand.ofPost(post, one(ask, null));
    if (against != null) return no(against);
    var need = board.post(school, wish(post.schoolId(), post.subject(), post.stage(), ask), caller);
    backfills.insert(need.id(), post);
    return new Decision.Accepted<>(need);
  }

  @Transactional
  Decision<Need> toBackfill(UUID assignment, Ask ask, Backfill.WhenOver whenOver, Caller caller) {
    var standing = directory.standing(caller);
    var away =
        visible
            .visible(assignment, standing)
            .orElseThrow(() -> Refusal.notFound("没有这条派遣。").exception());
    var terms = away.terms();
    if (!standing.administers(terms.sendingSchoolId()) && !standing.isOfficerOf(terms.district())) {
      return no(Refusal.forbidden("只有派出学校的管理员或区县管理人员可以发布顶岗需求。"));
    }
    var against = againstBackfilling(away, ask);
    if (against == null) against = demand.ofAbsence(terms, one(ask, assignment));
    if (against != null) return no(against);
    var school = directory.school(terms.sendingSchoolId()).orElseThrow();
    against = againstDays(school, ask.period);
    if (against != null) return no(against);
    var post =
        holdings
            .on(terms.personId(), ask.period.from())
            .flatMap(held -> posts.locked(held.postId()))
            .orElse(null);
    if (post != null) {
      against = occupants.outside(post, ask.period);
      if (against == null) against = againstActing(post, ask, assignment);
      if (against == null) against = demand.ofPost(post, one(ask, assignment));
      if (against != null) return no(against);
    }
    var person = persons.person(terms.personId()).orElseThrow();
    var need =
        board.post(
            school,
            wish(
                school.id(),
                post != null ? post.subject() : person.subjects().getFirst(),
                post != null ? post.stage() : person.stages().getFirst(),
                ask),
            caller);
    backfills.insert(new Backfill(need.id(), assignment, whenOver));
    if (post != null) backfills.insert(need.id(), post);
    return new Decision.Accepted<>(need);
  }

  private static PostDemand.One one(Ask ask, @Nullable UUID backfills) {
    return new PostDemand.One(NOBODY, ask.fte, ask.period, backfills);
  }

  private @Nullable Refusal againstBackfilling(Assignment away, Ask ask) {
    var terms = away.terms();
    if (!BackfillEnds.isRunning(away)) {
      return Refusal.conflict("exchange/nobody-away", "派遣未批准或已结束，没有需要顶岗的离岗。");
    }
    if (!packs
        .inForce(terms.district(), terms.period().from())
        .procedure(terms.kind())
        .holdsHomePost()) {
      return Refusal.conflict(
          "exchange/home-post-given-up", terms.kind().word() + "不保留原岗：请按空岗发布需求，不是顶岗。");
    }
    if (!terms.period().contains(ask.period)) {
      return Refusal.conflict(
          "exchange/outside-absence",
          "顶岗应在离岗期间（%s）之内，%s 不在其内；请改日期。".formatted(terms.period(), ask.period));
    }
    return null;
  }

  private @Nullable Refusal againstDays(School school, Period days) {
    if (days.isOverOn(directory.today())) {
      return Refusal.invalid("exchange/need-over", "to", "结束日期已经过去。");
    }
    if (!school.isClosedOn(days.to())) return null;
    return Refusal.conflict(
        "exchange/school-closed",
        "「%s」到 %s 为止撤并，不能发布到 %s 的需求。".formatted(school.name(), school.closedOn(), days.to()));
  }

  private @Nullable Refusal againstActing(Post post, Ask ask, @Nullable UUID backfills) {
    var now = occupancies.of(post);
    return occupants.against(
        now,
        now.with(new Occupancy.Acting(NOBODY, NOBODY, ask.fte, ask.period, backfills)),
        "一人到岗 %s（%s）".formatted(ask.fte, ask.period));
  }

  private static Need.Wish wish(UUID school, Subject subject, Stage stage, Ask ask) {
    return new Need.Wish(
        school, subject, stage, ask.fte, ask.period, ask.kind, ask.note, Profile.ANYBODY, null);
  }

  private static Decision<Need> no(Refusal refusal) {
    return new Decision.Refused<>(refusal);
  }
}

package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.post.Fte;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a school's posts are opened, closed, filled and vacated (设岗、撤岗、任岗、卸任). Locks in one order:
 * person, post.
 */
@Component
class PostOffice {

  private final Posts posts;
  private final Holdings holdings;
  private final Occupancies occupancies;
  private final Occupants occupants;
  private final HolderRules rules;
  private final Persons persons;
  private final SchoolDirectory directory;
  private final PostTelling telling;
  private final Clock clock;

  PostOffice(
      Posts posts,
      Holdings holdings,
      Occupancies occupancies,
      Occupants occupants,
      HolderRules rules,
      Persons persons,
      SchoolDirectory directory,
      PostTelling telling,
      Clock clock) {
    this.posts = posts;
    this.holdings = holdings;
    this.occupancies = occupancies;
    this.occupants = occupants;
    this.rules = rules;
    this.persons = persons;
    this.directory = directory;
    this.telling = telling;
    this.clock = clock;
  }

  /**
   * @param number null for the next of the school
   */
  @Transactional
  public Decision<Post> open(@Nullable String number, Post.Wish wish, Caller caller) {
    var standing = directory.standing(caller);
    var school =
        directory
            .school(wish.schoolId())
            .filter(
                one ->
                    standing.isOfficerOf(one.district())
                        || standing.administers(one.id())
                        || standing.leads(one.id()))
            .orElse(null);
    if (school == null) {
      return no(Refusal.invalid("exchange/unknown-school", "schoolId", "没有这所学校。"));
    }
    if (!standing.isOfficerOf(school.district()) && !standing.administers(school.id())) {
      return no(Refusal.forbidden("只有本校管理员或区县管理人员可以设置岗位。"));
    }
    if (!school.stages().contains(wish.stage())) {
      return no(
          Refusal.invalid(
              "exchange/stage-not-offered",
              "stage",
              school.name() + "没有" + wish.stage().word() + "学段。"));
    }
    var implausible = PostDays.againstOpening(wish.from(), directory.today());
    if (implausible != null) return no(Refusal.invalid("exchange/dates", "from", implausible));
    if (school.isClosedOn(wish.from())) {
      return no(
          Refusal.conflict(
              "exchange/school-closed",
              "「%s」到 %s 为止撤并，不能再设岗位。".formatted(school.name(), school.closedOn())));
    }
    if (number == null) number = posts.nextNumber(school.district(), school.code());
    else if (posts.isTaken(school.district(), number)) {
      return no(
          Refusal.conflict(
              "exchange/post-number-taken", "本区县已有编号为 " + number + " 的岗位，请换一个编号或留空由系统编号。"));
    }
    var post = wish.as(Ids.next(), school.district(), number, 1);
    posts.insert(List.of(post));
    telling.opened(post, "post.opened", caller);
    return new Decision.Accepted<>(post);
  }

  @Transactional
  public Decision<Post> close(
      UUID id,
      LocalDate lastDay,
      ClosingReasons.Known reason,
      @Nullable String note,
      @Nullable String ifMatch,
      Caller caller) {
    var post = run(id, caller);
    if (post.to() != null) {
      return no(Refusal.conflict("exchange/post-closed", "该岗位已撤销，最后一天为 " + post.to() + "，不必重复办理。"));
    }
    if (lastDay.isBefore(post.from())) {
      return no(Refusal.invalid("exchange/dates", "lastDay", "最后一天不能早于设岗日期 " + post.from() + "。"));
    }
    var far = PostDays.againstClosing(lastDay, directory.today());
    if (far != null) return no(Refusal.invalid("exchange/dates", "lastDay", far));
    var left = occupants.leftBehind(occupancies.of(post), lastDay);
    if (left != null) return no(left);
    Version.require(ifMatch, post.version());
    var next = post.closed(lastDay, reason.code(), note);
    posts.update(next);
    telling.closed(next, caller);
    return new Decision.Accepted<>(next);
  }

  /** 任岗: somebody of the school becomes a titular holder. */
  @Transactional
  public Decision<Post> fill(
      UUID id,
      UUID personId,
      Fte share,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String ifMatch,
      Caller caller) {
    persons.lock(personId);
    var post = run(id, caller);
    var standing = directory.standing(caller);
    var person = persons.visible(personId, standing).orElse(null);
    if (person == null) {
      return no(Refusal.invalid("exchange/unknown-person", "personId", "没有这名教师。"));
    }
    var days = Post.period(from, to);
    var against = rules.against(post, person, days);
    if (against != null) return no(against);
    var holding = new Holdings.Holding(Ids.next(), personId, id, share, from, to, now());
    var before = occupancies.of(post);
    var then =
        before.with(
            holding.asHolder(),
            occupancies.away(List.of(personId)).getOrDefault(personId, List.of()));
    against =
        occupants.against(
            before, then, "%s任岗 %s（%s）".formatted(person.name(), share, Post.words(days)));
    if (against != null) return no(against);
    Version.require(ifMatch, post.version());
    holdings.insert(List.of(holding));
    var next = posts.touch(post);
    telling.filled(next, holding, to, null, caller);
    return new Decision.Accepted<>(next);
  }

  /** 卸任: the holding ends on a day; before its first day, it is taken back. */
  @Transactional
  public Decision<Post> relieve(
      UUID id,
      UUID holdingId,
      LocalDate lastDay,
      @Nullable String note,
      @Nullable String ifMatch,
      Caller caller) {
    var holding =
        holdings
            .holding(holdingId)
            .filter(one -> one.postId().equals(id))
            .orElseThrow(() -> Refusal.notFound("没有这项任岗。").exception());
    persons.lock(holding.personId());
    var post = run(id, caller);
    var known = holdings.holding(holdingId).orElse(null);
    if (known == null || known.to() != null && !lastDay.isBefore(known.to())) {
      return no(
          Refusal.conflict(
              "exchange/already-relieved",
              known == null ? "这项任岗已撤回，请刷新。" : "任岗本就到 " + known.to() + " 为止，卸任日期应早于它。"));
    }
    Version.require(ifMatch, post.version());
    holdings.end(known, lastDay, now(), caller.name(), note == null ? "卸任" : "卸任：" + note);
    var next = posts.touch(post);
    telling.vacated(next, known, lastDay, null, caller);
    return new Decision.Accepted<>(next);
  }

  /** The post, locked, when the caller runs it. */
  @Transactional
  public void mustBeTheirs(UUID id, Caller caller) {
    run(id, caller);
  }

  private Post run(UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var post =
        posts
            .locked(id)
            .filter(found -> found.isKnownTo(standing))
            .orElseThrow(() -> Refusal.notFound("没有这个岗位。").exception());
    if (!post.isRunBy(standing)) {
      throw Refusal.forbidden("只有本校管理员或区县管理人员可以管理岗位。").exception();
    }
    return post;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Decision<Post> no(Refusal refusal) {
    return new Decision.Refused<>(refusal);
  }
}

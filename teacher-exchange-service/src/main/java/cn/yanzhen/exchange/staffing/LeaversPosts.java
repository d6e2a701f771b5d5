package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.departure.DepartureFollower;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.staffing.Holdings.Holding;
import cn.yanzhen.exchange.staffing.LeaversHoldings.Kept;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whoever leaves holds their post to the last day and no longer. Taken back or moved to a later
 * day, the holding is theirs again as far as nobody has filled the post meanwhile; somebody who has
 * is named, and the leaving stays as it was.
 */
@Component
class LeaversPosts implements DepartureFollower {

  private final Posts posts;
  private final Holdings holdings;
  private final LeaversHoldings given;
  private final Occupancies occupancies;
  private final Occupants occupants;
  private final Persons persons;
  private final PostTelling telling;
  private final Clock clock;

  LeaversPosts(
      Posts posts,
      Holdings holdings,
      LeaversHoldings given,
      Occupancies occupancies,
      Occupants occupants,
      Persons persons,
      PostTelling telling,
      Clock clock) {
    this.posts = posts;
    this.holdings = holdings;
    this.given = given;
    this.occupancies = occupancies;
    this.occupants = occupants;
    this.persons = persons;
    this.telling = telling;
    this.clock = clock;
  }

  /** Of what they hold now, and of what an earlier last day has ended already. */
  @Override
  public List<Vacated> wouldVacate(UUID person, LocalDate lastDay) {
    Map<UUID, Holding> known =
        given.of(person).stream()
            .map(Kept::was)
            .collect(Collectors.toMap(Holding::id, Function.identity()));
    holdings.from(person, lastDay.plusDays(1)).forEach(one -> known.putIfAbsent(one.id(), one));
    var named = posts.withIds(known.values().stream().map(Holding::postId).toList());
    return known.values().stream()
        .filter(one -> one.to() == null || one.to().isAfter(lastDay))
        .map(
            one -> {
              var post = Objects.requireNonNull(named.get(one.postId()));
              var day = lastDay.isBefore(one.from()) ? one.from() : lastDay.plusDays(1);
              return new Vacated(
                  post.id(), post.number(), post.schoolId(), one.share().toString(), day);
            })
        .toList();
  }

  @Override
  public void follow(UUID person, @Nullable LocalDate lastDay, Caller caller) {
    for (var one : given.of(person)) giveBack(one, lastDay, caller);
    if (lastDay == null) return;
    for (var one : holdings.from(person, lastDay.plusDays(1))) {
      if (one.to() != null && !one.to().isAfter(lastDay)) continue;
      var post = posts.locked(one.postId()).orElseThrow();
      var last = lastDay.isBefore(one.from()) ? one.from().minusDays(1) : lastDay;
      given.keep(one, last);
      holdings.end(one, last, now(), caller.name(), "离开，最后一天 " + lastDay);
      telling.vacated(posts.touch(post), one, last, null, caller);
    }
  }

  /** As it was before, up to the last day that is said now. */
  private void giveBack(Kept kept, @Nullable LocalDate lastDay, Caller caller) {
    var was = kept.was();
    var left = holdings.holding(was.id()).orElse(null);
    if (!kept.endedOn().equals(left == null ? was.from().minusDays(1) : left.to())) {
      given.forget(was); // relieved otherwise since: that stands
      return;
    }
    var to = earlier(was.to(), lastDay);
    if (to == null || to.isAfter(kept.endedOn())) restore(kept, left, to, caller);
    else if (left != null) shorten(was, left, to, caller);
  }

  private void restore(Kept kept, @Nullable Holding left, @Nullable LocalDate to, Caller caller) {
    var was = kept.was();
    if (to != null && to.isBefore(was.from())) return;
    var post = posts.locked(was.postId()).orElseThrow();
    var then =
        new Holding(was.id(), was.personId(), was.postId(), was.share(), was.from(), to, now());
    refuse(occupants.outside(post, Post.period(then.from(), then.to())));
    var all = occupancies.of(post);
    var before =
        new Occupancy(
            all.post(),
            all.holders().stream().filter(one -> !one.id().equals(was.id())).toList(),
            all.acting(),
            all.away());
    var away = occupancies.away(List.of(was.personId())).getOrDefault(was.personId(), List.of());
    var name = persons.names(List.of(was.personId())).getOrDefault(was.personId(), "该教师");
    refuse(
        occupants.against(
            before, before.with(then.asHolder(), away), "%s恢复任岗 %s".formatted(name, was.share())));
    if (left != null)
      holdings.end(left, was.from().minusDays(1), now(), caller.name(), "离开登记更正或撤回");
    holdings.insert(List.of(then));
    if (Objects.equals(to, was.to())) given.forget(was);
    else given.endsOn(was, Objects.requireNonNull(to));
    telling.filled(posts.touch(post), then, to, null, caller);
  }

  private void shorten(Holding was, Holding left, LocalDate to, Caller caller) {
    var last = to.isBefore(was.from()) ? was.from().minusDays(1) : to;
    if (last.equals(left.to())) return;
    var post = posts.locked(was.postId()).orElseThrow();
    holdings.end(left, last, now(), caller.name(), "离开，最后一天 " + to);
    given.endsOn(was, last);
    telling.vacated(posts.touch(post), left, last, null, caller);
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null) return other;
    return other == null || one.isBefore(other) ? one : other;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static void refuse(@Nullable Refusal refusal) {
    if (refusal != null) throw refusal.exception();
  }
}

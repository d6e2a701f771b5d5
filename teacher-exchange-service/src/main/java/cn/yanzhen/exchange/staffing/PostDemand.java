package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.Assignments;
import cn.yanzhen.exchange.assignment.Terms;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.need.NeedGuard;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What needs ask for of a post, or to backfill somebody, on any day: never more than nobody holds,
 * and of backfills never more than was vacated. A filled need asks for what its orders hold.
 */
@Component
class PostDemand implements NeedGuard {

  /**
   * @param asked the share that one more need asks for
   * @param except a need that asks anew
   */
  record One(UUID except, Fte asked, Period days, @Nullable UUID backfills) {}

  private record Demand(
      UUID need, Need.State state, Fte fte, Period days, @Nullable UUID backfills) {

    boolean isOn(LocalDate day) {
      return days.contains(day);
    }

    String words() {
      return fte + "（" + days + "，" + state.word() + "）";
    }
  }

  private final JdbcClient db;
  private final Posts posts;
  private final Occupancies occupancies;
  private final BackfillRows backfills;
  private final Assignments assignments;

  PostDemand(
      JdbcClient db,
      Posts posts,
      Occupancies occupancies,
      BackfillRows backfills,
      Assignments assignments) {
    this.db = db;
    this.posts = posts;
    this.occupancies = occupancies;
    this.backfills = backfills;
    this.assignments = assignments;
  }

  @Override
  public @Nullable Refusal against(Need then) {
    var backfill = backfills.ofNeed(then.id()).orElse(null);
    var away = backfill == null ? null : backfill.assignmentId();
    var one = new One(then.id(), then.fte(), then.period(), away);
    if (away != null) {
      var against = ofAbsence(assignments.assignment(away).orElseThrow().terms(), one);
      if (against != null) return against;
    }
    return posts.lockedOfNeed(then.id()).map(post -> ofPost(post, one)).orElse(null);
  }

  /** Of somebody who is away; who asks for the same waits here for each other. */
  @Nullable Refusal ofAbsence(Terms away, One one) {
    db.sql("select pg_advisory_xact_lock(hashtext('exchange.backfill'), hashtext(:id))")
        .param("id", away.id().toString())
        .query((row, number) -> true)
        .single();
    var asked = demands("need_backfill own", "own.assignment_id = :id", away.id(), one);
    return Stream.concat(
            Stream.of(one.days.from()),
            asked.stream().map(demand -> demand.days.from()).filter(one.days::contains))
        .sorted()
        .map(day -> over(asked, day, one, away.fte().value(), "离岗空出"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The caller holds the post. */
  @Nullable Refusal ofPost(Post post, One one) {
    var asked = demands("need_post own", "own.post_id = :id", post.id(), one);
    var now = occupancies.of(post);
    var what = "岗位 " + post.number() + " ";
    return Stream.of(
            Stream.of(one.days.from()),
            asked.stream().map(demand -> demand.days.from()),
            now.holders().stream().map(holder -> holder.period().from()),
            now.holders().stream().map(holder -> holder.period().to().plusDays(1)),
            now.away().stream()
                .map(away -> away.period().to())
                .filter(last -> last.isBefore(LocalDate.MAX))
                .map(last -> last.plusDays(1)))
        .flatMap(days -> days)
        .filter(one.days::contains)
        .distinct()
        .sorted()
        .map(day -> overOnPost(asked, now, day, one, what))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Refusal overOnPost(
      List<Demand> asked, Occupancy now, LocalDate day, One one, String what) {
    var vacated = now.vacatedOn(day);
    if (one.backfills != null) {
      var backfilling = asked.stream().filter(demand -> demand.backfills != null).toList();
      var against = over(backfilling, day, one, vacated, what + "离岗空出");
      if (against != null) return against;
    }
    return over(asked, day, one, vacated.add(now.vacantOn(day)), what + "空出");
  }

  private static @Nullable Refusal over(
      List<Demand> asked, LocalDate day, One one, BigDecimal there, String what) {
    Predicate<Demand> that = demand -> demand.isOn(day);
    var sum =
        asked.stream()
            .filter(that)
            .map(demand -> demand.fte.value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.add(one.asked.value()).compareTo(there) <= 0) return null;
    var posted = asked.stream().filter(that).map(Demand::words).collect(Collectors.joining("；"));
    return Refusal.conflict(
        "exchange/more-than-vacated",
        "%s %s（%s），已发布的需求共 %s%s，再加 %s 就超出；还可发布 %s。请减少份额、改日期，或先撤回已发布的需求。"
            .formatted(
                what,
                Fte.text(there),
                day,
                Fte.text(sum),
                posted.isEmpty() ? "" : "：" + posted,
                one.asked,
                Fte.text(there.subtract(sum).max(BigDecimal.ZERO))));
  }

  private List<Demand> demands(String from, String where, UUID id, One one) {
    return db.sql(
            """
            select n.id, n.state, n.fte, lower(d.days) as first_day, upper(d.days) - 1 as last_day, b.assignment_id as backfills
              from %s join need n on n.id = own.need_id left join need_backfill b on b.need_id = n.id
              cross join lateral (
                select n.period where n.state in ('OPEN', 'PROPOSED', 'DECLINED')
                union all
                select a.period from assignment a
                 where n.state = 'FILLED' and a.need_id = n.id and a.state in ('APPROVED', 'IN_FORCE', 'RETURNED')) d (days)
             where %s and n.id <> :except and d.days && daterange(:from, :to, '[]')
             order by d.days, n.id\
            """
                .formatted(from, where))
        .param("id", id)
        .param("except", one.except)
        .param("from", one.days.from())
        .param("to", one.days.to())
        .query(
            (row, number) ->
                new Demand(
                    row.getObject("id", UUID.class),
                    Need.State.valueOf(row.getString("state")),
                    new Fte(row.getBigDecimal("fte")),
                    new Period(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                    row.getObject("backfills", UUID.class)))
        .list();
  }
}

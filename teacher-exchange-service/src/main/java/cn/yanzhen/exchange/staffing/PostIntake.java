package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.exchange.post.Fte;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in posts that a file brings under their numbers, and who holds them. */
@Component
public class PostIntake {

  /**
   * Somebody whom a file names as a post's holder.
   *
   * @param id null while they are not registered yet
   */
  /**
   * @param lastDay of the person's service; null while nobody says that they leave
   */
  public record Holder(
      String number, @Nullable UUID id, Fte share, LocalDate from, @Nullable LocalDate lastDay) {}

  public record Row(String number, Post.Wish wish, @Nullable Holder holder) {}

  /** What a row would change. */
  public enum News {
    NOTHING,
    CHANGED,
    ADDED
  }

  private final Posts posts;
  private final Holdings holdings;
  private final Occupancies occupancies;
  private final Occupants occupants;
  private final PostTelling telling;
  private final Clock clock;

  PostIntake(
      Posts posts,
      Holdings holdings,
      Occupancies occupancies,
      Occupants occupants,
      PostTelling telling,
      Clock clock) {
    this.posts = posts;
    this.holdings = holdings;
    this.occupancies = occupancies;
    this.occupants = occupants;
    this.telling = telling;
    this.clock = clock;
  }

  public Known known(String district) {
    var byNumber = posts.byNumber(district);
    return new Known(byNumber, occupancies.of(byNumber.values()), holdings.ofPersons(district));
  }

  /** What is registered of a district's posts. */
  public final class Known {
    private final Map<String, Post> posts;
    private final Map<UUID, Occupancy> occupancies;
    private final Map<UUID, List<Holdings.Holding>> ofPersons;

    private Known(
        Map<String, Post> posts,
        Map<UUID, Occupancy> occupancies,
        Map<UUID, List<Holdings.Holding>> ofPersons) {
      this.posts = posts;
      this.occupancies = occupancies;
      this.ofPersons = ofPersons;
    }

    public News news(Row row) {
      var post = posts.get(row.number);
      if (post == null) return News.ADDED;
      return row.wish.saysTheSameAs(post) && !isNewHolder(row, post) ? News.NOTHING : News.CHANGED;
    }

    /** Why a row cannot be taken in; null when it can. */
    public @Nullable String against(Row row) {
      var post = posts.get(row.number);
      if (post != null && !row.wish.schoolId().equals(post.schoolId()))
        return "该岗位属于另一所学校；调剂到其他学校请先撤岗，再在那里设岗。";
      var then = row.wish.as(post == null ? Ids.next() : post.id(), "", row.number, 1);
      var now = post == null ? Occupancy.nobody(then) : occupancies.get(post.id());
      var next =
          new Occupancy(then, Objects.requireNonNull(now).holders(), now.acting(), now.away());
      if (then.to() != null) {
        var left = occupants.leftBehind(next, then.to());
        if (left != null) return left.detail();
      }
      var holder = row.holder;
      if (holder == null || post != null && !isNewHolder(row, post)) {
        var over = occupants.against(next, next, "改为 " + then.fte());
        return over == null ? null : over.detail();
      }
      if (holder.from.isBefore(then.from())) return "任岗日期早于设岗日期 " + then.from() + "。";
      if (holder.lastDay != null && (then.to() == null || then.to().isAfter(holder.lastDay)))
        return "该人员最后一天为 " + holder.lastDay + "，任岗不能晚于它；请在岗位页面办理并写明任岗的最后一天，或另选人员。";
      var other = holdsAnother(holder, then);
      if (other != null) return other;
      var days = Post.period(holder.from, then.to());
      var person = holder.id == null ? new UUID(0, 0) : holder.id;
      var refusal =
          occupants.against(
              next,
              next.with(
                  new Occupancy.Holder(person, person, holder.share, days),
                  next.acting().isEmpty()
                      ? List.of() // nobody acts: whoever is away is in nobody's way
                      : PostIntake.this
                          .occupancies
                          .away(List.of(person))
                          .getOrDefault(person, List.of())),
              "%s任岗 %s".formatted(holder.number, holder.share));
      return refusal == null ? null : refusal.detail();
    }

    private @Nullable String holdsAnother(Holder holder, Post post) {
      if (holder.id == null) return null;
      var days = Post.period(holder.from, post.to());
      return ofPersons.getOrDefault(holder.id, List.of()).stream()
          .filter(one -> Post.period(one.from(), one.to()).overlaps(days))
          .findFirst()
          .map(
              one ->
                  one.postId().equals(post.id())
                      ? "该教师自 %s 起以 %s 任此岗位；份额或日期有变，请先在岗位页面卸任。".formatted(one.from(), one.share())
                      : "该教师自 %s 起任另一岗位，一人同一时间只任一个岗位；请先卸任。".formatted(one.from()))
          .orElse(null);
    }

    private boolean isNewHolder(Row row, Post post) {
      var holder = row.holder;
      if (holder == null) return false;
      if (holder.id == null) return true;
      return ofPersons.getOrDefault(holder.id, List.of()).stream()
          .noneMatch(
              one ->
                  one.postId().equals(post.id())
                      && one.share().equals(holder.share)
                      && one.from().equals(holder.from));
    }
  }

  /**
   * Writes checked rows.
   *
   * @param persons everybody whom they name, by number
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void commit(String district, List<Row> rows, Map<String, UUID> persons, Caller caller) {
    if (rows.isEmpty()) return;
    var known = known(district);
    var added = new ArrayList<Post>();
    var as = new HashMap<String, Post>();
    var told = new ArrayList<PostTelling.Told>();
    for (var row : rows) {
      var before = known.posts.get(row.number);
      if (before == null) {
        added.add(row.wish.as(Ids.next(), district, row.number, 1));
        as.put(row.number, added.getLast());
      } else if (row.wish.saysTheSameAs(before)) {
        as.put(row.number, before);
      } else {
        var next = row.wish.as(before.id(), district, row.number, before.version() + 1);
        posts.update(next);
        boolean closes = next.to() != null && before.to() == null;
        told.add(PostTelling.Told.post(closes ? "post-closed.v1" : "post-opened.v1", next));
        as.put(row.number, next);
      }
    }
    posts.insert(added);
    added.forEach(post -> told.add(PostTelling.Told.post("post-opened.v1", post)));
    fill(known, rows, as, persons, told);
    telling.tookIn(district, told, caller);
  }

  private void fill(
      Known known,
      List<Row> rows,
      Map<String, Post> posts,
      Map<String, UUID> persons,
      List<PostTelling.Told> told) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var filled = new ArrayList<Holdings.Holding>();
    var of = new ArrayList<Post>();
    for (var row : rows) {
      if (row.holder == null) continue;
      var post = Objects.requireNonNull(posts.get(row.number));
      var person = Objects.requireNonNull(persons.get(row.holder.number));
      var named =
          new Row(
              row.number,
              row.wish,
              new Holder(
                  row.holder.number,
                  person,
                  row.holder.share,
                  row.holder.from,
                  row.holder.lastDay));
      if (!known.isNewHolder(named, post)) continue;
      filled.add(
          new Holdings.Holding(
              Ids.next(),
              person,
              post.id(),
              row.holder.share,
              row.holder.from,
              row.wish.to(),
              now));
      of.add(post);
    }
    holdings.insert(filled);
    this.posts.touch(of);
    for (int i = 0; i < filled.size(); i++)
      told.add(PostTelling.Told.filled(of.get(i).changed(), filled.get(i)));
  }
}

package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes views of posts, with the names that they need. */
@Component
class PostViews {

  private final Occupancies occupancies;
  private final Persons persons;
  private final SchoolDirectory directory;
  private final ClosingReasons reasons;

  PostViews(
      Occupancies occupancies, Persons persons, SchoolDirectory directory, ClosingReasons reasons) {
    this.occupancies = occupancies;
    this.persons = persons;
    this.directory = directory;
    this.reasons = reasons;
  }

  /**
   * @param all whether holders of other days are shown too
   */
  List<PostView> of(List<Post> posts, LocalDate day, boolean all, Standing standing) {
    var found = occupancies.of(posts);
    var names =
        persons.names(
            found.values().stream()
                .flatMap(one -> Occupants.people(one).stream())
                .distinct()
                .toList());
    var schools = directory.schools(posts.stream().map(Post::schoolId).distinct().toList());
    return posts.stream()
        .map(
            post ->
                view(
                    post,
                    Objects.requireNonNull(found.get(post.id())),
                    day,
                    all,
                    names,
                    schools.get(post.schoolId()),
                    standing))
        .toList();
  }

  private PostView view(
      Post post,
      Occupancy now,
      LocalDate day,
      boolean all,
      Map<UUID, String> names,
      @Nullable School school,
      Standing standing) {
    return new PostView(
        post.id(),
        post.number(),
        post.schoolId(),
        School.nameOf(school),
        post.subject(),
        post.stage(),
        post.fte().text(),
        post.from(),
        post.to(),
        post.closedCode(),
        reason(post),
        day,
        Fte.text(now.titularOn(day)),
        Fte.text(now.vacatedOn(day)),
        Fte.text(now.actingOn(day)),
        Fte.text(now.freeOn(day)),
        now.holders().stream()
            .filter(one -> all || one.period().contains(day))
            .map(one -> holder(one, now, day, names))
            .toList(),
        now.acting().stream()
            .filter(one -> all || one.period().contains(day))
            .map(
                one ->
                    new PostView.ActingView(
                        one.assignmentId(),
                        one.personId(),
                        name(names, one.personId()),
                        one.fte().text(),
                        one.period().from(),
                        one.period().to(),
                        one.backfills()))
            .toList(),
        actions(post, now, day, standing),
        post.version());
  }

  private static PostView.HolderView holder(
      Occupancy.Holder one, Occupancy now, LocalDate day, Map<UUID, String> names) {
    var away =
        now.away().stream()
            .filter(order -> order.personId().equals(one.personId()))
            .filter(order -> order.period().contains(day) && one.period().contains(day))
            .findFirst()
            .orElse(null);
    return new PostView.HolderView(
        one.id(),
        one.personId(),
        name(names, one.personId()),
        one.share().text(),
        one.period().from(),
        last(one.period()),
        away == null ? null : Fte.text(now.awayOn(one.personId(), day)),
        away == null ? null : away.assignmentId(),
        away == null ? null : away.period().to());
  }

  private static List<String> actions(Post post, Occupancy now, LocalDate day, Standing standing) {
    var actions = new ArrayList<String>();
    if (!post.isRunBy(standing)) return actions;
    boolean ended = post.to() != null && day.isAfter(post.to());
    if (!ended && now.vacantOn(day).signum() > 0) actions.add("fill");
    if (!ended && now.freeOn(day).signum() > 0) actions.add("need");
    if (now.holders().stream().anyMatch(one -> !one.period().to().isBefore(day)))
      actions.add("relieve");
    if (post.to() == null) actions.add("close");
    return actions;
  }

  @Nullable String reason(Post post) {
    if (post.closedCode() == null) return null;
    var word = reasons.of(post.closedCode()).map(ClosingReasons.Known::word).orElse("");
    return post.closedNote() == null ? word : word + "：" + post.closedNote();
  }

  private static @Nullable LocalDate last(Period period) {
    return period.to().equals(Post.FOREVER) ? null : period.to();
  }

  private static String name(Map<UUID, String> names, UUID person) {
    return names.getOrDefault(person, "");
  }
}

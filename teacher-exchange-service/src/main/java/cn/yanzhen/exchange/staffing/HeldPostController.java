package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.person.Sights;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The posts that somebody held, holds and will hold: for those who see the person. */
@RestController
class HeldPostController {

  /**
   * @param to the last day; null while no end is known
   * @param opens whether the caller may open the post itself
   * @param lent the orders that take the holder away meanwhile
   */
  record HeldPost(
      UUID id,
      UUID postId,
      String number,
      UUID schoolId,
      String schoolName,
      Subject subject,
      Stage stage,
      String share,
      LocalDate from,
      @Nullable LocalDate to,
      boolean opens,
      List<Lent> lent) {}

  record Lent(UUID assignmentId, String share, LocalDate from, LocalDate to) {}

  record HeldPosts(List<HeldPost> items) {}

  private final Holdings holdings;
  private final Posts posts;
  private final Occupancies occupancies;
  private final Sights sights;
  private final SchoolDirectory directory;

  HeldPostController(
      Holdings holdings,
      Posts posts,
      Occupancies occupancies,
      Sights sights,
      SchoolDirectory directory) {
    this.holdings = holdings;
    this.posts = posts;
    this.occupancies = occupancies;
    this.sights = sights;
    this.directory = directory;
  }

  /** The latest first. */
  @GetMapping("/api/v1/exchange/persons/{id}/posts")
  HeldPosts ofPerson(@PathVariable UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var sight = sights.of(id, standing).orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());
    var held = holdings.of(id);
    var known = posts.withIds(held.stream().map(Holdings.Holding::postId).distinct().toList());
    var schools =
        directory.schools(known.values().stream().map(Post::schoolId).distinct().toList());
    var away = occupancies.away(List.of(id)).getOrDefault(id, List.of());
    var shown = new ArrayList<HeldPost>();
    for (var one : held.reversed()) {
      var post = Objects.requireNonNull(known.get(one.postId()));
      if (sight.opensOnto(post.schoolId())) {
        shown.add(view(one, post, schools.get(post.schoolId()), away, standing));
      }
    }
    return new HeldPosts(shown);
  }

  private static HeldPost view(
      Holdings.Holding one,
      Post post,
      @Nullable School school,
      List<Occupancy.Away> away,
      Standing standing) {
    var days = Post.period(one.from(), one.to());
    return new HeldPost(
        one.id(),
        post.id(),
        post.number(),
        post.schoolId(),
        School.nameOf(school),
        post.subject(),
        post.stage(),
        one.share().text(),
        one.from(),
        one.to(),
        post.isKnownTo(standing),
        away.stream()
            .filter(order -> order.period().overlaps(days))
            .map(
                order ->
                    new Lent(
                        order.assignmentId(),
                        order.fte().text(),
                        order.period().from(),
                        order.period().to()))
            .toList());
  }
}

package cn.yanzhen.exchange.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event of {@code exchange.post.v1} tells, so that each can be read by itself: the post,
 * and for {@code post-filled.v1} and {@code post-vacated.v1} who holds or held it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostFact(
    UUID postId,
    String number,
    UUID schoolId,
    String subject,
    String stage,
    String fte,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String reasonCode,
    @Nullable UUID personId,
    @Nullable String share,
    @Nullable LocalDate heldFrom,
    @Nullable LocalDate heldTo,
    @Nullable UUID assignmentId) {

  static PostFact of(Post post) {
    return of(post, null, null, null, null, null);
  }

  /**
   * @param assignmentId for whose sake the post was given up or got back
   */
  static PostFact of(
      Post post,
      Holdings.Holding holding,
      @Nullable LocalDate heldTo,
      @Nullable UUID assignmentId) {
    return of(
        post, holding.personId(), holding.share().text(), holding.from(), heldTo, assignmentId);
  }

  private static PostFact of(
      Post post,
      @Nullable UUID personId,
      @Nullable String share,
      @Nullable LocalDate heldFrom,
      @Nullable LocalDate heldTo,
      @Nullable UUID assignmentId) {
    return new PostFact(
        post.id(),
        post.number(),
        post.schoolId(),
        post.subject().name(),
        post.stage().name(),
        post.fte().text(),
        post.from(),
        post.to(),
        post.closedCode(),
        personId,
        share,
        heldFrom,
        heldTo,
        assignmentId);
  }
}

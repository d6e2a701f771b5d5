package cn.yanzhen.exchange.need;

import cn.yanzhen.exchange.directory.Affiliation;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need as callers see it.
 *
 * @param wanted null when anybody will do
 * @param overdue whether the day for an answer has passed without one
 * @param actions what the caller may do now: {@code propose}, {@code decline}, {@code edit}, {@code
 *     reopen}, {@code withdraw}
 */
public record NeedView(
    UUID id,
    @Nullable String number,
    UUID schoolId,
    String schoolName,
    @Nullable UUID communityId,
    @Nullable String communityName,
    @Nullable UUID leadSchoolId,
    Subject subject,
    Stage stage,
    String fte,
    LocalDate from,
    LocalDate to,
    @Nullable AssignmentKind kind,
    Need.State state,
    @Nullable String note,
    @Nullable Profile wanted,
    @Nullable LocalDate answerBy,
    boolean overdue,
    Need.@Nullable Declined declined,
    Instant postedAt,
    List<String> actions,
    long version) {

  public static NeedView of(
      Need need,
      @Nullable School school,
      @Nullable Affiliation community,
      Standing standing,
      LocalDate today) {
    boolean leads = community != null && standing.administers(community.leadSchoolId());
    boolean own = need.isOf(standing);
    boolean over = need.period().isOverOn(today);
    var actions = new ArrayList<String>();
    if (need.isOpen() && leads) actions.addAll(over ? List.of() : List.of("propose", "decline"));
    if (need.isOpen() && own) actions.add("edit");
    if (need.state() == Need.State.DECLINED && own && !over) actions.add("reopen");
    if (need.mayBeWithdrawn() && own) actions.add("withdraw");
    return new NeedView(
        need.id(),
        need.number(),
        need.schoolId(),
        School.nameOf(school),
        community == null ? null : community.communityId(),
        community == null ? null : community.communityName(),
        community == null ? null : community.leadSchoolId(),
        need.subject(),
        need.stage(),
        need.fte().text(),
        need.period().from(),
        need.period().to(),
        need.kind(),
        need.state(),
        need.note(),
        need.wanted().isAnybody() ? null : need.wanted(),
        need.answerBy(),
        need.isOverdueOn(today),
        need.declined(),
        need.postedAt(),
        actions,
        need.version());
  }
}

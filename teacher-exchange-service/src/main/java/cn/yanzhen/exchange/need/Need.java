package cn.yanzhen.exchange.need;

import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school lacks somebody: a subject and stage, a share of full time, an interval.
 *
 * @param number 需求编号 of an imported need, unique in the district; null when posted on the page
 */
public record Need(
    UUID id,
    String district,
    @Nullable String number,
    UUID schoolId,
    Subject subject,
    Stage stage,
    Fte fte,
    Period period,
    @Nullable AssignmentKind kind,
    @Nullable String note,
    State state,
    Instant postedAt,
    long version) {

  public enum State {
    OPEN("待派人"),
    PROPOSED("已有人选"),
    FILLED("已满足"),
    WITHDRAWN("已撤回");

    private final String word;

    State(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /**
   * The school, the lead school of its community and the district know of a need; others do not.
   */
  public boolean isKnownTo(Standing standing) {
    return standing.isOfficerOf(district)
        || standing.administers(schoolId)
        || standing.leads(schoolId);
  }

  boolean mayBeWithdrawnBy(Standing standing) {
    return standing.administers(schoolId) || standing.isOfficerOf(district);
  }

  public Need in(State next) {
    return new Need(
        id,
        district,
        number,
        schoolId,
        subject,
        stage,
        fte,
        period,
        kind,
        note,
        next,
        postedAt,
        version + 1);
  }

  /** What a school says when it posts or an import brings. */
  public record Wish(
      UUID schoolId,
      Subject subject,
      Stage stage,
      Fte fte,
      Period period,
      @Nullable AssignmentKind kind,
      @Nullable String note) {

    public boolean saysTheSameAs(Need need) {
      return schoolId.equals(need.schoolId)
          && subject == need.subject
          && stage == need.stage
          && fte.equals(need.fte)
          && period.equals(need.period)
          && kind == need.kind
          && Objects.equals(note, need.note);
    }
  }
}

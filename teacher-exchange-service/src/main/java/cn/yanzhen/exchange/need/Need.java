package cn.yanzhen.exchange.need;

import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school lacks somebody: a subject and stage, a share of full time, an interval.
 *
 * @param number 需求编号 of an imported need, unique in the district; null when posted on the page
 * @param answerBy 答复期限: the last day on which the lead school should answer, null when none is set
 * @param declined there while the state is {@code DECLINED}
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
    Profile wanted,
    @Nullable LocalDate answerBy,
    State state,
    @Nullable Declined declined,
    Instant postedAt,
    long version) {

  /** Asks for nobody in particular, and for an answer by no day. */
  public Need(
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
    this(
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
        Profile.ANYBODY,
        null,
        state,
        null,
        postedAt,
        version);
  }

  /**
   * The lead school's answer that nobody can be sent.
   *
   * @param code one of {@code decline-reasons.yml}
   * @param why the words for it
   */
  public record Declined(String code, String why, LocalDate on) {}

  public enum State {
    OPEN("待派人"),
    PROPOSED("已有人选"),
    FILLED("已满足"),
    DECLINED("无人可派"),
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

  /** Whether the lead school should have answered before this day. */
  public boolean isOverdueOn(LocalDate today) {
    return isOpen() && answerBy != null && today.isAfter(answerBy) && !period.isOverOn(today);
  }

  /**
   * The school, the lead school of its community and the district know of a need; others do not.
   */
  public boolean isKnownTo(Standing standing) {
    return standing.isOfficerOf(district)
        || standing.administers(schoolId)
        || standing.leads(schoolId);
  }

  /** Whether it may be changed, opened again and withdrawn by the caller. */
  boolean isOf(Standing standing) {
    return standing.administers(schoolId) || standing.isOfficerOf(district);
  }

  boolean mayBeWithdrawn() {
    return state == State.OPEN || state == State.DECLINED;
  }

  Need in(State next) {
    return with(answerBy, next, null);
  }

  Need declined(Declined answer) {
    return with(answerBy, State.DECLINED, answer);
  }

  /** Open again, to be answered by another day. */
  Need reopened(@Nullable LocalDate by) {
    return with(by, State.OPEN, null);
  }

  private Need with(@Nullable LocalDate by, State next, @Nullable Declined answer) {
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
        wanted,
        by,
        next,
        answer,
        postedAt,
        version + 1);
  }

  /** As it is from now on, when its school says something else. */
  Need saying(Wish now) {
    return new Need(
        id,
        district,
        number,
        now.schoolId,
        now.subject,
        now.stage,
        now.fte,
        now.period,
        now.kind,
        now.note,
        now.wanted,
        now.answerBy,
        state,
        declined,
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
      @Nullable String note,
      Profile wanted,
      @Nullable LocalDate answerBy) {

    Need posted(UUID id, String district, @Nullable String number, Instant now) {
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
          wanted,
          answerBy,
          State.OPEN,
          null,
          now,
          1);
    }

    public boolean saysTheSameAs(Need need) {
      return schoolId.equals(need.schoolId)
          && subject == need.subject
          && stage == need.stage
          && fte.equals(need.fte)
          && period.equals(need.period)
          && kind == need.kind
          && Objects.equals(note, need.note)
          && wanted.equals(need.wanted)
          && Objects.equals(answerBy, need.answerBy);
    }
  }
}

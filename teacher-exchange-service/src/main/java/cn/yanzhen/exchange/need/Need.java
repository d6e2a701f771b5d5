package cn.yanzhen.exchange.need;

import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.Instant;
import java.time.LocalDate;
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

  public boolean mayBeWithdrawn() {
    return state == State.OPEN || state == State.DECLINED;
  }

  Need in(State next) {
    return with(said(), next, null);
  }

  Need declined(Declined answer) {
    return with(said(), State.DECLINED, answer);
  }

  /** Open again, to be answered by another day. */
  Need reopened(@Nullable LocalDate by) {
    return with(said().answeredBy(by), State.OPEN, null);
  }

  /** As it is from now on, when its school says something else. */
  Need saying(Wish now) {
    return with(now, state, declined);
  }

  /** The same with another last day. */
  public Need until(LocalDate last) {
    return with(said().until(last), state, declined);
  }

  /** What is asked for now. */
  public Wish said() {
    return new Wish(schoolId, subject, stage, fte, period, kind, note, wanted, answerBy);
  }

  private Need with(Wish now, State next, @Nullable Declined answer) {
    return now.asNeed(id, district, number, next, answer, postedAt, version + 1);
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
      return asNeed(id, district, number, State.OPEN, null, now, 1);
    }

    Wish answeredBy(@Nullable LocalDate by) {
      return new Wish(schoolId, subject, stage, fte, period, kind, note, wanted, by);
    }

    /** The same with another last day. */
    public Wish until(LocalDate last) {
      var days = new Period(period.from(), last);
      return new Wish(schoolId, subject, stage, fte, days, kind, note, wanted, answerBy);
    }

    private Need asNeed(
        UUID id,
        String district,
        @Nullable String number,
        State state,
        @Nullable Declined declined,
        Instant postedAt,
        long version) {
      return new Need(
          id, district, number, schoolId, subject, stage, fte, period, kind, note, wanted, answerBy,
          state, declined, postedAt, version);
    }

    public boolean saysTheSameAs(Need need) {
      return equals(need.said());
    }
  }
}

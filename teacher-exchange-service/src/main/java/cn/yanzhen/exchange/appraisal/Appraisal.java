package cn.yanzhen.exchange.appraisal;

import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What two schools say of a stay.
 *
 * @param period the days that are appraised
 * @param due until when both should have spoken
 * @param grade the home school's, which counts
 */
record Appraisal(
    UUID id,
    UUID assignmentId,
    Kind kind,
    AssignmentKind assignmentKind,
    String district,
    UUID personId,
    UUID homeSchoolId,
    UUID hostSchoolId,
    Period period,
    LocalDate due,
    State state,
    @Nullable String grade,
    @Nullable LocalDate givenOn,
    long version,
    List<Word> words) {

  enum Kind {
    FINAL("期满考核"),
    YEARLY("年度考核");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  enum State {
    HOST_DUE("待接收学校考核"),
    HOME_DUE("待派出学校考核"),
    GIVEN("已出结果"),
    DROPPED("已随调令撤销");

    private final String word;

    State(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * @param grade null for the person's own word
   */
  record Word(Side side, @Nullable String grade, @Nullable String remarks, String by, Instant at) {}

  /** What was said before a correction. */
  record PastWord(
      Side side,
      @Nullable String grade,
      @Nullable String remarks,
      String by,
      Instant from,
      Instant to,
      String correctedBy,
      String why) {}

  Optional<Word> word(Side side) {
    return words.stream().filter(word -> word.side == side).findFirst();
  }

  /** Nobody appraises themself, whatever they administer. */
  boolean answersFor(Side side, Standing standing) {
    return switch (side) {
      case PERSON -> standing.is(personId);
      case HOME -> standing.administers(homeSchoolId) && !standing.is(personId);
      case HOST -> standing.administers(hostSchoolId) && !standing.is(personId);
    };
  }

  /** Schools and district read along; the person reads once both schools have spoken. */
  boolean showsWordsTo(Standing standing) {
    return state == State.GIVEN || !standing.is(personId);
  }

  /** Whose word is awaited, null when nobody's. */
  @Nullable Side turn() {
    return switch (state) {
      case HOST_DUE -> Side.HOST;
      case HOME_DUE -> Side.HOME;
      case GIVEN, DROPPED -> null;
    };
  }

  boolean isOverdueOn(LocalDate day) {
    return turn() != null && day.isAfter(due);
  }
}

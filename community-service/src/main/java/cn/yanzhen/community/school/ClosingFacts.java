package cn.yanzhen.community.school;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event tells of the end of a school, as soon as it is registered.
 *
 * @param day its last day, which may lie ahead
 */
record ClosingFacts(
    UUID schoolId,
    String code,
    LocalDate day,
    String kind,
    @Nullable UUID successorId,
    String reason) {
  static final String CLOSED = "school-closed.v1";

  static ClosingFacts of(School school, Closing closing) {
    return new ClosingFacts(
        school.id(),
        school.code(),
        closing.day(),
        closing.kind().name(),
        closing.successorId(),
        closing.reason());
  }

  /** A closing was taken back before its day was over. */
  record Reopened(UUID schoolId, String code, LocalDate day, String reason) {
    static final String REOPENED = "school-reopened.v1";
  }
}

package cn.yanzhen.community.routine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a school was found to keep a routine on a day.
 *
 * @param followUpDue by when it is to be mended, null when nothing is
 * @param followUpDone when it was
 */
public record Checkup(
    UUID id,
    UUID routineId,
    int number,
    UUID schoolId,
    LocalDate day,
    String result,
    @Nullable String note,
    @Nullable LocalDate followUpDue,
    @Nullable LocalDate followUpDone,
    @Nullable String doneNote,
    String by,
    Instant at) {

  public boolean isOpen() {
    return followUpDue != null && followUpDone == null;
  }
}

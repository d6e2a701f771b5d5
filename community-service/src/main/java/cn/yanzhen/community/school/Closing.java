package cn.yanzhen.community.school;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a school ends (撤并).
 *
 * @param day its last day
 * @param successorId the school it goes into; null unless merged
 */
public record Closing(LocalDate day, Kind kind, @Nullable UUID successorId, String reason) {
  public enum Kind {
    CLOSED("停办"),
    MERGED("并入他校");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public Closing {
    if ((kind == Kind.MERGED) != (successorId != null)) {
      throw new IllegalArgumentException("a merger, and only a merger, names the successor");
    }
  }

  /** Whether the school is no longer there on this day. */
  public boolean isOver(LocalDate today) {
    return day.isBefore(today);
  }
}

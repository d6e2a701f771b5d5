package cn.yanzhen.resource.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param closedOn its last day, null while none is known
 */
public record School(UUID id, String name, String district, @Nullable LocalDate closedOn) {

  /** Whether it is no longer there on this day. */
  public boolean isClosedOn(LocalDate day) {
    return closedOn != null && day.isAfter(closedOn);
  }
}

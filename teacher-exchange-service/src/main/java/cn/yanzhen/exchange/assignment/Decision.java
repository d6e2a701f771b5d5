package cn.yanzhen.exchange.assignment;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of asking an assignment to become something else. */
public sealed interface Decision {

  /** It became this. */
  record Agreed(Assignment assignment) implements Decision {}

  /** It stays what it was. */
  record Refused(Reason reason, String detail) implements Decision {
    Refused(Reason reason) {
      this(reason, reason.advice());
    }

    /** All that stands against it, and what to do about the first; null for nothing. */
    static @Nullable Refused by(List<Finding> against) {
      if (against.isEmpty()) return null;
      var reason = Objects.requireNonNull(against.getFirst().reason());
      return new Refused(
          reason,
          against.stream().map(Finding::text).collect(Collectors.joining("；", "", "。"))
              + reason.advice());
    }
  }
}

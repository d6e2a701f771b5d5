package cn.yanzhen.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Whose rights changed of late, and from which count on a token of theirs is good. Kept in the
 * process, so that no call waits for it; longer than any token lives, and a gateway that starts
 * reads it again.
 */
@Component
class RightsMarks {
  static final Duration KEPT = Duration.ofHours(1);

  private final Cache<String, Long> marks =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(KEPT).build();

  /** Twice or late makes no difference: the count only grows. */
  void heard(String account, long version) {
    marks.asMap().merge(account, version, Math::max);
  }

  /**
   * @param rights the count that a token says
   */
  boolean outdated(String account, long rights) {
    return rights < of(account);
  }

  long of(String account) {
    Long mark = marks.getIfPresent(account);
    return mark == null ? 0 : mark;
  }

  /**
   * Identity, asked after this was heard, says less: it was set back to a copy of itself, and every
   * call would ask anew.
   */
  void withdraw(String account, long mark) {
    marks.asMap().remove(account, mark);
  }
}

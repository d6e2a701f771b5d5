package cn.yanzhen.exchange.need;

import cn.yanzhen.defaults.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** A room that needs are bound to says what stands against a need that its school changes. */
public interface NeedGuard {

  /** The caller holds the need's lock. */
  @Nullable Refusal against(Need then);

  static void mustAllow(Iterable<NeedGuard> guards, Need then) {
    for (var guard : guards) {
      var against = guard.against(then);
      if (against != null) throw against.exception();
    }
  }
}

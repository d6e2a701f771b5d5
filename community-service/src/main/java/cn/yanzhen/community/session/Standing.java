package cn.yanzhen.community.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a session. */
public sealed interface Standing {
  State state();

  record Planned() implements Standing {
    @Override
    public State state() {
      return State.PLANNED;
    }
  }

  /**
   * Attendance stands with the classrooms.
   *
   * @param recording a resource of the resource centre
   */
  record Held(@Nullable String minutes, @Nullable UUID recording) implements Standing {
    @Override
    public State state() {
      return State.HELD;
    }
  }

  /**
   * @param code one of the policy's reasons
   */
  record Cancelled(String code, @Nullable String note) implements Standing {
    @Override
    public State state() {
      return State.CANCELLED;
    }
  }
}

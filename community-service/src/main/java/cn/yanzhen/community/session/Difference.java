package cn.yanzhen.community.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing about a session that is otherwise after a change.
 *
 * @param schoolId whose classroom it is about, null when it is about the session
 * @param before null when there was none; a teacher or a host by id, a time as an ISO interval
 */
public record Difference(
    What what, @Nullable UUID schoolId, @Nullable String before, @Nullable String after) {

  /** The codes are told in events and to the pages. */
  public enum What {
    TIME,
    PLACE,
    LINK,
    HOST,
    ROOM,
    CLASS,
    TEACHER,
    JOINED,
    LEFT
  }
}

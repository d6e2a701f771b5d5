package cn.yanzhen.community.session;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A classroom of a synchronous class, or a school that takes part in joint research.
 *
 * @param attendance null until the session was held
 */
public record Classroom(
    UUID id,
    UUID schoolId,
    Side role,
    @Nullable String room,
    @Nullable String className,
    @Nullable UUID teacherId,
    @Nullable Attendance attendance) {

  /** The same room or class, however its name is typed: 录播室 1 and 录播室１ are one. */
  static @Nullable String key(@Nullable String name) {
    return name == null
        ? null
        : Normalizer.normalize(name, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .toLowerCase(Locale.ROOT);
  }

  Classroom with(@Nullable Attendance counted) {
    return new Classroom(id, schoolId, role, room, className, teacherId, counted);
  }
}

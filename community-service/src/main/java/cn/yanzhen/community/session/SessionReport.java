package cn.yanzhen.community.session;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was reported of a held session, as it was believed for a while. */
public record SessionReport(
    @Nullable String minutes, @Nullable UUID recordingResourceId, List<Counted> attendance) {

  public record Counted(UUID schoolId, @Nullable String className, int expected, int present) {}

  static SessionReport of(Session session) {
    var held = session.standing() instanceof Standing.Held standing ? standing : null;
    return new SessionReport(
        held == null ? null : held.minutes(),
        held == null ? null : held.recording(),
        session.activity().classrooms().stream()
            .flatMap(
                classroom -> {
                  var attendance = classroom.attendance();
                  return attendance == null
                      ? java.util.stream.Stream.<Counted>empty()
                      : java.util.stream.Stream.of(
                          new Counted(
                              classroom.schoolId(),
                              classroom.className(),
                              attendance.expected(),
                              attendance.present()));
                })
            .toList());
  }

  /**
   * A report that a correction replaced.
   *
   * @param from when it became known
   * @param to when it was replaced
   */
  public record Replaced(
      java.time.Instant from,
      java.time.Instant to,
      SessionReport report,
      String reason,
      String changedBy) {}
}

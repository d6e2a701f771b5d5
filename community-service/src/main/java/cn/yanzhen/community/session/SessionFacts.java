package cn.yanzhen.community.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event tells of a session: the session whole, as it is after the event. */
record SessionFacts(
    UUID sessionId,
    String district,
    String kind,
    String form,
    String title,
    String subject,
    String stage,
    @Nullable UUID communityId,
    @Nullable UUID studioId,
    UUID hostSchoolId,
    List<SchoolFacts> schools,
    Instant startsAt,
    Instant endsAt,
    boolean hasMinutes,
    @Nullable UUID recordingResourceId,
    @Nullable Instant previousStartsAt,
    @Nullable String reason,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> changed) {

  static final String PLANNED = "session-planned.v1";
  static final String MOVED = "session-moved.v1";
  static final String CHANGED = "session-changed.v1";
  static final String HELD = "session-held.v1";
  static final String CANCELLED = "session-cancelled.v1";

  record SchoolFacts(
      UUID schoolId,
      String role,
      @Nullable String roomName,
      @Nullable String className,
      @Nullable UUID teacherId,
      @Nullable Integer expected,
      @Nullable Integer present) {

    static SchoolFacts of(Classroom classroom) {
      var attendance = classroom.attendance();
      return new SchoolFacts(
          classroom.schoolId(),
          classroom.role().name(),
          classroom.room(),
          classroom.className(),
          classroom.teacherId(),
          attendance == null ? null : attendance.expected(),
          attendance == null ? null : attendance.present());
    }
  }

  static SessionFacts of(Session session) {
    var activity = session.activity();
    var heading = activity.heading();
    var held = session.standing() instanceof Standing.Held standing ? standing : null;
    return new SessionFacts(
        session.id(),
        session.district(),
        session.kind().name(),
        activity.form().name(),
        heading.title(),
        heading.subject().name(),
        heading.stage().name(),
        heading.holder().communityId(),
        heading.holder().studioId(),
        activity.host(),
        activity.classrooms().stream().map(SchoolFacts::of).toList(),
        session.slot().from(),
        session.slot().to(),
        held != null && held.minutes() != null,
        held == null ? null : held.recording(),
        null,
        null,
        null);
  }

  SessionFacts because(@Nullable String reason) {
    return with(null, reason, null);
  }

  SessionFacts moved(Instant previousStart, String reason) {
    return with(previousStart, reason, null);
  }

  /**
   * @param previousStart null when it stays at its time
   */
  SessionFacts changed(
      @Nullable Instant previousStart, Collection<Difference.What> what, String reason) {
    return with(previousStart, reason, what.stream().map(Enum::name).toList());
  }

  private SessionFacts with(
      @Nullable Instant previousStart, @Nullable String reason, @Nullable List<String> changed) {
    return new SessionFacts(
        sessionId,
        district,
        kind,
        form,
        title,
        subject,
        stage,
        communityId,
        studioId,
        hostSchoolId,
        schools,
        startsAt,
        endsAt,
        hasMinutes,
        recordingResourceId,
        previousStart,
        reason,
        changed);
  }
}

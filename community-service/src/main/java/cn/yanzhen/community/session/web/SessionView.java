package cn.yanzhen.community.session.web;

import cn.yanzhen.community.school.Stage;
import cn.yanzhen.community.school.Subject;
import cn.yanzhen.community.session.Classroom;
import cn.yanzhen.community.session.Form;
import cn.yanzhen.community.session.Kind;
import cn.yanzhen.community.session.Session;
import cn.yanzhen.community.session.Side;
import cn.yanzhen.community.session.Standing;
import cn.yanzhen.community.session.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is answered. Minutes, link and actions only where one session is asked for.
 *
 * @param cancelReason its word, not its code
 */
record SessionView(
    UUID id,
    Kind kind,
    Form form,
    String title,
    Subject subject,
    Stage stage,
    @Nullable UUID communityId,
    @Nullable UUID studioId,
    String holderName,
    UUID hostSchoolId,
    String hostSchoolName,
    @Nullable String place,
    @Nullable String link,
    Instant startsAt,
    Instant endsAt,
    @Nullable UUID seriesId,
    State state,
    List<ClassroomView> classrooms,
    @Nullable String minutes,
    @Nullable RecordingView recording,
    @Nullable String cancelCode,
    @Nullable String cancelReason,
    @Nullable String cancelNote,
    Instant since,
    @Nullable List<String> actions,
    long version) {

  record ClassroomView(
      UUID id,
      UUID schoolId,
      String schoolName,
      Side role,
      @Nullable String room,
      @Nullable String className,
      @Nullable UUID teacherId,
      @Nullable String teacherName,
      @Nullable Integer expected,
      @Nullable Integer present) {

    static ClassroomView of(Classroom classroom, Names names) {
      var attendance = classroom.attendance();
      return new ClassroomView(
          classroom.id(),
          classroom.schoolId(),
          names.school(classroom.schoolId()),
          classroom.role(),
          classroom.room(),
          classroom.className(),
          names.now(classroom.teacherId()),
          names.person(classroom.teacherId()),
          attendance == null ? null : attendance.expected(),
          attendance == null ? null : attendance.present());
    }
  }

  /**
   * @param title null when the resource centre does not know it any more
   */
  record RecordingView(UUID resourceId, @Nullable String title) {}

  static SessionView of(Session session, Names names, @Nullable List<String> actions) {
    var activity = session.activity();
    var heading = activity.heading();
    boolean whole = actions != null;
    var held = session.standing() instanceof Standing.Held standing ? standing : null;
    var cancelled = session.standing() instanceof Standing.Cancelled standing ? standing : null;
    var recording = held == null ? null : held.recording();
    return new SessionView(
        session.id(),
        session.kind(),
        activity.form(),
        heading.title(),
        heading.subject(),
        heading.stage(),
        heading.holder().communityId(),
        heading.holder().studioId(),
        heading.holder().name(),
        activity.host(),
        names.school(activity.host()),
        activity.place(),
        whole ? activity.link() : null,
        session.slot().from(),
        session.slot().to(),
        session.series(),
        session.state(),
        activity.classrooms().stream()
            .map(classroom -> ClassroomView.of(classroom, names))
            .toList(),
        whole && held != null ? held.minutes() : null,
        recording == null ? null : new RecordingView(recording, names.recording(recording)),
        cancelled == null ? null : cancelled.code(),
        cancelled == null ? null : names.cancelReason(cancelled.code()),
        cancelled == null ? null : cancelled.note(),
        session.since(),
        actions,
        session.version());
  }
}

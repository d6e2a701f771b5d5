package cn.yanzhen.community.session;

import cn.yanzhen.community.session.Standing.Cancelled;
import cn.yanzhen.community.session.Standing.Held;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes sessions, their classrooms, and what was believed of them before a correction. */
@Repository
class SessionRows {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  SessionRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(Session session) {
    var activity = session.activity();
    var heading = activity.heading();
    bind(
            """
            insert into session (id, district, kind, form, title, subject, stage, community_id, studio_id,
              host_school_id, place, link, span, series_id, state, minutes, recording_id, cancel_code, cancel_note,
              state_since, version)
            values (:id, :district, :kind, :form, :title, :subject, :stage, :community, :studio,
              :host, :place, :link, cast(:span as tstzrange), :series, :state, :minutes, :recording, :code, :note,
              :since, :version)
            """,
            session)
        .param("kind", session.kind().name())
        .param("form", activity.form().name())
        .param("title", heading.title())
        .param("subject", heading.subject().name())
        .param("stage", heading.stage().name())
        .param("community", heading.holder().communityId())
        .param("studio", heading.holder().studioId())
        .param("series", session.series())
        .update();
    seat(session);
  }

  private void seat(Session session) {
    var activity = session.activity();
    for (int i = 0; i < activity.classrooms().size(); i++) {
      var classroom = activity.classrooms().get(i);
      jdbc.sql(
              """
              insert into classroom (id, session_id, place_no, holds, span, school_id, role, room, room_key,
                class_name, class_key, teacher_id)
              select :id, s.id, :place, s.holds, s.span, :school, :role, :room, :roomKey,
                :class, :classKey, :teacher
              from session s where s.id = :session
              """)
          .param("id", classroom.id())
          .param("session", session.id())
          .param("place", i)
          .param("school", classroom.schoolId())
          .param("role", classroom.role().name())
          .param("room", classroom.room())
          .param("roomKey", Classroom.key(classroom.room()))
          .param("class", classroom.className())
          .param("classKey", Classroom.key(classroom.className()))
          .param("teacher", classroom.teacherId())
          .update();
    }
  }

  /** Writes another arrangement: who no longer takes part is free again. */
  void rearrange(Session session) {
    jdbc.sql("delete from classroom where session_id = :id").param("id", session.id()).update();
    step(session);
    seat(session);
  }

  /** Writes a step: another time, another state, attendance. */
  void step(Session session) {
    int rows =
        bind(
                """
                update session set span = cast(:span as tstzrange), host_school_id = :host, place = :place,
                  link = :link, state = :state, minutes = :minutes, recording_id = :recording,
                  cancel_code = :code, cancel_note = :note, state_since = :since, version = :version
                where id = :id and district = :district and version = :version - 1
                """,
                session)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("session " + session.id() + " is not as it was read");
    }
  }

  void count(List<Classroom> classrooms) {
    for (var classroom : classrooms) {
      var attendance = classroom.attendance();
      jdbc.sql("update classroom set expected = :expected, present = :present where id = :id")
          .param("id", classroom.id())
          .param("expected", attendance == null ? null : attendance.expected())
          .param("present", attendance == null ? null : attendance.present())
          .update();
    }
  }

  /** What a correction replaced, and how long it was believed. */
  record Past(Instant from, Instant to, String told, String reason, String changedBy) {}

  void keepPast(Session before, Instant now, String reason, String by) {
    jdbc.sql(
            """
            insert into session_past (session_id, known, told, reason, changed_by)
            values (:id, tstzrange(:from, greatest(:to, :from + interval '1 microsecond')), cast(:told as jsonb),
              :reason, :by)
            """)
        .param("id", before.id())
        .param("from", Sessions.at(before.since()))
        .param("to", Sessions.at(now))
        .param("told", json.writeValueAsString(SessionReport.of(before)))
        .param("reason", reason)
        .param("by", by)
        .update();
  }

  List<Past> past(UUID session) {
    return jdbc.sql(
            """
            select lower(known) as from_at, upper(known) as to_at, told, reason, changed_by
            from session_past where session_id = :id order by known
            """)
        .param("id", session)
        .query(
            (row, number) ->
                new Past(
                    row.getObject("from_at", OffsetDateTime.class).toInstant(),
                    row.getObject("to_at", OffsetDateTime.class).toInstant(),
                    row.getString("told"),
                    row.getString("reason"),
                    row.getString("changed_by")))
        .list();
  }

  private StatementSpec bind(String sql, Session session) {
    var held = session.standing() instanceof Held standing ? standing : null;
    var cancelled = session.standing() instanceof Cancelled standing ? standing : null;
    return jdbc.sql(sql)
        .param("id", session.id())
        .param("district", session.district())
        .param("host", session.activity().host())
        .param("place", session.activity().place())
        .param("link", session.activity().link())
        .param("span", Sessions.range(session.slot()))
        .param("state", session.state().name())
        .param("minutes", held == null ? null : held.minutes())
        .param("recording", held == null ? null : held.recording())
        .param("code", cancelled == null ? null : cancelled.code())
        .param("note", cancelled == null ? null : cancelled.note())
        .param("since", Sessions.at(session.since()))
        .param("version", session.version());
  }
}

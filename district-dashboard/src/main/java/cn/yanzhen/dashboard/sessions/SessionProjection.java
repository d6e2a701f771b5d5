package cn.yanzhen.dashboard.sessions;

import cn.yanzhen.dashboard.journal.Moment;
import cn.yanzhen.dashboard.journal.Rows;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Sessions and studios as the events tell them; the newest sequence of an aggregate wins. */
@Component
class SessionProjection {

  private static final String SESSION =
      """
      insert into session (session_id, sequence, district, kind, form, title, subject, stage, community_id, studio_id,
        host_school_id, starts_at, ends_at, on_day, state, reason)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (session_id) do update set
        sequence = excluded.sequence, district = excluded.district, kind = excluded.kind, form = excluded.form,
        title = excluded.title, subject = excluded.subject, stage = excluded.stage, community_id = excluded.community_id,
        studio_id = excluded.studio_id, host_school_id = excluded.host_school_id, starts_at = excluded.starts_at,
        ends_at = excluded.ends_at, on_day = excluded.on_day, state = excluded.state, reason = excluded.reason
      where session.sequence < excluded.sequence
      """;
  private static final String SESSION_SCHOOL =
      """
      insert into session_school (session_id, sequence, place_no, school_id, role, expected, present)
      values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
      """;
  private static final String STUDIO =
      """
      insert into studio (studio_id, sequence, district, name, kind, level, subject, leader_id, seat_school_id, from_day, to_day)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (studio_id) do update set
        sequence = excluded.sequence, district = excluded.district, name = excluded.name, kind = excluded.kind,
        level = excluded.level, subject = excluded.subject, leader_id = excluded.leader_id,
        seat_school_id = excluded.seat_school_id, from_day = excluded.from_day, to_day = excluded.to_day
      where studio.sequence < excluded.sequence
      """;
  private static final String STUDIO_MEMBER =
      """
      insert into studio_member (studio_id, sequence, member_id, person_id, school_id, from_day, to_day)
      values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
      """;

  static final String ROOM = "sessions";

  private final Rows rows;
  private final ZoneId zone;

  SessionProjection(Rows rows, Clock clock) {
    this.rows = rows;
    this.zone = clock.getZone();
  }

  void apply(SessionFacts session, String state, Moment moment) {
    rows.write(
        SESSION,
        session.sessionId(),
        moment.sequence(),
        moment.district(),
        session.kind(),
        session.form(),
        session.title(),
        session.subject(),
        session.stage(),
        session.communityId(),
        session.studioId(),
        session.hostSchoolId(),
        session.startsAt().atOffset(ZoneOffset.UTC),
        session.endsAt().atOffset(ZoneOffset.UTC),
        LocalDate.ofInstant(session.startsAt(), zone),
        state,
        session.reason());
    for (int i = 0; i < session.schools().size(); i++) {
      var school = session.schools().get(i);
      rows.write(
          SESSION_SCHOOL,
          session.sessionId(),
          moment.sequence(),
          i,
          school.schoolId(),
          school.role(),
          school.expected(),
          school.present());
    }
    rows.touch(moment.district(), ROOM);
  }

  void apply(StudioFacts studio, Moment moment) {
    rows.write(
        STUDIO,
        studio.studioId(),
        moment.sequence(),
        moment.district(),
        studio.name(),
        studio.kind(),
        studio.level(),
        studio.subject(),
        studio.leaderId(),
        studio.seatSchoolId(),
        studio.from(),
        studio.to());
    for (var member : studio.members()) {
      rows.write(
          STUDIO_MEMBER,
          studio.studioId(),
          moment.sequence(),
          member.memberId(),
          member.personId(),
          member.schoolId(),
          member.from(),
          member.to());
    }
    rows.touch(moment.district(), ROOM);
  }
}

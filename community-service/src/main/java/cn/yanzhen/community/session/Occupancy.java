package cn.yanzhen.community.session;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rooms, classes and teachers are taken when. */
@Repository
class Occupancy {
  private final JdbcClient jdbc;

  Occupancy(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A classroom of another session that may be in the way.
   *
   * @param teacherId the record that goes on, where the teacher's was merged
   */
  record Taken(
      UUID sessionId,
      String district,
      String title,
      Slot slot,
      UUID schoolId,
      @Nullable String roomKey,
      @Nullable String classKey,
      @Nullable UUID teacherId) {}

  /** Of whatever district: a teacher is in one place only. */
  List<Taken> taken(List<Proposal.Seat> seats, List<Slot> slots, @Nullable UUID butNot) {
    return jdbc.sql(
            """
            select c.*, s.district, s.title, lower(s.span) as starts_at, upper(s.span) as ends_at,
              coalesce(g.survivor_id, c.teacher_id) as teacher_now
            from classroom c join session s on s.id = c.session_id
            left join merged_person g on g.person_id = c.teacher_id
            where c.holds and c.span && any (cast(:spans as tstzrange[]))
              and (cast(:itself as uuid) is null or c.session_id <> :itself)
              and (c.teacher_id = any (array(
                  select r from unnest(cast(:teachers as uuid[])) t, person_records(t) r)) or c.school_id = any (:schools)
                and (c.room_key = any (:rooms) or c.class_key = any (:classes)))
            order by lower(s.span), s.id, c.place_no
            """)
        .param("spans", slots.stream().map(Sessions::range).toArray(String[]::new))
        .param("itself", butNot)
        .param(
            "teachers",
            seats.stream()
                .map(Proposal.Seat::teacherId)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .toArray(String[]::new))
        .param("schools", seats.stream().map(Proposal.Seat::schoolId).toArray(UUID[]::new))
        .param("rooms", keys(seats.stream().map(Proposal.Seat::room).toList()))
        .param("classes", keys(seats.stream().map(Proposal.Seat::className).toList()))
        .query(
            (row, number) ->
                new Taken(
                    row.getObject("session_id", UUID.class),
                    row.getString("district"),
                    row.getString("title"),
                    SessionRow.slot(row),
                    row.getObject("school_id", UUID.class),
                    row.getString("room_key"),
                    row.getString("class_key"),
                    row.getObject("teacher_now", UUID.class)))
        .list();
  }

  private static String[] keys(List<@Nullable String> names) {
    return names.stream().map(Classroom::key).filter(Objects::nonNull).toArray(String[]::new);
  }
}

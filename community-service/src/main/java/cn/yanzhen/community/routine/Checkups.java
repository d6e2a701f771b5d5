package cn.yanzhen.community.routine;

import cn.yanzhen.defaults.access.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of check-ups. */
@Repository
class Checkups {
  private final JdbcClient jdbc;

  Checkups(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest day first. */
  List<Checkup> of(Collection<UUID> routines, int atMost) {
    return jdbc.sql(
            "select * from routine_checkup where routine_id = any (cast(:ids as uuid[])) order by"
                + " day desc, id desc limit :atMost")
        .param("ids", ids(routines))
        .param("atMost", atMost)
        .query(Checkups::read)
        .list();
  }

  /** What waits to be mended at these schools, the most pressing first. */
  List<Checkup> open(Collection<UUID> schools, int atMost) {
    return jdbc.sql(
            """
            select * from routine_checkup
            where school_id = any (cast(:ids as uuid[])) and follow_up_due is not null and follow_up_done is null
            order by follow_up_due, id limit :atMost
            """)
        .param("ids", ids(schools))
        .param("atMost", atMost)
        .query(Checkups::read)
        .list();
  }

  Optional<Checkup> lock(UUID id) {
    return jdbc.sql("select * from routine_checkup where id = :id for update")
        .param("id", id)
        .query(Checkups::read)
        .optional();
  }

  void add(Checkup checkup, Caller by) {
    jdbc.sql(
            """
            insert into routine_checkup (id, routine_id, number, school_id, day, result, note, follow_up_due, account, account_name, at)
            values (:id, :routine, :number, :school, :day, :result, :note, :due, :account, :by, :at)
            """)
        .param("id", checkup.id())
        .param("routine", checkup.routineId())
        .param("number", checkup.number())
        .param("school", checkup.schoolId())
        .param("day", checkup.day())
        .param("result", checkup.result())
        .param("note", checkup.note())
        .param("due", checkup.followUpDue())
        .param("account", by.account())
        .param("by", checkup.by())
        .param("at", at(checkup.at()))
        .update();
  }

  void done(UUID checkup, LocalDate day, String note) {
    jdbc.sql(
            "update routine_checkup set follow_up_done = :day, done_note = :note where id = :id and"
                + " follow_up_done is null")
        .param("id", checkup)
        .param("day", day)
        .param("note", note)
        .update();
  }

  private static Checkup read(ResultSet row, int number) throws SQLException {
    return new Checkup(
        row.getObject("id", UUID.class),
        row.getObject("routine_id", UUID.class),
        row.getInt("number"),
        row.getObject("school_id", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getString("result"),
        row.getString("note"),
        row.getObject("follow_up_due", LocalDate.class),
        row.getObject("follow_up_done", LocalDate.class),
        row.getString("done_note"),
        row.getString("account_name"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static String[] ids(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}

package cn.yanzhen.community.studio;

import cn.yanzhen.community.school.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Studios and their members as they are read from their tables. */
final class StudioRows {
  private StudioRows() {}

  /** A member, and of which studio. */
  record Joined(UUID studio, StudioMember member) {}

  static Joined member(ResultSet row, int number) throws SQLException {
    return new Joined(
        row.getObject("studio_id", UUID.class),
        new StudioMember(
            row.getObject("id", UUID.class),
            row.getObject("person_id", UUID.class),
            row.getObject("school_id", UUID.class),
            life(row)));
  }

  static Studio bare(ResultSet row, int number) throws SQLException {
    return new Studio(
        row.getObject("id", UUID.class),
        row.getString("district"),
        new Nameplate(
            row.getString("name"),
            StudioKind.valueOf(row.getString("kind")),
            StudioLevel.valueOf(row.getString("level")),
            Subject.valueOf(row.getString("subject")),
            row.getObject("leader_id", UUID.class),
            row.getObject("seat_school_id", UUID.class)),
        life(row),
        List.of(),
        row.getString("close_reason"),
        row.getLong("version"));
  }

  private static Life life(ResultSet row) throws SQLException {
    return new Life(
        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
  }
}

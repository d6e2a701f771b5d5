package cn.yanzhen.community.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A classroom, and whose it is. */
record Seated(UUID session, Classroom classroom) {
  static Seated read(ResultSet row, int number) throws SQLException {
    Integer expected = row.getObject("expected", Integer.class);
    Integer present = row.getObject("present", Integer.class);
    return new Seated(
        row.getObject("session_id", UUID.class),
        new Classroom(
            row.getObject("id", UUID.class),
            row.getObject("school_id", UUID.class),
            Side.valueOf(row.getString("role")),
            row.getString("room"),
            row.getString("class_name"),
            row.getObject("teacher_id", UUID.class),
            expected == null || present == null ? null : new Attendance(expected, present)));
  }
}

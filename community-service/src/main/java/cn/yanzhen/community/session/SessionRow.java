package cn.yanzhen.community.session;

import cn.yanzhen.community.school.Stage;
import cn.yanzhen.community.school.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session's own row, before its classrooms are read. */
record SessionRow(
    UUID id,
    String district,
    Activity.Heading heading,
    Form form,
    @Nullable String place,
    @Nullable String link,
    Slot slot,
    @Nullable UUID series,
    Standing standing,
    long version,
    Instant since) {

  static SessionRow read(ResultSet row, int number) throws SQLException {
    return new SessionRow(
        row.getObject("id", UUID.class),
        row.getString("district"),
        new Activity.Heading(
            row.getString("title"),
            Subject.valueOf(row.getString("subject")),
            Stage.valueOf(row.getString("stage")),
            new Holder(
                row.getObject("community_id", UUID.class),
                row.getObject("studio_id", UUID.class),
                row.getString("holder"))),
        Form.valueOf(row.getString("form")),
        row.getString("place"),
        row.getString("link"),
        slot(row),
        row.getObject("series_id", UUID.class),
        standing(row),
        row.getLong("version"),
        row.getObject("state_since", OffsetDateTime.class).toInstant());
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return switch (State.valueOf(row.getString("state"))) {
      case PLANNED -> new Standing.Planned();
      case HELD ->
          new Standing.Held(row.getString("minutes"), row.getObject("recording_id", UUID.class));
      case CANCELLED ->
          new Standing.Cancelled(row.getString("cancel_code"), row.getString("cancel_note"));
    };
  }

  Session with(List<Classroom> classrooms) {
    return new Session(
        id,
        district,
        Activity.of(heading, form, place, link, classrooms),
        slot,
        series,
        standing,
        version,
        since);
  }

  static Slot slot(ResultSet row) throws SQLException {
    return new Slot(
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant());
  }
}

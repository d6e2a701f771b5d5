package cn.yanzhen.community.school;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How columns become the words of this room. */
final class Rows {
  private Rows() {}

  static Span span(ResultSet row) throws SQLException {
    return new Span(
        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
  }

  static Description description(ResultSet row) throws SQLException {
    BigDecimal longitude = row.getBigDecimal("longitude");
    BigDecimal latitude = row.getBigDecimal("latitude");
    var ownership = row.getString("ownership");
    return new Description(
        row.getString("name"),
        row.getString("short_name"),
        Arrays.stream((String[]) row.getArray("stages").getArray())
            .map(Stage::valueOf)
            .collect(Collectors.toSet()),
        Setting.valueOf(row.getString("setting")),
        row.getBoolean("weak"),
        ownership == null ? null : Ownership.valueOf(ownership),
        longitude == null ? null : new Place(longitude, latitude));
  }

  static @Nullable Closing closing(ResultSet row) throws SQLException {
    var day = row.getObject("closed_on", LocalDate.class);
    return day == null
        ? null
        : new Closing(
            day,
            Closing.Kind.valueOf(row.getString("closing")),
            row.getObject("successor_id", UUID.class),
            row.getString("closing_reason"));
  }

  static School school(ResultSet row, int number) throws SQLException {
    return new School(
        row.getObject("id", UUID.class),
        new SchoolEntry(row.getString("code"), row.getString("district"), description(row)),
        span(row),
        closing(row),
        row.getLong("version"));
  }
}

package cn.yanzhen.community.community;

import cn.yanzhen.community.community.Community.Approved;
import cn.yanzhen.community.community.Community.Draft;
import cn.yanzhen.community.community.Community.Ended;
import cn.yanzhen.community.community.Community.Rejected;
import cn.yanzhen.community.community.Community.Submitted;
import cn.yanzhen.community.school.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes communities of the rows that a query found, with their cycles and memberships. */
final class CommunityRows {
  private static final String DAYS = ", lower(span) as first_day, upper(span) - 1 as last_day";
  private static final String MEMBERS =
      "id, community_id, school_id, role, model, grade, stages, place";

  private final JdbcClient jdbc;

  CommunityRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A community's own row. */
  record Row(
      UUID id,
      String district,
      String name,
      State state,
      @Nullable String reason,
      Instant since,
      long version) {

    static Row read(ResultSet row, int number) throws SQLException {
      return new Row(
          row.getObject("id", UUID.class),
          row.getString("district"),
          row.getString("name"),
          State.valueOf(row.getString("state")),
          row.getString("reason"),
          row.getObject("state_since", OffsetDateTime.class).toInstant(),
          row.getLong("version"));
    }

    Community with(List<Period> cycles, List<Membership> memberships) {
      var charter = new Charter(district, name, cycles, memberships);
      return switch (state) {
        case DRAFT -> new Draft(id, charter, version, since);
        case SUBMITTED -> new Submitted(id, charter, version, since);
        case APPROVED -> new Approved(id, charter, version, since);
        case REJECTED -> new Rejected(id, charter, version, since, Objects.requireNonNull(reason));
        case ENDED -> new Ended(id, charter, version, since, Objects.requireNonNull(reason));
      };
    }
  }

  private record Of<T>(UUID community, T what) {}

  List<Community> whole(List<Row> rows) {
    return whole(rows, null);
  }

  /** With the cycles and memberships that were known at a moment, null for now. */
  List<Community> whole(List<Row> rows, @Nullable Instant knownAt) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var cycles =
        byCommunity(
            rows,
            knownAt,
            "community_id",
            "cycle",
            "community_id",
            "order by span",
            (row, number) -> new Of<>(row.getObject("community_id", UUID.class), period(row)));
    var members =
        byCommunity(
            rows,
            knownAt,
            MEMBERS,
            "membership",
            "membership_id as " + MEMBERS,
            "order by role, span, id",
            CommunityRows::member);
    return rows.stream()
        .map(
            row ->
                row.with(
                    cycles.getOrDefault(row.id(), List.of()),
                    members.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private <T> Map<UUID, List<T>> byCommunity(
      List<Row> rows,
      @Nullable Instant knownAt,
      String columns,
      String table,
      String pastColumns,
      String order,
      org.springframework.jdbc.core.RowMapper<Of<T>> read) {
    var those = " where community_id = any (cast(:ids as uuid[])) ";
    var sql =
        knownAt == null
            ? "select " + columns + DAYS + " from " + table + those + order
            : """
            select * from (
              select %s, span %s from %s %s and known_since <= :knownAt
              union all
              select %s, span %s from %s_past %s and known @> :knownAt) known
            """
                    .formatted(columns, DAYS, table, those, pastColumns, DAYS, table, those)
                + order;
    var statement =
        jdbc.sql(sql)
            .param("ids", rows.stream().map(row -> row.id().toString()).toArray(String[]::new));
    if (knownAt != null) {
      statement = statement.param("knownAt", OffsetDateTime.ofInstant(knownAt, ZoneOffset.UTC));
    }
    return statement.query(read).list().stream()
        .collect(
            Collectors.groupingBy(
                Of::community, Collectors.mapping(Of::what, Collectors.toList())));
  }

  private static Of<Membership> member(ResultSet row, int number) throws SQLException {
    return new Of<>(row.getObject("community_id", UUID.class), membership(row, "id"));
  }

  static Membership membership(ResultSet row, String id) throws SQLException {
    var model = row.getString("model");
    var grade = row.getString("grade");
    return new Membership(
        row.getObject(id, UUID.class),
        row.getObject("school_id", UUID.class),
        Role.valueOf(row.getString("role")),
        model == null ? null : PairingModel.valueOf(model),
        grade == null ? null : Grade.valueOf(grade),
        stages(row),
        Place.valueOf(row.getString("place")),
        period(row));
  }

  private static Set<Stage> stages(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("stages").getArray())
        .map(Stage::valueOf)
        .collect(Collectors.toSet());
  }

  static Period period(ResultSet row) throws SQLException {
    return new Period(
        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
  }
}

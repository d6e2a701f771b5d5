package cn.yanzhen.community.target;

import cn.yanzhen.defaults.access.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tables of typed values and their past. */
@Repository
class Readings {
  private final JdbcClient jdbc;

  Readings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Reading> find(UUID id, String district) {
    return one(id, district, "");
  }

  Optional<Reading> lock(UUID id, String district) {
    return one(id, district, " for update");
  }

  private Optional<Reading> one(UUID id, String district, String locking) {
    return jdbc.sql("select * from reading where id = :id and district = :district" + locking)
        .param("id", id)
        .param("district", district)
        .query(Readings::read)
        .optional();
  }

  /** Newest day first. */
  List<Reading> of(
      UUID community,
      String indicator,
      LocalDate from,
      LocalDate to,
      @Nullable LocalDate beforeDay,
      @Nullable UUID beforeId,
      int limit) {
    return jdbc.sql(
            """
            select * from reading where community_id = :community and indicator = :indicator
              and day between :from and :to
              and (cast(:beforeDay as date) is null or (day, id) < (cast(:beforeDay as date), cast(:beforeId as uuid)))
            order by day desc, id desc limit :limit
            """)
        .param("community", community)
        .param("indicator", indicator)
        .param("from", from)
        .param("to", to)
        .param("beforeDay", beforeDay)
        .param("beforeId", beforeId)
        .param("limit", limit)
        .query(Readings::read)
        .list();
  }

  long count(UUID community, String indicator, LocalDate from, LocalDate to) {
    return jdbc.sql(
            "select count(*) from reading where community_id = :community and indicator ="
                + " :indicator and day between :from and :to")
        .param("community", community)
        .param("indicator", indicator)
        .param("from", from)
        .param("to", to)
        .query(Long.class)
        .single();
  }

  void add(Reading reading, String district, Caller by) {
    bind(
            """
            insert into reading (id, community_id, district, indicator, day, value, explanation, attachment_id, version, account, account_name, at)
            values (:id, :community, :district, :indicator, :day, :value, :explanation, :attachment, :version, :account, :by, :at)
            """,
            reading,
            by)
        .param("community", reading.communityId())
        .param("district", district)
        .param("indicator", reading.indicator())
        .update();
  }

  /** Writes the corrected value; what stood there goes to the past. */
  void correct(Reading after, String reason, Caller by) {
    jdbc.sql(
            """
            insert into reading_past (reading_id, version, day, value, explanation, attachment_id, account, account_name, known, reason)
            select id, version, day, value, explanation, attachment_id, account, account_name,
              tstzrange(at, greatest(at + interval '1 microsecond', :at)), :reason
            from reading where id = :id
            """)
        .param("id", after.id())
        .param("at", at(after.at()))
        .param("reason", reason)
        .update();
    int rows =
        bind(
                """
                update reading set day = :day, value = :value, explanation = :explanation, attachment_id = :attachment,
                  version = :version, account = :account, account_name = :by, at = :at
                where id = :id and version = :version - 1
                """,
                after,
                by)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("reading " + after.id() + " is not as it was read");
    }
  }

  List<PastReading> past(UUID reading) {
    return jdbc.sql(
            """
            select *, lower(known) as known_from, upper(known) as known_to from reading_past
            where reading_id = :id order by version desc limit 200
            """)
        .param("id", reading)
        .query(
            (row, number) ->
                new PastReading(
                    row.getLong("version"),
                    row.getObject("day", LocalDate.class),
                    row.getBigDecimal("value"),
                    row.getString("explanation"),
                    row.getObject("attachment_id", UUID.class),
                    row.getString("account_name"),
                    row.getObject("known_from", OffsetDateTime.class).toInstant(),
                    row.getObject("known_to", OffsetDateTime.class).toInstant(),
                    row.getString("reason")))
        .list();
  }

  private StatementSpec bind(String sql, Reading reading, Caller by) {
    return jdbc.sql(sql)
        .param("id", reading.id())
        .param("day", reading.day())
        .param("value", reading.value())
        .param("explanation", reading.explanation())
        .param("attachment", reading.attachmentId())
        .param("version", reading.version())
        .param("account", by.account())
        .param("by", reading.by())
        .param("at", at(reading.at()));
  }

  private static Reading read(ResultSet row, int number) throws SQLException {
    return new Reading(
        row.getObject("id", UUID.class),
        row.getObject("community_id", UUID.class),
        row.getString("indicator"),
        row.getObject("day", LocalDate.class),
        row.getBigDecimal("value"),
        row.getString("explanation"),
        row.getObject("attachment_id", UUID.class),
        row.getLong("version"),
        row.getString("account_name"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}

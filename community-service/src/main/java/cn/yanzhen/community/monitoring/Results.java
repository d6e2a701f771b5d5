package cn.yanzhen.community.monitoring;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tables of monitoring results and their past. */
@Repository
class Results {
  private final JdbcClient jdbc;

  Results(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Filter(
      UUID community,
      @Nullable Integer year,
      @Nullable Term term,
      @Nullable String stage,
      @Nullable String subject) {}

  /** Newest first, by subject and then by school. */
  List<Result> of(Filter filter, int offset, int limit) {
    return filtered(
            """
            select r.* from monitoring_result r join school s on s.id = r.school_id
            """
                + MATCHES
                + " order by r.year desc, r.term desc, r.stage, r.subject, s.code offset :offset"
                + " limit :limit",
            filter)
        .param("offset", offset)
        .param("limit", limit)
        .query(Results::read)
        .list();
  }

  long count(Filter filter) {
    return filtered("select count(*) from monitoring_result r " + MATCHES, filter)
        .query(Long.class)
        .single();
  }

  private static final String MATCHES =
      """
      where r.community_id = :community
        and (cast(:year as int) is null or r.year = :year)
        and (cast(:term as text) is null or r.term = :term)
        and (cast(:stage as text) is null or r.stage = :stage)
        and (cast(:subject as text) is null or r.subject = :subject)
      """;

  private StatementSpec filtered(String sql, Filter filter) {
    var term = filter.term();
    return jdbc.sql(sql)
        .param("community", filter.community())
        .param("year", filter.year())
        .param("term", term == null ? null : term.name())
        .param("stage", filter.stage())
        .param("subject", filter.subject());
  }

  List<Result> ofSchools(Collection<UUID> schools) {
    return jdbc.sql("select * from monitoring_result where school_id = any (cast(:ids as uuid[]))")
        .param("ids", schools.stream().map(UUID::toString).toArray(String[]::new))
        .query(Results::read)
        .list();
  }

  void add(Result result, String district, Caller by, Instant at) {
    bind(
            """
            insert into monitoring_result (id, community_id, district, year, term, stage, subject, school_id, pupils, average,
              pass_rate, top_rate, version, account, account_name, at)
            values (:id, :community, :district, :year, :term, :stage, :subject, :school, :pupils, :average,
              :pass, :top, 1, :account, :by, :at)
            """,
            result,
            by,
            at)
        .param("id", Ids.next())
        .param("district", district)
        .update();
  }

  /** Writes the corrected result; what stood there goes to the past. */
  void change(Result result, Caller by, Instant at) {
    bind(
            """
            with before as (
              select * from monitoring_result
              where year = :year and term = :term and stage = :stage and subject = :subject and school_id = :school for update),
            kept as (
              insert into monitoring_result_past (result_id, version, pupils, average, pass_rate, top_rate, account, account_name, known)
              select id, version, pupils, average, pass_rate, top_rate, account, account_name,
                tstzrange(at, greatest(at + interval '1 microsecond', cast(:at as timestamptz))) from before)
            update monitoring_result r set community_id = :community, pupils = :pupils, average = :average, pass_rate = :pass,
              top_rate = :top, version = r.version + 1, account = :account, account_name = :by, at = :at
            from before where r.id = before.id
            """,
            result,
            by,
            at)
        .update();
  }

  private StatementSpec bind(String sql, Result result, Caller by, Instant at) {
    return jdbc.sql(sql)
        .param("community", result.communityId())
        .param("year", result.year())
        .param("term", result.term().name())
        .param("stage", result.stage())
        .param("subject", result.subject())
        .param("school", result.schoolId())
        .param("pupils", result.pupils())
        .param("average", result.average())
        .param("pass", result.passRate())
        .param("top", result.topRate())
        .param("account", by.account())
        .param("by", by.name())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
  }

  private static Result read(ResultSet row, int number) throws SQLException {
    return new Result(
        row.getInt("year"),
        Term.valueOf(row.getString("term")),
        row.getString("stage"),
        row.getString("subject"),
        row.getObject("school_id", UUID.class),
        row.getObject("community_id", UUID.class),
        row.getInt("pupils"),
        row.getBigDecimal("average"),
        row.getBigDecimal("pass_rate"),
        row.getBigDecimal("top_rate"));
  }
}

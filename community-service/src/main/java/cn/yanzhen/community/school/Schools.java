package cn.yanzhen.community.school;

import cn.yanzhen.defaults.paging.SearchText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of schools, read together with what is said of them on a day. */
@Repository
class Schools {
  private static final String SEEN =
      "select s.*, lower(s.span) as first_day, upper(s.span) - 1 as last_day ";

  private static final String MATCHES =
      """
      from school_on(:day) s
      where s.district = :district
        and (:closedToo or s.closed_on is null or s.closed_on >= :day)
        and (cast(:text as text) is null or s.name ilike :text or s.short_name ilike :text or s.code ilike :text)
        and (cast(:stage as text) is null or :stage = any (s.stages))
        and (cast(:setting as text) is null or s.setting = :setting)
        and (cast(:weak as boolean) is null or s.weak = :weak)
        and (cast(:ownership as text) is null or s.ownership = :ownership)
      """;

  /**
   * One that is not there yet is described as it will be at first: that is where its rows begin.
   */
  private static final String ONES =
      """
      select s.*, d.*, lower(d.span) as first_day, upper(d.span) - 1 as last_day
      from school s
      join lateral (select * from school_description
        where school_id = s.id and (span @> :day or lower(span) > :day) order by span limit 1) d on true
      """;

  private final JdbcClient jdbc;

  Schools(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<School> find(UUID id, String district, LocalDate day) {
    return jdbc.sql(ONES + "where s.id = :id and s.district = :district")
        .param("id", id)
        .param("district", district)
        .param("day", day)
        .query(Rows::school)
        .optional();
  }

  /** Nobody else changes it before the transaction ends; who only names it may. */
  Optional<School> lock(UUID id, String district, LocalDate day) {
    return jdbc.sql(ONES + "where s.id = :id and s.district = :district for no key update of s")
        .param("id", id)
        .param("district", district)
        .param("day", day)
        .query(Rows::school)
        .optional();
  }

  /** A page in the order of codes, beginning after the given one. */
  List<School> page(SchoolFilter filter, LocalDate day, @Nullable String afterCode, int limit) {
    return filtered(
            SEEN
                + MATCHES
                + "and (cast(:after as text) is null or s.code > :after) order by s.code limit"
                + " :limit",
            filter,
            day)
        .param("after", afterCode)
        .param("limit", limit)
        .query(Rows::school)
        .list();
  }

  long count(SchoolFilter filter, LocalDate day) {
    return filtered("select count(*) " + MATCHES, filter, day).query(Long.class).single();
  }

  List<School> all(SchoolFilter filter, LocalDate day) {
    return filtered(SEEN + MATCHES + "order by s.code", filter, day).query(Rows::school).list();
  }

  List<School> withCodes(Collection<String> codes, LocalDate day) {
    return jdbc.sql(ONES + "where s.code = any (:codes)")
        .param("codes", codes.toArray(String[]::new))
        .param("day", day)
        .query(Rows::school)
        .list();
  }

  List<School> withIds(Collection<UUID> ids, LocalDate day) {
    return jdbc.sql(ONES + "where s.id = any (cast(:ids as uuid[]))")
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .param("day", day)
        .query(Rows::school)
        .list();
  }

  /** Schools that go into this one after a day. */
  List<School> mergingInto(UUID successor, LocalDate after) {
    return jdbc.sql(
            ONES + "where s.successor_id = :successor and s.closed_on > :day order by s.code")
        .param("successor", successor)
        .param("day", after)
        .query(Rows::school)
        .list();
  }

  /**
   * Schools with a description that has begun and was not told; those that somebody else is busy
   * with come next time.
   */
  List<School> lockBegun(LocalDate today, int atMost) {
    return jdbc.sql(
            ONES
                + """
                where exists (select from school_description b
                  where b.school_id = s.id and not b.told and lower(b.span) <= :day)
                order by s.id limit :atMost for no key update of s skip locked
                """)
        .param("day", today)
        .param("atMost", atMost)
        .query(Rows::school)
        .list();
  }

  /** Until the transaction ends nobody else enters a school of this code. */
  void takeTurn(String code) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('school-code/' || :code, 0))")
        .param("code", code)
        .query((row, number) -> true)
        .list();
  }

  void add(UUID id, String code, String district) {
    jdbc.sql("insert into school (id, code, district, version) values (?, ?, ?, 1)")
        .params(id, code, district)
        .update();
  }

  /** Counts a change; the caller holds the lock. */
  void step(UUID id, long version) {
    int rows =
        jdbc.sql("update school set version = :version where id = :id and version = :version - 1")
            .param("id", id)
            .param("version", version)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("school " + id + " is not as it was read");
    }
  }

  void close(UUID id, @Nullable Closing closing) {
    jdbc.sql(
            """
            update school set closed_on = :day, closing = :kind, successor_id = :successor, closing_reason = :reason
            where id = :id
            """)
        .param("id", id)
        .param("day", closing == null ? null : closing.day())
        .param("kind", closing == null ? null : closing.kind().name())
        .param("successor", closing == null ? null : closing.successorId())
        .param("reason", closing == null ? null : closing.reason())
        .update();
  }

  private StatementSpec filtered(String sql, SchoolFilter filter, LocalDate day) {
    var stage = filter.stage();
    var setting = filter.setting();
    var ownership = filter.ownership();
    return jdbc.sql(sql)
        .param("day", day)
        .param("district", filter.district())
        .param("closedToo", filter.closedToo())
        .param("text", SearchText.inside(filter.text()))
        .param("stage", stage == null ? null : stage.name())
        .param("setting", setting == null ? null : setting.name())
        .param("weak", filter.weak())
        .param("ownership", ownership == null ? null : ownership.name());
  }
}

package cn.yanzhen.community.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of cases and their ticks. */
@Repository
class Cases {
  /** What is approved everybody of the district may know; what is not, those whom it is about. */
  private static final String MATCHES =
      """
      from change_case c
      where c.district = :district
        and (cast(:state as text) is null or c.state = :state)
        and (cast(:kind as text) is null or c.kind = :kind)
        and (cast(:community as uuid) is null or cast(:community as uuid) in (c.community_id, c.to_community_id))
        and (cast(:school as uuid) is null or c.school_id = cast(:school as uuid)
          or exists (select from change_case_school t where t.case_id = c.id and t.school_id = cast(:school as uuid)))
        and (cast(:all as boolean) or c.state = 'APPROVED'
          or c.school_id = any (cast(:schools as uuid[])) or c.author_school = any (cast(:schools as uuid[]))
          or exists (select from membership m
            where m.community_id in (c.community_id, c.to_community_id) and m.role = 'LEAD'
              and m.span @> cast(:today as date) and m.school_id = any (cast(:schools as uuid[]))))
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Cases(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  Optional<Case> find(UUID id, String district) {
    return one(id, district, "");
  }

  Optional<Case> lock(UUID id, String district) {
    return one(id, district, " for update");
  }

  private Optional<Case> one(UUID id, String district, String lock) {
    return whole(
            jdbc.sql("select * from change_case where id = :id and district = :district" + lock)
                .param("id", id)
                .param("district", district)
                .query(this::row)
                .list())
        .stream()
        .findFirst();
  }

  /** Newest first, beginning before the given id. */
  List<Case> page(CaseFilter filter, @Nullable UUID before, int limit) {
    return whole(
        filtered(
                "select c.* "
                    + MATCHES
                    + "and (cast(:before as uuid) is null or c.id < cast(:before as uuid)) order by"
                    + " c.id desc limit :limit",
                filter)
            .param("before", before)
            .param("limit", limit)
            .query(this::row)
            .list());
  }

  long count(CaseFilter filter) {
    return filtered("select count(*) " + MATCHES, filter).query(Long.class).single();
  }

  private StatementSpec filtered(String sql, CaseFilter filter) {
    var state = filter.state();
    var kind = filter.kind();
    var schools = filter.schools();
    return jdbc.sql(sql)
        .param("district", filter.district())
        .param("state", state == null ? null : state.name())
        .param("kind", kind == null ? null : kind.name())
        .param("community", filter.communityId())
        .param("school", filter.schoolId())
        .param("all", schools == null)
        .param("schools", schools == null ? new String[0] : schools.toArray(String[]::new))
        .param("today", LocalDate.now(clock));
  }

  /** Drafts and what was sent back: of these schools, or of the district itself. */
  List<Case> unfinished(
      String district, Collection<String> schools, boolean ofDistrict, int atMost) {
    return whole(
        jdbc.sql(
                """
                select * from change_case
                where district = :district and state in ('DRAFT', 'REJECTED')
                  and (author_school = any (cast(:schools as uuid[])) or :ofDistrict and author_school is null)
                order by id limit :atMost
                """)
            .param("district", district)
            .param("schools", schools.toArray(String[]::new))
            .param("ofDistrict", ofDistrict)
            .param("atMost", atMost)
            .query(this::row)
            .list());
  }

  List<Case> submitted(String district, int atMost) {
    return whole(
        jdbc.sql(
                "select * from change_case where district = :district and state = 'SUBMITTED' order"
                    + " by id limit :atMost")
            .param("district", district)
            .param("atMost", atMost)
            .query(this::row)
            .list());
  }

  void add(Case added) {
    bind(
            """
            insert into change_case (id, district, community_id, to_community_id, school_id, kind, state, effective,
                                     reason, wish, refusal, author_school, author, decided_by, correction, since, version)
            values (:id, :district, :community, :toCommunity, :school, :kind, :state, :effective,
                    :reason, cast(:wish as jsonb), :refusal, :authorSchool, :author, :decidedBy, :correction, :since, :version)
            """,
            added)
        .update();
  }

  void step(Case after) {
    int rows =
        bind(
                """
                update change_case
                set community_id = :community, to_community_id = :toCommunity, school_id = :school, kind = :kind,
                    state = :state, effective = :effective, reason = :reason, wish = cast(:wish as jsonb),
                    refusal = :refusal, decided_by = :decidedBy, correction = :correction, since = :since,
                    version = :version
                where id = :id and district = :district and author = :author
                  and author_school is not distinct from :authorSchool and version = :version - 1
                """,
                after)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("case " + after.id() + " is not as it was read");
    }
  }

  void tick(UUID id, Case.Tick tick) {
    jdbc.sql(
            """
            insert into change_case_tick (case_id, item, ticked_by, ticked_at) values (:id, :item, :by, :at)
            on conflict do nothing
            """)
        .param("id", id)
        .param("item", tick.item())
        .param("by", tick.by())
        .param("at", OffsetDateTime.ofInstant(tick.at(), clock.getZone()))
        .update();
  }

  void untick(UUID id, String item) {
    jdbc.sql("delete from change_case_tick where case_id = :id and item = :item")
        .param("id", id)
        .param("item", item)
        .update();
  }

  private StatementSpec bind(String sql, Case one) {
    var wish = one.wish();
    return jdbc.sql(sql)
        .param("id", one.id())
        .param("district", one.district())
        .param("community", wish.communityId())
        .param("toCommunity", wish.toCommunityId())
        .param("school", wish.schoolId())
        .param("kind", wish.kind().name())
        .param("state", one.state().name())
        .param("effective", wish.effective())
        .param("reason", wish.reason())
        .param("wish", json.writeValueAsString(wish))
        .param("refusal", one.refusal())
        .param("authorSchool", one.authorSchool())
        .param("author", one.author())
        .param("decidedBy", one.decidedBy())
        .param("correction", one.correction())
        .param("since", OffsetDateTime.ofInstant(one.since(), clock.getZone()))
        .param("version", one.version());
  }

  private Case row(ResultSet row, int number) throws SQLException {
    return new Case(
        row.getObject("id", UUID.class),
        row.getString("district"),
        json.readValue(row.getString("wish"), Wish.class),
        CaseState.valueOf(row.getString("state")),
        row.getString("refusal"),
        row.getObject("author_school", UUID.class),
        row.getString("author"),
        row.getString("decided_by"),
        row.getBoolean("correction"),
        List.of(),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getLong("version"));
  }

  private record TickOf(UUID id, Case.Tick tick) {}

  private List<Case> whole(List<Case> rows) {
    if (rows.isEmpty()) {
      return rows;
    }
    Map<UUID, List<Case.Tick>> ticks =
        jdbc
            .sql(
                "select * from change_case_tick where case_id = any (cast(:ids as uuid[])) order by"
                    + " ticked_at, item")
            .param("ids", rows.stream().map(row -> row.id().toString()).toArray(String[]::new))
            .query(
                (row, number) ->
                    new TickOf(
                        row.getObject("case_id", UUID.class),
                        new Case.Tick(
                            row.getString("item"),
                            row.getString("ticked_by"),
                            row.getObject("ticked_at", OffsetDateTime.class).toInstant())))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    TickOf::id, Collectors.mapping(TickOf::tick, Collectors.toList())));
    return rows.stream().map(row -> row.ticked(ticks.getOrDefault(row.id(), List.of()))).toList();
  }
}

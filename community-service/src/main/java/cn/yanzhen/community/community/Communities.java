package cn.yanzhen.community.community;

import cn.yanzhen.community.community.Community.Approved;
import cn.yanzhen.defaults.paging.SearchText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tables of communities, cycles and memberships. */
@Repository
class Communities {
  private static final String COLUMNS =
      """
      select c.*, lower(current_cycle.span) as first_day, upper(current_cycle.span) - 1 as last_day
      from community c
      cross join lateral (
        select span from cycle where community_id = c.id order by span desc limit 1) current_cycle
      """;

  private static final String MATCHES =
      """
      where c.district = :district
        and (cast(:state as text) is null or c.state = :state)
        and (cast(:text as text) is null or c.name ilike :text or exists (
          select from membership m join school_on(:day) s on s.id = m.school_id
          where m.community_id = c.id and (s.name ilike :text or s.short_name ilike :text)))
      """;

  /**
   * Before a query: the same tables as they were known at a moment. Of what was never approved the
   * register knows nothing.
   */
  private static final String AS_KNOWN =
      """
      with community as (
        select * from (
          select id, district, name, state, reason, state_since, version from community where stepped_at <= :knownAt
          union all
          select p.community_id, c.district, p.name, p.state, p.reason, p.state_since, p.version
          from community_past p join community c on c.id = p.community_id where p.known @> :knownAt) known
        where state in ('APPROVED', 'ENDED')),
      cycle as (
        select community_id, span from cycle where known_since <= :knownAt
        union all select community_id, span from cycle_past where known @> :knownAt),
      membership as (
        select id, community_id, school_id, role, model, grade, stages, place, span from membership where known_since <= :knownAt
        union all
        select membership_id, community_id, school_id, role, model, grade, stages, place, span
        from membership_past where known @> :knownAt)
      """;

  private static final String IN_FORCE =
      """
      and (cast(:on as date) is null or c.state in ('APPROVED', 'ENDED')
        and exists (select from cycle where community_id = c.id and span @> cast(:on as date)))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final CommunityRows rows;

  Communities(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.rows = new CommunityRows(jdbc);
  }

  /**
   * Until the transaction ends, nobody else changes communities of this district: whoever comes
   * second sees what the first one did and gets a reason, where the database alone would only say
   * no. A district has some dozen communities.
   */
  void takeTurn(String district) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('communities/' || :district, 0))")
        .param("district", district)
        .query((row, number) -> true)
        .list();
  }

  Optional<Community> find(UUID id, String district) {
    return one("where c.id = :id and c.district = :district", id, district);
  }

  /** As it was known at that moment. */
  Optional<Community> find(UUID id, String district, Instant knownAt) {
    return rows
        .whole(
            jdbc.sql(AS_KNOWN + COLUMNS + "where c.id = :id and c.district = :district")
                .param("id", id)
                .param("district", district)
                .param("knownAt", OffsetDateTime.ofInstant(knownAt, ZoneOffset.UTC))
                .query(CommunityRows.Row::read)
                .list(),
            knownAt)
        .stream()
        .findFirst();
  }

  Optional<Community> lock(UUID id, String district) {
    return one("where c.id = :id and c.district = :district for update of c", id, district);
  }

  private Optional<Community> one(String where, UUID id, String district) {
    return rows
        .whole(
            jdbc.sql(COLUMNS + where)
                .param("id", id)
                .param("district", district)
                .query(CommunityRows.Row::read)
                .list())
        .stream()
        .findFirst();
  }

  /** A page in the order of names, beginning after the given name and id. */
  List<Community> page(
      CommunityFilter filter, @Nullable String afterName, @Nullable UUID afterId, int limit) {
    return rows.whole(
        filtered(
                COLUMNS
                    + MATCHES
                    + IN_FORCE
                    + """
                    and (cast(:afterName as text) is null or (c.name, c.id) > (:afterName, cast(:afterId as uuid)))
                    order by c.name, c.id limit :limit
                    """,
                filter)
            .param("afterName", afterName)
            .param("afterId", afterId)
            .param("limit", limit)
            .query(CommunityRows.Row::read)
            .list(),
        filter.knownAt());
  }

  List<Community> all(CommunityFilter filter) {
    return rows.whole(
        filtered(COLUMNS + MATCHES + IN_FORCE + "order by c.name, c.id", filter)
            .query(CommunityRows.Row::read)
            .list(),
        filter.knownAt());
  }

  long count(CommunityFilter filter) {
    return filtered("select count(*) from community c " + MATCHES + IN_FORCE, filter)
        .query(Long.class)
        .single();
  }

  /** Of whatever state, oldest first. */
  List<Community> named(String district, Collection<String> names) {
    return rows.whole(
        jdbc.sql(COLUMNS + "where c.district = :district and c.name = any (:names) order by c.id")
            .param("district", district)
            .param("names", names.toArray(String[]::new))
            .query(CommunityRows.Row::read)
            .list());
  }

  /** Drafts and rejected communities that one of these schools leads. */
  List<Community> unfinished(String district, Collection<String> leadSchools, int atMost) {
    return rows.whole(
        jdbc.sql(
                COLUMNS
                    + """
                    where c.district = :district and c.state in ('DRAFT', 'REJECTED') and exists (
                      select from membership m where m.community_id = c.id and m.role = 'LEAD'
                        and m.school_id = any (cast(:schools as uuid[])))
                    order by c.id limit :atMost
                    """)
            .param("district", district)
            .param("schools", leadSchools.toArray(String[]::new))
            .param("atMost", atMost)
            .query(CommunityRows.Row::read)
            .list());
  }

  /** The communities of a school: on a day, or at any time; as known at a moment, or now. */
  List<Belonging> belongings(UUID school, @Nullable LocalDate on, @Nullable Instant knownAt) {
    var sql =
        """
        select c.id as community, c.name, c.state, m.*, lower(m.span) as first_day, upper(m.span) - 1 as last_day
        from membership m join community c on c.id = m.community_id
        where m.school_id = :school and c.state in ('APPROVED', 'ENDED')
          and (cast(:on as date) is null or m.span @> cast(:on as date))
        order by m.span limit 500
        """;
    var statement =
        knownAt == null
            ? jdbc.sql(sql)
            : jdbc.sql(AS_KNOWN + sql)
                .param("knownAt", OffsetDateTime.ofInstant(knownAt, ZoneOffset.UTC));
    return statement
        .param("school", school)
        .param("on", on)
        .query(
            (row, number) ->
                new Belonging(
                    row.getObject("community", UUID.class),
                    row.getString("name"),
                    State.valueOf(row.getString("state")),
                    CommunityRows.membership(row, "id")))
        .list();
  }

  List<Claim> claims(Collection<UUID> schools) {
    return jdbc.sql(
            """
            select c.id, c.name, m.school_id, m.place, lower(m.span) as first_day, upper(m.span) - 1 as last_day
            from membership m join community c on c.id = m.community_id
            where m.holds and m.school_id = any (cast(:schools as uuid[]))
            order by m.span
            """)
        .param("schools", schools.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            (row, number) ->
                new Claim(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getObject("school_id", UUID.class),
                    Place.valueOf(row.getString("place")),
                    CommunityRows.period(row)))
        .list();
  }

  /** The coded reason of an early end that is due, or none when the cycle has simply run out. */
  Optional<String> endsBecause(UUID community) {
    return jdbc.sql(
            "select ends_because from community where id = :id and ends_because is not null")
        .param("id", community)
        .query(String.class)
        .optional();
  }

  /**
   * Locks approved communities whose cycle is over; those that somebody else is busy with come next
   * time.
   */
  List<Approved> lockOver(LocalDate today, int atMost) {
    return rows
        .whole(
            jdbc.sql(
                    COLUMNS
                        + """
                        where c.state = 'APPROVED' and upper(current_cycle.span) <= :today
                        order by c.id limit :atMost for update of c skip locked
                        """)
                .param("today", today)
                .param("atMost", atMost)
                .query(CommunityRows.Row::read)
                .list())
        .stream()
        .map(Approved.class::cast)
        .toList();
  }

  private StatementSpec filtered(String sql, CommunityFilter filter) {
    var state = filter.state();
    var knownAt = filter.knownAt();
    var statement =
        knownAt == null
            ? jdbc.sql(sql)
            : jdbc.sql(AS_KNOWN + sql)
                .param("knownAt", OffsetDateTime.ofInstant(knownAt, ZoneOffset.UTC));
    return statement
        .param("on", filter.on())
        .param("district", filter.district())
        .param("state", state == null ? null : state.name())
        .param("text", SearchText.inside(filter.text()))
        .param("day", filter.on() == null ? LocalDate.now(clock) : filter.on());
  }
}

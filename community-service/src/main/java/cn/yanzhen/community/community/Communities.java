package cn.yanzhen.community.community;

import cn.yanzhen.community.community.Community.Approved;
import cn.yanzhen.community.community.Community.Draft;
import cn.yanzhen.community.community.Community.Ended;
import cn.yanzhen.community.community.Community.Rejected;
import cn.yanzhen.community.community.Community.Submitted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

  private final JdbcClient jdbc;
  private final Clock clock;

  Communities(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
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

  Optional<Community> lock(UUID id, String district) {
    return one("where c.id = :id and c.district = :district for update of c", id, district);
  }

  private Optional<Community> one(String where, UUID id, String district) {
    return whole(
            jdbc.sql(COLUMNS + where)
                .param("id", id)
                .param("district", district)
                .query(Row::read)
                .list())
        .stream()
        .findFirst();
  }

  /** A page in the order of names, beginning after the given name and id. */
  List<Community> page(
      CommunityFilter filter, @Nullable String afterName, @Nullable UUID afterId, int limit) {
    return whole(
        filtered(
                COLUMNS
                    + MATCHES
                    + """
                    and (cast(:afterName as text) is null or (c.name, c.id) > (:afterName, cast(:afterId as uuid)))
                    order by c.name, c.id limit :limit
                    """,
                filter)
            .param("afterName", afterName)
            .param("afterId", afterId)
            .param("limit", limit)
            .query(Row::read)
            .list());
  }

  List<Community> all(CommunityFilter filter) {
    return whole(
        filtered(COLUMNS + MATCHES + "order by c.name, c.id", filter).query(Row::read).list());
  }

  long count(CommunityFilter filter) {
    return filtered("select count(*) from community c " + MATCHES, filter)
        .query(Long.class)
        .single();
  }

  /** Of whatever state, oldest first. */
  List<Community> named(String district, Collection<String> names) {
    return whole(
        jdbc.sql(COLUMNS + "where c.district = :district and c.name = any (:names) order by c.id")
            .param("district", district)
            .param("names", names.toArray(String[]::new))
            .query(Row::read)
            .list());
  }

  /** Drafts and rejected communities that one of these schools leads. */
  List<Community> unfinished(String district, Collection<String> leadSchools, int atMost) {
    return whole(
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
            .query(Row::read)
            .list());
  }

  List<Claim> claims(Collection<UUID> schools) {
    return jdbc.sql(
            """
            select c.id, c.name, m.school_id, lower(m.span) as first_day, upper(m.span) - 1 as last_day
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
                    period(row)))
        .list();
  }

  /**
   * Locks approved communities whose cycle is over; those that somebody else is busy with come next
   * time.
   */
  List<Approved> lockOver(LocalDate today, int atMost) {
    return whole(
            jdbc.sql(
                    COLUMNS
                        + """
                        where c.state = 'APPROVED' and upper(current_cycle.span) <= :today
                        order by c.id limit :atMost for update of c skip locked
                        """)
                .param("today", today)
                .param("atMost", atMost)
                .query(Row::read)
                .list())
        .stream()
        .map(Approved.class::cast)
        .toList();
  }

  void add(Community community) {
    bind(
            """
            insert into community (id, district, name, state, reason, state_since, version)
            values (:id, :district, :name, :state, :reason, :since, :version)
            """,
            community)
        .update();
    addCharter(community);
  }

  /** Writes a step to another state. */
  void step(Community community) {
    int rows =
        bind(
                """
                update community
                set name = :name, state = :state, reason = :reason, state_since = :since, version = :version
                where id = :id and district = :district and version = :version - 1
                """,
                community)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("community " + community.id() + " is not as it was read");
    }
  }

  /** Frees the schools of a charter that is about to be written anew. */
  void clearCharter(UUID community) {
    jdbc.sql("delete from membership where community_id = :id").param("id", community).update();
    jdbc.sql("delete from cycle where community_id = :id").param("id", community).update();
  }

  void addCharter(Community community) {
    var charter = community.charter();
    jdbc.sql("insert into cycle (community_id, span) values (:id, daterange(:from, :to, '[]'))")
        .param("id", community.id())
        .param("from", charter.cycle().from())
        .param("to", charter.cycle().to())
        .update();
    for (var membership : charter.memberships()) {
      var model = membership.model();
      var grade = membership.grade();
      jdbc.sql(
              """
              insert into membership (id, community_id, holds, school_id, role, model, grade, span)
              select :id, c.id, c.holds, :school, :role, :model, :grade, daterange(:from, :to, '[]')
              from community c where c.id = :community
              """)
          .param("id", membership.id())
          .param("community", community.id())
          .param("school", membership.schoolId())
          .param("role", membership.role().name())
          .param("model", model == null ? null : model.name())
          .param("grade", grade == null ? null : grade.name())
          .param("from", membership.period().from())
          .param("to", membership.period().to())
          .update();
    }
  }

  private StatementSpec bind(String sql, Community community) {
    var reason =
        switch (community) {
          case Rejected rejected -> rejected.reason();
          case Ended ended -> ended.reason();
          case Draft draft -> null;
          case Submitted submitted -> null;
          case Approved approved -> null;
        };
    return jdbc.sql(sql)
        .param("id", community.id())
        .param("district", community.charter().district())
        .param("name", community.charter().name())
        .param("state", community.state().name())
        .param("reason", reason)
        .param("since", OffsetDateTime.ofInstant(community.since(), ZoneOffset.UTC))
        .param("version", community.version());
  }

  private StatementSpec filtered(String sql, CommunityFilter filter) {
    var state = filter.state();
    return jdbc.sql(sql)
        .param("district", filter.district())
        .param("state", state == null ? null : state.name())
        .param("text", containing(filter.text()))
        .param("day", LocalDate.now(clock));
  }

  /** The pattern for a text inside of another, in which % and _ mean themselves. */
  private static @Nullable String containing(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  /** A community's own row, before its memberships are read. */
  private record Row(
      UUID id,
      String district,
      String name,
      State state,
      @Nullable String reason,
      Instant since,
      long version,
      Period cycle) {

    static Row read(ResultSet row, int number) throws SQLException {
      return new Row(
          row.getObject("id", UUID.class),
          row.getString("district"),
          row.getString("name"),
          State.valueOf(row.getString("state")),
          row.getString("reason"),
          row.getObject("state_since", OffsetDateTime.class).toInstant(),
          row.getLong("version"),
          period(row));
    }

    Community with(List<Membership> memberships) {
      var charter = new Charter(district, name, cycle, memberships);
      return switch (state) {
        case DRAFT -> new Draft(id, charter, version, since);
        case SUBMITTED -> new Submitted(id, charter, version, since);
        case APPROVED -> new Approved(id, charter, version, since);
        case REJECTED -> new Rejected(id, charter, version, since, Objects.requireNonNull(reason));
        case ENDED -> new Ended(id, charter, version, since, Objects.requireNonNull(reason));
      };
    }
  }

  private record Member(UUID community, Membership membership) {}

  private List<Community> whole(List<Row> rows) {
    Map<UUID, List<Membership>> members =
        rows.isEmpty()
            ? Map.of()
            : jdbc
                .sql(
                    """
                    select *, lower(span) as first_day, upper(span) - 1 as last_day from membership
                    where community_id = any (cast(:ids as uuid[])) order by role, id
                    """)
                .param("ids", rows.stream().map(row -> row.id().toString()).toArray(String[]::new))
                .query(Communities::member)
                .list()
                .stream()
                .collect(
                    Collectors.groupingBy(
                        Member::community,
                        Collectors.mapping(Member::membership, Collectors.toList())));
    return rows.stream().map(row -> row.with(members.getOrDefault(row.id(), List.of()))).toList();
  }

  private static Member member(ResultSet row, int number) throws SQLException {
    var model = row.getString("model");
    var grade = row.getString("grade");
    return new Member(
        row.getObject("community_id", UUID.class),
        new Membership(
            row.getObject("id", UUID.class),
            row.getObject("school_id", UUID.class),
            Role.valueOf(row.getString("role")),
            model == null ? null : PairingModel.valueOf(model),
            grade == null ? null : Grade.valueOf(grade),
            period(row)));
  }

  private static Period period(ResultSet row) throws SQLException {
    return new Period(
        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
  }
}

package cn.yanzhen.identity.deputy;

import cn.yanzhen.defaults.paging.SearchText;
import cn.yanzhen.identity.deputy.Deputyship.Because;
import cn.yanzhen.identity.grant.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All deputyships. The database itself refuses two of one role, or of one deputy, on one day. */
@Repository
public class Deputyships {
  private static final String COLUMNS =
      "id, district, principal_id, deputy_id, role, org, lower(during) as starts, upper(during) - 1"
          + " as ends, stands, note, version, named_by, named_at, ended_because, ended_by";

  private final JdbcClient jdbc;
  private final Clock clock;

  Deputyships(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Deputyship> lock(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from deputyship where id = :id for update")
        .param("id", id)
        .query(Deputyships::row)
        .optional();
  }

  public Optional<Deputyship> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from deputyship where id = :id")
        .param("id", id)
        .query(Deputyships::row)
        .optional();
  }

  /** Those in which an account stands in or is stood in for, the latest first. */
  public List<Deputyship> of(UUID account, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from deputyship where principal_id = :account or deputy_id = :account
                order by lower(during) desc, id desc limit :limit
                """)
        .param("account", account)
        .param("limit", limit)
        .query(Deputyships::row)
        .list();
  }

  /**
   * Those of a district, the last named first.
   *
   * @param onDay only those that stand on this day or later; null for all
   */
  public List<Deputyship> list(
      String district, @Nullable LocalDate onDay, @Nullable UUID before, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from deputyship
                where district = :district and (cast(:before as uuid) is null or id < :before)
                  and (cast(:day as date) is null or (stands and not during << daterange(:day, null)))
                order by id desc limit :limit
                """)
        .param("district", district)
        .param("before", before)
        .param("day", onDay)
        .param("limit", limit)
        .query(Deputyships::row)
        .list();
  }

  /** Somebody at an organisation. */
  public record Colleague(UUID id, String name, String username) {}

  /** Whose main organisation it is, or who holds a role there by themselves on a day. */
  public List<Colleague> colleagues(
      String district, String org, @Nullable String q, LocalDate day, int limit) {
    return jdbc.sql(
            """
            select a.id, a.name, a.username from account a
             where a.district = :district
               and (a.org = :org or exists (
                 select from own_right o where o.account_id = a.id and o.org = :org and o.during @> cast(:day as date)))
               and (cast(:q as text) is null or a.name like :q escape '\\' or a.username like :q escape '\\')
             order by a.name, a.username limit :limit
            """)
        .param("district", district)
        .param("org", org)
        .param("day", day)
        .param("q", SearchText.inside(q))
        .param("limit", limit)
        .query(Colleague.class)
        .list();
  }

  /** One that stands on one of the days: of the principal's role, or of the deputy's. */
  Optional<Deputyship> overlapping(
      UUID principal,
      UUID deputy,
      Role role,
      String org,
      LocalDate from,
      LocalDate to,
      @Nullable UUID except) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from deputyship
                where stands and role = :role and org = :org and during && daterange(:from, :to, '[]')
                  and (principal_id = :principal or deputy_id = :deputy)
                  and id is distinct from cast(:except as uuid)
                order by principal_id = :principal desc, during limit 1
                """)
        .param("principal", principal)
        .param("deputy", deputy)
        .param("role", role.name())
        .param("org", org)
        .param("from", from)
        .param("to", to)
        .param("except", except)
        .query(Deputyships::row)
        .optional();
  }

  /** Those that may still take effect and whose principal is one of these, for change. */
  List<Deputyship> lent(Collection<UUID> principals) {
    if (principals.isEmpty()) return List.of();
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from deputyship
                where principal_id = any(:principals) and stands and not during << daterange(:today, null)
                order by id for update
                """)
        .param("principals", principals.toArray(UUID[]::new))
        .param("today", LocalDate.now(clock))
        .query(Deputyships::row)
        .list();
  }

  /** Nothing if another came between. */
  Optional<Deputyship> name(
      String district, UUID principal, UUID deputy, DeputyRules.Wish wish, String note, String by) {
    return jdbc.sql(
            """
            insert into deputyship (district, principal_id, deputy_id, role, org, during, note, named_by, named_at)
            values (:district, :principal, :deputy, :role, :org, daterange(:from, :to, '[]'), :note, :by, :at)
            on conflict do nothing returning\s\
            """
                + COLUMNS)
        .param("district", district)
        .param("principal", principal)
        .param("deputy", deputy)
        .param("role", wish.role().name())
        .param("org", wish.org())
        .param("from", wish.from())
        .param("to", wish.to())
        .param("note", note)
        .param("by", by)
        .param("at", OffsetDateTime.now(clock))
        .query(Deputyships::row)
        .optional();
  }

  Deputyship change(UUID id, UUID deputy, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            update deputyship set deputy_id = :deputy, during = daterange(:from, :to, '[]'), version = version + 1
             where id = :id returning\s\
            """
                + COLUMNS)
        .param("id", id)
        .param("deputy", deputy)
        .param("from", from)
        .param("to", to)
        .query(Deputyships::row)
        .single();
  }

  /**
   * @param last its new last day; null when it is to hold on no day at all
   */
  Deputyship end(UUID id, @Nullable LocalDate last, Because because, String by) {
    return jdbc.sql(
            """
            update deputyship
               set during = case when cast(:last as date) is null then during else daterange(lower(during), :last, '[]') end,
                   stands = cast(:last as date) is not null, ended_because = :because, ended_by = :by, ended_at = :at,
                   version = version + 1
             where id = :id returning\s\
            """
                + COLUMNS)
        .param("id", id)
        .param("last", last)
        .param("because", because.name())
        .param("by", by)
        .param("at", OffsetDateTime.now(clock))
        .query(Deputyships::row)
        .single();
  }

  private static Deputyship row(ResultSet row, int number) throws SQLException {
    String because = row.getString("ended_because");
    return new Deputyship(
        row.getObject("id", UUID.class),
        row.getString("district"),
        row.getObject("principal_id", UUID.class),
        row.getObject("deputy_id", UUID.class),
        Role.valueOf(row.getString("role")),
        row.getString("org"),
        row.getObject("starts", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        row.getBoolean("stands"),
        row.getString("note"),
        row.getLong("version"),
        row.getString("named_by"),
        row.getObject("named_at", OffsetDateTime.class).toInstant(),
        because == null ? null : Because.valueOf(because),
        row.getString("ended_by"));
  }
}

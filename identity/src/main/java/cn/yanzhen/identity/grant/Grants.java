package cn.yanzhen.identity.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All grants. The database itself refuses two of one role at one organisation on one day. */
@Repository
public class Grants {
  private static final String COLUMNS =
      "id, account_id, role, org, lower(during) as starts, upper(during) - 1 as ends, version";

  private final JdbcClient jdbc;
  private final Clock clock;

  Grants(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Grants in force today or later: what an account may come to do. Those that follow an order of
   * the person behind it are among them, and those that it holds as a deputy.
   */
  public List<Grant> notEnded(UUID accountId) {
    return notEnded(List.of(accountId)).getOrDefault(accountId, List.of());
  }

  /** The same of many accounts, by account. */
  public Map<UUID, List<Grant>> notEnded(List<UUID> accountIds) {
    return jdbc
        .sql(
            """
            select id, account_id, role, org, lower(during) as starts, upper(during) - 1 as ends, version, deputy_of
              from (
                select o.*, null as deputy_of from own_right o where account_id = any(:accounts)
                union all
                select d.id, d.account_id, d.role, d.org, d.during, d.version, p.name
                  from deputised_right d join account p on p.id = d.principal_id
                 where d.account_id = any(:accounts)) held
             where not during << daterange(:today, null)
             order by starts, id\
            """)
        .param("accounts", accountIds.toArray(UUID[]::new))
        .param("today", LocalDate.now(clock))
        .query(Grants::held)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Grant::accountId));
  }

  /** What an account holds by itself, whenever: of a role, or (null) of any, at an organisation. */
  public List<Grant> own(UUID accountId, @Nullable Role role, String org) {
    return jdbc.sql(
            """
            select id, account_id, role, org, lower(during) as starts, upper(during) - 1 as ends, version
              from own_right
             where account_id = :account and org = :org and (cast(:role as text) is null or role = :role)
             order by starts, id\
            """)
        .param("account", accountId)
        .param("org", org)
        .param("role", role == null ? null : role.name())
        .query(Grants::grant)
        .list();
  }

  /** Whether it is not given by hand but follows an order. */
  boolean followsAnOrder(UUID id) {
    return jdbc.sql("select exists (select from order_right where assignment_id = :id and stands)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  Optional<Grant> lock(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from access_grant where id = :id for update")
        .param("id", id)
        .query(Grants::grant)
        .optional();
  }

  /** Nothing if the account already holds the role there on one of the days. */
  Optional<Grant> give(
      UUID accountId, Role role, String org, LocalDate from, @Nullable LocalDate to, String by) {
    boolean held =
        jdbc.sql(
                """
                select exists (select from access_grant
                 where account_id = :account and role = :role and org = :org
                   and during && daterange(:from, :to, '[]'))
                """)
            .param("account", accountId)
            .param("role", role.name())
            .param("org", org)
            .param("from", from)
            .param("to", to, Types.DATE)
            .query(Boolean.class)
            .single();
    if (held) return Optional.empty();
    return jdbc.sql(
            """
            insert into access_grant (account_id, role, org, during, given_by, given_at)
            values (:account, :role, :org, daterange(:from, :to, '[]'), :by, :at)
            returning\s\
            """
                + COLUMNS)
        .param("account", accountId)
        .param("role", role.name())
        .param("org", org)
        .param("from", from)
        .param("to", to, Types.DATE)
        .param("by", by)
        .param("at", OffsetDateTime.now(clock))
        .query(Grants::grant)
        .optional();
  }

  /** Its last day becomes the given one. */
  Grant end(UUID id, LocalDate to) {
    return jdbc.sql(
            """
            update access_grant set during = daterange(lower(during), :to, '[]'), version = version + 1
             where id = :id returning\s\
            """
                + COLUMNS)
        .param("id", id)
        .param("to", to)
        .query(Grants::grant)
        .single();
  }

  /** As if it had never been; as it was, one version on. */
  Optional<Grant> remove(UUID id) {
    return jdbc.sql(
            """
            delete from access_grant where id = :id
            returning id, account_id, role, org, lower(during) as starts, upper(during) - 1 as ends, version + 1 as version\
            """)
        .param("id", id)
        .query(Grants::grant)
        .optional();
  }

  private static Grant held(ResultSet row, int number) throws SQLException {
    Grant grant = grant(row, number);
    return new Grant(
        grant.id(),
        grant.accountId(),
        grant.role(),
        grant.org(),
        grant.from(),
        grant.to(),
        grant.version(),
        row.getString("deputy_of"));
  }

  static Grant grant(ResultSet row, int number) throws SQLException {
    return new Grant(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        Role.valueOf(row.getString("role")),
        row.getString("org"),
        row.getObject("starts", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        row.getLong("version"));
  }
}

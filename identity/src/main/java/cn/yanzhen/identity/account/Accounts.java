package cn.yanzhen.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All accounts. Usernames are kept in lower case. */
@Repository
public class Accounts {
  /** The person behind it as it is now: a record that was merged is the one that goes on. */
  private static final String COLUMNS =
      "id, username, name, coalesce((select m.survivor_id from merged_person m where m.person_id ="
          + " account.person_id), account.person_id) as person_id, district, org,"
          + " password_change_due, demonstration, created_at";

  private final JdbcClient jdbc;
  private final Clock clock;

  Accounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public static String normal(String username) {
    return username.strip().toLowerCase(Locale.ROOT);
  }

  public Optional<Account> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from account where id = :id")
        .param("id", id)
        .query(Accounts::account)
        .optional();
  }

  public Optional<Account> findByUsername(String username) {
    return jdbc.sql("select " + COLUMNS + " from account where username = :username")
        .param("username", normal(username))
        .query(Accounts::account)
        .optional();
  }

  public boolean isEmpty() {
    return jdbc.sql("select not exists (select from account)").query(Boolean.class).single();
  }

  /** Accounts of a district in the order of their usernames, from after the given one. */
  public List<Account> list(
      String district, @Nullable String q, @Nullable String after, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from account
                where district = :district
                  and (cast(:q as text) is null or username like :q escape '\\' or name like :q escape '\\')
                  and (cast(:after as text) is null or username > :after)
                order by username limit :limit
                """)
        .param("district", district)
        .param("q", q == null ? null : "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .param("after", after)
        .param("limit", limit)
        .query(Accounts::account)
        .list();
  }

  public List<Account> demonstrationAccounts(int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from account where demonstration order by created_at, username limit :limit")
        .param("limit", limit)
        .query(Accounts::account)
        .list();
  }

  /** Opens the account, or gives nothing when the username is taken. */
  public Optional<Account> open(
      String username,
      String name,
      @Nullable UUID personId,
      String district,
      String org,
      String passwordHash,
      boolean passwordChangeDue,
      boolean demonstration) {
    return jdbc.sql(
            """
            insert into account (username, name, person_id, district, org, password_hash,
                                 password_change_due, demonstration, created_at)
            values (:username, :name, :person, :district, :org, :hash, :due, :demonstration, :at)
            on conflict (username) do nothing
            returning\s\
            """
                + COLUMNS)
        .param("username", normal(username))
        .param("name", name)
        .param("person", personId)
        .param("district", district)
        .param("org", org)
        .param("hash", passwordHash)
        .param("due", passwordChangeDue)
        .param("demonstration", demonstration)
        .param("at", OffsetDateTime.now(clock))
        .query(Accounts::account)
        .optional();
  }

  /** Names by id. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    jdbc.sql("select id, name from account where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            row -> {
              names.put(row.getObject("id", UUID.class), row.getString("name"));
            });
    return names;
  }

  /** The accounts of a person, by whichever of its records. */
  public List<UUID> ofPerson(UUID person) {
    return jdbc.sql(
            """
            select a.id from account a left join merged_person m on m.person_id = a.person_id
             where coalesce(m.survivor_id, a.person_id) =
               coalesce((select survivor_id from merged_person where person_id = :person), :person)
            """)
        .param("person", person)
        .query(UUID.class)
        .list();
  }

  /** Nobody else decides over what this account holds or lends before this transaction ends. */
  public void lock(UUID id) {
    jdbc.sql("select id from account where id = :id for no key update")
        .param("id", id)
        .query(UUID.class)
        .list();
  }

  /** Its main organisation is another from now on. */
  public void belongsTo(UUID id, String org) {
    jdbc.sql("update account set org = :org where id = :id")
        .param("org", org)
        .param("id", id)
        .update();
  }

  Optional<String> passwordHash(UUID id) {
    return jdbc.sql("select password_hash from account where id = :id")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  void changePassword(UUID id, String hash) {
    jdbc.sql("update account set password_hash = :hash, password_change_due = false where id = :id")
        .param("hash", hash)
        .param("id", id)
        .update();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("name"),
        row.getObject("person_id", UUID.class),
        row.getString("district"),
        row.getString("org"),
        row.getBoolean("password_change_due"),
        row.getBoolean("demonstration"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}

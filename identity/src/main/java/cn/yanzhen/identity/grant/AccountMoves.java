package cn.yanzhen.identity.grant;

import cn.yanzhen.identity.account.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which moves concern an account, and the rows of what each changed there. */
@Repository
public class AccountMoves {
  private static final String MOVE =
      "o.assignment_id, o.from_school::text as from_org, o.to_school::text as to_org, o.moved_on,"
          + " o.offices_ended, o.order_number, o.heard_at";

  private final JdbcClient jdbc;
  private final Clock clock;

  AccountMoves(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A person's move for good.
   *
   * @param day the first at the new school
   * @param officesEnded whether terms of office at the old school ended with it
   */
  public record Move(
      UUID assignmentId,
      String fromOrg,
      String toOrg,
      LocalDate day,
      boolean officesEnded,
      String orderNumber,
      OffsetDateTime heardAt) {}

  /** What a move changed of an account. */
  record Done(UUID id, Move move, @Nullable String wasOrg, @Nullable UUID givenId, boolean ended) {
    boolean changedAnything() {
      return wasOrg != null || givenId != null || ended;
    }
  }

  /** In one order with whoever ends a grant by hand: the grants before the accounts. */
  void lockGrants(Collection<UUID> accounts) {
    jdbc.sql("select id from access_grant where account_id = any(:accounts) order by id for update")
        .param("accounts", accounts.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /**
   * Those that stand of the person behind an account, whichever record they are told of, the
   * earliest first. An account that was opened later is of the school that it says.
   */
  List<Move> wanted(Account account) {
    return jdbc.sql(
            "select "
                + MOVE
                + """
                 from order_move o left join merged_person m on m.person_id = o.person_id
                where o.stands and coalesce(m.survivor_id, o.person_id) = :person and o.district = :district
                  and o.heard_at >= (select created_at from account where id = :account)
                order by o.moved_on, o.assignment_id
                """)
        .param("person", account.personId())
        .param("district", account.district())
        .param("account", account.id())
        .query(AccountMoves::move)
        .list();
  }

  /** Those that the account has followed, in the same order. */
  List<Done> done(UUID account) {
    return jdbc.sql(
            "select "
                + MOVE
                + """
                 , d.id, d.was_org, d.given_id, exists (select from account_move_ended e where e.move_id = d.id) as ended
                 from account_move d join order_move o using (assignment_id)
                where d.account_id = :account and upper_inf(d.known)
                order by o.moved_on, o.assignment_id
                """)
        .param("account", account)
        .query(
            (row, number) ->
                new Done(
                    row.getObject("id", UUID.class),
                    move(row, number),
                    row.getString("was_org"),
                    row.getObject("given_id", UUID.class),
                    row.getBoolean("ended")))
        .list();
  }

  /**
   * The grants at the old school that end with a move: a teacher's, and an administrator's when the
   * office ended. What was given by hand since it was heard is meant to be there.
   */
  List<Grant> ending(UUID account, Move move) {
    return jdbc.sql(
            """
            select id, account_id, role, org, lower(during) as starts, upper(during) - 1 as ends, version
              from access_grant g
             where account_id = :account and org = :org and (role = 'TEACHER' or role = 'SCHOOL_ADMIN' and :offices)
               and lower(during) < :day and not during << daterange(:day, null)
               and (given_at <= :heard or exists (select from account_move d where d.given_id = g.id))
             order by id
            """)
        .param("account", account)
        .param("org", move.fromOrg())
        .param("offices", move.officesEnded())
        .param("day", move.day())
        .param("heard", move.heardAt())
        .query(Grants::grant)
        .list();
  }

  /** A teacher's grant at the new school up to the next one there; nothing where one holds. */
  Optional<Grant> give(UUID account, Move move, String by) {
    return jdbc.sql(
            """
            insert into access_grant (account_id, role, org, during, given_by, given_at)
            select :account, 'TEACHER', :org, daterange(:day, min(lower(during)) filter (where lower(during) > :day)), :by, :now
              from access_grant where account_id = :account and role = 'TEACHER' and org = :org
            having not coalesce(bool_or(during @> cast(:day as date)), false)
            returning id, account_id, role, org, lower(during) as starts, upper(during) - 1 as ends, version
            """)
        .param("account", account)
        .param("org", move.toOrg())
        .param("day", move.day())
        .param("by", by)
        .param("now", OffsetDateTime.now(clock))
        .query(Grants::grant)
        .optional();
  }

  void keep(UUID account, Move move, @Nullable String wasOrg, List<UUID> given, List<Grant> ended) {
    var id =
        jdbc.sql(
                """
                insert into account_move (account_id, assignment_id, was_org, given_id, known)
                values (:account, :assignment, :was, :given, tstzrange(:now, null)) returning id
                """)
            .param("account", account)
            .param("assignment", move.assignmentId())
            .param("was", wasOrg)
            .param("given", given.isEmpty() ? null : given.getFirst())
            .param("now", OffsetDateTime.now(clock))
            .query(UUID.class)
            .single();
    for (var one : ended)
      jdbc.sql(
              "insert into account_move_ended (move_id, grant_id, during) values (:move, :grant,"
                  + " daterange(:from, cast(:to as date), '[]'))")
          .param("move", id)
          .param("grant", one.id())
          .param("from", one.from())
          .param("to", one.to())
          .update();
  }

  /**
   * The days as they were before, up to a grant of the same role there that was given since; each
   * as it is now.
   */
  List<Grant> restoreEnded(UUID move) {
    return jdbc.sql(
            """
            update access_grant g
               set during = e.during * daterange(null, (
                     select min(lower(n.during)) from access_grant n
                      where n.account_id = g.account_id and n.role = g.role and n.org = g.org and n.id <> g.id
                        and n.during && e.during and lower(n.during) > lower(g.during))),
                   version = g.version + 1
              from account_move_ended e where e.move_id = :move and e.grant_id = g.id
            returning g.id, g.account_id, g.role, g.org, lower(g.during) as starts, upper(g.during) - 1 as ends, g.version
            """)
        .param("move", move)
        .query(Grants::grant)
        .list();
  }

  void close(UUID move) {
    jdbc.sql(
            "update account_move set known = tstzrange(lower(known), greatest(:now, lower(known)),"
                + " '[]') where id = :id")
        .param("now", OffsetDateTime.now(clock))
        .param("id", move)
        .update();
  }

  /** The latest that an account has followed, by account: how it came to its school. */
  public Map<UUID, Move> latest(Collection<UUID> accounts) {
    Map<UUID, Move> latest = new HashMap<>();
    if (accounts.isEmpty()) return latest;
    jdbc.sql(
            "select distinct on (d.account_id) d.account_id, "
                + MOVE
                + """
                 from account_move d join order_move o using (assignment_id)
                where d.account_id = any(:accounts) and upper_inf(d.known)
                  and (d.was_org is not null or d.given_id is not null)
                order by d.account_id, o.moved_on desc, o.assignment_id desc
                """)
        .param("accounts", new ArrayList<>(accounts).toArray(UUID[]::new))
        .query(
            row -> {
              latest.put(row.getObject("account_id", UUID.class), move(row, 0));
            });
    return latest;
  }

  private static Move move(ResultSet row, int number) throws SQLException {
    return new Move(
        row.getObject("assignment_id", UUID.class),
        row.getString("from_org"),
        row.getString("to_org"),
        row.getObject("moved_on", LocalDate.class),
        row.getBoolean("offices_ended"),
        row.getString("order_number"),
        row.getObject("heard_at", OffsetDateTime.class));
  }
}

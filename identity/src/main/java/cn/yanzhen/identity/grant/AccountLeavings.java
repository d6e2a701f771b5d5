package cn.yanzhen.identity.grant;

import cn.yanzhen.identity.account.Account;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the person behind an account leaves, and the rows of what that changed there. */
@Repository
class AccountLeavings {
  private final JdbcClient jdbc;
  private final Clock clock;

  AccountLeavings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Leaving(LocalDate lastDay, OffsetDateTime heardAt) {}

  record Done(UUID id, LocalDate lastDay) {}

  /** Whichever record of the person it is told of. An account that was opened later stays. */
  Optional<Leaving> wanted(Account account) {
    return jdbc.sql(
            """
            select l.last_day, l.heard_at
              from person_leaving l left join merged_person m on m.person_id = l.person_id
             where l.stands and coalesce(m.survivor_id, l.person_id) = :person and l.district = :district
               and l.heard_at >= (select created_at from account where id = :account)
             order by l.last_day limit 1
            """)
        .param("person", account.personId())
        .param("district", account.district())
        .param("account", account.id())
        .query(
            (row, number) ->
                new Leaving(
                    row.getObject("last_day", LocalDate.class),
                    row.getObject("heard_at", OffsetDateTime.class)))
        .optional();
  }

  Optional<Done> done(UUID account) {
    return jdbc.sql(
            "select id, last_day from account_leaving where account_id = :account and"
                + " upper_inf(known)")
        .param("account", account)
        .query(
            (row, number) ->
                new Done(
                    row.getObject("id", UUID.class), row.getObject("last_day", LocalDate.class)))
        .optional();
  }

  /** Roles at schools beyond the day. What was given by hand since it was heard is meant. */
  List<Grant> ending(UUID account, Leaving leaving) {
    return jdbc.sql(
            """
            select id, account_id, role, org, lower(during) as starts, upper(during) - 1 as ends, version
              from access_grant g
             where account_id = :account and role in ('TEACHER', 'SCHOOL_ADMIN')
               and during && daterange(cast(:last as date) + 1, null)
               and (given_at <= :heard or exists (select from account_move d where d.given_id = g.id))
             order by id
            """)
        .param("account", account)
        .param("last", leaving.lastDay())
        .param("heard", leaving.heardAt())
        .query(Grants::grant)
        .list();
  }

  /** Before the grants end. */
  void keep(UUID account, Leaving leaving, List<Grant> ending) {
    var id =
        jdbc.sql(
                """
                insert into account_leaving (account_id, last_day, known)
                values (:account, :last, tstzrange(:now, null)) returning id
                """)
            .param("account", account)
            .param("last", leaving.lastDay())
            .param("now", OffsetDateTime.now(clock))
            .query(UUID.class)
            .single();
    for (var one : ending)
      jdbc.sql(
              """
              insert into account_leaving_ended (leaving_id, grant_id, role, org, during, version, given_by, given_at)
              select :leaving, id, role, org, during, version, given_by, given_at from access_grant where id = :grant
              """)
          .param("leaving", id)
          .param("grant", one.id())
          .update();
  }

  /**
   * As they were before, but those that were ended otherwise since; each only up to a grant of the
   * same role there that was given meanwhile.
   */
  List<Grant> restore(Done done, UUID account) {
    return jdbc.sql(
            """
            with was as (
              select e.*, e.during * daterange(null, (
                       select min(lower(n.during)) from access_grant n
                        where n.account_id = :account and n.role = e.role and n.org = e.org and n.id <> e.grant_id
                          and n.during && e.during and lower(n.during) >= lower(e.during))) as days
                from account_leaving_ended e where e.leaving_id = :leaving),
            longer as (
              update access_grant g set during = was.days, version = g.version + 1
                from was where was.grant_id = g.id and upper(g.during) - 1 = :last and not isempty(was.days)
              returning g.*),
            again as (
              insert into access_grant (id, account_id, role, org, during, version, given_by, given_at)
              select grant_id, :account, role, org, days, version + 2, given_by, given_at
                from was where lower(during) > :last and not isempty(days)
                 and not exists (select from access_grant g where g.id = was.grant_id)
              returning *)
            select id, account_id, role, org, lower(during) as starts, upper(during) - 1 as ends, version
              from (select * from longer union all select * from again) back order by id
            """)
        .param("account", account)
        .param("leaving", done.id())
        .param("last", done.lastDay())
        .query(Grants::grant)
        .list();
  }

  void close(UUID leaving) {
    jdbc.sql(
            "update account_leaving set known = tstzrange(lower(known), greatest(:now,"
                + " lower(known)), '[]') where id = :id")
        .param("now", OffsetDateTime.now(clock))
        .param("id", leaving)
        .update();
  }
}

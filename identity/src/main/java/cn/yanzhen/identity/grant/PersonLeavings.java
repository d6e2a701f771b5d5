package cn.yanzhen.identity.grant;

import cn.yanzhen.identity.account.Accounts;
import cn.yanzhen.relay.ReceivedEvent;
import cn.yanzhen.relay.Subscription;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who leaves the district's service, on which last day, and of whom that was taken back. */
@Configuration(proxyBeanMethods = false)
class PersonLeavings {
  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final AccountLeavings leavings;
  private final AccountsFollow follow;
  private final Clock clock;

  PersonLeavings(
      JdbcClient jdbc,
      Accounts accounts,
      AccountLeavings leavings,
      AccountsFollow follow,
      Clock clock) {
    this.leavings = leavings;
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.follow = follow;
    this.clock = clock;
  }

  /** As much of a leaving, or of its undoing, as is read here. */
  record LeavingTold(UUID personId, LocalDate lastDay) {}

  @Bean
  Subscription leavings() {
    return Subscription.to("exchange.person.v1")
        .on("person-left.v1", LeavingTold.class, (told, event) -> keep(told, true, event))
        .on(
            "person-leaving-undone.v1",
            LeavingTold.class,
            (told, event) -> keep(told, false, event))
        .on("person-returned.v1", LeavingTold.class, this::cameBack);
  }

  /** What ended with the service before stays ended: roles of the new one are given by hand. */
  private void cameBack(LeavingTold told, ReceivedEvent event) {
    boolean news =
        jdbc.sql("select count(*) from person_leaving where person_id = ? and sequence >= ?")
                .params(told.personId, event.sequence())
                .query(Long.class)
                .single()
            == 0;
    if (!news) return;
    accounts
        .ofPerson(told.personId)
        .forEach(
            account ->
                leavings.done(account).map(AccountLeavings.Done::id).ifPresent(leavings::close));
    keep(told, false, event);
  }

  private void keep(LeavingTold told, boolean stands, ReceivedEvent event) {
    var district = event.district();
    if (district == null)
      throw new IllegalArgumentException("no district: " + event.type() + " " + event.id());
    jdbc.sql(
            """
            insert into person_leaving (person_id, district, last_day, stands, sequence, heard_at)
            values (:person, :district, :last, :stands, :sequence, :now)
            on conflict (person_id) do update
              set last_day = excluded.last_day, stands = excluded.stands, sequence = excluded.sequence,
                  heard_at = case when person_leaving.stands then person_leaving.heard_at else excluded.heard_at end
              where person_leaving.sequence < excluded.sequence\
            """)
        .param("person", told.personId)
        .param("district", district)
        .param("last", told.lastDay)
        .param("stands", stands)
        .param("sequence", event.sequence())
        .param("now", OffsetDateTime.now(clock))
        .update();
    follow.settle(accounts.ofPerson(told.personId));
  }
}

package cn.yanzhen.identity.grant;

import cn.yanzhen.relay.EventStream;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts how often what an account may do has changed, in the transaction that changes it, and
 * tells so: whoever keeps a token with a lower count asks for another before it is used again.
 */
@Component
public class RightsLedger {
  static final String TOPIC = "identity.rights.v1";
  static final String CHANGED = "rights-changed.v1";

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final Clock clock;

  RightsLedger(JdbcClient jdbc, Outbox outbox, Clock clock) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * @param version the account's count; a token that says a lower one is out of date
   */
  record RightsTold(UUID accountId, long version) {}

  private record Change(UUID accountId, long version, String district) {}

  /** To be read before the rights themselves: what is read after it is at least as new. */
  public long version(UUID account) {
    return jdbc.sql("select version from account_rights where account_id = :account")
        .param("account", account)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Of these accounts, and so of those that stand in for them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void changed(Collection<UUID> accounts) {
    if (accounts.isEmpty()) return;
    var changes =
        jdbc.sql(
                """
                with changed as (
                  insert into account_rights as r (account_id, version)
                  select id, 1
                    from (select unnest(cast(:accounts as uuid[])) as id
                           union
                          select deputy_id from deputyship
                           where principal_id = any(:accounts) and stands and upper(during) > :today) concerned
                   order by id
                  on conflict (account_id) do update set version = r.version + 1
                  returning account_id, version)
                select account_id, changed.version, district from changed join account a on a.id = account_id
                """)
            .param("accounts", accounts.toArray(UUID[]::new))
            .param("today", LocalDate.now(clock))
            .query(Change.class)
            .list();
    outbox.publish(changes.stream().map(RightsLedger::told).toList());
  }

  private static OutgoingEvent told(Change change) {
    return new OutgoingEvent(
        TOPIC,
        change.accountId.toString(),
        CHANGED,
        change.version,
        change.district,
        new RightsTold(change.accountId, change.version));
  }

  @Configuration(proxyBeanMethods = false)
  static class Stream {
    @Bean
    EventStream rightsStream() {
      return EventStream.compacted(TOPIC);
    }
  }
}

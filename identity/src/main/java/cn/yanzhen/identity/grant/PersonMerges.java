package cn.yanzhen.identity.grant;

import cn.yanzhen.identity.account.Accounts;
import cn.yanzhen.relay.ReceivedEvent;
import cn.yanzhen.relay.Subscription;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which records of persons are one. Accounts and rights keep the person that they were told and are
 * read through {@code merged_person}, so that it does not matter which event came first.
 */
@Configuration(proxyBeanMethods = false)
class PersonMerges {
  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final RightsLedger rights;
  private final AccountsFollow follow;

  PersonMerges(JdbcClient jdbc, Accounts accounts, RightsLedger rights, AccountsFollow follow) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.rights = rights;
    this.follow = follow;
  }

  /** As much of a merge, or its undoing, as is read here. */
  record MergeTold(UUID personId, UUID survivorId) {}

  @Bean
  Subscription merges() {
    return Subscription.to("exchange.person.v1")
        .on("person-merged.v1", MergeTold.class, (merge, event) -> keep(merge, true, event))
        .on("person-merge-undone.v1", MergeTold.class, (merge, event) -> keep(merge, false, event));
  }

  private void keep(MergeTold merge, boolean stands, ReceivedEvent event) {
    jdbc.sql(
            """
            insert into person_merge (absorbed_id, survivor_id, stands, sequence)
            values (:absorbed, :survivor, :stands, :sequence)
            on conflict (absorbed_id) do update
              set survivor_id = excluded.survivor_id, stands = excluded.stands, sequence = excluded.sequence
              where person_merge.sequence < excluded.sequence
            """)
        .param("absorbed", merge.personId)
        .param("survivor", merge.survivorId)
        .param("stands", stands)
        .param("sequence", event.sequence())
        .update();
    Set<UUID> concerned = new HashSet<>(accounts.ofPerson(merge.personId));
    concerned.addAll(accounts.ofPerson(merge.survivorId));
    rights.changed(concerned);
    follow.settle(concerned);
  }
}

package cn.yanzhen.identity.grant;

import cn.yanzhen.identity.account.Account;
import cn.yanzhen.relay.EventStream;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells the others what was granted and what ended, whoever keeps a token among them. */
@Component
class GrantEvents {
  static final String TOPIC = "identity.grant.v1";

  private final Outbox outbox;
  private final RightsLedger rights;

  GrantEvents(Outbox outbox, RightsLedger rights) {
    this.outbox = outbox;
    this.rights = rights;
  }

  /**
   * Both events say the whole grant as it is now; `to` is its last day.
   *
   * @param stands false when it counts as if it had never been; else left out
   */
  record GrantTold(
      UUID grantId,
      UUID accountId,
      @Nullable UUID personId,
      String role,
      String org,
      LocalDate from,
      @Nullable LocalDate to,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stands) {
    static GrantTold of(Grant grant, Account account) {
      return new GrantTold(
          grant.id(),
          account.id(),
          account.personId(),
          grant.role().name(),
          grant.org(),
          grant.from(),
          grant.to(),
          null);
    }

    static GrantTold neverWas(Grant grant, Account account) {
      return new GrantTold(
          grant.id(),
          account.id(),
          account.personId(),
          grant.role().name(),
          grant.org(),
          grant.from(),
          grant.from().minusDays(1),
          false);
    }
  }

  void given(Grant grant, Account account) {
    tell("grant-given.v1", grant, account, GrantTold.of(grant, account));
  }

  void ended(Grant grant, Account account) {
    tell("grant-ended.v1", grant, account, GrantTold.of(grant, account));
  }

  /** The order that it came with was voided. */
  void neverWas(Grant grant, Account account) {
    tell("grant-ended.v1", grant, account, GrantTold.neverWas(grant, account));
  }

  private void tell(String type, Grant grant, Account account, GrantTold told) {
    outbox.publish(
        new OutgoingEvent(
            TOPIC, grant.id().toString(), type, grant.version(), account.district(), told));
    rights.changed(Set.of(account.id()));
  }

  @Configuration(proxyBeanMethods = false)
  static class Stream {
    @Bean
    EventStream grantStream() {
      return EventStream.of(TOPIC);
    }
  }
}

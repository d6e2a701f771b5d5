package cn.yanzhen.identity.deputy;

import cn.yanzhen.identity.grant.RightsLedger;
import cn.yanzhen.relay.EventStream;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells the others who stands in for whom; by ids, never by name. */
@Component
class DeputyEvents {
  static final String TOPIC = "identity.deputy.v1";
  static final String NAMED = "deputy-named.v1";
  static final String CHANGED = "deputy-changed.v1";
  static final String ENDED = "deputy-ended.v1";

  private final Outbox outbox;
  private final RightsLedger rights;

  DeputyEvents(Outbox outbox, RightsLedger rights) {
    this.outbox = outbox;
    this.rights = rights;
  }

  /**
   * Every event says the whole deputyship as it then is.
   *
   * @param stands false when it holds on no day
   */
  record DeputyTold(
      UUID deputyshipId,
      UUID principalAccountId,
      UUID deputyAccountId,
      String role,
      String org,
      LocalDate from,
      LocalDate to,
      boolean stands,
      @Nullable String because) {
    static DeputyTold of(Deputyship deputyship) {
      var because = deputyship.endedBecause();
      return new DeputyTold(
          deputyship.id(),
          deputyship.principalId(),
          deputyship.deputyId(),
          deputyship.role().name(),
          deputyship.org(),
          deputyship.from(),
          deputyship.to(),
          deputyship.stands(),
          because == null ? null : because.name());
    }
  }

  void tell(String type, Deputyship deputyship) {
    outbox.publish(
        new OutgoingEvent(
            TOPIC,
            deputyship.id().toString(),
            type,
            deputyship.version(),
            deputyship.district(),
            DeputyTold.of(deputyship)));
    rights.changed(Set.of(deputyship.deputyId()));
  }

  /** Another stands in from now on. */
  void replaced(UUID deputy) {
    rights.changed(Set.of(deputy));
  }

  @Configuration(proxyBeanMethods = false)
  static class DeputyStream {
    @Bean
    EventStream deputies() {
      return EventStream.of(TOPIC);
    }
  }
}

package cn.yanzhen.relay;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Hands an event to its handlers as the relay does, without a Kafka. */
public final class Played {

  private final Dispatch dispatch;

  public Played(List<Subscription> subscriptions, JsonMapper json) {
    this.dispatch = new Dispatch(subscriptions, json);
  }

  public void apply(ReceivedEvent event, byte[] payload) {
    dispatch.apply(event, payload);
  }
}

package cn.yanzhen.relay;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Hands an event to its handlers as the relay does, without a Kafka. */
public final class Played {

  private final Dispatch dispatch;
  private final List<Subscription> subscriptions;

  public Played(List<Subscription> subscriptions, JsonMapper json) {
    this.dispatch = new Dispatch(subscriptions, json);
    this.subscriptions = subscriptions;
  }

  public void apply(ReceivedEvent event, byte[] payload) {
    dispatch.apply(event, payload);
  }

  /**
   * Which topic an event of a type comes from, and the record that it is read into; null when
   * nobody listens.
   */
  public Heard heard(String type) {
    for (var subscription : subscriptions) {
      var handler = subscription.handler(type);
      if (handler != null) return new Heard(subscription.topic(), handler.data());
    }
    return null;
  }

  public record Heard(String topic, Class<?> data) {}

  public List<String> topics() {
    return subscriptions.stream().map(Subscription::topic).sorted().toList();
  }
}

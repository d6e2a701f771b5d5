package cn.yanzhen.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Finds the handlers of an event and calls them with its data in their own record. */
class Dispatch {

  private final Map<String, List<Subscription>> subscriptions = new HashMap<>();
  private final JsonMapper json;

  Dispatch(List<Subscription> all, JsonMapper json) {
    for (var one : all)
      subscriptions.computeIfAbsent(one.topic(), topic -> new java.util.ArrayList<>()).add(one);
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  Set<String> topics() {
    return subscriptions.keySet();
  }

  void apply(ReceivedEvent event, byte @Nullable [] payload) {
    for (var subscription : subscriptions.getOrDefault(event.topic(), List.of())) {
      if (payload == null) {
        var erased = subscription.erased();
        if (erased != null) erased.accept(event);
      } else {
        var handler = subscription.handler(event.type());
        if (handler != null) apply(handler, event, payload);
      }
    }
  }

  private <T> void apply(Subscription.Handler<T> handler, ReceivedEvent event, byte[] payload) {
    handler.apply().accept(json.readValue(payload, handler.data()), event);
  }
}

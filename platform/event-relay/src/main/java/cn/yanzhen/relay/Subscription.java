package cn.yanzhen.relay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What this service does with the events of one topic; declared as a bean. A handler runs in one
 * transaction with the inbox. Types without a handler are passed over. What a handler throws sends
 * the event to the dead letters, except that an absent database is waited for.
 */
public final class Subscription {

  record Handler<T>(Class<T> data, BiConsumer<T, ReceivedEvent> apply) {}

  private final String topic;
  private final Map<String, Handler<?>> handlers;
  private final @Nullable Consumer<ReceivedEvent> erased;

  private Subscription(
      String topic, Map<String, Handler<?>> handlers, @Nullable Consumer<ReceivedEvent> erased) {
    this.topic = topic;
    this.handlers = handlers;
    this.erased = erased;
  }

  public static Subscription to(String topic) {
    return new Subscription(topic, Map.of(), null);
  }

  public <T> Subscription on(String type, Class<T> data, BiConsumer<T, ReceivedEvent> apply) {
    var more = new LinkedHashMap<>(handlers);
    if (more.put(type, new Handler<>(data, apply)) != null)
      throw new IllegalArgumentException("twice: " + type);
    return new Subscription(topic, more, erased);
  }

  /** What to do when a key is erased from a compacted stream. */
  public Subscription onErased(Consumer<ReceivedEvent> erase) {
    return new Subscription(topic, handlers, erase);
  }

  public String topic() {
    return topic;
  }

  @Nullable Handler<?> handler(String type) {
    return handlers.get(type);
  }

  @Nullable Consumer<ReceivedEvent> erased() {
    return erased;
  }
}

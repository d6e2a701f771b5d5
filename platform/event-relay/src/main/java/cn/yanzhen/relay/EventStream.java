package cn.yanzhen.relay;

/**
 * A topic that this service writes; declared as a bean, made by the relay before its first event is
 * sent.
 */
public record EventStream(String topic, boolean compacted) {

  /**
   * Never to be changed for a topic with keys: an aggregate's events would change their partition.
   */
  static final int PARTITIONS = 6;

  /** Keeps every event for ever. */
  public static EventStream of(String topic) {
    return new EventStream(topic, false);
  }

  /** Keeps the last event of a key; an event without data erases it. */
  public static EventStream compacted(String topic) {
    return new EventStream(topic, true);
  }
}

package cn.yanzhen.dashboard;

import cn.yanzhen.relay.ReceivedEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event as another service sent it.
 *
 * @param data null: the key is erased
 */
public record Sent(
    UUID id,
    String topic,
    String key,
    String type,
    long sequence,
    String district,
    Instant time,
    Map<String, ?> data) {

  public ReceivedEvent received() {
    return new ReceivedEvent(id, type, "/test", key, time, sequence, district, topic, key);
  }

  public Sent at(Instant time) {
    return new Sent(id, topic, key, type, sequence, district, time, data);
  }

  public Sent in(String district) {
    return new Sent(id, topic, key, type, sequence, district, time, data);
  }
}

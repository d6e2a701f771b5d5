package cn.yanzhen.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * One record as it came in.
 *
 * @param unreadable why it is no event of ours, null when it is one
 */
record Delivery(
    TopicPartition partition,
    long offset,
    ReceivedEvent event,
    byte @Nullable [] payload,
    @Nullable String unreadable) {

  static Delivery of(ConsumerRecord<String, byte[]> record) {
    var partition = new TopicPartition(record.topic(), record.partition());
    try {
      var event = EventHeaders.read(record.headers(), record.topic(), record.key());
      return new Delivery(partition, record.offset(), event, record.value(), null);
    } catch (RuntimeException foreign) {
      var place = record.topic() + "-" + record.partition() + "@" + record.offset();
      var key = record.key() == null ? "" : record.key();
      var event =
          new ReceivedEvent(
              UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)),
              "unreadable",
              place,
              key,
              Instant.ofEpochMilli(Math.max(0, record.timestamp())),
              0,
              null,
              record.topic(),
              key);
      return new Delivery(
          partition, record.offset(), event, record.value(), String.valueOf(foreign.getMessage()));
    }
  }
}

package cn.yanzhen.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0, Kafka protocol binding, binary mode: the attributes of an event as headers of
 * its record.
 */
final class EventHeaders {

  private EventHeaders() {}

  static void write(
      Headers headers,
      UUID id,
      String type,
      String source,
      String subject,
      Instant time,
      long sequence,
      @Nullable String district,
      @Nullable String trace) {
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", id.toString());
    put(headers, "ce_type", type);
    put(headers, "ce_source", source);
    put(headers, "ce_subject", subject);
    put(headers, "ce_time", time.toString());
    put(headers, "ce_sequence", Long.toString(sequence));
    if (district != null) put(headers, "ce_district", district);
    if (trace != null) put(headers, "ce_traceparent", trace);
    put(headers, "content-type", "application/json");
  }

  /**
   * @throws IllegalArgumentException naming the header that is missing or not readable
   */
  static ReceivedEvent read(Headers headers, String topic, @Nullable String key) {
    if (key == null) throw new IllegalArgumentException("a record without a key");
    return new ReceivedEvent(
        UUID.fromString(required(headers, "ce_id")),
        required(headers, "ce_type"),
        required(headers, "ce_source"),
        required(headers, "ce_subject"),
        Instant.parse(required(headers, "ce_time")),
        Long.parseLong(required(headers, "ce_sequence")),
        get(headers, "ce_district"),
        topic,
        key);
  }

  private static String required(Headers headers, String name) {
    var value = get(headers, name);
    if (value == null) throw new IllegalArgumentException("header " + name + " is missing");
    return value;
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  static @Nullable String get(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}

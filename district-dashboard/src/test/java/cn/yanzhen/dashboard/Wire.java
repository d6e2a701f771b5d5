package cn.yanzhen.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Sends events through a real Kafka, as the other services do. */
final class Wire implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final KafkaProducer<String, byte[]> producer;
  private final String bootstrap;
  private final Set<String> made = new HashSet<>();

  Wire(String bootstrap) {
    this.bootstrap = bootstrap;
    this.producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                bootstrap,
                "acks",
                "all",
                "enable.idempotence",
                "false",
                "max.in.flight.requests.per.connection",
                "1"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  void send(List<Sent> events) {
    make(events);
    for (var event : events) producer.send(record(event));
    producer.flush();
  }

  /** Without waiting for it. */
  void sendSoon(Sent event) {
    make(List.of(event));
    producer.send(record(event));
  }

  void send(Sent event) {
    send(List.of(event));
  }

  void make(List<Sent> events) {
    var topics = new ArrayList<NewTopic>();
    for (var event : events)
      if (made.add(event.topic())) topics.add(new NewTopic(event.topic(), 6, (short) 1));
    if (topics.isEmpty()) return;
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
      var there = admin.listTopics().names().get();
      admin
          .createTopics(topics.stream().filter(topic -> !there.contains(topic.name())).toList())
          .all()
          .get();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  static ProducerRecord<String, byte[]> record(Sent event) {
    var payload = event.data() == null ? null : JSON.writeValueAsBytes(event.data());
    var record = new ProducerRecord<>(event.topic(), event.key(), payload);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            event.id().toString(),
            "ce_type",
            event.type(),
            "ce_source",
            "/test",
            "ce_subject",
            event.key(),
            "ce_time",
            event.time().toString(),
            "ce_sequence",
            Long.toString(event.sequence()),
            "ce_district",
            event.district())
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  @Override
  public void close() {
    producer.close();
  }
}

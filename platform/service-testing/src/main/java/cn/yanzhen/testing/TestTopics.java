package cn.yanzhen.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Reads a topic from its beginning, and plays another service that writes one. */
public final class TestTopics {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TestTopics() {}

  /**
   * All that stands in the topic when there was nothing new for {@code quiet}; the topic may still
   * be missing.
   */
  public static List<ConsumerRecord<String, byte[]>> consume(
      String bootstrap, String topic, Duration quiet) {
    var read = new ArrayList<ConsumerRecord<String, byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                bootstrap,
                "allow.auto.create.topics",
                "false",
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions = consumer.listTopics(Duration.ofSeconds(10)).getOrDefault(topic, List.of());
      consumer.assign(
          partitions.stream().map(p -> new TopicPartition(topic, p.partition())).toList());
      if (partitions.isEmpty()) return read;
      consumer.seekToBeginning(consumer.assignment());
      while (true) {
        var records = consumer.poll(quiet);
        if (records.isEmpty()) return read;
        records.forEach(read::add);
      }
    }
  }

  /** Makes the topic if need be, and sends one event as its owner would. */
  public static void produce(
      String bootstrap,
      String topic,
      String key,
      String type,
      long sequence,
      String district,
      Object data) {
    produce(
        bootstrap,
        topic,
        key,
        UUID.randomUUID(),
        type,
        sequence,
        district,
        JSON.writeValueAsBytes(data));
  }

  /** The same with the id and the bytes given, for repeats and for what is no JSON. */
  public static void produce(
      String bootstrap,
      String topic,
      String key,
      UUID id,
      String type,
      long sequence,
      String district,
      byte[] payload) {
    make(bootstrap, topic);
    var record = new ProducerRecord<>(topic, key, payload);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id.toString(),
            "ce_type",
            type,
            "ce_source",
            "/test",
            "ce_subject",
            key,
            "ce_time",
            Instant.now().toString(),
            "ce_sequence",
            Long.toString(sequence),
            "ce_district",
            district)
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(record);
      producer.flush();
    }
  }

  private static void make(String bootstrap, String topic) {
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
      admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1))).all().get();
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException))
        throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

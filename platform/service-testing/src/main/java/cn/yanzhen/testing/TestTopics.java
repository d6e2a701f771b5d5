package cn.yanzhen.testing;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads a topic from its beginning, and plays another service that writes one. */
public final class TestTopics {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** By bootstrap: a writer costs more to open than what it writes, so each is opened once. */
  private static final Map<String, KafkaProducer<String, byte[]>> WRITERS =
      new ConcurrentHashMap<>();

  private static final Set<String> MADE = ConcurrentHashMap.newKeySet();

  private TestTopics() {}

  /**
   * All that the owner of this database had to tell so far: reads when its outbox, as it is now, is
   * sent, so that what is not among it is not told.
   */
  public static List<ConsumerRecord<String, byte[]>> consume(
      JdbcClient owner, String bootstrap, String topic) {
    long last = owner.sql("select coalesce(max(id), 0) from outbox").query(Long.class).single();
    await("the outbox is sent")
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                owner
                        .sql("select count(*) from outbox where id <= ?")
                        .param(last)
                        .query(Long.class)
                        .single()
                    == 0);
    return consume(bootstrap, topic);
  }

  /** All that stands in the topic now; the topic may still be missing. */
  public static List<ConsumerRecord<String, byte[]>> consume(String bootstrap, String topic) {
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
      var partitions =
          consumer.listTopics(Duration.ofSeconds(10)).getOrDefault(topic, List.of()).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      if (partitions.isEmpty()) return read;
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(100)).forEach(read::add);
      }
      return read;
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
    var writer = WRITERS.computeIfAbsent(bootstrap, TestTopics::writer);
    try {
      writer.send(record).get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static KafkaProducer<String, byte[]> writer(String bootstrap) {
    return new KafkaProducer<>(
        Map.<String, Object>of("bootstrap.servers", bootstrap, "acks", "all"),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  /** Asked once: nothing takes a topic away again. */
  private static void make(String bootstrap, String topic) {
    if (MADE.contains(bootstrap + " " + topic)) return;
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
      admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1))).all().get();
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException))
        throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return;
    }
    MADE.add(bootstrap + " " + topic);
  }
}

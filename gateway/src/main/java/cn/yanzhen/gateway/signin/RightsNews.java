package cn.yanzhen.gateway.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears from identity whose rights changed. Every gateway reads all of it, from as far back as a
 * token could matter: there is no offset to keep and nothing that a restart could lose. While Kafka
 * is away tokens are good until their end, as they would be without it.
 */
@Component
class RightsNews implements SmartLifecycle {
  static final String TOPIC = "identity.rights.v1";
  static final String CHANGED = "rights-changed.v1";

  private static final Logger log = LoggerFactory.getLogger(RightsNews.class);
  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A start waits so long at most for what was told meanwhile. */
  private static final Duration CATCH_UP = Duration.ofSeconds(3);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final InstantSource time = InstantSource.system();
  private final RightsMarks marks;
  private final Map<String, Object> properties;
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private volatile boolean running;
  private volatile @Nullable KafkaConsumer<String, byte[]> current;

  RightsNews(RightsMarks marks, KafkaProperties kafka) {
    this.marks = marks;
    properties = new HashMap<>(kafka.buildConsumerProperties());
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
    properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1 << 20);
    properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1 << 18);
  }

  /** As much of the event as is read here. */
  record RightsChanged(String accountId, long version) {}

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().name("rights").daemon().start(this::run);
    try {
      if (!caughtUp.await(CATCH_UP.toMillis(), TimeUnit.MILLISECONDS))
        log.warn("Starts without having heard whose rights changed.");
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    var consumer = current;
    if (consumer != null) consumer.wakeup();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the server takes calls. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void run() {
    while (running) {
      try (var consumer =
          new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
        current = consumer;
        listen(consumer);
      } catch (WakeupException
          | InterruptedException
          | org.apache.kafka.common.errors.InterruptException stopped) {
        return;
      } catch (RuntimeException trouble) {
        if (!running) return;
        log.warn("Does not hear whose rights change: {}", trouble.toString());
        if (!pause()) return;
      }
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(REST);
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }

  private void listen(KafkaConsumer<String, byte[]> consumer) throws InterruptedException {
    List<TopicPartition> partitions = partitions(consumer);
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
    Map<TopicPartition, Long> since = new HashMap<>();
    Instant from = time.instant().minus(RightsMarks.KEPT);
    for (var partition : partitions) since.put(partition, from.toEpochMilli());
    var found = consumer.offsetsForTimes(since, PATIENCE);
    for (var partition : partitions) {
      var first = found.get(partition);
      consumer.seek(partition, first == null ? ends.getOrDefault(partition, 0L) : first.offset());
    }
    while (running) {
      for (var record : consumer.poll(POLL)) hear(record);
      if (caughtUp.getCount() > 0
          && partitions.stream()
              .allMatch(one -> consumer.position(one) >= ends.getOrDefault(one, 0L)))
        caughtUp.countDown();
    }
  }

  /** Identity makes the topic; until then nobody's rights have changed. */
  private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer)
      throws InterruptedException {
    while (true) {
      var there = consumer.listTopics(PATIENCE).get(TOPIC);
      if (there != null && !there.isEmpty())
        return there.stream().map(one -> new TopicPartition(TOPIC, one.partition())).toList();
      caughtUp.countDown();
      Thread.sleep(REST);
    }
  }

  private void hear(ConsumerRecord<String, byte[]> record) {
    var type = record.headers().lastHeader("ce_type");
    if (type == null || !CHANGED.equals(new String(type.value(), UTF_8)) || record.value() == null)
      return;
    try {
      var told = JSON.readValue(record.value(), RightsChanged.class);
      marks.heard(told.accountId, told.version);
    } catch (JacksonException unreadable) {
      log.warn("Not readable: {} at {} {}", CHANGED, record.partition(), record.offset());
    }
  }
}

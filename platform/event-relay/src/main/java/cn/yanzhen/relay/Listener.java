package cn.yanzhen.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the topics from where the database says, and has each batch applied. One instance of a
 * service listens at a time (an advisory lock, given up with its connection, so that another takes
 * over at once after a kill); the offsets stand in the database with the results, not in Kafka.
 */
class Listener implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Listener.class);
  private static final long LOCK = 0x0B0C_11B0L;
  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long LOOK_FOR_TOPICS = Duration.ofSeconds(2).toNanos();

  private final Relay.Connections connections;
  private final Map<String, Object> consumerProperties;
  private final Set<String> topics;
  private final Inbox inbox;
  private final Consumption consumption;
  private volatile boolean running;
  private volatile long behind = -1;
  private volatile @Nullable KafkaConsumer<String, byte[]> current;
  private @Nullable Thread thread;

  Listener(
      Relay.Connections connections,
      Map<String, Object> consumerProperties,
      Set<String> topics,
      Inbox inbox,
      Consumption consumption) {
    this.connections = connections;
    this.consumerProperties = consumerProperties;
    this.topics = topics;
    this.inbox = inbox;
    this.consumption = consumption;
  }

  /**
   * How many events wait to be applied, as far as this instance knows; -1 when it does not listen.
   */
  long behind() {
    return behind;
  }

  @Override
  public void start() {
    running = true;
    if (topics.isEmpty()) return;
    thread = Thread.ofPlatform().name("listener").daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    var listening = thread;
    var consumer = current;
    if (consumer != null) consumer.wakeup();
    if (listening == null) return;
    try {
      if (!listening.join(Duration.ofSeconds(5))) listening.interrupt();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        listen();
      } catch (WakeupException stopped) {
        if (!running) return;
      } catch (Exception trouble) {
        if (!running) return;
        log.warn("listener begins again: {}", trouble.toString());
        if (!pause()) return;
      } finally {
        behind = -1;
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

  private void listen() throws SQLException {
    try (var connection = connections.open()) {
      while (!holdsLock(connection)) {
        if (!running || !pause()) return;
      }
      try (var consumer = new KafkaConsumer<String, byte[]>(consumerProperties)) {
        current = consumer;
        listen(connection, consumer);
      } finally {
        current = null;
      }
    }
  }

  /**
   * Taking a session's lock again only counts it up: it tells at the same time that the connection
   * still lives.
   */
  private static boolean holdsLock(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      statement.setLong(1, LOCK);
      try (var answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  private void listen(Connection connection, KafkaConsumer<String, byte[]> consumer)
      throws SQLException {
    var assigned = new HashSet<TopicPartition>();
    Map<TopicPartition, Long> offsets = new HashMap<>(inbox.offsets());
    long looked = System.nanoTime() - LOOK_FOR_TOPICS;
    while (running) {
      if (System.nanoTime() - looked >= LOOK_FOR_TOPICS) {
        if (!alive(connection)) return;
        assign(consumer, assigned, offsets);
        looked = System.nanoTime();
      }
      if (assigned.isEmpty()) {
        if (!pause()) return;
        continue;
      }
      var deliveries = new ArrayList<Delivery>();
      for (var record : consumer.poll(POLL)) deliveries.add(Delivery.of(record));
      try {
        if (!deliveries.isEmpty()) consumption.apply(deliveries, offsets);
        else if (!inbox.offsets().equals(offsets)) throw new Consumption.OffsetsMoved();
      } catch (Consumption.OffsetsMoved moved) {
        offsets = new HashMap<>(inbox.offsets());
        for (var partition : assigned) seek(consumer, partition, offsets);
      }
      behind = behind(consumer, assigned);
    }
  }

  private static boolean alive(Connection connection) throws SQLException {
    return connection.isValid(5);
  }

  /** Takes up the partitions of topics that are there by now. */
  private void assign(
      KafkaConsumer<String, byte[]> consumer,
      Set<TopicPartition> assigned,
      Map<TopicPartition, Long> offsets) {
    if (assigned.stream().map(TopicPartition::topic).distinct().count() == topics.size()) return;
    var there = consumer.listTopics(Duration.ofSeconds(10));
    var added = new ArrayList<TopicPartition>();
    for (var topic : topics) {
      for (var partition : there.getOrDefault(topic, List.of())) {
        var one = new TopicPartition(topic, partition.partition());
        if (assigned.add(one)) added.add(one);
      }
    }
    if (added.isEmpty()) return;
    consumer.assign(assigned);
    for (var partition : added) seek(consumer, partition, offsets);
  }

  private static void seek(
      KafkaConsumer<String, byte[]> consumer,
      TopicPartition partition,
      Map<TopicPartition, Long> offsets) {
    var next = offsets.get(partition);
    if (next == null) consumer.seekToBeginning(List.of(partition));
    else consumer.seek(partition, next);
  }

  private static long behind(KafkaConsumer<String, byte[]> consumer, Set<TopicPartition> assigned) {
    long sum = 0;
    for (var partition : assigned) sum += consumer.currentLag(partition).orElse(0);
    return sum;
  }
}

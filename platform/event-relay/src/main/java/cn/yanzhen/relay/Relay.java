package cn.yanzhen.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what stands in the outbox, in the order of its ids, and deletes a row when Kafka has
 * acknowledged it.
 *
 * <p>One instance of a service relays at a time: the one that holds the advisory lock, on the very
 * connection with which it reads and deletes, so that losing the lock and losing the work are one.
 * The producer is idempotent and never gives up on a batch by itself, so that the broker keeps the
 * order; whatever goes wrong, the relay closes both and begins again with the first row that is
 * still there. That repeats events at worst, which the inbox drops.
 */
class Relay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);
  private static final long LOCK = 0x0B0C_5EA7L;
  private static final int BATCH = 1000;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
  private static final Duration REST = Duration.ofSeconds(1);

  /** Gives a connection of its own, outside the pool. */
  interface Connections {
    Connection open() throws SQLException;
  }

  private final Connections connections;
  private final Map<String, Object> producerProperties;
  private final Topics topics;
  private final String source;
  private final RelayFigures figures;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  Relay(
      Connections connections,
      Map<String, Object> producerProperties,
      Topics topics,
      String source,
      RelayFigures figures) {
    this.connections = connections;
    this.producerProperties = producerProperties;
    this.topics = topics;
    this.source = source;
    this.figures = figures;
  }

  /** Says that there is something to send; costs nothing when the relay is busy. */
  void wake() {
    if (work.availablePermits() == 0) work.release();
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    var relaying = thread;
    if (relaying == null) return;
    relaying.interrupt();
    try {
      relaying.join(Duration.ofSeconds(5));
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
        relay();
      } catch (InterruptedException stopped) {
        return;
      } catch (Exception trouble) {
        if (!running) return;
        figures.interrupted();
        log.warn("relay begins again: {}", trouble.toString());
        if (!pause(REST)) return;
      }
    }
  }

  private void relay()
      throws SQLException, InterruptedException, ExecutionException, TimeoutException {
    try (var connection = connections.open()) {
      connection.setAutoCommit(true);
      while (!lock(connection)) work.tryAcquire(REST.toMillis(), TimeUnit.MILLISECONDS);
      topics.make();
      var producer = new KafkaProducer<String, byte[]>(producerProperties);
      try {
        while (running) {
          if (drain(connection, producer) < BATCH) {
            work.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            work.drainPermits();
          }
        }
      } finally {
        // not waited for: what is not acknowledged is still in the outbox
        producer.close(Duration.ZERO);
      }
    }
  }

  private boolean lock(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      statement.setLong(1, LOCK);
      try (var answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  private int drain(Connection connection, KafkaProducer<String, byte[]> producer)
      throws SQLException, InterruptedException, ExecutionException, TimeoutException {
    var ids = new ArrayList<Long>();
    var sent = new ArrayList<Future<RecordMetadata>>();
    try (var statement =
            connection.prepareStatement(
                "select id, topic, key, event_id, type, time, sequence, district, trace, payload"
                    + " from outbox order by id limit "
                    + BATCH);
        var row = statement.executeQuery()) {
      while (row.next()) {
        ids.add(row.getLong("id"));
        var record =
            new ProducerRecord<>(
                row.getString("topic"), row.getString("key"), row.getBytes("payload"));
        EventHeaders.write(
            record.headers(),
            row.getObject("event_id", UUID.class),
            row.getString("type"),
            source,
            row.getString("key"),
            row.getObject("time", OffsetDateTime.class).toInstant(),
            row.getLong("sequence"),
            row.getString("district"),
            row.getString("trace"));
        sent.add(producer.send(record));
      }
    }
    if (ids.isEmpty()) return 0;
    producer.flush();
    acknowledge(sent);
    delete(connection, ids);
    figures.sent(ids.size());
    return ids.size();
  }

  private static void acknowledge(List<Future<RecordMetadata>> sent)
      throws InterruptedException, ExecutionException, TimeoutException {
    for (var one : sent) one.get(30, TimeUnit.SECONDS);
  }

  private static void delete(Connection connection, List<Long> ids) throws SQLException {
    try (var statement = connection.prepareStatement("delete from outbox where id = any(?)")) {
      statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      statement.executeUpdate();
    }
  }

  private boolean pause(Duration length) {
    try {
      work.tryAcquire(length.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }
}

package cn.yanzhen.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.localstack.LocalStack;
import cn.yanzhen.localstack.Part;
import cn.yanzhen.localstack.Plan;
import cn.yanzhen.localstack.Ports;
import cn.yanzhen.testing.TestTopics;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A writer commits numbers, each with its event; meanwhile the relaying process, Kafka and
 * PostgreSQL are killed with SIGKILL. Afterwards every committed number stands in the topic, in
 * order per key, and was applied exactly once.
 */
class KilledInMidFlightIT {

  private static final String TOPIC = "test.counting.v1";
  private static final int KEYS = 20;

  @TempDir Path folder;
  private LocalStack stack;
  private @Nullable Process program;
  private final AtomicBoolean writing = new AtomicBoolean(true);
  private final Map<String, List<Integer>> committed = new HashMap<>();

  @BeforeEach
  void start() throws Exception {
    var plan =
        Plan.of(folder)
            .on(Ports.free())
            .only(EnumSet.of(Part.POSTGRES, Part.KAFKA))
            .telling(line -> {});
    stack = LocalStack.start(plan);
    program = launch();
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> number("select count(*) from heard") >= 0);
  }

  @AfterEach
  void stop() {
    writing.set(false);
    if (program != null) program.destroyForcibly();
    stack.close();
  }

  @Test
  void nothingIsLostNothingIsAppliedTwiceAndEveryKeyKeepsItsOrder() throws Exception {
    var writer = Thread.ofVirtual().start(this::write);

    afterSome();
    kill(program);
    program = launch();
    afterSome();
    stack.kill(Part.KAFKA);
    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    stack.restart(Part.KAFKA);
    afterSome();
    stack.kill(Part.POSTGRES);
    stack.restart(Part.POSTGRES);
    afterSome();
    kill(program);
    program = launch();
    afterSome();
    writing.set(false);
    writer.join();

    int all = committed.values().stream().mapToInt(List::size).sum();
    await()
        .atMost(Duration.ofSeconds(90))
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              assertThat(number("select count(*) from outbox")).isZero();
              assertThat(number("select count(*) from heard")).isGreaterThanOrEqualTo(all);
            });
    var heard = heard();
    var sent = sent();
    for (var key : committed.keySet()) {
      // what was committed although its answer was lost in the kill is there as well
      assertThat(sent.get(key)).containsAll(committed.get(key)).isSorted();
      assertThat(heard.get(key)).containsExactlyElementsOf(sent.get(key));
    }
    assertThat(number("select count(*) from dead_letter")).isZero();
    assertThat(all).isGreaterThan(500);
  }

  /** Lets two hundred more numbers be committed. */
  private void afterSome() {
    int before = size();
    await().atMost(Duration.ofSeconds(60)).until(() -> size() > before + 200);
  }

  private synchronized int size() {
    return committed.values().stream().mapToInt(List::size).sum();
  }

  private synchronized void committed(String key, int number) {
    committed.computeIfAbsent(key, k -> new ArrayList<>()).add(number);
  }

  private void write() {
    int number = 0;
    while (writing.get()) {
      try (var connection = connection()) {
        connection.setAutoCommit(false);
        while (writing.get()) {
          var key = "key-" + number % KEYS;
          publish(connection, key, ++number);
          connection.commit();
          committed(key, number);
        }
      } catch (SQLException killed) {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
  }

  private static void publish(Connection connection, String key, int number) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into outbox (topic, key, event_id, type, time, sequence, district, payload)"
                + " values (?, ?, ?, 'counted.v1', now(), ?, '500106', ?)")) {
      insert.setString(1, TOPIC);
      insert.setString(2, key);
      insert.setObject(3, UUID.randomUUID());
      insert.setLong(4, number);
      insert.setBytes(
          5, ("{\"number\":" + number + "}").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      insert.executeUpdate();
    }
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(
        stack.jdbcUrl(Part.COMMUNITY), "community", stack.secrets().database("community"));
  }

  private long number(String sql) throws SQLException {
    try (var connection = connection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Map<String, List<Integer>> heard() throws SQLException {
    var heard = new HashMap<String, List<Integer>>();
    try (var connection = connection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select key, number from heard order by id")) {
      while (rows.next())
        heard.computeIfAbsent(rows.getString(1), k -> new ArrayList<>()).add(rows.getInt(2));
    }
    return heard;
  }

  /**
   * First occurrences by key, in the order of the topic: repeats are allowed, and dropped by the
   * inbox.
   */
  private Map<String, List<Integer>> sent() {
    var first = new HashMap<String, LinkedHashSet<Integer>>();
    for (var record :
        TestTopics.consume("127.0.0.1:" + stack.plan().ports().of(Part.KAFKA), TOPIC)) {
      var number =
          Integer.parseInt(
              new String(record.value(), java.nio.charset.StandardCharsets.US_ASCII)
                  .replaceAll("\\D", ""));
      first.computeIfAbsent(record.key(), k -> new LinkedHashSet<>()).add(number);
    }
    var sent = new HashMap<String, List<Integer>>();
    first.forEach((key, numbers) -> sent.put(key, List.copyOf(numbers)));
    return sent;
  }

  private Process launch() throws IOException {
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            RelayProgram.class.getName());
    var environment = command.environment();
    environment.put("SERVER_PORT", "0");
    environment.put("SPRING_DATASOURCE_URL", stack.jdbcUrl(Part.COMMUNITY));
    environment.put("SPRING_DATASOURCE_USERNAME", "community");
    environment.put("SPRING_DATASOURCE_PASSWORD", stack.secrets().database("community"));
    environment.put(
        "SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + stack.plan().ports().of(Part.KAFKA));
    command.redirectErrorStream(true).redirectOutput(new File("target/killed-in-mid-flight.log"));
    return command.start();
  }

  private static void kill(@Nullable Process process) throws InterruptedException {
    if (process != null) process.destroyForcibly().waitFor();
  }
}

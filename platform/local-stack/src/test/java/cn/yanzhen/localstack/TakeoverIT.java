package cn.yanzhen.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as its user meets it: a process that gets killed, terminated and started again. */
class TakeoverIT {
  private static final Duration START = Duration.ofSeconds(180);

  @TempDir Path folder;
  private final Ports ports = Ports.free();
  private final List<Process> launchers = new ArrayList<>();
  private int runs;

  @AfterEach
  void endAll() {
    launchers.forEach(Process::destroyForcibly);
    new Orphans(home()).reclaim();
  }

  @Test
  void afterTheLauncherWasKilledTheNextOneTakesOverWithAllDataThere() throws Exception {
    Process first = launchUntilReady();
    write();
    var orphans = new Orphans(home());

    first.destroyForcibly().waitFor();
    Map<Part, List<ProcessHandle>> left = orphans.find();
    assertThat(left).containsOnlyKeys(Part.infrastructure());

    Process second = launchUntilReady();
    assertThat(output()).contains("took over what an earlier run left: postgres, redis, kafka");
    left.values().forEach(old -> assertThat(old).noneMatch(ProcessHandle::isAlive));
    assertThatAllIsThere();

    second.destroy();
    assertThat(second.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isZero();
    assertThat(orphans.find()).isEmpty();
  }

  @Test
  void everyServerThatIsKilledComesBackWithItsData() throws Exception {
    launchUntilReady();
    write();

    Map<Part, List<ProcessHandle>> before = new Orphans(home()).find();
    before.values().forEach(processes -> processes.forEach(ProcessHandle::destroyForcibly));

    await()
        .atMost(START)
        .until(() -> output().lines().filter(line -> line.contains("is back")).count() == 3);
    assertThatAllIsThere();
  }

  @Test
  void aSecondLauncherIsRefusedInOneSentence() throws Exception {
    Process first = launchUntilReady();

    Process second = launch();

    assertThat(second.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isEqualTo(2);
    assertThat(output()).contains("Yanzhen runs here already (process " + first.pid() + ")");
    assertThat(output()).doesNotContain("Exception", "\tat ");
    assertThat(first.isAlive()).isTrue();
  }

  @Test
  void aPortThatAStrangerHoldsIsRefusedInOneSentenceThatNamesHim() throws Exception {
    try (var stranger = new ServerSocket()) {
      stranger.bind(new InetSocketAddress("127.0.0.1", ports.of(Part.REDIS)));

      Process launcher = launch();

      assertThat(launcher.waitFor(90, TimeUnit.SECONDS)).isTrue();
      assertThat(launcher.exitValue()).isEqualTo(2);
      assertThat(output())
          .contains("Port " + ports.of(Part.REDIS) + " (redis) is taken by java (pid ")
          .contains("占用")
          .doesNotContain("Exception", "\tat ");
      assertThat(new Orphans(home()).find()).isEmpty();
    }
  }

  private void write() throws Exception {
    try (var connection = connection();
        var statement = connection.createStatement()) {
      statement.execute("create table kept (word text)");
      statement.execute("insert into kept values ('雁阵')");
    }
    assertThat(redis("SET kept yanzhen")).isEqualTo("+OK");
    try (var admin = Admin.create(kafka())) {
      admin.createTopics(List.of(new NewTopic("kept.v1", 2, (short) 1))).all().get();
    }
    try (var producer =
        new KafkaProducer<>(kafka(), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("kept.v1", "key", "雁阵")).get();
    }
  }

  private void assertThatAllIsThere() throws Exception {
    try (var connection = connection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select word, current_setting('fsync') from kept")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("雁阵");
      assertThat(rows.getString(2)).isEqualTo("on");
    }
    assertThat(redis("GET kept")).isEqualTo("$7");
    Properties settings = kafka();
    settings.put("group.id", "reader");
    settings.put("auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("kept.v1"));
      var values = new ArrayList<String>();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> values.add(r.value()));
                return !values.isEmpty();
              });
      assertThat(values).containsExactly("雁阵");
    }
  }

  private java.sql.Connection connection() throws java.sql.SQLException {
    return DriverManager.getConnection(
        Postgres.url(ports.of(Part.POSTGRES), "exchange"),
        "exchange",
        Secrets.in(home()).database("exchange"));
  }

  private String redis(String command) throws IOException {
    try (var socket = new java.net.Socket("127.0.0.1", ports.of(Part.REDIS))) {
      var text = "AUTH " + Secrets.in(home()).redis() + "\r\n" + command + "\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      var in =
          new java.io.BufferedReader(
              new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      in.readLine();
      return in.readLine();
    }
  }

  private Properties kafka() {
    var settings = new Properties();
    settings.put("bootstrap.servers", "127.0.0.1:" + ports.of(Part.KAFKA));
    return settings;
  }

  private Process launchUntilReady() throws Exception {
    Process launcher = launch();
    await()
        .atMost(START)
        .until(() -> !launcher.isAlive() || output().contains("infrastructure is up"));
    assertThat(launcher.isAlive()).as(output()).isTrue();
    return launcher;
  }

  private Process launch() throws IOException {
    runs++;
    var builder =
        new ProcessBuilder(
                Java.program(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                Main.class.getName(),
                "infra",
                "--home",
                home().toString())
            .redirectErrorStream(true)
            .redirectOutput(screen().toFile());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().put("YANZHEN_PORTS", portsAsWords());
    Process launcher = builder.start();
    launchers.add(launcher);
    return launcher;
  }

  private String portsAsWords() {
    return ports.of().entrySet().stream()
        .map(entry -> entry.getKey().label() + "=" + entry.getValue())
        .collect(Collectors.joining(",", "", ",kafka-controller=" + ports.kafkaController()));
  }

  private Path home() {
    return folder.resolve("home");
  }

  private Path screen() {
    return folder.resolve("screen-" + runs);
  }

  private String output() {
    try {
      return Files.readString(screen());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

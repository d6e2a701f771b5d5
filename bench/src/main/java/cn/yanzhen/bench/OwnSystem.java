package cn.yanzhen.bench;

import cn.yanzhen.localstack.Running;
import cn.yanzhen.localstack.Secrets;
import cn.yanzhen.samples.gateway.Gateway;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A whole system of its own, started as anybody would, on free ports in a temporary folder. */
final class OwnSystem implements AutoCloseable {
  private static final List<String> PARTS =
      List.of(
          "gateway",
          "community-service",
          "teacher-exchange-service",
          "resource-service",
          "district-dashboard",
          "identity",
          "postgres",
          "redis",
          "kafka",
          "kafka-controller");

  private final Path root;
  private final Path home;
  private final Map<String, Integer> ports = new LinkedHashMap<>();
  private final Gateway gateway;
  private @Nullable Process up;

  /**
   * @param root the built tree
   */
  OwnSystem(Path root) throws IOException {
    this.root = root;
    this.home = Files.createTempDirectory("yanzhen-bench");
    var held = new ArrayList<ServerSocket>();
    for (var part : PARTS) {
      var socket = new ServerSocket(0);
      held.add(socket);
      ports.put(part, socket.getLocalPort());
    }
    for (var socket : held) {
      socket.close();
    }
    this.gateway = new Gateway(URI.create("http://localhost:" + ports.get("gateway")));
  }

  Gateway gateway() {
    return gateway;
  }

  /** A service itself, past the gateway. */
  URI direct(String service) {
    return URI.create("http://127.0.0.1:" + ports.get(service));
  }

  Secrets secrets() {
    return Running.at(home).orElseThrow().secrets();
  }

  /** As {@code make up} does it: the look whether something must be built is part of it. */
  void start(String what) throws IOException, InterruptedException {
    var began = System.nanoTime();
    var builder =
        new ProcessBuilder(
                "bash",
                "-c",
                "scripts/doctor --quiet && scripts/build && exec scripts/stack up --home " + home)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("up.log").toFile()));
    var names = new ArrayList<String>();
    ports.forEach((part, port) -> names.add(part + "=" + port));
    builder.environment().put("YANZHEN_PORTS", String.join(",", names));
    builder.environment().put("YANZHEN_LIMIT_MACHINE", "1000000");
    builder.environment().put("YANZHEN_LIMIT_MACHINE_BURST", "2000000");
    builder.environment().put("YANZHEN_LIMIT_PERSON", "10000");
    builder.environment().put("YANZHEN_LIMIT_PERSON_BURST", "20000");
    var begun = builder.start();
    up = begun;
    Runtime.getRuntime().addShutdownHook(new Thread(begun::destroy));
    while (!firstPage()) {
      if (!begun.isAlive()) {
        throw new IllegalStateException("the system does not start; see " + home.resolve("up.log"));
      }
      Thread.sleep(50);
    }
    System.out.printf(
        Locale.ROOT,
        "make up to the first page (%s): %.1f s   limit 45 s%n",
        what,
        (System.nanoTime() - began) / 1e9);
  }

  /** The page itself, and the sign-in page behind it. */
  private boolean firstPage() {
    return answers("/") && answers("/identity/login");
  }

  private boolean answers(String path) {
    try {
      var connection = (HttpURLConnection) gateway.base().resolve(path).toURL().openConnection();
      connection.setConnectTimeout(500);
      connection.setReadTimeout(5_000);
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Until the sample district is in. */
  void awaitSample() throws IOException, InterruptedException {
    var began = System.nanoTime();
    var running = Objects.requireNonNull(up, "not started");
    while (!Files.exists(home.resolve("sample-loaded"))) {
      if (!running.isAlive() || System.nanoTime() - began > Duration.ofMinutes(5).toNanos()) {
        throw new IllegalStateException(
            "the sample district does not come in; see " + home.resolve("up.log"));
      }
      Thread.sleep(200);
    }
    System.out.printf(
        Locale.ROOT, "sample district loaded in %.1f s%n", (System.nanoTime() - began) / 1e9);
  }

  /**
   * After a quiet half minute. PSS shares shared pages out, so that its sum is what is really
   * taken.
   */
  void memory() throws IOException, InterruptedException {
    Thread.sleep(Duration.ofSeconds(30));
    var status =
        new ProcessBuilder("scripts/stack", "status", "--home", home.toString())
            .directory(root.toFile())
            .redirectErrorStream(true)
            .start();
    var lines =
        new String(status.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    var resident = 0L;
    System.out.println("memory at rest (PSS, RSS in MB)");
    var row = Pattern.compile("\\s+(\\S+)\\s+pid (\\d+)\\s+port \\d+\\s+(\\d+) MB");
    for (var line : lines) {
      var found = row.matcher(line);
      if (found.matches()) {
        var rss = Machine.resident(Long.parseLong(found.group(2)));
        resident += rss;
        System.out.printf("  %-26s %6s %6d%n", found.group(1), found.group(3), rss);
      } else if (line.contains("together")) {
        System.out.printf(
            "  %-26s %6s %6d   limit 2500 MB%n", "together", line.replaceAll("\\D", ""), resident);
      }
    }
  }

  void stop() throws InterruptedException {
    var running = up;
    if (running == null) {
      return;
    }
    running.destroy();
    if (!running.waitFor(90, TimeUnit.SECONDS)) {
      running.destroyForcibly();
    }
    up = null;
  }

  @Override
  public void close() throws InterruptedException {
    stop();
  }
}

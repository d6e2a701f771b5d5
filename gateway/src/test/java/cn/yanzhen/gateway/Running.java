package cn.yanzhen.gateway;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A part of the system as its own process, from its own jar, as it runs everywhere else. */
final class Running implements AutoCloseable {
  private final Process process;
  final int port;

  private final String health;

  private Running(Process process, int port, String health) {
    this.process = process;
    this.port = port;
    this.health = health;
  }

  /** One that the system does not lend to whoever calls out while the process is starting. */
  static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_768);
      try (var socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (BindException taken) {
        // another one, then
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static Running start(
      String module, String health, int port, Map<String, String> environment, String... options) {
    Path jar =
        Path.of("..", module, "target", module + "-1.0.0-SNAPSHOT.jar")
            .toAbsolutePath()
            .normalize();
    if (!Files.exists(jar))
      throw new IllegalStateException(jar + " is not built: run `mvn -pl gateway -am verify`.");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-jar", jar.toString()));
    try {
      Path log =
          Files.createDirectories(Path.of("target", "it-logs"))
              .resolve(module + "-" + port + ".log");
      var builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      builder.environment().put("SERVER_PORT", Integer.toString(port));
      var running = new Running(builder.start(), port, health);
      Runtime.getRuntime().addShutdownHook(new Thread(running.process::destroyForcibly));
      return running;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns when it is well. On a busy machine that takes its time. */
  void await() {
    HttpClient client = HttpClient.newHttpClient();
    Awaitility.await(health)
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptions()
        .failFast(() -> !process.isAlive())
        .until(
            () ->
                client
                        .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + health))
                                .build(),
                            HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                    == 200);
  }

  /** The most memory that the process ever had, in MB. */
  long mostMemory() {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElseThrow()
          / 1024;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

package cn.yanzhen.acceptance;

import cn.yanzhen.localstack.LocalStack;
import cn.yanzhen.localstack.Plan;
import cn.yanzhen.localstack.Ports;
import cn.yanzhen.samples.Load;
import cn.yanzhen.samples.SampleDistrict;
import cn.yanzhen.samples.gateway.Gateway;
import cn.yanzhen.samples.gateway.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The system that all journeys share: started once, on free ports in a folder of its own, with the
 * sample district in it. With {@code YANZHEN_ACCEPTANCE_URL} (and YANZHEN_DEMO_PASSWORD,
 * YANZHEN_LOADER_CLIENT_SECRET, YANZHEN_CLOCK_FILE) the journeys visit one that runs already.
 */
final class Yanzhen {
  /** Every service looks at the clock file at least as often, so that then all know. */
  private static final Duration LOOKS_AGAIN = Duration.ofMillis(250);

  private static @Nullable Yanzhen running;

  final Gateway gateway;
  final String password;
  private final String loaderSecret;
  final SampleDistrict.Cast cast = SampleDistrict.of(SampleDistrict.USUAL_DAY).cast();
  private final Path clock;
  private final @Nullable LocalStack stack;
  private final Map<String, Visitor> people = new ConcurrentHashMap<>();

  private Yanzhen(
      Gateway gateway,
      String password,
      String loaderSecret,
      Path clock,
      @Nullable LocalStack stack) {
    this.gateway = gateway;
    this.password = password;
    this.loaderSecret = loaderSecret;
    this.clock = clock;
    this.stack = stack;
  }

  static synchronized Yanzhen running() {
    var known = running;
    if (known == null) {
      var elsewhere = System.getenv("YANZHEN_ACCEPTANCE_URL");
      known = elsewhere == null || elsewhere.isBlank() ? started() : visited(elsewhere);
      running = known;
    }
    return known;
  }

  private static Yanzhen visited(String url) {
    return new Yanzhen(
        new Gateway(URI.create(url)),
        System.getenv("YANZHEN_DEMO_PASSWORD"),
        System.getenv("YANZHEN_LOADER_CLIENT_SECRET"),
        Path.of(System.getenv("YANZHEN_CLOCK_FILE")),
        null);
  }

  private static Yanzhen started() {
    try {
      var home = Files.createTempDirectory("yanzhen-acceptance");
      var stack = LocalStack.start(Plan.of(home).on(Ports.free()));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(stack, home)));
      var url = URI.create(stack.publicUrl());
      Load.run(
          url,
          stack.secrets().client("sample-loader"),
          stack.secrets().demoPassword(),
          LocalDate.now(Clock.systemDefaultZone()));
      return new Yanzhen(
          new Gateway(url),
          stack.secrets().demoPassword(),
          stack.secrets().client("sample-loader"),
          stack.clockFile(),
          stack);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Stops everything and leaves only the logs, in {@code target/logs}. */
  private static void leave(LocalStack stack, Path home) {
    stack.stop();
    try (var files = Files.walk(home)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (file.startsWith(home.resolve("logs")) && Files.isRegularFile(file)) {
          var kept = Files.createDirectories(Path.of("target/logs")).resolve(file.getFileName());
          Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(file);
      }
    } catch (IOException e) {
      System.err.println("left behind: " + home + " (" + e + ")");
    }
  }

  /** For journeys that kill parts; nothing when the system was started by somebody else. */
  Optional<LocalStack> stack() {
    return Optional.ofNullable(stack);
  }

  String url(String path) {
    return gateway.base().resolve(path).toString();
  }

  /** The sample's loader: accounts that it opens sign in with the demonstration's password. */
  Visitor loader() {
    return gateway.machine("sample-loader", loaderSecret);
  }

  Visitor person(String username) {
    return people.computeIfAbsent(username, name -> gateway.signIn(name, password));
  }

  /** Who they are to the system, and where they belong. */
  JsonNode me(String username) {
    return person(username).get("/api/v1/me").orElseThrow().json();
  }

  LocalDate today() {
    return LocalDate.parse(
        person("officer")
            .get("/api/v1/dashboard/figures")
            .orElseThrow()
            .json()
            .get("asOf")
            .asString());
  }

  /** Business time goes on to that day for all services. */
  void moveTo(LocalDate day) {
    try {
      var ahead =
          Files.exists(clock) ? Duration.parse(Files.readString(clock).strip()) : Duration.ZERO;
      var days = ChronoUnit.DAYS.between(today(), day);
      if (days > 0) {
        var fresh = clock.resolveSibling("clock.new");
        Files.writeString(fresh, ahead.plusDays(days) + "\n");
        Files.move(
            fresh, clock, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Thread.sleep(LOOKS_AGAIN);
        Awaitility.await("business time")
            .atMost(Duration.ofSeconds(30))
            .until(() -> !today().isBefore(day));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package cn.yanzhen.bench;

import cn.yanzhen.samples.SampleDistrict;
import cn.yanzhen.samples.gateway.Gateway;
import cn.yanzhen.samples.gateway.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The baseline in one run, each figure beside its limit: start to the first page, memory at rest,
 * reads through the gateway against the service called directly (A B A B), commit to dashboard.
 * Runs a system of its own on free ports in a temporary folder. Refuses to start on a machine that
 * is busy with something else.
 */
public final class Bench {
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
  private static final int CONNECTIONS = 16;
  private static final int PAIRS = 5;
  private static final int NEEDS = 200;

  private final Path root;
  private final Path home;
  private final Map<String, Integer> ports = new LinkedHashMap<>();
  private final Gateway gateway;

  private Bench(Path root, Path home) throws IOException {
    this.root = root;
    this.home = home;
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

  public static void main(String[] args) throws Exception {
    var words = List.of(args);
    var busy = Machine.busy();
    System.out.printf(
        "%s, %d processors, busy with other things: %.0f %%%n",
        Machine.processor(), Runtime.getRuntime().availableProcessors(), busy * 100);
    if (!Machine.isIdle()) {
      if (!words.contains("--even-if-busy")) {
        System.err.println(
            "机器正忙，测量没有意义：请先停下其他程序。The machine is busy: figures would mean nothing. Stop other"
                + " programs first.");
        System.exit(3);
      }
      System.out.println("! BUSY: these figures are worth nothing but to try the bench");
    }
    var home = Files.createTempDirectory("yanzhen-bench");
    var bench = new Bench(Path.of("").toAbsolutePath(), home);
    bench.run();
    System.exit(0);
  }

  private void run() throws Exception {
    var up = start("first start, empty data");
    try {
      loaded(up);
      memory();
      reads();
      dashboard();
    } finally {
      stop(up);
    }
    stop(start("second start, with data"));
  }

  /** As {@code make up} does it: the look whether something must be built is part of it. */
  private Process start(String what) throws IOException, InterruptedException {
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
    var up = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(up::destroy));
    while (!firstPage()) {
      if (!up.isAlive()) {
        throw new IllegalStateException("the system does not start; see " + home.resolve("up.log"));
      }
      Thread.sleep(50);
    }
    System.out.printf(
        Locale.ROOT,
        "make up to the first page (%s): %.1f s   limit 45 s%n",
        what,
        (System.nanoTime() - began) / 1e9);
    return up;
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

  private void loaded(Process up) throws IOException, InterruptedException {
    var began = System.nanoTime();
    while (!Files.exists(home.resolve("sample-loaded"))) {
      if (!up.isAlive() || System.nanoTime() - began > Duration.ofMinutes(5).toNanos()) {
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
  private void memory() throws IOException, InterruptedException {
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

  private void reads() throws InterruptedException, IOException {
    var loader = new Properties();
    try (var in = Files.newBufferedReader(home.resolve("secrets.properties"))) {
      loader.load(in);
    }
    var secret = loader.getProperty("client.sample-loader");
    var machine = gateway.machine("sample-loader", secret);
    var id =
        machine
            .get("/api/v1/community/schools?limit=1")
            .orElseThrow()
            .json()
            .get("items")
            .get(0)
            .get("id")
            .asString();
    var path = "/api/v1/community/schools/" + id;
    var through = gateway.base().resolve(path);
    var direct = URI.create("http://127.0.0.1:" + ports.get("community-service") + path);
    warm("direct", () -> new Wire(direct, machine.token(), CONNECTIONS));
    warm("gateway", () -> new Wire(through, machine.token(), CONNECTIONS));
    var ratios = new double[PAIRS];
    System.out.printf(
        "reads of one school, %d connections, 10 s windows; A direct, B through the gateway%n",
        CONNECTIONS);
    for (var pair = 0; pair < PAIRS; pair++) {
      var a = new Wire(direct, machine.token(), CONNECTIONS).run(Duration.ofSeconds(10));
      var b = new Wire(through, machine.token(), CONNECTIONS).run(Duration.ofSeconds(10));
      ratios[pair] = b.perSecond() / a.perSecond();
      System.out.printf(
          Locale.ROOT,
          "  A %7.0f/s p50 %5d µs p99 %6d µs   B %7.0f/s p50 %5d µs p99 %6d µs   B/A %.3f%s%n",
          a.perSecond(),
          a.p50(),
          a.p99(),
          b.perSecond(),
          b.p50(),
          b.p99(),
          ratios[pair],
          a.wrong() + b.wrong() > 0 ? "   WRONG ANSWERS " + a.wrong() + " " + b.wrong() : "");
    }
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT, "  gateway / direct, median %.3f   limit 0.40%n", ratios[PAIRS / 2]);
  }

  private interface Target {
    Wire wire();
  }

  /** Until two windows of ten seconds differ by less than 3 %, at most eight. */
  private static void warm(String what, Target target) throws InterruptedException {
    var last = 0.0;
    for (var window = 1; window <= 8; window++) {
      var now = target.wire().run(Duration.ofSeconds(10)).perSecond();
      if (Math.abs(now - last) < 0.03 * now) {
        System.out.printf(Locale.ROOT, "  warm (%s) after %d windows, %.0f/s%n", what, window, now);
        return;
      }
      last = now;
    }
    System.out.printf("  ! %s did not settle within 8 windows%n", what);
  }

  /**
   * Needs are posted one after the other; the officer's event stream tells when the dashboard has
   * each.
   */
  private void dashboard() throws IOException, InterruptedException {
    var password = new Properties();
    try (var in = Files.newBufferedReader(home.resolve("secrets.properties"))) {
      password.load(in);
    }
    var officer = gateway.signIn("officer", password.getProperty("demo"));
    var member = gateway.signIn("member", password.getProperty("demo"));
    var seen = new ConcurrentHashMap<String, Long>();
    var stream = officer.stream("/api/v1/dashboard/stream").join();
    var listener =
        Thread.ofVirtual()
            .start(
                () -> {
                  var subject = Pattern.compile("\"link\":\"/needs/([0-9a-f-]{36})\"");
                  try (var lines = stream.body()) {
                    lines.forEach(
                        line -> {
                          var found = subject.matcher(line);
                          if (found.find()) {
                            seen.putIfAbsent(found.group(1), System.nanoTime());
                          }
                        });
                  } catch (UncheckedIOException leftOnPurpose) {
                    // the listener is interrupted when all is seen
                  }
                });
    Thread.sleep(1_000);
    var school = member.get("/api/v1/me").orElseThrow().json().get("org").asString();
    var cast = SampleDistrict.of(SampleDistrict.USUAL_DAY).cast();
    var asked = new LinkedHashMap<String, Long>();
    var answered = new LinkedHashMap<String, Long>();
    for (var i = 0; i < NEEDS; i++) {
      var before = System.nanoTime();
      var id = post(member, school, cast);
      asked.put(id, before);
      answered.put(id, System.nanoTime());
      Thread.sleep(20);
    }
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (seen.size() < NEEDS && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    listener.interrupt();
    var whole = micros(asked, seen);
    var after = micros(answered, seen);
    System.out.printf(
        Locale.ROOT,
        "commit to dashboard, %d of %d needs seen on the stream:%n  from the answer to the POST "
            + " p50 %.0f ms  p99 %.0f ms%n  from the question (upper bound, the write and the way"
            + " there and back included)  p50 %.0f ms  p99 %.0f ms   limit p99 1000 ms%n",
        whole.length,
        NEEDS,
        at(after, 0.5),
        at(after, 0.99),
        at(whole, 0.5),
        at(whole, 0.99));
  }

  private static String post(Visitor member, String school, SampleDistrict.Cast cast) {
    var from = LocalDate.now(Clock.systemDefaultZone()).plusDays(60);
    return member
        .post(
            "/api/v1/exchange/needs",
            Map.of(
                "schoolId",
                school,
                "subject",
                cast.need().subject(),
                "stage",
                cast.need().stage(),
                "fte",
                "0.1",
                "from",
                from.toString(),
                "to",
                from.plusDays(60).toString()))
        .orElseThrow()
        .json()
        .get("id")
        .asString();
  }

  private static double[] micros(Map<String, Long> begun, Map<String, Long> seen) {
    return begun.entrySet().stream()
        .filter(entry -> seen.containsKey(entry.getKey()))
        .mapToDouble(
            entry -> Math.max(0, (seen.getOrDefault(entry.getKey(), 0L) - entry.getValue()) / 1e6))
        .sorted()
        .toArray();
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }

  private static void stop(Process up) throws InterruptedException {
    up.destroy();
    if (!up.waitFor(90, TimeUnit.SECONDS)) {
      up.destroyForcibly();
    }
  }
}

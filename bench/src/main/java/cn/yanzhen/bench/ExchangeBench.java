package cn.yanzhen.bench;

import cn.yanzhen.localstack.LocalStack;
import cn.yanzhen.localstack.Part;
import cn.yanzhen.localstack.Plan;
import cn.yanzhen.localstack.Ports;
import cn.yanzhen.samples.SampleDistrict;
import cn.yanzhen.samples.gateway.Answer;
import cn.yanzhen.samples.gateway.Gateway;
import cn.yanzhen.samples.gateway.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * The exchange at a city's size, all in one district: 300,000 persons in 5,500 schools, ten years
 * of assignments. The persons go in through the API as one file; what ten years left behind, by
 * SQL. Measures the import, the eligibility of all, the candidates of needs and what every page
 * asks for.
 */
public final class ExchangeBench {
  private static final String BASE = "/api/v1/exchange";
  private static final int CITY = 300_000;

  private final LocalStack stack;
  private final Visitor officer;
  private final int persons;

  private ExchangeBench(LocalStack stack, Visitor officer, int persons) {
    this.stack = stack;
    this.officer = officer;
    this.persons = persons;
  }

  public static void main(String[] args) throws Exception {
    System.out.printf(
        "%s, %d processors, busy with other things: %.0f %%%n",
        Machine.processor(), Runtime.getRuntime().availableProcessors(), Machine.busy() * 100);
    if (!Machine.isIdle()) {
      if (!List.of(args).contains("--even-if-busy")) {
        System.err.println(
            "机器正忙，测量没有意义：请先停下其他程序。The machine is busy: figures would mean nothing. Stop other"
                + " programs first.");
        System.exit(3);
      }
      System.out.println("! BUSY: these figures are worth nothing but to try the bench");
    }
    var persons =
        List.of(args).stream()
            .filter(word -> word.matches("\\d+"))
            .mapToInt(Integer::parseInt)
            .findFirst()
            .orElse(CITY);
    var home = Files.createTempDirectory("yanzhen-bench-exchange");
    var ports = Ports.free();
    var parts =
        EnumSet.of(
            Part.POSTGRES, Part.REDIS, Part.KAFKA, Part.IDENTITY, Part.EXCHANGE, Part.GATEWAY);
    try (var stack = LocalStack.start(Plan.of(home).on(ports).only(parts).telling(line -> {}))) {
      var officer = new Gateway(URI.create(ports.publicUrl())).signIn("officer", password(home));
      new ExchangeBench(stack, officer, persons).run();
    }
    System.exit(0);
  }

  private static String password(Path home) throws IOException {
    var secrets = new Properties();
    try (var in = Files.newBufferedReader(home.resolve("secrets.properties"))) {
      secrets.load(in);
    }
    return secrets.getProperty("demo");
  }

  private void run() throws IOException, SQLException, InterruptedException {
    sql("city-places.sql");
    var rest = resident();
    imported(CityPeople.csv(SampleDistrict.DISTRICT, persons), rest);
    var began = System.nanoTime();
    sql("city-lives.sql");
    System.out.printf(
        Locale.ROOT, "ten years of assignments written by SQL in %.0f s%n", since(began));
    eligibility();
    new ExchangeQueries(officer).ask();
    System.out.printf("the service's memory at the end: %d MB, at first %d MB%n", resident(), rest);
  }

  /** One file, checked and committed by a job; how it went is asked twice a second. */
  private void imported(byte[] file, long rest) throws InterruptedException {
    var began = System.nanoTime();
    var job = officer.form(BASE + "/import-jobs", "city.csv", file).orElseThrow().json();
    var path = BASE + "/import-jobs/" + job.get("id").asString();
    var checked = followed(path, "CHECKING");
    if (!checked.state.equals("CHECKED")) {
      throw new IllegalStateException("the file has faults: " + checked.job.path("faults").path(0));
    }
    var between = System.nanoTime();
    officer.post(path + "/commit", Map.of()).orElseThrow();
    var written = followed(path, "COMMITTING");
    if (!written.state.equals("COMMITTED")) {
      throw new IllegalStateException(
          "the import failed: " + written.job.path("faults").path(0) + written.job.path("reason"));
    }
    System.out.printf(
        Locale.ROOT,
        "import of %d persons (%d MB): check %.1f s, commit %.1f s, together %.1f s   limit 120"
            + " s%n",
        persons,
        file.length >> 20,
        (between - began) / 1e9,
        since(between),
        since(began));
    System.out.printf(
        "  progress seen %d times, memory of the service at most %d MB, before %d MB%n",
        checked.steps + written.steps, Math.max(checked.memory, written.memory), rest);
  }

  private record Followed(String state, int steps, long memory, JsonNode job) {}

  private Followed followed(String path, String while_) throws InterruptedException {
    var steps = 0;
    var last = -1;
    var memory = 0L;
    while (true) {
      var answer = officer.get(path);
      if (answer.status() == 503) {
        Thread.sleep(Duration.ofSeconds(1));
        continue;
      }
      var job = answer.orElseThrow().json();
      memory = Math.max(memory, resident());
      var state = job.get("state").asString();
      if (!state.equals(while_)) {
        return new Followed(state, steps, memory, job);
      }
      var rows = job.get("rowsDone").asInt();
      if (rows != last) {
        steps++;
      }
      last = rows;
      Thread.sleep(Duration.ofMillis(500));
    }
  }

  /** The first look after everything changed: everybody is judged anew. */
  private void eligibility() {
    var began = System.nanoTime();
    var people = judged("reference");
    System.out.printf(
        Locale.ROOT, "eligibility of %d persons: %.1f s   limit 30 s%n", people, since(began));
    began = System.nanoTime();
    judged("anhui");
    System.out.printf(Locale.ROOT, "  under another pack: %.1f s%n", since(began));
  }

  private int judged(String pack) {
    return ready(officer, BASE + "/compliance?pack=" + pack)
        .orElseThrow()
        .json()
        .get("people")
        .asInt();
  }

  /** Asks as a page does, which is told how far it is until everybody is judged. */
  static Answer ready(Visitor officer, String path) {
    while (true) {
      var answer = officer.get(path);
      if (answer.status() != 503) return answer;
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private long resident() {
    return stack.pid(Part.EXCHANGE).map(Machine::resident).orElse(0L);
  }

  private void sql(String resource) throws SQLException, IOException {
    var secrets = stack.secrets();
    try (var connection =
            DriverManager.getConnection(
                stack.jdbcUrl(Part.EXCHANGE), "exchange", secrets.database("exchange"));
        var statement = connection.createStatement();
        InputStream in = ExchangeBench.class.getResourceAsStream("/" + resource)) {
      var script =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .replace(":district", "'" + SampleDistrict.DISTRICT + "'");
      connection.setAutoCommit(false);
      statement.execute(script);
      connection.commit();
      // As the database does by itself after a while.
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
    }
  }
}

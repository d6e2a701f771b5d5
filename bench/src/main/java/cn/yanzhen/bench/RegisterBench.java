package cn.yanzhen.bench;

import cn.yanzhen.localstack.LocalStack;
import cn.yanzhen.localstack.Part;
import cn.yanzhen.localstack.Plan;
import cn.yanzhen.localstack.Ports;
import cn.yanzhen.samples.SampleDistrict;
import cn.yanzhen.samples.gateway.Gateway;
import cn.yanzhen.samples.gateway.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/**
 * The register at a city's size: 5,500 schools, 600 communities, three cycles each, schools that
 * left and came back. Everything goes in through the API. Measures the import whole and, against
 * the service itself, what its pages ask for: today, and as of days of each cycle.
 */
public final class RegisterBench {
  private static final int ASKED = 200;
  private static final int WRITERS = 4;
  private static final List<LocalDate> CYCLES =
      List.of(LocalDate.of(2029, 9, 1), LocalDate.of(2032, 9, 1));
  private static final String BASE = "/api/v1/community";

  private final Visitor loader;
  private final Visitor direct;
  private final Random random = new Random(17);

  private RegisterBench(Visitor loader, Visitor direct) {
    this.loader = loader;
    this.direct = direct;
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
    var home = Files.createTempDirectory("yanzhen-bench-register");
    var ports = Ports.free();
    var parts =
        EnumSet.of(
            Part.POSTGRES, Part.REDIS, Part.KAFKA, Part.IDENTITY, Part.COMMUNITY, Part.GATEWAY);
    try (var stack = LocalStack.start(Plan.of(home).on(ports).only(parts).telling(line -> {}))) {
      var secret = secret(home);
      var gateway = new Gateway(URI.create(ports.publicUrl()));
      var loader = gateway.machine("sample-loader", secret);
      var direct = loader.at(URI.create("http://127.0.0.1:" + ports.of(Part.COMMUNITY)));
      new RegisterBench(loader, direct).run();
    }
    System.exit(0);
  }

  private static String secret(Path home) throws IOException {
    var secrets = new Properties();
    try (var in = Files.newBufferedReader(home.resolve("secrets.properties"))) {
      secrets.load(in);
    }
    return secrets.getProperty("client.sample-loader");
  }

  private void run() throws InterruptedException {
    imported();
    var communities = history();
    var schools =
        loader.all(BASE + "/schools").stream().map(school -> school.get("id").asString()).toList();
    System.out.printf(
        "  %d schools, %d communities, three cycles each, every fifth with a school that left and"
            + " came back%n",
        schools.size(), communities.size());
    queries(communities, schools);
  }

  /** The whole register in one workbook: checked, then committed. */
  private void imported() {
    var book = CityRegister.workbook(SampleDistrict.DISTRICT);
    var began = System.nanoTime();
    var report = loader.form(BASE + "/imports", "city.xlsx", book).orElseThrow().json();
    if (!report.get("state").asString().equals("CHECKED")) {
      throw new IllegalStateException("the workbook has faults: " + report.path("faults").path(0));
    }
    var checked = System.nanoTime();
    loader
        .post(BASE + "/imports/" + report.get("id").asString() + "/commit", Map.of())
        .orElseThrow();
    var committed = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "import of the whole register (%d KB): check %.1f s, commit %.1f s, together %.1f s   limit"
            + " 30 s%n",
        book.length / 1024,
        (checked - began) / 1e9,
        (committed - checked) / 1e9,
        (committed - began) / 1e9);
  }

  /**
   * Approves all and gives each two further cycles; in every fifth a school leaves and comes back.
   */
  private List<String> history() throws InterruptedException {
    var began = System.nanoTime();
    var all = loader.all(BASE + "/communities");
    inParallel(
        all,
        community -> {
          var id = community.get("id").asString();
          loader
              .change(
                  BASE + "/communities/" + id + "/approve",
                  Map.of(),
                  community.get("version").asLong())
              .orElseThrow();
          var from = CYCLES.getFirst();
          change(
              Map.of(
                  "kind",
                  "RENEW",
                  "communityId",
                  id,
                  "effective",
                  from,
                  "to",
                  from.plusYears(3).minusDays(1),
                  "reason",
                  "GOALS_MET"));
          var next = CYCLES.getLast();
          change(
              Map.of(
                  "kind",
                  "RENEW",
                  "communityId",
                  id,
                  "effective",
                  next,
                  "to",
                  next.plusYears(3).minusDays(1),
                  "reason",
                  "GOALS_OPEN"));
        });
    inParallel(
        fifth(all),
        community -> {
          var id = community.get("id").asString();
          var member = member(community);
          var left = Map.of("communityId", id, "schoolId", member, "reason", "ON_REQUEST");
          change(with(left, Map.of("kind", "LEAVE", "effective", LocalDate.of(2030, 3, 1))));
          change(
              with(
                  left,
                  Map.of(
                      "kind",
                      "RETURN",
                      "effective",
                      LocalDate.of(2031, 3, 1),
                      "model",
                      "PAIRED_SUPPORT",
                      "grade",
                      "TIGHT")));
        });
    System.out.printf(
        Locale.ROOT,
        "history written through the API in %.0f s%n",
        (System.nanoTime() - began) / 1e9);
    return all.stream().map(community -> community.get("id").asString()).toList();
  }

  private static List<JsonNode> fifth(List<JsonNode> all) {
    var chosen = new ArrayList<JsonNode>();
    for (var i = 0; i < all.size(); i += 5) {
      chosen.add(all.get(i));
    }
    return chosen;
  }

  private static String member(JsonNode community) {
    for (var membership : community.get("memberships")) {
      if (membership.get("role").asString().equals("MEMBER")) {
        return membership.get("schoolId").asString();
      }
    }
    throw new IllegalStateException("no member in " + community.get("name"));
  }

  private static Map<String, Object> with(Map<String, ?> one, Map<String, ?> other) {
    var both = new LinkedHashMap<String, Object>(one);
    both.putAll(other);
    return both;
  }

  /** Drafts a case, ticks off its checklist, submits and approves it. */
  private void change(Map<String, ?> wish) {
    var words = new LinkedHashMap<String, Object>();
    wish.forEach((key, value) -> words.put(key, value.toString()));
    var drafted = loader.post(BASE + "/changes", words).orElseThrow().json();
    var path = BASE + "/changes/" + drafted.get("id").asString();
    for (var item : drafted.get("checklist")) {
      if (item.get("required").asBoolean()) {
        drafted =
            loader
                .change(
                    path + "/ticks",
                    Map.of("item", item.get("code").asString(), "done", true),
                    drafted.get("version").asLong())
                .orElseThrow()
                .json();
      }
    }
    var submitted =
        loader
            .change(path + "/submit", Map.of(), drafted.get("version").asLong())
            .orElseThrow()
            .json();
    loader.change(path + "/approve", Map.of(), submitted.get("version").asLong()).orElseThrow();
  }

  private interface Deed {
    void on(JsonNode community);
  }

  private static void inParallel(List<JsonNode> communities, Deed deed)
      throws InterruptedException {
    try (var pool = Executors.newFixedThreadPool(WRITERS)) {
      var running = new ArrayList<Future<?>>();
      communities.forEach(community -> running.add(pool.submit(() -> deed.on(community))));
      for (var one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private interface Question {
    String path();
  }

  /**
   * What the pages ask for, one caller, each question some hundred times; the first tenth warms up.
   */
  private void queries(List<String> communities, List<String> schools) {
    var today = new LinkedHashMap<String, Question>();
    today.put("list of communities", () -> BASE + "/communities?limit=50");
    today.put(
        "communities found by a school's name",
        () -> BASE + "/communities?limit=50&q=" + random.nextInt(1000, 5000));
    today.put("map of communities", () -> BASE + "/communities/map");
    today.put("one community", () -> BASE + "/communities/" + any(communities));
    today.put(
        "history of a community", () -> BASE + "/communities/" + any(communities) + "/history");
    today.put("communities of a school", () -> BASE + "/schools/" + any(schools) + "/communities");
    today.put("list of schools", () -> BASE + "/schools?limit=50");
    today.put(
        "schools found by text", () -> BASE + "/schools?limit=50&q=" + random.nextInt(1000, 5000));
    today.put("one school", () -> BASE + "/schools/" + any(schools));
    today.put("list of changes", () -> BASE + "/changes?limit=50");
    System.out.printf(
        "queries, against the service, %d each            today                as of a day of a"
            + " past or future cycle%n",
        ASKED);
    var slowest = 0L;
    for (var question : today.entrySet()) {
      var now = ask(question.getValue());
      slowest = Math.max(slowest, now.p95());
      if (question.getKey().contains("histor") || question.getKey().contains("changes")) {
        System.out.printf(
            Locale.ROOT,
            "  %-40s p50 %6.1f p95 %6.1f ms%n",
            question.getKey(),
            now.p50() / 1e3,
            now.p95() / 1e3);
        continue;
      }
      var then = ask(() -> on(question.getValue().path()));
      slowest = Math.max(slowest, then.p95());
      System.out.printf(
          Locale.ROOT,
          "  %-40s p50 %6.1f p95 %6.1f ms   p50 %6.1f p95 %6.1f ms   as-of / today (p50) %.2f%n",
          question.getKey(),
          now.p50() / 1e3,
          now.p95() / 1e3,
          then.p50() / 1e3,
          then.p95() / 1e3,
          (double) then.p50() / now.p50());
    }
    System.out.printf(
        Locale.ROOT,
        "  slowest p95 %.1f ms   limit 100 ms; as-of / today limit 2%n",
        slowest / 1e3);
  }

  private String on(String path) {
    var day = CityRegister.FIRST.plusDays(random.nextInt(9 * 365));
    return path + (path.contains("?") ? "&" : "?") + "on=" + day;
  }

  private String any(List<String> ids) {
    return ids.get(random.nextInt(ids.size()));
  }

  /** In microseconds. */
  private record Times(long p50, long p95) {}

  private Times ask(Question question) {
    var micros = LongStream.builder();
    for (var i = 0; i < ASKED + ASKED / 10; i++) {
      var path = question.path();
      var began = System.nanoTime();
      direct.get(path).orElseThrow();
      if (i >= ASKED / 10) {
        micros.add((System.nanoTime() - began) / 1_000);
      }
    }
    var sorted = micros.build().sorted().toArray();
    return new Times(sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)]);
  }
}

package cn.yanzhen.samples;

import cn.yanzhen.samples.SampleDistrict.Cast;
import cn.yanzhen.samples.SampleDistrict.Resource;
import cn.yanzhen.samples.gateway.Answer;
import cn.yanzhen.samples.gateway.Gateway;
import cn.yanzhen.samples.gateway.Visitor;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes the sample district into a running system through its gateway. Every step looks first at
 * what is there, so a second run changes nothing. All waiting is bounded; what goes wrong ends in
 * one sentence and the exit code 1.
 */
public final class Load {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final int AT_ONCE = 4;
  private static final int LEFT_TO_THE_OFFICER = 2;

  private final Gateway gateway;
  private final Visitor loader;
  private final String password;
  private final SampleDistrict district;
  private final Map<String, String> schoolIds = new HashMap<>();

  private Load(Gateway gateway, Visitor loader, String password, SampleDistrict district) {
    this.gateway = gateway;
    this.loader = loader;
    this.password = password;
    this.district = district;
  }

  /** What stopped the loading, in one sentence. */
  static final class Stopped extends RuntimeException {
    Stopped(String why) {
      super(why);
    }
  }

  public static void main(String[] args) {
    var began = System.nanoTime();
    try {
      run(
          URI.create(
              Optional.ofNullable(System.getenv("YANZHEN_PUBLIC_URL"))
                  .orElse("http://localhost:8080")),
          wanted("YANZHEN_LOADER_CLIENT_SECRET"),
          wanted("YANZHEN_DEMO_PASSWORD"),
          LocalDate.now(Clock.systemDefaultZone()));
      say("✓ 样例学区已装入，用时 %.1f 秒 the sample district is in", (System.nanoTime() - began) / 1e9);
    } catch (Stopped | Answer.Refused | Gateway.NoToken | Gateway.Unreachable e) {
      say("样例学区没有装入：%s", e.getMessage());
      System.exit(1);
    }
  }

  private static String wanted(String variable) {
    var value = System.getenv(variable);
    if (value == null || value.isBlank()) {
      throw new Stopped(variable + " is not set (make up sets it; see .yanzhen)");
    }
    return value;
  }

  /** Loads the district into the system at {@code url}. */
  public static void run(URI url, String loaderSecret, String demoPassword, LocalDate today) {
    var gateway = new Gateway(url);
    var loader = patiently("identity", () -> entered(gateway, loaderSecret));
    var load = new Load(gateway, loader, demoPassword, SampleDistrict.of(today));
    load.schools();
    load.communities();
    load.persons();
    load.accounts();
    load.resources();
    load.requests();
  }

  private static Optional<Visitor> entered(Gateway gateway, String secret) {
    try {
      return Optional.of(gateway.machine("sample-loader", secret));
    } catch (Gateway.Unreachable e) {
      return Optional.empty();
    } catch (Gateway.NoToken e) {
      if (e.status() / 100 == 4) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private void schools() {
    var workbook = SampleWorkbook.of(district).toBytes();
    taken("community", workbook);
    loader
        .all("/api/v1/community/schools")
        .forEach(s -> schoolIds.put(s.get("code").asString(), s.get("id").asString()));
    say("学校 %d 所、教共体 %d 个已提交", district.schools().size(), district.communities().size());
  }

  /** Every community but the last two: those wait for the officer. */
  private void communities() {
    var approved = 0;
    var names = district.communities().stream().map(SampleDistrict.Community::name).toList();
    var ours = names.subList(0, names.size() - LEFT_TO_THE_OFFICER);
    for (var community : loader.all("/api/v1/community/communities?state=SUBMITTED")) {
      if (ours.contains(community.get("name").asString())) {
        loader
            .change(
                "/api/v1/community/communities/" + community.get("id").asString() + "/approve",
                Map.of(),
                community.get("version").asLong())
            .orElseThrow();
        approved++;
      }
    }
    say("教共体批准 %d 个，留 %d 个待区县管理员审批", approved, LEFT_TO_THE_OFFICER);
  }

  private void persons() {
    taken("exchange", SampleWorkbook.of(district).toBytes());
    say("人员 %d 人、需求 %d 条已提交", district.persons().size(), district.needs().size());
  }

  /**
   * Checks and commits one service's sheets; waits while that service has not heard of the schools
   * yet.
   */
  private void taken(String service, byte[] workbook) {
    var path = "/api/v1/" + service + "/imports";
    var checked =
        patiently(
            service,
            () -> {
              var answer = loader.form(path, "district.xlsx", workbook);
              if (answer.status() == 503) {
                return Optional.empty();
              }
              var report = answer.orElseThrow().json();
              if (report.get("state").asString().equals("FAULTY")) {
                if (!onlySchoolsUnknown(report)) {
                  throw new Stopped(
                      service + " finds faults in the workbook: " + report.get("faults").get(0));
                }
                return Optional.empty();
              }
              return Optional.of(report);
            });
    if (!checked.get("state").asString().equals("COMMITTED")) {
      loader.post(path + "/" + checked.get("id").asString() + "/commit", Map.of()).orElseThrow();
    }
  }

  private static boolean onlySchoolsUnknown(JsonNode report) {
    for (var fault : report.get("faults")) {
      if (!fault.path("column").asString("").equals("学校标识码")) {
        return false;
      }
    }
    return true;
  }

  /** Accounts for the demonstration; all with the one demonstration password. */
  private void accounts() {
    var cast = district.cast();
    for (var community : district.communities()) {
      account(
          "head-" + community.slug(),
          leaderOf(community.leadCode()),
          community.leadCode(),
          null,
          "SCHOOL_ADMIN");
    }
    account("lead", leaderOf(cast.lead().code()), cast.lead().code(), null, "SCHOOL_ADMIN");
    account("member", leaderOf(cast.member().code()), cast.member().code(), null, "SCHOOL_ADMIN");
    account("sender", leaderOf(cast.sender().code()), cast.sender().code(), null, "SCHOOL_ADMIN");
    account("teacher", cast.teacher().name(), cast.lead().code(), personId(cast), "TEACHER");
    say(
        "演示账号：officer 区县管理员，lead %s，member %s，sender %s，teacher %s（%s），及 %d 个总校账号 head-…",
        cast.lead().shortName(),
        cast.member().shortName(),
        cast.sender().shortName(),
        cast.teacher().name(),
        cast.lead().shortName(),
        district.communities().size());
  }

  private String leaderOf(String schoolCode) {
    return district.persons().stream()
        .filter(p -> p.schoolCode().equals(schoolCode))
        .findFirst()
        .orElseThrow()
        .name();
  }

  /** The register gives ids; the lead school's administrator may look there, a loader may not. */
  private String personId(Cast cast) {
    var lead = patiently("lead", () -> Optional.of(gateway.signIn("lead", password)));
    return patiently(
        "exchange",
        () -> {
          for (var person :
              lead.get("/api/v1/exchange/persons?q=" + encoded(cast.teacher().name()))
                  .orElseThrow()
                  .json()
                  .path("items")) {
            if (person.path("number").asString("").equals(cast.teacher().number())) {
              return Optional.of(person.get("id").asString());
            }
          }
          return Optional.empty();
        });
  }

  /** Waits while identity has not heard of the school yet. */
  private void account(
      String username, String name, String schoolCode, @Nullable String personId, String role) {
    var body = new HashMap<String, Object>();
    body.put("username", username);
    body.put("name", name);
    body.put("district", SampleDistrict.DISTRICT);
    body.put("orgCode", schoolCode);
    body.put("personId", personId);
    body.put("grants", List.of(Map.of("role", role, "orgCode", schoolCode, "from", "2020-09-01")));
    patiently(
        "identity",
        () -> {
          var answer = loader.post("/api/v1/identity/accounts", body);
          return answer.code().equals("identity/account-invalid")
                  && answer.json().get("violations").toString().contains("orgCode")
              ? Optional.empty()
              : Optional.of(answer.orElseThrow());
        });
  }

  private void resources() {
    var there = new HashSet<String>();
    loader
        .all("/api/v1/resource/resources")
        .forEach(
            r ->
                there.add(
                    r.get("title").asString()
                        + r.get("kind").asString()
                        + r.get("schoolId").asString()));
    var missing =
        district.resources().stream()
            .filter(r -> !there.contains(r.title() + r.kind() + schoolId(r.schoolCode())))
            .toList();
    var done = new AtomicInteger();
    inParallel(
        missing.stream()
            .<Callable<Void>>map(
                resource ->
                    () -> {
                      publish(resource);
                      var count = done.incrementAndGet();
                      if (count % 100 == 0) {
                        say("资源 %d / %d", count, missing.size());
                      }
                      return null;
                    })
            .toList());
    say("资源 %d 份已上传，%d 份原已在库", missing.size(), district.resources().size() - missing.size());
  }

  private void publish(Resource resource) {
    var extension = resource.file().substring(resource.file().lastIndexOf('.'));
    var upload = loader.upload(resource.title() + extension, SampleFile.of(resource));
    var body = new HashMap<String, Object>();
    body.put("uploadId", upload);
    body.put("title", resource.title());
    body.put("summary", resource.summary());
    body.put("subject", resource.subject());
    body.put("stage", resource.stage());
    body.put("kind", resource.kind());
    body.put("schoolId", schoolId(resource.schoolCode()));
    patiently(
        "resource",
        () -> {
          var answer = loader.post("/api/v1/resource/resources", body, key(body));
          return answer.code().equals("resource/school-unknown")
              ? Optional.empty()
              : Optional.of(answer.orElseThrow());
        });
  }

  /** In the name of the two schools whose administrators have accounts. */
  private void requests() {
    var cast = district.cast();
    var posted = 0;
    for (var asker : List.of("member", "sender")) {
      var school = asker.equals("member") ? cast.member() : cast.sender();
      var visitor = gateway.signIn(asker, password);
      var there = new HashSet<String>();
      visitor
          .all("/api/v1/resource/requests?schoolId=" + schoolId(school.code()))
          .forEach(r -> there.add(r.get("title").asString()));
      for (var request : district.requests()) {
        if (request.schoolCode().equals(school.code()) && !there.contains(request.title())) {
          var body = new HashMap<String, Object>();
          body.put("schoolId", schoolId(school.code()));
          body.put("title", request.title());
          body.put("detail", request.detail());
          body.put("subject", request.subject());
          body.put("stage", request.stage());
          body.put("kind", request.kind());
          body.put("neededBy", request.neededBy().toString());
          visitor.post("/api/v1/resource/requests", body, key(body)).orElseThrow();
          posted++;
        }
      }
    }
    say("资源需求单 %d 份已发布", posted);
  }

  private String schoolId(String code) {
    return Objects.requireNonNull(
        schoolIds.get(code), () -> "community does not know the school " + code);
  }

  private static void inParallel(List<Callable<Void>> jobs) {
    try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
      var running = new ArrayList<Future<Void>>();
      jobs.forEach(job -> running.add(pool.submit(job)));
      for (var job : running) {
        try {
          job.get();
        } catch (ExecutionException e) {
          pool.shutdownNow();
          throw e.getCause() instanceof RuntimeException known
              ? known
              : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
          pool.shutdownNow();
          Thread.currentThread().interrupt();
          throw new Stopped("interrupted");
        }
      }
    }
  }

  /** Asks again, every half second, until there is an answer or the limit is reached. */
  private static <T> T patiently(String whom, Supplier<Optional<T>> question) {
    var end = System.nanoTime() + LIMIT.toNanos();
    var said = false;
    while (true) {
      var answer = question.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() > end) {
        throw new Stopped(whom + " was not ready within " + LIMIT.toSeconds() + " s");
      }
      if (!said) {
        say("… 等待 %s 就绪", whom);
        said = true;
      }
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Stopped("interrupted");
      }
    }
  }

  private static String key(Map<String, ?> body) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest(new java.util.TreeMap<>(body).toString().getBytes(StandardCharsets.UTF_8));
      return "sample-" + HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void say(String format, @Nullable Object... values) {
    System.out.printf(format + "%n", values);
  }
}

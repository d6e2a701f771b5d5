package cn.yanzhen.samples;

import cn.yanzhen.samples.gateway.Answer;
import cn.yanzhen.samples.gateway.Gateway;
import cn.yanzhen.samples.gateway.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Plays the main job against a running system, through its gateway, by the demonstration's people,
 * and prints each step with its outcome and the dashboard's figures before and after. Business time
 * is moved on, so that the order starts and the person returns before one's eyes; it stays ahead
 * afterwards.
 */
public final class Demo {
  private static final Duration ON_THE_DASHBOARD = Duration.ofSeconds(10);
  private static final Duration ON_ITS_DAY = Duration.ofSeconds(90);

  private final Gateway gateway;
  private final String password;
  private final Path clock;
  private final SampleDistrict.Cast cast = SampleDistrict.of(SampleDistrict.USUAL_DAY).cast();
  private final Map<String, Visitor> people = new HashMap<>();
  private int step;

  private Demo(Gateway gateway, String password, Path clock) {
    this.gateway = gateway;
    this.password = password;
    this.clock = clock;
  }

  /** A step that did not come out as it should. */
  static final class Failed extends RuntimeException {
    Failed(String why) {
      super(why);
    }
  }

  public static void main(String[] args) {
    var url =
        Optional.ofNullable(System.getenv("YANZHEN_PUBLIC_URL")).orElse("http://localhost:8080");
    var password = System.getenv("YANZHEN_DEMO_PASSWORD");
    var clock = Optional.ofNullable(System.getenv("YANZHEN_CLOCK_FILE")).orElse(".yanzhen/clock");
    if (password == null || password.isBlank()) {
      System.err.println("YANZHEN_DEMO_PASSWORD is not set: make demo takes it from .yanzhen");
      System.exit(2);
      return;
    }
    try {
      new Demo(new Gateway(URI.create(url)), password, Path.of(clock)).play();
    } catch (Failed
        | Answer.Refused
        | Gateway.Unreachable
        | Gateway.NoToken
        | IllegalStateException
        | IOException e) {
      System.out.println("✗ 演示中断：" + e.getMessage());
      System.exit(1);
    }
  }

  private void play() throws IOException {
    var before = figures();
    chapter("一、区县管理员：导入、改错、提交、审批");
    intake();
    approval();
    chapter("二、教师派遣：需求、人选、同意、批准、到岗、返回");
    var assignment = assignment();
    moveTo(LocalDate.parse(assignment.get("from").asString()));
    becomes(assignment, "IN_FORCE", "assignmentsInForce");
    moveTo(LocalDate.parse(assignment.get("to").asString()).plusDays(1));
    becomes(assignment, "RETURNED", "returned");
    chapter("三、资源共享：检索、下载、需求单、认领、交付、接受");
    sharing();
    chapter("驾驶舱：演示前后");
    table(before, figures());
    System.out.printf("✓ 主线走通，共 %d 步。业务时间现为 %s（%s）。%n", step, today(), clock);
  }

  private void intake() throws IOException {
    var officer = person("officer");
    var template = officer.get("/api/v1/community/imports/template").orElseThrow();
    done("officer 下载模板 .xlsx（%d 字节）", template.bytes().length);
    for (var service : List.of("community", "exchange")) {
      var faulty =
          officer
              .form(
                  "/api/v1/" + service + "/imports",
                  "有错的工作簿.xlsx",
                  FaultyWorkbooks.unknownSubject())
              .orElseThrow()
              .json();
      expect(
          faulty.get("state").asString().equals("FAULTY"),
          "the faulty workbook passed in " + service);
      done("officer 上传有错的工作簿，%s 指出 %d 处：", service, faulty.get("faultCount").asInt());
      for (var fault : faulty.get("faults")) {
        System.out.printf(
            "       %s 第 %s 行 %s「%s」：%s%n",
            text(fault, "sheet"),
            text(fault, "row"),
            text(fault, "column"),
            text(fault, "value"),
            text(fault, "reason"));
      }
    }
    for (var service : List.of("community", "exchange")) {
      var path = "/api/v1/" + service + "/imports";
      var checked =
          until(
              Duration.ofSeconds(15),
              service + " to accept the mended workbook",
              () -> {
                var report =
                    officer
                        .form(path, "改好的工作簿.xlsx", FaultyWorkbooks.valid().toBytes())
                        .orElseThrow()
                        .json();
                return report.get("state").asString().equals("FAULTY")
                    ? Optional.empty()
                    : Optional.of(report);
              });
      var committed =
          officer
              .post(path + "/" + checked.get("id").asString() + "/commit", Map.of())
              .orElseThrow()
              .json();
      done("officer 改好后提交给 %s：%s", service, counts(committed.get("sheets")));
    }
  }

  private void approval() {
    var officer = person("officer");
    var waiting = officer.all("/api/v1/community/communities?state=SUBMITTED");
    if (waiting.isEmpty()) {
      done("没有待审批的教共体（此前的演示已批准）");
      return;
    }
    var community = waiting.getFirst();
    var was = figure("communities");
    officer
        .change(
            "/api/v1/community/communities/" + text(community, "id") + "/approve",
            Map.of(),
            community.get("version").asLong())
        .orElseThrow();
    done("officer 批准 %s，%s", text(community, "name"), shownAs("communities", was));
  }

  private JsonNode assignment() {
    var member = person("member");
    var lead = person("lead");
    var memberSchool = ownSchool(member);
    var from = today().plusDays(7);
    var wish = new LinkedHashMap<String, Object>();
    wish.put("schoolId", memberSchool);
    wish.put("subject", cast.need().subject());
    wish.put("stage", cast.need().stage());
    wish.put("fte", "0.3");
    wish.put("from", from.toString());
    wish.put("to", from.plusDays(30).toString());
    wish.put("note", "演示：" + from + " 起缺一名教师");
    var was = figure("needsOpen");
    var need = member.post("/api/v1/exchange/needs", wish).orElseThrow().json();
    done(
        "member（%s）发布需求：%s %s 0.3 FTE，%s 至 %s，%s",
        cast.member().shortName(),
        Words.of(Words.STAGES, cast.need().stage()),
        Words.of(Words.SUBJECTS, cast.need().subject()),
        from,
        from.plusDays(30),
        shownAs("needsOpen", was));
    var candidates =
        lead.get("/api/v1/exchange/needs/" + text(need, "id") + "/candidates?limit=200")
            .orElseThrow()
            .json();
    done("lead（%s）查看人选：考察 %s 人", cast.lead().shortName(), text(candidates, "considered"));
    list(candidates.get("fits"))
        .limit(3)
        .forEach(c -> System.out.printf("       合适 %s%n", reasons(c)));
    list(candidates.get("others"))
        .limit(2)
        .forEach(c -> System.out.printf("       不合适 %s%n", reasons(c)));
    var me = person("teacher").get("/api/v1/me").orElseThrow().json();
    var teacher = text(me, "person");
    expect(
        list(candidates.get("fits")).anyMatch(c -> text(c, "personId").equals(teacher)),
        text(me, "name") + " is not among those who fit");
    var proposal = new LinkedHashMap<String, Object>();
    proposal.put("needId", text(need, "id"));
    proposal.put("personId", teacher);
    proposal.put("kind", "SHARED_TEACHING");
    proposal.put("fte", "0.3");
    proposal.put("from", from.toString());
    proposal.put("to", from.plusDays(30).toString());
    proposal.put("note", "演示");
    var assignment = lead.post("/api/v1/exchange/assignments", proposal).orElseThrow().json();
    done("lead 提议派 %s 走教：%s", text(me, "name"), text(assignment, "state"));
    for (var party : List.of("teacher PERSON", "lead SENDING", "member RECEIVING")) {
      var who = party.split(" ");
      assignment = act(person(who[0]), assignment, "consent", Map.of("party", who[1]));
      done("%s 同意（%s）：%s", who[0], who[1], text(assignment, "state"));
    }
    var filled = figure("needsFilled");
    assignment = act(person("officer"), assignment, "approve", Map.of());
    done(
        "officer 批准，调令 %s：%s，%s",
        text(assignment, "orderNumber"), text(assignment, "state"), shownAs("needsFilled", filled));
    return assignment;
  }

  /** Each acts on what they see: an approval may have waited behind a consent. */
  private JsonNode act(Visitor who, JsonNode assignment, String what, Map<String, ?> body) {
    var path = "/api/v1/exchange/assignments/" + text(assignment, "id");
    var seen = who.get(path).orElseThrow().json();
    return who.change(path + "/" + what, body, seen.get("version").asLong()).orElseThrow().json();
  }

  private void becomes(JsonNode assignment, String state, String figure) {
    var officer = person("officer");
    var began = System.nanoTime();
    until(
        ON_ITS_DAY,
        "the assignment to be " + state,
        () -> {
          var now =
              officer
                  .get("/api/v1/exchange/assignments/" + text(assignment, "id"))
                  .orElseThrow()
                  .json();
          return text(now, "state").equals(state) ? Optional.of(now) : Optional.empty();
        });
    done(
        "派遣 %s（%.1f 秒后），驾驶舱 %s = %s",
        state, (System.nanoTime() - began) / 1e9, figure, figure(figure));
  }

  private void sharing() {
    var member = person("member");
    var lead = person("lead");
    var found = member.get("/api/v1/resource/resources?q=" + encoded("光的折射")).orElseThrow().json();
    var first = found.get("items").get(0);
    expect(first != null, "nothing is found for 光的折射");
    done("member 检索「光的折射」，首条：%s（%s）", text(first, "title"), text(first, "schoolName"));
    var downloads = figure("downloads");
    var file =
        member
            .get("/api/v1/resource/resources/" + text(first, "id") + "/file?download=1")
            .orElseThrow();
    done(
        "member 下载 %s（%d 字节），%s",
        text(first, "fileName"), file.bytes().length, shownAs("downloads", downloads));
    var open = figure("requestsOpen");
    var asked = new LinkedHashMap<String, Object>();
    asked.put("schoolId", ownSchool(member));
    asked.put("title", "求" + Words.of(Words.SUBJECTS, cast.need().subject()) + "期末复习课件");
    asked.put("detail", "演示：希望附练习。");
    asked.put("subject", cast.need().subject());
    asked.put("stage", cast.need().stage());
    asked.put("kind", "SLIDES");
    asked.put("neededBy", today().plusDays(20).toString());
    var request = member.post("/api/v1/resource/requests", asked).orElseThrow().json();
    done("member 发布需求单「%s」，%s", text(request, "title"), shownAs("requestsOpen", open));
    var path = "/api/v1/resource/requests/" + text(request, "id");
    request =
        lead.change(path + "/claim", Map.of("schoolId", ownSchool(lead)), version(lead, path))
            .orElseThrow()
            .json();
    done("lead 认领：%s", text(request, "state"));
    var slides = Office.slides("期末复习", List.of("知识结构", "典型例题", "分层练习", "演示 " + today()));
    var published = new LinkedHashMap<String, Object>();
    published.put("uploadId", lead.upload("期末复习.pptx", slides));
    published.put("title", Words.of(Words.SUBJECTS, cast.need().subject()) + "期末复习课件");
    published.put("summary", "应需求单制作。");
    published.put("subject", cast.need().subject());
    published.put("stage", cast.need().stage());
    published.put("kind", "SLIDES");
    published.put("schoolId", ownSchool(lead));
    var resources = figure("resources");
    var resource = lead.post("/api/v1/resource/resources", published).orElseThrow().json();
    done(
        "lead 续传上传并发布 %s（%d 字节），%s",
        text(resource, "fileName"), slides.length, shownAs("resources", resources));
    request =
        lead.change(
                path + "/deliver", Map.of("resourceId", text(resource, "id")), version(lead, path))
            .orElseThrow()
            .json();
    done("lead 交付：%s", text(request, "state"));
    var accepted = figure("requestsAccepted");
    request =
        member
            .change(path + "/accept", Map.of("note", "很好用"), version(member, path))
            .orElseThrow()
            .json();
    done("member 接受：%s，%s", text(request, "state"), shownAs("requestsAccepted", accepted));
  }

  private long version(Visitor who, String path) {
    return who.get(path).orElseThrow().json().get("version").asLong();
  }

  /** Business time goes on to that day, never back. */
  private void moveTo(LocalDate day) throws IOException {
    var ahead = Files.exists(clock) ? Files.readString(clock).strip() : "P0D";
    var days = ChronoUnit.DAYS.between(today(), day);
    if (days <= 0) {
      return;
    }
    var moved = Duration.parse(ahead).plusDays(days);
    var fresh = clock.resolveSibling(clock.getFileName() + ".new");
    Files.writeString(fresh, moved + "\n");
    Files.move(fresh, clock, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    until(
        Duration.ofSeconds(30),
        "business time to move",
        () -> today().isBefore(day) ? Optional.empty() : Optional.of(true));
    done("业务时间拨到 %s", day);
  }

  private LocalDate today() {
    return LocalDate.parse(
        text(person("officer").get("/api/v1/dashboard/figures").orElseThrow().json(), "asOf"));
  }

  private Map<String, String> figures() {
    var figures = new LinkedHashMap<String, String>();
    for (var figure :
        person("officer").get("/api/v1/dashboard/figures").orElseThrow().json().get("figures")) {
      figures.put(
          text(figure, "key"),
          "%s  %s/%s"
              .formatted(
                  text(figure, "value"), text(figure, "numerator"), text(figure, "denominator")));
    }
    return figures;
  }

  private String figure(String key) {
    return Optional.ofNullable(figures().get(key))
        .orElseThrow(() -> new Failed("the dashboard has no figure " + key));
  }

  /** How long the dashboard took to show that a figure is another. */
  private String shownAs(String key, String was) {
    var began = System.nanoTime();
    var now =
        until(
            ON_THE_DASHBOARD,
            "the dashboard to show " + key + " changed from " + was,
            () -> {
              var seen = figure(key);
              return seen.equals(was) ? Optional.empty() : Optional.of(seen);
            });
    return "驾驶舱 %s %s → %s（%d 毫秒内）"
        .formatted(
            key, was.split(" ")[0], now.split(" ")[0], (System.nanoTime() - began) / 1_000_000);
  }

  private static void table(Map<String, String> before, Map<String, String> after) {
    System.out.printf("   %-24s %-22s %s%n", "figure", "before", "after");
    after.forEach(
        (key, now) -> {
          var was = before.getOrDefault(key, "–");
          System.out.printf("   %-24s %-22s %s %s%n", key, was, now, was.equals(now) ? "" : "*");
        });
  }

  private Visitor person(String username) {
    return people.computeIfAbsent(username, name -> gateway.signIn(name, password));
  }

  private static String ownSchool(Visitor who) {
    return text(who.get("/api/v1/me").orElseThrow().json(), "org");
  }

  private static String reasons(JsonNode candidate) {
    var text =
        new StringBuilder(text(candidate, "name"))
            .append("（")
            .append(text(candidate, "schoolName"))
            .append("）");
    for (var reason : candidate.get("reasons")) {
      text.append(reason.get("ok").asBoolean() ? " ✓" : " ✗").append(text(reason, "text"));
    }
    return text.toString();
  }

  private static String counts(JsonNode sheets) {
    var text = new StringBuilder();
    for (var sheet : sheets) {
      text.append(
          "%s %s 行（新 %s 改 %s 同 %s） "
              .formatted(
                  text(sheet, "sheet"),
                  text(sheet, "rows"),
                  text(sheet, "new"),
                  text(sheet, "changed"),
                  text(sheet, "same")));
    }
    return text.toString().strip();
  }

  private static java.util.stream.Stream<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static String text(JsonNode node, String field) {
    var value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asString() : "";
  }

  private static void expect(boolean met, String otherwise) {
    if (!met) {
      throw new Failed(otherwise);
    }
  }

  private static <T> T until(Duration limit, String what, Supplier<Optional<T>> question) {
    var end = System.nanoTime() + limit.toNanos();
    while (true) {
      var answer = question.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() > end) {
        throw new Failed("waited " + limit.toSeconds() + " s for " + what);
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Failed("interrupted");
      }
    }
  }

  private void chapter(String title) {
    System.out.printf("%n%s%n", title);
  }

  private void done(String format, @Nullable Object... values) {
    System.out.printf("  %2d ✓ %s%n", ++step, String.format(format, values));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

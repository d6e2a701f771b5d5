package cn.yanzhen.samples;

import cn.yanzhen.samples.gateway.Visitor;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** 二: somebody is asked for, proposed, sent, and comes back. */
final class DemoStaffing {
  private static final Duration ON_ITS_DAY = Duration.ofSeconds(90);

  private final DemoStage stage;
  private final SampleDistrict.Cast cast;

  DemoStaffing(DemoStage stage, SampleDistrict.Cast cast) {
    this.stage = stage;
    this.cast = cast;
  }

  void play() throws IOException {
    stage.chapter("二、教师派遣：需求、人选、同意、批准、到岗、返回");
    var assignment = assignment();
    stage.moveTo(LocalDate.parse(assignment.get("from").asString()));
    becomes(assignment, "IN_FORCE", "assignmentsInForce");
    stage.moveTo(LocalDate.parse(assignment.get("to").asString()).plusDays(1));
    becomes(assignment, "RETURNED", "returned");
  }

  private JsonNode assignment() {
    var member = stage.person("member");
    var lead = stage.person("lead");
    var memberSchool = DemoStage.ownSchool(member);
    var from = stage.today().plusDays(7);
    var wish = new LinkedHashMap<String, Object>();
    wish.put("schoolId", memberSchool);
    wish.put("subject", cast.need().subject());
    wish.put("stage", cast.need().stage());
    wish.put("fte", "0.3");
    wish.put("from", from.toString());
    wish.put("to", from.plusDays(30).toString());
    wish.put("note", "演示：" + from + " 起缺一名教师");
    var was = stage.figure("needsOpen");
    var need = member.post("/api/v1/exchange/needs", wish).orElseThrow().json();
    stage.done(
        "member（%s）发布需求：%s %s 0.3 FTE，%s 至 %s，%s",
        cast.member().shortName(),
        Words.of(Words.STAGES, cast.need().stage()),
        Words.of(Words.SUBJECTS, cast.need().subject()),
        from,
        from.plusDays(30),
        stage.shownAs("needsOpen", was));
    var candidates =
        lead.get("/api/v1/exchange/needs/" + DemoStage.text(need, "id") + "/candidates?limit=200")
            .orElseThrow()
            .json();
    stage.done(
        "lead（%s）查看人选：考察 %s 人", cast.lead().shortName(), DemoStage.text(candidates, "considered"));
    candidates
        .get("fits")
        .valueStream()
        .limit(3)
        .forEach(c -> System.out.printf("       合适 %s%n", reasons(c)));
    candidates
        .get("others")
        .valueStream()
        .limit(2)
        .forEach(c -> System.out.printf("       不合适 %s%n", reasons(c)));
    var me = stage.person("teacher").get("/api/v1/me").orElseThrow().json();
    var teacher = DemoStage.text(me, "person");
    DemoStage.expect(
        candidates
            .get("fits")
            .valueStream()
            .anyMatch(c -> DemoStage.text(c, "personId").equals(teacher)),
        DemoStage.text(me, "name") + " is not among those who fit");
    var proposal = new LinkedHashMap<String, Object>();
    proposal.put("needId", DemoStage.text(need, "id"));
    proposal.put("personId", teacher);
    proposal.put("kind", "SHARED_TEACHING");
    proposal.put("fte", "0.3");
    proposal.put("from", from.toString());
    proposal.put("to", from.plusDays(30).toString());
    proposal.put("note", "演示");
    proposal.put("despitePending", true);
    var assignment = lead.post("/api/v1/exchange/assignments", proposal).orElseThrow().json();
    stage.done(
        "lead 提议派 %s 走教：%s", DemoStage.text(me, "name"), DemoStage.text(assignment, "state"));
    for (var party : List.of("teacher PERSON", "lead SENDING", "member RECEIVING")) {
      var who = party.split(" ");
      assignment = act(stage.person(who[0]), assignment, "consent", Map.of("party", who[1]));
      stage.done("%s 同意（%s）：%s", who[0], who[1], DemoStage.text(assignment, "state"));
    }
    var filled = stage.figure("needsFilled");
    assignment = act(stage.person("officer"), assignment, "approve", Map.of());
    stage.done(
        "officer 批准，调令 %s：%s，%s",
        DemoStage.text(assignment, "orderNumber"),
        DemoStage.text(assignment, "state"),
        stage.shownAs("needsFilled", filled));
    return assignment;
  }

  /** Each acts on what they see: an approval may have waited behind a consent. */
  private JsonNode act(Visitor who, JsonNode assignment, String what, Map<String, ?> body) {
    var path = "/api/v1/exchange/assignments/" + DemoStage.text(assignment, "id");
    var seen = who.get(path).orElseThrow().json();
    return who.change(path + "/" + what, body, seen.get("version").asLong()).orElseThrow().json();
  }

  private void becomes(JsonNode assignment, String state, String figure) {
    var officer = stage.person("officer");
    var began = System.nanoTime();
    DemoStage.until(
        ON_ITS_DAY,
        "the assignment to be " + state,
        () -> {
          var now =
              officer
                  .get("/api/v1/exchange/assignments/" + DemoStage.text(assignment, "id"))
                  .orElseThrow()
                  .json();
          return DemoStage.text(now, "state").equals(state) ? Optional.of(now) : Optional.empty();
        });
    stage.done(
        "派遣 %s（%.1f 秒后），驾驶舱 %s = %s",
        state, (System.nanoTime() - began) / 1e9, figure, stage.figure(figure));
  }

  private static String reasons(JsonNode candidate) {
    var text =
        new StringBuilder(DemoStage.text(candidate, "name"))
            .append("（")
            .append(DemoStage.text(candidate, "schoolName"))
            .append("）");
    for (var reason : candidate.get("reasons")) {
      text.append(reason.get("ok").asBoolean() ? " ✓" : " ✗")
          .append(DemoStage.text(reason, "text"));
    }
    return text.toString();
  }
}

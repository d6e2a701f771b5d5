package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.samples.gateway.Answer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A head who will be away names a deputy, who decides for the school on those days and no other.
 */
class A21_DeputyJourneyIT {
  private static final String ASSIGNMENTS = "/api/v1/exchange/assignments/";

  private final Yanzhen yanzhen = Yanzhen.running();

  @Test
  void theDeputyConsentsForTheSchoolOnTheDaysThatWereNamedAndIsNamedInTheTrail() {
    var first = yanzhen.today().plusDays(1);
    var last = first.plusDays(1);
    var deputy = me("teacher");
    var order = proposed(first.plusDays(20), false);
    try (var lead = Desk.of(yanzhen, "lead")) {
      lead.open("/deputies").click("deputy-name");
      lead.choose("deputy-form", "deputy-who", deputy.get("name").asString());
      lead.day("deputy-form", "开始日期", first.toString());
      lead.day("deputy-form", "结束日期", last.toString());
      assertThat(lead.at("will-be")).containsText("次日起自动收回");
      lead.click("deputy-send").sees("my-deputies", "未开始");
    }
    assertThat(consent(order, "SENDING")).as("the day before").isEqualTo(403);

    yanzhen.moveTo(first);
    var name = deputy.get("name").asString() + "（代" + me("lead").get("name").asString() + "）";
    try (var desk = Desk.of(yanzhen, "teacher", 390)) {
      desk.open("/workbench").sees("acting", "您正代理 " + me("lead").get("name").asString());
      desk.open("/assignments/" + order).clickAndSay("consent-SENDING");
      assertThat(
              desk.page.locator("[data-testid=consents] [data-party=SENDING] [data-state=GIVEN]"))
          .isVisible();
      assertThat(desk.troubles()).isEmpty();
    }
    assertThat(trail(order)).contains(name);

    var own = proposed(first.plusDays(60), true);
    assertThat(consent(own, "SENDING")).as("in a matter of their own").isEqualTo(403);
    assertThat(consent(own, "PERSON")).as("as the person they are").isEqualTo(200);
    assertThat(trail(own)).as("done as nobody's deputy").doesNotContain("（代");

    yanzhen.moveTo(last.plusDays(1));
    var another = proposed(last.plusDays(100), false);
    assertThat(consent(another, "SENDING")).as("the day after the last").isEqualTo(403);
    try (var lead = Desk.of(yanzhen, "lead")) {
      lead.open("/deputies").sees("my-deputies", "已结束");
    }
    try (var desk = Desk.of(yanzhen, "teacher")) {
      desk.open("/workbench");
      assertThat(desk.at("acting")).hasCount(0);
    }
  }

  /**
   * The member school asks, and the lead school proposes one of its own: the deputy, or another.
   */
  private String proposed(LocalDate from, boolean deputy) {
    var wanted = yanzhen.cast.need();
    var asked = new LinkedHashMap<String, Object>();
    asked.put("schoolId", me("member").get("org").asString());
    asked.put("subject", wanted.subject());
    asked.put("stage", wanted.stage());
    asked.put("fte", "0.1");
    asked.put("from", from.toString());
    asked.put("to", from.plusDays(10).toString());
    asked.put("note", "旅程");
    var need = yanzhen.person("member").post("/api/v1/exchange/needs", asked).orElseThrow().json();
    var lead = yanzhen.person("lead");
    var school = me("lead").get("org").asString();
    var teacher = me("teacher").get("person").asString();
    var fits =
        lead.get("/api/v1/exchange/needs/" + need.get("id").asString() + "/candidates?limit=200")
            .orElseThrow()
            .json()
            .get("fits");
    for (var one : fits) {
      var person = one.get("personId").asString();
      if (person.equals(teacher) != deputy || !one.get("schoolId").asString().equals(school)) {
        continue;
      }
      var proposal = new LinkedHashMap<String, Object>();
      proposal.put("needId", need.get("id").asString());
      proposal.put("personId", person);
      proposal.put("kind", "SHARED_TEACHING");
      proposal.put("fte", "0.1");
      proposal.put("from", from.toString());
      proposal.put("to", from.plusDays(10).toString());
      return lead.post("/api/v1/exchange/assignments", proposal)
          .orElseThrow()
          .json()
          .get("id")
          .asString();
    }
    throw new AssertionError("nobody of the lead school fits: " + fits);
  }

  /** With a token of now. */
  private int consent(String order, String party) {
    var deputy = yanzhen.gateway.signIn("teacher", yanzhen.password);
    Answer answer =
        deputy.change(
            ASSIGNMENTS + order + "/consent",
            Map.of("party", party),
            yanzhen
                .person("officer")
                .get(ASSIGNMENTS + order)
                .orElseThrow()
                .json()
                .get("version")
                .asLong());
    return answer.status();
  }

  private String trail(String order) {
    var names = new StringBuilder();
    for (var line :
        yanzhen
            .person("officer")
            .get("/api/v1/exchange/audit?subject=" + order)
            .orElseThrow()
            .json()
            .get("items")) {
      names.append(line.get("accountName").asString()).append('\n');
    }
    return names.toString();
  }

  private JsonNode me(String who) {
    return yanzhen.person(who).get("/api/v1/me").orElseThrow().json();
  }
}

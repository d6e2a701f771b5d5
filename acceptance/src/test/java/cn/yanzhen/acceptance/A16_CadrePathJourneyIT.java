package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A cadre goes by the cadre path: in turn, always the district, publicity, and then the order. */
class A16_CadrePathJourneyIT {
  private static final String ASSIGNMENTS = "/api/v1/exchange/assignments/";

  private final Yanzhen yanzhen = Yanzhen.running();

  @Test
  void aCadresOrderIsGivenOnTheDayAfterThePublicityOnceAnObjectionIsDismissed() {
    var id = proposed(yanzhen.today().plusDays(40));
    LocalDate publicUntil;
    try (var lead = Desk.of(yanzhen, "lead");
        var member = Desk.of(yanzhen, "member");
        var teacher = Desk.of(yanzhen, "teacher", 390);
        var officer = Desk.of(yanzhen, "officer")) {
      teacher.open("/assignments/" + id).waitsFor("steps");
      assertThat(teacher.at("consent-PERSON")).hasCount(0);
      consent(lead, id, "SENDING");
      consent(member, id, "RECEIVING");
      consent(teacher, id, "PERSON");

      officer.open("/approvals");
      var row =
          officer.page.locator(
              "[data-testid=inbox] [data-kind=APPROVAL][data-assignment='%s']".formatted(id));
      row.getByTestId("why").click();
      assertThat(row.getByTestId("findings")).containsText("在本区县");
      row.getByTestId("inbox-approve").click();
      officer.page.locator(".el-message-box__btns .el-button").last().click();
      assertThat(row).hasCount(0);
      reached(id, "PUBLICISED");
      publicUntil = LocalDate.parse(one(id).get("publicity").get("to").asString());

      member.open("/assignments/" + id).seesState("assignment-state", "PUBLICISED");
      member.click("object").type("objection-text", "其在原校有一项考核尚未结束");
      member.click("objection-send").sees("history", "收到一条异议");

      yanzhen.moveTo(publicUntil.plusDays(1));
      officer.open("/approvals");
      var objection =
          officer.page.locator(
              "[data-testid=inbox] [data-kind=OBJECTION][data-assignment='%s']".formatted(id));
      assertThat(objection).containsText("考核尚未结束");
      assertThat(one(id).get("state").asString())
          .as("an objection is open")
          .isEqualTo("PUBLICISED");
      objection.getByTestId("dismiss").click();
      officer.page.locator(".el-message-box textarea").fill("考核已于上月结束，结果为称职");
      officer.page.locator(".el-message-box__btns .el-button").last().click();
      assertThat(objection).hasCount(0);
      reached(id, "APPROVED");

      member.open("/assignments/" + id).sees("history", "异议不成立：考核已于上月结束");
      member.sees("history", "公示期满，调令");
      assertThat(member.page.locator("[data-testid=steps] [data-step=ORDER]")).hasClass("done");
    }
    assertThat(one(id).get("orderNumber").asString()).isNotBlank();
  }

  private static void consent(Desk who, String id, String party) {
    who.open("/assignments/" + id).clickAndSay("consent-" + party);
    assertThat(
            who.page.locator(
                "[data-testid=consents] [data-party=%s] [data-state=GIVEN]".formatted(party)))
        .isVisible();
  }

  private String proposed(LocalDate from) {
    var wanted = yanzhen.cast.need();
    var need =
        yanzhen
            .person("member")
            .post(
                "/api/v1/exchange/needs",
                Map.of(
                    "schoolId",
                    me("member").get("org").asString(),
                    "subject",
                    wanted.subject(),
                    "stage",
                    wanted.stage(),
                    "fte",
                    "0.2",
                    "from",
                    from.toString(),
                    "to",
                    from.plusDays(60).toString()))
            .orElseThrow()
            .json();
    return yanzhen
        .person("lead")
        .post(
            "/api/v1/exchange/assignments",
            Map.of(
                "needId",
                need.get("id").asString(),
                "personId",
                me("teacher").get("person").asString(),
                "kind",
                "CADRE_SECONDMENT",
                "fte",
                "0.2",
                "from",
                from.toString(),
                "to",
                from.plusDays(60).toString()))
        .orElseThrow()
        .json()
        .get("id")
        .asString();
  }

  private JsonNode me(String who) {
    return yanzhen.person(who).get("/api/v1/me").orElseThrow().json();
  }

  private JsonNode one(String id) {
    return yanzhen.person("officer").get(ASSIGNMENTS + id).orElseThrow().json();
  }

  private void reached(String id, String state) {
    Awaitility.await(state)
        .atMost(Duration.ofSeconds(90))
        .until(() -> one(id).get("state").asString().equals(state));
  }
}

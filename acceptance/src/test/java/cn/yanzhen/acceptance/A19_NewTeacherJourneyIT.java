package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A new teacher is recruited, trained, placed, and on the first day belongs to the new school. */
class A19_NewTeacherJourneyIT {
  private static final String NUMBER = "XJS-001";

  private final Yanzhen yanzhen = Yanzhen.running();
  private final Sending sending = new Sending(yanzhen);

  @Test
  void aNewTeacherIsRecruitedTrainedPlacedAndThenOfTheNewSchool() {
    var first = yanzhen.today().plusDays(2);
    String cohort;
    String person;
    String placement;
    try (var lead = Desk.of(yanzhen, "lead")) {
      lead.open("/cohorts").click("open-cohort");
      lead.type("cohort-name", "旅程统一招聘");
      lead.choose("cohort-form", "filter-stage", "初中");
      lead.choose("cohort-form", "filter-subject", "音乐");
      lead.click("cohort-send");
      cohort = lead.openId("/cohorts");
      lead.click("enrol").type("enrol-number", NUMBER).type("enrol-name", "新雁");
      lead.day("enrol-form", "出生日期", "2003-05-04");
      lead.choose("enrol-form", "filter-stage", "初中");
      lead.choose("enrol-form", "filter-subject", "音乐");
      lead.click("enrol-send").sees("newcomers", "新雁");
      withdraws(lead);
      lead.click("set-training").choose("training-form", "training-kind", "岗前培训");
      lead.click("training-send").sees("attendance", "岗前培训");
      person = personId(cohort);
      certify(person);
      var need = sending.need("MUSIC", "JUNIOR", "1", yanzhen.today(), first.plusDays(100));

      lead.click("allocate-" + NUMBER).sees("training-missing", "岗前培训");
      assertThat(lead.at("propose-placement")).hasCount(0);
      lead.open("/cohorts/" + cohort).click("completed-" + NUMBER);
      lead.page.locator("[data-testid^=save-]").first().click();
      assertThat(lead.at("figure-TRAINED")).containsText("1 / 1");
      lead.click("allocate-" + NUMBER);
      var row = lead.page.locator("[data-need='%s']".formatted(need));
      assertThat(row).hasAttribute("data-fits", "true");
      row.locator(".el-date-editor input").fill(first.toString());
      lead.page.keyboard().press("Enter");
      row.locator("[data-testid=propose-placement]").click();
      lead.sayYes();
      assertThat(lead.page.locator("[data-row='%s'] [data-state=PROPOSED]".formatted(NUMBER)))
          .isVisible();
      placement = placementOf(cohort);
    }
    consentAndApprove(placement, person);
    yanzhen.moveTo(first);
    sending.reached(placement, "ENDED");

    Awaitility.await("the account too")
        .atMost(Duration.ofSeconds(60))
        .until(() -> schoolOf("xinyan").equals(schoolOf("member")));

    try (var lead = Desk.of(yanzhen, "lead");
        var member = Desk.of(yanzhen, "member", 390);
        var self = Desk.of(yanzhen, "xinyan")) {
      lead.open("/cohorts/" + cohort).click("history-" + NUMBER).sees("newcomer-history", "分配到");
      assertThat(lead.at("figure-PLACED")).containsText("1");
      lead.open("/assignments/" + placement).seesState("assignment-state", "ENDED");
      lead.open("/persons/" + person);
      assertThat(lead.page.locator("main")).containsText(schoolOf("member"));
      member.open("/cohorts/" + cohort).sees("newcomers", "新雁");
      self.open("/persons/me").sees("my-newcomer", "分配到" + schoolOf("member"));
      assertThat(lead.troubles()).isEmpty();
      assertThat(member.troubles()).isEmpty();
    }
  }

  /** Somebody else joins, does not come after all, and stays readable. */
  private static void withdraws(Desk lead) {
    lead.click("enrol").type("enrol-number", "XJS-002").type("enrol-name", "去雁");
    lead.day("enrol-form", "出生日期", "2003-06-05");
    lead.choose("enrol-form", "filter-stage", "初中");
    lead.choose("enrol-form", "filter-subject", "音乐");
    lead.click("enrol-send").sees("newcomers", "去雁");
    lead.click("leave-XJS-002").choose("leave-form", "leave-why", "放弃录用");
    lead.sees("leave-will", "去雁").click("leave-send");
    lead.sees("left", "放弃录用").click("left-XJS-002").sees("newcomer-history", "移出批次");
    assertThat(lead.at("figure-RECRUITED")).containsText("1 / ");
  }

  /** Nobody is placed without the certificate for what they are to teach. */
  private void certify(String person) {
    var path = "/api/v1/exchange/persons/" + person;
    var officer = yanzhen.person("officer");
    officer
        .change(
            path + "/facts",
            Map.of("kind", "CERTIFICATE", "stage", "JUNIOR", "subject", "MUSIC"),
            officer.get(path).orElseThrow().json().get("version").asLong())
        .orElseThrow();
  }

  /** The newcomer has an account of their own for it. */
  private void consentAndApprove(String id, String person) {
    var lead = yanzhen.me("lead");
    yanzhen
        .loader()
        .post(
            "/api/v1/identity/accounts",
            Map.of(
                "username",
                "xinyan",
                "name",
                "新雁",
                "personId",
                person,
                "district",
                lead.get("district").asString(),
                "org",
                lead.get("org").asString(),
                "grants",
                List.of(Map.of("role", "TEACHER", "org", lead.get("org").asString()))))
        .orElseThrow();
    sending.agreed(id, "xinyan");
  }

  private String personId(String cohort) {
    return newcomer(cohort).get("personId").asString();
  }

  private String placementOf(String cohort) {
    return newcomer(cohort)
        .get("history")
        .valueStream()
        .filter(step -> step.get("kind").asString().equals("PROPOSED"))
        .findFirst()
        .orElseThrow()
        .get("assignmentId")
        .asString();
  }

  private JsonNode newcomer(String cohort) {
    return yanzhen
        .person("lead")
        .get("/api/v1/exchange/cohorts/" + cohort + "/newcomers")
        .orElseThrow()
        .json()
        .get("items")
        .get(0);
  }

  private String schoolOf(String who) {
    return yanzhen.me(who).get("orgName").asString();
  }
}

package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.samples.SampleDistrict;
import cn.yanzhen.samples.gateway.Answer;
import cn.yanzhen.samples.gateway.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * An approved community changes by cases: a school leaves and returns, and in mid-cycle another
 * school leads.
 */
class A7_CommunityChangesJourneyIT {
  private static final String COMMUNITY = "/api/v1/community";

  private final Yanzhen yanzhen = Yanzhen.running();
  private final List<SampleDistrict.Community> communities =
      SampleDistrict.of(SampleDistrict.USUAL_DAY).communities();

  @Test
  void aSchoolLeavesAndReturnsAndTheGapIsSeen() {
    var community = named(communities.get(1).name());
    var id = community.get("id").asString();
    var school = member(community, 0);
    var name = school.get("schoolName").asString();
    var leaves = yanzhen.today().plusDays(100);
    var returns = leaves.plusDays(100);
    try (var officer = Desk.of(yanzhen, "officer")) {
      officer.open("/communities/" + id).click("change");
      fill(officer, "退出", name, leaves, "学校申请");
      assertThat(officer.at("outlook").first()).containsText(leaves.minusDays(1).toString());
      approve(officer, List.of("PEOPLE_BACK", "ASSETS"));

      officer.open("/communities/" + id).click("change");
      fill(officer, "重新加入", name, returns, "学校申请");
      officer.choose("wish-form", "filter-model", "对接帮扶");
      assertThat(officer.at("outlook").first()).containsText(returns.toString());
      approve(officer, List.of("AGREEMENT"));

      officer.open("/communities/" + id);
      var bars =
          officer.page.locator(
              "[data-testid=memberships] [data-school='%s'] .track b"
                  .formatted(school.get("schoolId").asString()));
      assertThat(bars).hasCount(2);
      assertThat(officer.at("chronicle").first()).containsText("重新加入");
      officer.open("/communities/%s?on=%s".formatted(id, leaves.plusDays(50)));
      assertThat(officer.at("formation").first()).isVisible();
      assertThat(officer.at("formation").first()).not().containsText(name);
      officer.open("/communities/%s?on=%s".formatted(id, returns));
      assertThat(officer.at("formation").first()).containsText(name);
      assertThat(officer.troubles()).isEmpty();
    }
    var there =
        yanzhen
            .person("officer")
            .get(COMMUNITY + "/schools/" + school.get("schoolId").asString() + "/communities")
            .orElseThrow()
            .json();
    assertThat(there.path("items")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void theLeadChangesInMidCycleAndOnlyThenMayTheNewLeadsAdministratorAct() {
    var sample = communities.get(3);
    var community = named(sample.name());
    var heir = member(community, 0);
    var other = member(community, 1).get("schoolId").asString();
    var officer = yanzhen.person("officer");
    var young = newAdministrator(heir.get("schoolId").asString());
    var effective = yanzhen.today().plusDays(3);
    var change =
        wish(
            "LEAD_CHANGE",
            community,
            effective,
            "schoolId",
            heir.get("schoolId").asString(),
            "leadStays",
            true,
            "model",
            "BRAND_GUIDED",
            "reason",
            "CAPACITY");
    var need =
        officer
            .post(
                "/api/v1/exchange/needs",
                Map.of(
                    "schoolId",
                    other,
                    "subject",
                    "MATHS",
                    "stage",
                    stageOf(other),
                    "fte",
                    "0.2",
                    "from",
                    effective.plusDays(30).toString(),
                    "to",
                    effective.plusDays(60).toString()))
            .orElseThrow()
            .json()
            .get("id")
            .asString();
    approved(change);

    var old = yanzhen.person("head-" + sample.slug());
    var asked =
        wish(
            "REGRADE",
            community,
            effective.plusDays(40),
            "schoolId",
            other,
            "model",
            "NAMED_LEADERSHIP",
            "reason",
            "CLOSER");
    assertThat(old.post(COMMUNITY + "/changes/preview", asked).status()).isEqualTo(200);
    assertThat(young.post(COMMUNITY + "/changes/preview", asked).status()).isEqualTo(403);
    assertThat(young.get("/api/v1/exchange/needs/" + need).status()).isEqualTo(404);

    yanzhen.moveTo(effective);
    Awaitility.await("the new lead acts")
        .atMost(Duration.ofSeconds(60))
        .until(() -> young.post(COMMUNITY + "/changes/preview", asked).status() == 200);
    assertThat(old.post(COMMUNITY + "/changes/preview", asked).status()).isEqualTo(403);
    Awaitility.await("the new lead sees its members' needs")
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                young
                    .get("/api/v1/exchange/needs/" + need)
                    .json()
                    .path("actions")
                    .toString()
                    .contains("propose"));
    assertThat(old.get("/api/v1/exchange/needs/" + need).status()).isEqualTo(404);
  }

  private static void fill(Desk officer, String kind, String school, LocalDate day, String reason) {
    officer
        .choose("wish-form", "filter-changeKind", kind)
        .choose("wish-form", "wish-school", school);
    officer.day("wish-form", "自哪天起", day.toString()).choose("wish-form", "wish-reason", reason);
  }

  private static void approve(Desk officer, List<String> items) {
    officer.click("wish-save");
    officer.openId("/changes");
    officer.seesState("case-state", "DRAFT");
    for (var item : items) {
      officer.click("tick-" + item);
      assertThat(
              officer
                  .page
                  .locator(
                      "[data-testid=tick-%s].is-checked, [data-testid=tick-%s] .is-checked"
                          .formatted(item, item))
                  .first())
          .isVisible();
    }
    officer.clickAndSay("submit").seesState("case-state", "SUBMITTED");
    officer.clickAndSay("approve").seesState("case-state", "APPROVED");
  }

  private JsonNode named(String name) {
    return yanzhen.person("officer").all(COMMUNITY + "/communities?state=APPROVED").stream()
        .filter(community -> community.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode member(JsonNode community, int number) {
    return community
        .get("memberships")
        .valueStream()
        .filter(held -> held.get("role").asString().equals("MEMBER"))
        .skip(number)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> wish(
      String kind, JsonNode community, LocalDate day, Object... more) {
    var wish = new java.util.HashMap<String, Object>();
    wish.put("kind", kind);
    wish.put("communityId", community.get("id").asString());
    wish.put("effective", day.toString());
    for (var i = 0; i < more.length; i += 2) wish.put((String) more[i], more[i + 1]);
    return wish;
  }

  private void approved(Map<String, Object> wish) {
    var officer = yanzhen.person("officer");
    var one = officer.post(COMMUNITY + "/changes", wish).orElseThrow();
    var path = COMMUNITY + "/changes/" + one.json().get("id").asString();
    for (var item : one.json().get("checklist")) {
      one = step(path + "/ticks", Map.of("item", item.get("code").asString(), "done", true), one);
    }
    one = step(path + "/submit", Map.of(), one);
    step(path + "/approve", Map.of(), one);
  }

  private Answer step(String path, Map<String, ?> body, Answer before) {
    return yanzhen
        .person("officer")
        .change(path, body, before.json().get("version").asLong())
        .orElseThrow();
  }

  private String stageOf(String school) {
    return yanzhen
        .person("officer")
        .get(COMMUNITY + "/schools/" + school)
        .orElseThrow()
        .json()
        .path("stages")
        .path(0)
        .asString();
  }

  private Visitor newAdministrator(String school) {
    var username = "heir-" + System.nanoTime() % 1_000_000;
    var opened =
        yanzhen
            .person("officer")
            .post(
                "/api/v1/identity/accounts",
                Map.of(
                    "username",
                    username,
                    "name",
                    "新任校长",
                    "district",
                    SampleDistrict.DISTRICT,
                    "org",
                    school,
                    "grants",
                    List.of(Map.of("role", "SCHOOL_ADMIN", "org", school, "from", "2020-09-01"))))
            .orElseThrow();
    return yanzhen.gateway.signIn(
        username, opened.json().get("initialPassword").asString(), "own-" + username);
  }
}

package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.samples.SampleDistrict;
import cn.yanzhen.samples.gateway.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Two schools leave a large community and form one of their own; later that one is merged into a
 * third. All along every school is covered, and whoever leads may staff.
 */
class A9_SplitAndMergerJourneyIT {
  private static final String COMMUNITY = "/api/v1/community";
  private static final String NEW_NAME = "拆分验收教共体";

  private final Yanzhen yanzhen = Yanzhen.running();
  private final Visitor officer = yanzhen.person("officer");

  @Test
  void aCommunityIsSplitAndTheNewOneIsMergedIntoAnother() {
    var old = largest();
    var other = another(old);
    var heir = members(old).get(0);
    var follower = members(old).get(1);
    var splits = yanzhen.today().plusDays(2);
    var merges = splits.plusDays(5);
    var covered = on("coverage", splits.minusDays(1));
    var count = on("communities", splits.minusDays(1));
    var need = need(follower, splits.plusDays(10), splits.plusDays(50));
    var young = administratorOf(heir);
    assertThat(young.get("/api/v1/exchange/needs/" + need).status()).isEqualTo(404);

    String founded;
    try (var desk = Desk.of(yanzhen, "officer")) {
      desk.open("/communities/" + id(old)).click("change");
      desk.choose("wish-form", "filter-changeKind", "拆分");
      desk.day("wish-form", "自哪天起", splits.toString());
      choose(desk, "wish-members", name(heir), name(follower));
      desk.type("wish-name", NEW_NAME).choose("wish-form", "wish-school", name(heir));
      desk.choose("wish-form", "wish-reason", "规模过大，难以带动");
      assertThat(desk.at("outlook-new").first()).containsText(NEW_NAME);
      assertThat(desk.at("outlook-new").first()).containsText(splits.toString());
      approve(desk, "EVALUATION", "BOTH_AGREE", "MEMBERS_INFORMED", "PEOPLE_BACK", "AGREEMENT");
      desk.click("other-community");
      founded = desk.openId("/communities");
      assertThat(desk.at("chronicle").first()).containsText("拆分");
      assertThat(desk.at("chronicle").first()).containsText(old.get("name").asString());
      desk.open("/schools/" + schoolId(follower)).sees("school-cases", NEW_NAME);
      assertThat(desk.troubles()).isEmpty();
    }
    becomes("communities", splits.minusDays(1), count);
    becomes("communities", splits, count + 1);
    becomes("coverage", splits, covered);

    yanzhen.moveTo(splits);
    Awaitility.await("the new lead school staffs its member")
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              var seen = young.get("/api/v1/exchange/needs/" + need);
              return seen.status() == 200
                  && seen.json().path("actions").toString().contains("propose");
            });
    try (var wall = Desk.of(yanzhen, "officer", 390)) {
      wall.open("/dashboard");
      assertThat(wall.figure("communities")).isEqualTo(count + 1);
    }

    try (var desk = Desk.of(yanzhen, "officer")) {
      desk.open("/communities/" + founded).click("change");
      desk.choose("wish-form", "filter-changeKind", "并入其他教共体");
      desk.choose("wish-form", "wish-target", other.get("name").asString());
      desk.day("wish-form", "自哪天起", merges.toString());
      desk.choose("wish-form", "wish-reason", "优质资源整合");
      assertThat(desk.at("obstacles").first()).containsText(name(heir));
      desk.choose("wish-form", "filter-model", "品牌引领");
      assertThat(desk.at("outlook").first()).containsText(merges.minusDays(1).toString());
      assertThat(desk.at("outlook").first()).containsText(other.get("name").asString());
      approve(desk, "BOTH_AGREE", "MEMBERS_INFORMED", "PEOPLE_BACK", "ASSETS", "AGREEMENT");
      desk.open("/communities/%s?on=%s".formatted(id(other), merges));
      assertThat(desk.at("formation").first()).containsText(name(follower));
      assertThat(desk.at("chronicle").first()).containsText(NEW_NAME);
      assertThat(desk.troubles()).isEmpty();
    }
    becomes("communities", merges.minusDays(1), count + 1);
    becomes("communities", merges, count);
    becomes("coverage", merges, covered);

    yanzhen.moveTo(merges);
    Awaitility.await("the new community is over")
        .atMost(Duration.ofSeconds(60))
        .until(() -> "ENDED".equals(community(founded).path("state").asString()));
    Awaitility.await("its lead school leads no more")
        .atMost(Duration.ofSeconds(60))
        .until(() -> !maySend(young, need));
  }

  private static boolean maySend(Visitor visitor, String need) {
    var seen = visitor.get("/api/v1/exchange/needs/" + need);
    return seen.status() == 200 && seen.json().path("actions").toString().contains("propose");
  }

  private static void choose(Desk desk, String testId, String... words) {
    desk.page.locator("[data-testid=wish-form] [data-testid=%s]".formatted(testId)).first().click();
    for (var word : words) {
      desk.page
          .locator(".el-select-dropdown__item:visible")
          .getByText(word, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
          .first()
          .click();
    }
    desk.page.keyboard().press("Escape");
    assertThat(desk.page.locator(".el-select-dropdown__item:visible")).hasCount(0);
  }

  private static void approve(Desk desk, String... items) {
    desk.click("wish-save");
    desk.openId("/changes");
    desk.seesState("case-state", "DRAFT");
    for (var item : items) {
      desk.click("tick-" + item);
      assertThat(
              desk.page
                  .locator(
                      "[data-testid=tick-%s].is-checked, [data-testid=tick-%s] .is-checked"
                          .formatted(item, item))
                  .first())
          .isVisible();
    }
    desk.clickAndSay("submit").seesState("case-state", "SUBMITTED");
    desk.clickAndSay("approve").seesState("case-state", "APPROVED");
  }

  private void becomes(String figure, LocalDate day, long value) {
    Awaitility.await(figure + " on " + day)
        .atMost(Duration.ofSeconds(30))
        .until(() -> on(figure, day) == value);
  }

  private long on(String figure, LocalDate day) {
    return officer
        .get("/api/v1/dashboard/figures/" + figure + "?date=" + day)
        .orElseThrow()
        .json()
        .get("numerator")
        .asLong();
  }

  /** The one with the most members that no other journey changes. */
  private JsonNode largest() {
    return approved().stream()
        .max(java.util.Comparator.comparing(one -> members(one).size()))
        .orElseThrow();
  }

  private JsonNode another(JsonNode than) {
    return approved().stream().filter(one -> !one.equals(than)).findFirst().orElseThrow();
  }

  private List<JsonNode> approved() {
    var sample = SampleDistrict.of(SampleDistrict.USUAL_DAY).communities();
    var taken = List.of(sample.get(0).name(), sample.get(1).name(), sample.get(3).name());
    return officer.all(COMMUNITY + "/communities?state=APPROVED").stream()
        .filter(one -> !taken.contains(one.get("name").asString()))
        .filter(one -> one.get("cycles").size() == 1)
        .filter(
            one ->
                !LocalDate.parse(one.get("cycle").get("from").asString()).isAfter(yanzhen.today()))
        .toList();
  }

  private static List<JsonNode> members(JsonNode community) {
    return community
        .get("memberships")
        .valueStream()
        .filter(held -> held.get("role").asString().equals("MEMBER"))
        .toList();
  }

  private JsonNode community(String id) {
    return officer.get(COMMUNITY + "/communities/" + id).orElseThrow().json();
  }

  private static String id(JsonNode community) {
    return community.get("id").asString();
  }

  private static String schoolId(JsonNode held) {
    return held.get("schoolId").asString();
  }

  private static String name(JsonNode held) {
    return held.get("schoolName").asString();
  }

  private String need(JsonNode held, LocalDate from, LocalDate to) {
    var stage =
        officer
            .get(COMMUNITY + "/schools/" + schoolId(held))
            .orElseThrow()
            .json()
            .path("stages")
            .path(0)
            .asString();
    return officer
        .post(
            "/api/v1/exchange/needs",
            Map.of(
                "schoolId",
                schoolId(held),
                "subject",
                "MATHS",
                "stage",
                stage,
                "fte",
                "0.2",
                "from",
                from.toString(),
                "to",
                to.toString()))
        .orElseThrow()
        .json()
        .get("id")
        .asString();
  }

  private Visitor administratorOf(JsonNode held) {
    var username = "split-" + System.nanoTime() % 1_000_000;
    var opened =
        officer
            .post(
                "/api/v1/identity/accounts",
                Map.of(
                    "username",
                    username,
                    "name",
                    "新总校校长",
                    "district",
                    SampleDistrict.DISTRICT,
                    "org",
                    schoolId(held),
                    "grants",
                    List.of(
                        Map.of(
                            "role", "SCHOOL_ADMIN", "org", schoolId(held), "from", "2020-09-01"))))
            .orElseThrow();
    return yanzhen.gateway.signIn(
        username, opened.json().get("initialPassword").asString(), "own-" + username);
  }
}

package cn.yanzhen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A school is renamed, then goes into another one (撤并); its past stays, and in the end it is called
 * off.
 */
class A8_MergerJourneyIT {
  private static final String SCHOOLS = "/api/v1/community/schools";

  private final Yanzhen yanzhen = Yanzhen.running();

  @Test
  void aMergedSchoolKeepsItsPastAndCountsUntilItsLastDay() {
    var today = yanzhen.today();
    var lastDay = today.plusDays(30);
    var school = schoolWithoutCommunity();
    var id = school.get("id").asString();
    var name = school.get("name").asString();
    var successor = yanzhen.cast.lead().name();
    var counted = schoolsOn(lastDay);
    try (var officer = Desk.of(yanzhen, "officer")) {
      officer.open("/schools").type("search", school.get("code").asString());
      PlaywrightAssertions.assertThat(officer.page.locator("[data-testid=schools] tbody tr"))
          .hasCount(1);
      officer.page.locator("[data-testid=schools] a").first().click();
      assertThat(officer.openId("/schools")).isEqualTo(id);

      officer.click("change-school").day("school-form", "从哪一天起", today.toString());
      officer.type("school-name", name + "（新）").type("school-reason", "区府办〔2026〕30号");
      officer.sees("what-will-happen", name + "（新）").click("school-send");
      officer.sees("timeline", name + "（新）").sees("timeline", "区府办〔2026〕30号");
      assertThat(nameOn(id, today.minusDays(1))).isEqualTo(name);
      assertThat(nameOn(id, today)).isEqualTo(name + "（新）");

      officer.click("close-school").day("close-form", "最后一天", lastDay.toString());
      officer.choose("close-form", "successor", successor).type("close-reason", "布局调整");
      officer.sees("what-will-happen", successor).click("close-send");
      officer.sees("closing", lastDay.toString()).sees("closing", successor);
      Awaitility.await("the dashboard knows")
          .atMost(Duration.ofSeconds(20))
          .until(() -> schoolsOn(lastDay.plusDays(1)) == counted - 1);
      assertThat(schoolsOn(lastDay)).isEqualTo(counted);

      var need =
          yanzhen
              .person("officer")
              .post(
                  "/api/v1/exchange/needs",
                  Map.of(
                      "schoolId",
                      id,
                      "subject",
                      "MATHS",
                      "stage",
                      school.get("stages").get(0).asString(),
                      "fte",
                      "0.5",
                      "from",
                      today.plusDays(1).toString(),
                      "to",
                      lastDay.plusDays(1).toString()));
      assertThat(need.status()).isEqualTo(409);
      assertThat(need.code()).isEqualTo("exchange/school-closed");

      officer.click("reopen-school");
      officer.sayWhy("方案暂缓");
      officer.waitsFor("close-school");
      Awaitility.await("called off")
          .atMost(Duration.ofSeconds(20))
          .until(() -> schoolsOn(lastDay.plusDays(1)) == counted);
      assertThat(officer.troubles()).isEmpty();
    }
  }

  @Test
  void aSchoolOfACommunityIsNotClosedUnderIt() {
    var member = yanzhen.cast.member();
    var school = yanzhen.person("officer").all(SCHOOLS + "?q=" + member.code()).getFirst();
    var refused =
        yanzhen
            .person("officer")
            .change(
                SCHOOLS + "/" + school.get("id").asString() + "/close",
                Map.of(
                    "day",
                    yanzhen.today().plusDays(1).toString(),
                    "kind",
                    "CLOSED",
                    "reason",
                    "布局调整"),
                school.get("version").asLong());
    assertThat(refused.code()).isEqualTo("community/school-in-community");
    assertThat(refused.json().get("detail").asString()).contains(member.name(), "教共体");
  }

  /** Nor in one that waits for approval: that ties a school, too. */
  private JsonNode schoolWithoutCommunity() {
    var officer = yanzhen.person("officer");
    var taken =
        officer.all("/api/v1/community/communities").stream()
            .flatMap(community -> community.get("memberships").valueStream())
            .map(held -> held.get("schoolId").asString())
            .collect(Collectors.toSet());
    return officer.all(SCHOOLS).stream()
        .filter(school -> !taken.contains(school.get("id").asString()))
        .findFirst()
        .orElseThrow();
  }

  private long schoolsOn(LocalDate day) {
    return yanzhen
        .person("officer")
        .get("/api/v1/dashboard/figures/coverage?date=" + day)
        .orElseThrow()
        .json()
        .get("denominator")
        .asLong();
  }

  private String nameOn(String id, LocalDate day) {
    return yanzhen
        .person("officer")
        .get(SCHOOLS + "/" + id + "?on=" + day)
        .orElseThrow()
        .json()
        .get("name")
        .asString();
  }
}

package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The district sees where people are lacking, opens a figure onto the posts and persons behind it,
 * and looks ahead; a school opens a post and posts a need for it.
 */
class A15_PostsJourneyIT {
  private final Yanzhen yanzhen = Yanzhen.running();

  @Test
  void aGapOpensOntoItsPostsAndPeopleAndTheForecastSaysWhoRetires() {
    try (var desk = Desk.of(yanzhen, "officer")) {
      desk.open("/staffing").waitsFor("matrix");
      assertThat(desk.at("total")).hasText(Pattern.compile("[缺多] [0-9.]+"));
      desk.page.locator("[data-testid=matrix] button[class*=lack]").last().click();
      assertThat(desk.at("formula")).containsText("（岗位）－");
      assertThat(desk.at("evidence")).containsText("岗位存续");
      desk.page.locator("[data-testid=side-ESTABLISHED]").click();
      assertThat(desk.at("evidence")).containsText("编制在校");

      var ahead = year(desk, 3);
      desk.page.waitForURL(Pattern.compile(".*on=" + ahead + ".*"));
      desk.click("clear");
      desk.page.locator("[data-testid=side-RETIRED]").click();
      assertThat(desk.at("evidence")).containsText("退休");
    }
  }

  @Test
  void aSchoolOpensAPostAndPostsANeedForIt() {
    var today = yanzhen.today();
    try (var desk = Desk.of(yanzhen, "member")) {
      var post =
          yanzhen
              .person("member")
              .post(
                  "/api/v1/exchange/posts",
                  Map.of(
                      "schoolId",
                      yanzhen.me("member").get("org").asString(),
                      "subject",
                      yanzhen.cast.need().subject(),
                      "stage",
                      yanzhen.cast.need().stage(),
                      "fte",
                      "0.5",
                      "from",
                      today.toString()))
              .orElseThrow()
              .json();
      desk.open("/posts/" + post.get("id").asString()).click("need");
      desk.day("need-form", "开始日期", today.plusDays(1).toString());
      desk.day("need-form", "结束日期", today.plusDays(40).toString());
      assertThat(desk.at("will-be")).containsText("需求发给教共体总校");
      desk.click("deed-send");
      desk.page.waitForURL(Pattern.compile(".*/needs/[0-9a-f-]{36}"));

      desk.open("/posts/" + post.get("id").asString()).click("close");
      desk.day("close-form", "最后一天", today.plusDays(60).toString());
      desk.choose("close-form", "because", "课程设置调整");
      desk.click("deed-send");
      assertThat(desk.page.getByText("课程设置调整").first()).isVisible();
    }
  }

  /** Chooses one of the school years to come, and says which day it is. */
  private static String year(Desk desk, int which) {
    var button = desk.page.locator("[data-testid^=year-]").nth(which);
    var day = button.getAttribute("data-testid").substring("year-".length());
    button.click();
    return day;
  }
}

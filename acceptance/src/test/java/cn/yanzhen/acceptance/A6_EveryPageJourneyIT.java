package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page opens for those it is for, fits a desk and a phone, and speaks both languages. */
class A6_EveryPageJourneyIT {
  private static final List<String> OFFICER =
      List.of(
          "/workbench",
          "/dashboard",
          "/deputies",
          "/communities",
          "/schools",
          "/communities?view=tree",
          "/communities?view=map",
          "/communities/new",
          "/changes",
          "/changes/new",
          "/contracts",
          "/targets",
          "/routines",
          "/monitoring",
          "/coverage",
          "/sessions",
          "/sessions?view=month",
          "/sessions?view=list",
          "/sessions/plan",
          "/studios",
          "/persons",
          "/persons/duplicates",
          "/staffing",
          "/posts",
          "/needs",
          "/needs?view=board",
          "/assignments",
          "/assignments?view=timeline",
          "/assignments?view=timeline&by=school&zoom=month",
          "/orders",
          "/appraisals",
          "/compliance",
          "/compliance/what-if?other=shaanxi",
          "/floors",
          "/resources",
          "/requests",
          "/intake",
          "/accounts",
          "/audit",
          "/dead-letters");
  private static final List<String> SCHOOL =
      List.of(
          "/workbench",
          "/dashboard",
          "/deputies",
          "/schools",
          "/communities",
          "/changes",
          "/contracts",
          "/targets",
          "/routines",
          "/monitoring",
          "/coverage",
          "/sessions",
          "/sessions/plan",
          "/studios",
          "/persons",
          "/staffing",
          "/posts",
          "/needs",
          "/needs?view=board",
          "/assignments",
          "/assignments?view=timeline",
          "/assignments?view=timeline&by=school&zoom=month",
          "/orders",
          "/appraisals",
          "/compliance",
          "/floors",
          "/resources",
          "/requests");
  private static final List<String> TEACHER =
      List.of(
          "/workbench",
          "/deputies",
          "/schools",
          "/sessions",
          "/studios",
          "/assignments/mine",
          "/persons/me",
          "/openings/mine",
          "/resources");

  private final Yanzhen yanzhen = Yanzhen.running();

  @ParameterizedTest(name = "{0} pixels")
  @ValueSource(ints = {1280, 390})
  void everyPageOpensAndFits(int width) {
    opensAndFits("officer", width, OFFICER);
    opensAndFits("member", width, SCHOOL);
    opensAndFits("teacher", width, TEACHER);
  }

  private void opensAndFits(String username, int width, List<String> pages) {
    try (var desk = Desk.of(yanzhen, username, width)) {
      for (var page : pages) {
        desk.open(page);
        assertThat(desk.page.locator("main h1").first())
            .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        assertThat(desk.page.locator("[aria-busy=true]"))
            .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        assertThat(desk.at("area-refused")).hasCount(0);
        var overflow =
            desk.page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
            .as(username + " " + page + " at " + width + ": pixels too wide")
            .isLessThanOrEqualTo(0);
      }
      var before = desk.page.locator("main h1").first().innerText();
      desk.click("language");
      assertThat(desk.page.locator("main h1").first()).not().hasText(before);
      assertThat(
              desk.page.locator("main h1").filter(new Locator.FilterOptions().setHasText(before)))
          .hasCount(0);
      assertThat(desk.troubles()).as("errors on the pages").isEmpty();
    }
  }
}

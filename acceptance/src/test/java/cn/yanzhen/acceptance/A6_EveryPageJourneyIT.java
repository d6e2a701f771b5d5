package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
          "/cohorts",
          "/approvals",
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
          "/cohorts",
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

  /** Where a part looks at the width once, when it is made; all else goes by style. */
  private static final Set<String> AS_NARROW_AS_OPENED = Set.of("/workbench", "/needs?view=board");

  private final Yanzhen yanzhen = Yanzhen.running();

  static Stream<Arguments> peopleAndTheirPages() {
    return Stream.of(
        Arguments.of("officer", OFFICER),
        Arguments.of("member", SCHOOL),
        Arguments.of("teacher", TEACHER));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("peopleAndTheirPages")
  void everyPageOpensAndFitsADeskAndAPhone(String username, List<String> pages) {
    try (var desk = Desk.justSignedIn(yanzhen, username, 1280)) {
      for (var page : pages) {
        desk.open(page).fits();
        assertThat(desk.at("area-refused")).hasCount(0);
      }
      speaksTheOtherLanguage(desk);
      desk.page.setViewportSize(390, 800);
      for (var page : pages) {
        if (AS_NARROW_AS_OPENED.contains(page)) {
          desk.open(page).fitsAsItIs();
        }
      }
      speaksTheOtherLanguage(desk.open(pages.getLast()));
      assertThat(desk.troubles()).as("errors on the pages").isEmpty();
    }
  }

  private static void speaksTheOtherLanguage(Desk desk) {
    var before = desk.page.locator("main h1").first().innerText();
    desk.click("language");
    assertThat(desk.page.locator("main h1").first()).not().hasText(before);
    assertThat(desk.page.locator("main h1").filter(new Locator.FilterOptions().setHasText(before)))
        .hasCount(0);
  }
}

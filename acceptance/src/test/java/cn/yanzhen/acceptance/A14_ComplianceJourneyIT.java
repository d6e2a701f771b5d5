package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The district asks who is expected to move, opens a share onto its people, and sees whose outcome
 * another place's rules would change.
 */
class A14_ComplianceJourneyIT {
  private final Yanzhen yanzhen = Yanzhen.running();

  @Test
  void aShareOpensOntoItsPeopleAndAnotherPackSaysWhoChanges() {
    try (var desk = Desk.of(yanzhen, "officer")) {
      desk.open("/compliance").waitsFor("share-MOVED");
      int eligible = Integer.parseInt(desk.at("share-MOVED").getAttribute("data-denominator"));
      assertThat(eligible).isPositive();
      desk.at("share-MOVED").locator("[data-testid=denominator]").click();
      desk.page.waitForURL(Pattern.compile(".*ratio=MOVED.*side=DENOMINATOR.*"));
      assertThat(desk.at("roll")).containsText("要求满 6 年");
      assertThat(desk.page.getByText("共 " + "%,d".formatted(eligible) + " 项")).isVisible();

      desk.open("/compliance/what-if?other=shaanxi").waitsFor("changed");
      assertThat(desk.at("changed")).not().hasAttribute("data-changed", "0");
      assertThat(desk.at("changed-people")).containsText("周岁");
    }
  }
}

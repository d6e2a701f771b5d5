package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.samples.FaultyWorkbooks;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The district officer takes the district in and approves a community. */
class A1_IntakeJourneyIT {
  private final Yanzhen yanzhen = Yanzhen.running();

  @Test
  void officerMendsAWorkbookCommitsItAndApprovesACommunityAndTheDashboardShowsIt()
      throws Exception {
    try (var officer = Desk.of(yanzhen, "officer");
        var wall = Desk.of(yanzhen, "officer")) {
      wall.open("/dashboard");
      var communities = wall.figure("communities");

      officer.open("/intake");
      var template = officer.page.waitForDownload(() -> officer.click("template"));
      assertThat(Files.size(template.path())).isGreaterThan(1_000);

      officer.give("workbook", "有错.xlsx", FaultyWorkbooks.unknownSubject());
      officer.sees("step-community", "大学").sees("step-exchange", "魔法");
      assertThat(officer.at("step-community").getByTestId("faults").locator("tbody tr").first())
          .containsText("4");

      officer.give("workbook", "改好.xlsx", FaultyWorkbooks.valid().toBytes());
      officer.waitsFor("commit-community").clickAndSay("commit-community");
      assertThat(officer.at("commit-exchange"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
      officer.clickAndSay("commit-exchange").waitsFor("finished");

      officer.open("/communities?state=SUBMITTED");
      officer.at("communities").locator("tbody tr").first().locator("a").first().click();
      officer.clickAndSay("approve");
      wall.showsWithinTwoSeconds("communities", communities + 1);
    }
  }
}

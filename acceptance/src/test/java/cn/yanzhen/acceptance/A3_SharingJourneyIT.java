package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A member school finds a lesson, asks for what is missing, and gets it from the lead school. */
class A3_SharingJourneyIT {
  private final Yanzhen yanzhen = Yanzhen.running();

  @Test
  void aMemberFindsALessonAndAsksForAnotherWhichTheLeadSchoolDelivers() throws Exception {
    var wanted = yanzhen.cast.need();
    var title = "求期末复习课件 " + System.nanoTime();
    try (var member = Desk.of(yanzhen, "member");
        var lead = Desk.of(yanzhen, "lead");
        var wall = Desk.of(yanzhen, "officer")) {
      wall.open("/dashboard");
      var downloads = wall.figure("downloads");
      var asked = wall.figure("requestsOpen");
      var accepted = wall.figure("requestsAccepted");

      member.open("/resources").type("search", "光的折射");
      member.page.keyboard().press("Enter");
      assertThat(member.at("resources").locator("li").first()).containsText("光的折射");
      member.at("resources").locator("li a.title").first().click();
      var file = member.page.waitForDownload(() -> member.click("download"));
      assertThat(Files.size(file.path())).isPositive();
      wall.showsWithinTwoSeconds("downloads", downloads + 1);

      member
          .open("/requests")
          .click("post-request")
          .type("request-title", title)
          .type("request-detail", "希望附练习");
      member.choose("request-form", "filter-resourceKind", "教学课件");
      member.choose("request-form", "filter-stage", Chinese.stage(wanted.stage()));
      member.choose("request-form", "filter-subject", Chinese.subject(wanted.subject()));
      member
          .day("request-form", "最迟需要", yanzhen.today().plusDays(20).toString())
          .click("request-send");
      var request = member.openId("/requests");
      wall.showsWithinTwoSeconds("requestsOpen", asked + 1);

      lead.open("/requests/" + request).clickAndSay("claim");
      lead.seesState("request-state", "CLAIMED");
      lead.give("file", "期末复习.txt", ("期末复习\n" + title).getBytes(StandardCharsets.UTF_8));
      assertThat(lead.at("publish")).isEnabled();
      lead.click("publish");
      lead.seesState("request-state", "DELIVERED");

      member.open("/requests/" + request).clickAndSay("accept");
      member.seesState("request-state", "ACCEPTED");
      wall.showsWithinTwoSeconds("requestsAccepted", accepted + 1);
    }
  }
}

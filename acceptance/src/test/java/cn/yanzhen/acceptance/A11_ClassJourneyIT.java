package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/**
 * A lead school plans a class for two classrooms, is told what is in the way, and reports that it
 * was held.
 */
class A11_ClassJourneyIT {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Yanzhen yanzhen = Yanzhen.running();

  @Test
  void aClassIsPlannedWhereItFitsHeldAndSeenOnTheWall() throws Exception {
    var title = "同上一节课 " + System.nanoTime();
    // In the evening, when the sample district rests; another minute each time the journey is made.
    var from = LocalTime.of(19, 0).plusMinutes(System.nanoTime() / 1_000 % 180);
    var yesterday = yanzhen.today().minusDays(1).toString();
    try (var lead = Desk.of(yanzhen, "lead");
        var wall = Desk.of(yanzhen, "officer")) {
      wall.open("/dashboard");
      var held = wall.figure("syncClasses");

      plan(lead, title, yesterday, from);
      assertThat(lead.at("plan-send")).isEnabled();
      lead.clickAndSay("plan-send");
      var session = lead.openId("/sessions");

      // It takes place in another room: what will happen is said first, and then kept.
      lead.open("/sessions/" + session).click("change").waitsFor("change-form");
      input(lead, "seat-room", 0).fill("二号录播室");
      lead.type("change-reason", "录播室检修").sees("change-forecast", "二号录播室");
      assertThat(lead.at("change-send")).isEnabled();
      lead.click("change-send").sees("changes", "录播室检修").sees("classrooms", "二号录播室");

      // The same class at the same time: said before anything is saved.
      plan(lead, title, yesterday, from);
      assertThat(lead.at("forecast")).containsText(title);
      assertThat(lead.at("plan-send")).isDisabled();

      lead.open("/sessions/" + session).click("hold");
      for (int i = 0; i < 2; i++) {
        input(lead, "expected", i).fill("40");
        input(lead, "present", i).fill("39");
      }
      lead.click("report-send").sees("total", "78");
      wall.showsWithinTwoSeconds("syncClasses", held + 1);

      lead.open("/sessions?day=" + yesterday);
      assertThat(lead.at("week").getByText(title)).isVisible();
      var file = lead.page.waitForDownload(() -> lead.click("ics"));
      assertThat(Files.readString(file.path(), StandardCharsets.UTF_8))
          .startsWith("BEGIN:VCALENDAR\r\n")
          .contains(session);
      assertThat(lead.troubles()).as("errors on the pages").isEmpty();
    }
  }

  private void plan(Desk lead, String title, String day, LocalTime from) {
    lead.open("/sessions/plan").waitsFor("plan-form");
    lead.choose("plan-form", "plan-holder", yanzhen.cast.lead().shortName() + "教共体");
    lead.type("plan-title", title);
    choose(lead, lead.at("plan-form").getByTestId("filter-stage"), 0);
    choose(lead, lead.at("plan-form").getByTestId("filter-subject"), 0);
    lead.day("plan-form", "日期", day)
        .type("plan-from", TIME.format(from))
        .type("plan-to", TIME.format(from.plusMinutes(40)));
    for (int i = 0; i < 2; i++) {
      choose(lead, lead.at("seat-school").nth(i), i);
      input(lead, "seat-room", i).fill("录播室");
      input(lead, "seat-class", i).fill("一班");
    }
    choose(lead, lead.at("seat-teacher").first(), 0);
  }

  private static Locator input(Desk desk, String testId, int index) {
    return desk.page
        .locator("input[data-testid=%1$s], [data-testid=%1$s] input".formatted(testId))
        .nth(index);
  }

  /** An option of a select, when no other list is still closing. */
  private static void choose(Desk desk, Locator select, int option) {
    var options = desk.page.locator(".el-select-dropdown:visible .el-select-dropdown__item");
    assertThat(options).hasCount(0);
    select.click();
    options.nth(option).click();
  }
}

package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Rights follow what was decided at once, also for whoever has been signed in for a while: tokens
 * live five minutes, and nobody here signs in anew.
 */
class A22_RightsJourneyIT {
  private final Yanzhen yanzhen = Yanzhen.running();
  private final Sending sending = new Sending(yanzhen);

  @Test
  void theNextClickOfACadreWhoseOrderWasVoidedIsRefusedAndSaysWhy() {
    var from = yanzhen.today().plusDays(25);
    var to = from.plusDays(20);
    var need = sending.need(from, to);
    var who = sending.cadre(need);
    var order = sending.order(need, who, "CADRE_SECONDMENT", from, to);
    yanzhen.moveTo(from);
    sending.reached(order, "IN_FORCE");
    try (var cadre = Desk.justSignedIn(yanzhen, who.username(), 1280);
        var officer = Desk.of(yanzhen, "officer")) {
      cadre.open("/needs");
      assertThat(place(cadre, "/staffing")).isVisible();
      assertThat(cadre.at("rights-changed")).hasCount(0);

      officer.open("/assignments/" + order).click("deed-void");
      officer.choose("void-form", "because", "重复下发");
      officer.click("deed-send").seesState("assignment-state", "VOIDED");

      goOnUntil(cadre, "/staffing", "right-lost");
      cadre.sees("right-lost", hostName()).sees("right-lost", "已经结束");
      cadre.fitsAsItIs();
      assertThat(place(cadre, "/staffing")).hasCount(0);
      assertThat(cadre.troubles()).isEmpty();
      cadre.page.setViewportSize(390, 800);
      cadre.fitsAsItIs();
      cadre.click("rights-seen");
      assertThat(cadre.at("rights-changed")).hasCount(0);
    }
  }

  @Test
  void whoIsNamedDeputyMayActAtTheirNextClickAndWhoIsTakenBackMayNot() {
    LocalDate today = yanzhen.today();
    var deputy = yanzhen.me("teacher");
    try (var teacher = Desk.justSignedIn(yanzhen, "teacher", 1280);
        var lead = Desk.of(yanzhen, "lead")) {
      teacher.open("/workbench");
      assertThat(place(teacher, "/needs")).hasCount(0);
      lead.open("/deputies").click("deputy-name");
      lead.choose("deputy-form", "deputy-who", deputy.get("name").asString());
      lead.day("deputy-form", "开始日期", today.toString());
      lead.day("deputy-form", "结束日期", today.plusDays(1).toString());
      lead.click("deputy-send").sees("my-deputies", deputy.get("name").asString());

      goOnUntil(teacher, "/persons/me", "right-gained");
      teacher.sees("right-gained", leadName()).waitsFor("acting");
      place(teacher, "/needs").click();
      assertThat(teacher.page.locator("main h1").first()).isVisible();
      assertThat(teacher.at("area-refused")).hasCount(0);

      lead.open("/deputies").clickAndSay("deputy-back");
      lead.sees("my-deputies", "已提前收回");
      goOnUntil(teacher, "/persons/me", "right-lost");
      teacher.sees("right-lost", leadName());
      assertThat(teacher.at("acting")).hasCount(0);
      assertThat(teacher.troubles()).isEmpty();
    }
  }

  /** Clicks here and there: the word of it travels for a moment, from service to service. */
  private static void goOnUntil(Desk desk, String path, String testId) {
    for (int click = 0; click < 8 && desk.at(testId).count() == 0; click++) {
      place(desk, click % 2 == 0 ? path : "/workbench").click();
      desk.page.waitForTimeout(Desk.TWO_SECONDS / 4);
    }
    assertThat(desk.at(testId).first()).isVisible();
  }

  private static Locator place(Desk desk, String path) {
    return desk.page.locator("nav a[href='" + path + "']");
  }

  private String hostName() {
    return yanzhen.me("member").get("orgName").asString();
  }

  private String leadName() {
    return yanzhen.me("lead").get("orgName").asString();
  }
}

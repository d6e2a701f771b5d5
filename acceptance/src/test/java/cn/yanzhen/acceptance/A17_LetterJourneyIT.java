package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * An order's letter is found in the register, printed, and checked by somebody without an account;
 * its handover is ticked, and the stay appraised by both schools.
 */
class A17_LetterJourneyIT {
  private final Yanzhen yanzhen = Yanzhen.running();
  private final Sending sending = new Sending(yanzhen);

  @Test
  void aLetterIsPrintedAndCheckedByAStrangerAndTheStayHandedOverAndAppraised() throws Exception {
    var from = yanzhen.today().plusDays(1);
    var to = from.plusDays(1);
    var order =
        sending.order(sending.need(from, to), sending.teacher(), "SHARED_TEACHING", from, to);
    var name = sending.one(order).at("/person/name").asString();
    var number = sending.one(order).get("orderNumber").asString();

    try (var officer = Desk.of(yanzhen, "officer")) {
      officer.open("/orders").waitsFor("numbering");
      assertThat(officer.at("numbering")).hasAttribute("data-complete", "true");
      officer.click("numbering-evidence").sees("evidence", "没有缺号");
      officer.page.keyboard().press("Escape");
      var letter = officer.page.locator("[data-row='%s'] [data-testid=letter]".formatted(number));
      var file = officer.page.waitForDownload(() -> letter.click());
      assertThat(file.suggestedFilename()).contains(number);
      isTheLetter(file.path(), number, name);
      checkedByAStranger(officer, code(order), number, name);
    }

    try (var teacher = Desk.of(yanzhen, "teacher")) {
      teacher.open("/assignments/" + order);
      assertThat(teacher.at("letters").getByTestId("letter")).hasText(number);
      teacher.click("tick-PERSON_REPORT").type("tick-note", "已到校").click("tick-send");
      assertThat(item(teacher, "PERSON_REPORT")).hasAttribute("data-ticked", "true");
      assertThat(teacher.at("tick-HOST_ACCESS")).hasCount(0);
    }

    yanzhen.moveTo(from);
    sending.reached(order, "IN_FORCE");
    try (var member = Desk.of(yanzhen, "member")) {
      member.open("/assignments/" + order).waitsFor("handover-RETURN");
      assertThat(item(member, "PERSON_REPORT").first()).containsText("已到校");
      assertThat(member.at("handover-START")).not().containsText("项逾期");
    }
    yanzhen.moveTo(to);
    try (var member = Desk.of(yanzhen, "member")) {
      member.open("/assignments/" + order).sees("handover-START", "项逾期");
    }
    yanzhen.moveTo(to.plusDays(1));
    sending.reached(order, "RETURNED");

    try (var member = Desk.of(yanzhen, "member");
        var lead = Desk.of(yanzhen, "lead");
        var teacher = Desk.of(yanzhen, "teacher", 390)) {
      appraise(member, order, "host", "EXCELLENT", "课堂扎实，带教用心");
      teacher.open("/assignments/" + order).waitsFor("appraisal-not-yet");
      appraise(lead, order, "home", "COMPETENT", "同意");
      teacher.open("/assignments/" + order).sees("appraisal", "课堂扎实，带教用心");
      teacher.sees("appraisal-result", "合格");
      teacher.open("/persons/me").sees("career", "期满考核 · 合格");
      lead.open("/appraisals").sees("appraisals", name);
    }
  }

  private void appraise(Desk school, String order, String side, String grade, String remarks) {
    school.open("/assignments/" + order).click("appraise-" + side);
    school.at("grade-" + grade).click();
    school.type("appraisal-remarks", remarks).click("appraisal-send");
    assertThat(school.at("appraisal")).containsText(remarks);
  }

  /** Somebody with the paper and no account. */
  private void checkedByAStranger(Desk desk, String code, String number, String name) {
    try (var stranger =
        desk.page
            .context()
            .browser()
            .newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(390, 800))) {
      var page = stranger.newPage();
      page.navigate(yanzhen.url("/verify/" + code));
      assertThat(page.getByTestId("verified")).containsText(number);
      assertThat(page.getByTestId("verified")).containsText(name.substring(0, 1) + "*");
      assertThat(page.getByTestId("verified")).not().containsText(name);
      assertThat(page.getByTestId("validity")).hasAttribute("data-state", "VALID");
      page.getByTestId("verify-code").fill("0000000000000000");
      page.getByTestId("verify").click();
      assertThat(page.getByTestId("verify-unknown")).containsText("核对");
      page.navigate(yanzhen.url("/orders"));
      page.waitForURL("**/welcome");
    }
  }

  /** The words can be taken out of the file again, where the machine has a program for it. */
  private static void isTheLetter(Path file, String number, String name)
      throws IOException, InterruptedException {
    assertThat(new String(Files.readAllBytes(file), 0, 5, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    var reader = Path.of("/usr/bin/pdftotext");
    if (!Files.isExecutable(reader)) return;
    var reading =
        new ProcessBuilder(reader.toString(), "-enc", "UTF-8", file.toString(), "-")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var text = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(reading.waitFor()).isZero();
    assertThat(text).contains(number, name, "沙坪坝", "人走关系留");
  }

  private static Locator item(Desk desk, String code) {
    return desk.page.locator("[data-item=%s]".formatted(code));
  }

  private String code(String order) {
    return yanzhen
        .person("officer")
        .get("/api/v1/exchange/orders?assignmentId=" + order)
        .orElseThrow()
        .json()
        .at("/items/0/code")
        .asString();
  }
}

package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A school says whom it would like and until when it wants an answer; the lead school declines, is
 * asked again, and finds from a person's page where that person fits.
 */
class A18_BothQuestionsJourneyIT {
  private final Yanzhen yanzhen = Yanzhen.running();

  @Test
  void aNeedIsDeclinedAskedAgainAnsweredFromThePersonAndSeenAsABar() {
    var from = yanzhen.today().plusDays(9);
    var to = from.plusDays(45);
    try (var member = Desk.of(yanzhen, "member");
        var lead = Desk.of(yanzhen, "lead");
        var teacher = Desk.of(yanzhen, "teacher", 390);
        var officer = Desk.of(yanzhen, "officer")) {
      var need = post(member, from, to);
      member.sees("need-facts", "职称三级及以上");

      lead.open("/needs?view=board");
      assertThat(lead.page.locator(card("WAITING", need))).containsText("前答复");
      assertThat(lead.page.locator(card("WAITING", need) + " [data-testid=fitting]"))
          .containsText("人符合");
      lead.page.locator(card("WAITING", need) + " a").press("Enter");
      lead.page.waitForURL("**/needs/" + need);
      lead.click("decline-need").choose("decline-form", "decline-reason", "本教共体无合适人选");
      lead.type("decline-note", "本学期课时已排满").click("decline-send");
      lead.seesState("need-state", "DECLINED").sees("declined", "本教共体无合适人选：本学期课时已排满");

      member.open("/needs?view=board");
      assertThat(member.page.locator(card("DECLINED", need))).containsText("课时已排满");
      member.open("/needs/" + need).click("reopen-need");
      member.day("reopen-form", "答复期限", from.minusDays(2).toString());
      member.click("reopen-send").seesState("need-state", "OPEN");

      var person = someoneWhoFits(need);
      lead.open("/persons/" + person).waitsFor("openings");
      var opening = "[data-testid=opening][data-need='%s']".formatted(need);
      assertThat(reasons(lead, opening)).isEqualTo(reasonsOfCandidate(need, person));
      lead.page.locator(opening + " [data-testid=propose-here]").click();
      lead.click("propose-send");
      var assignment = lead.openId("/assignments");
      member.open("/needs?view=board");
      assertThat(member.page.locator(card("PROPOSED", need))).isVisible();

      for (var by : List.of("person", "school")) {
        officer.open("/assignments?view=timeline&zoom=term&by=%s&around=%s".formatted(by, from));
        assertThat(officer.page.locator(bar(assignment)).first())
            .hasAttribute("data-state", "PROPOSED");
      }
      officer.click("shape-table").waitsFor("timeline-table");
      officer.click("shape-chart");
      officer.page.locator(bar(assignment)).first().click();
      officer.page.waitForURL("**/assignments/" + assignment);

      teacher.open("/openings/mine").waitsFor("openings");
      assertThat(teacher.at("propose-here")).hasCount(0);
      assertThat(officer.troubles()).isEmpty();
      assertThat(lead.troubles()).isEmpty();
    }
  }

  private String post(Desk member, LocalDate from, LocalDate to) {
    var wanted = yanzhen.cast.need();
    member.open("/needs").click("post-need");
    member.choose("need-form", "filter-stage", Chinese.stage(wanted.stage()));
    member.choose("need-form", "filter-subject", Chinese.subject(wanted.subject()));
    member.day("need-form", "开始日期", from.toString()).day("need-form", "结束日期", to.toString());
    member.day("need-form", "答复期限", from.minusDays(4).toString());
    member.type("need-fte", "0.2");
    member.choose("need-form", "filter-title", "三级").type("wanted-service", "1");
    member.click("need-send");
    return member.openId("/needs");
  }

  private String someoneWhoFits(String need) {
    return yanzhen
        .person("lead")
        .get("/api/v1/exchange/needs/" + need + "/candidates?limit=1")
        .orElseThrow()
        .json()
        .at("/fits/0/personId")
        .asString();
  }

  private static List<String> reasons(Desk desk, String where) {
    assertThat(desk.page.locator(where)).isVisible();
    return desk.page.locator(where + " [data-code]").allInnerTexts().stream()
        .map(A18_BothQuestionsJourneyIT::bare)
        .toList();
  }

  /** What the need's page says of the same person. */
  private List<String> reasonsOfCandidate(String need, String person) {
    try (var desk = Desk.of(yanzhen, "lead")) {
      desk.open("/needs/" + need).waitsFor("candidates");
      return reasons(desk, "[data-testid=candidate-fits][data-person='%s']".formatted(person));
    }
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }

  private static String card(String column, String need) {
    return "[data-testid=column-%s] [data-testid=need-card][data-need='%s']"
        .formatted(column, need);
  }

  private static String bar(String assignment) {
    return "[data-testid=bar][data-assignment='%s']".formatted(assignment);
  }
}

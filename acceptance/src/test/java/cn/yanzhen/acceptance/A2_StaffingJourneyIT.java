package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A member school lacks a teacher; the lead school sends one, who comes back. */
class A2_StaffingJourneyIT {
  private final Yanzhen yanzhen = Yanzhen.running();
  private final Sending sending = new Sending(yanzhen);

  @Test
  void aTeacherIsProposedConsentedApprovedSentAndReturnsAndTheDashboardShowsEach() {
    var from = yanzhen.today().plusDays(7);
    var to = from.plusDays(30);
    try (var member = Desk.of(yanzhen, "member");
        var lead = Desk.of(yanzhen, "lead");
        var teacher = Desk.of(yanzhen, "teacher");
        var officer = Desk.of(yanzhen, "officer");
        var wall = Desk.of(yanzhen, "officer")) {
      wall.open("/dashboard");
      var open = wall.figure("needsOpen");
      var filled = wall.figure("needsFilled");
      var inForce = wall.figure("assignmentsInForce");
      var returned = wall.figure("returned");

      var need = post(member, from, to);
      wall.showsWithinTwoSeconds("needsOpen", open + 1);

      lead.open("/needs/" + need).waitsFor("candidates");
      lead.click("show-others");
      assertThat(lead.at("candidate-others").first()).containsText("任教");
      lead.click("show-fits");
      var me = sending.teacher().personId();
      lead.page
          .locator(
              "[data-testid=candidate-fits][data-person='%s'] [data-testid=propose]".formatted(me))
          .click();
      lead.click("propose-send").sayYesIfAsked(lead.at("assignment-state"));
      var assignment = lead.openId("/assignments");

      act(teacher, assignment, "consent-PERSON");
      act(lead, assignment, "consent-SENDING");
      act(member, assignment, "consent-RECEIVING");
      officer.open("/assignments/" + assignment).clickAndSay("approve");
      wall.showsWithinTwoSeconds("needsFilled", filled + 1);
      officer.seesState("assignment-state", "APPROVED");

      var returning = returningBy(to);
      yanzhen.moveTo(from);
      sending.reached(assignment, "IN_FORCE");
      wall.showsWithinTwoSeconds("assignmentsInForce", inForce + 1);
      yanzhen.moveTo(to.plusDays(1));
      sending.reached(assignment, "RETURNED");
      wall.showsWithinTwoSeconds("returned", returned + returning);
      teacher.open("/assignments/" + assignment).seesState("assignment-state", "RETURNED");
    }
  }

  /** This one, and whoever was sent by others and is back by then. */
  private long returningBy(LocalDate to) {
    var officer = yanzhen.person("officer");
    return Stream.of("APPROVED", "IN_FORCE")
        .flatMap(
            state ->
                officer
                    .get("/api/v1/exchange/assignments?limit=200&state=" + state)
                    .orElseThrow()
                    .json()
                    .get("items")
                    .valueStream())
        .filter(one -> !one.path("to").isNull())
        .filter(one -> !LocalDate.parse(one.get("to").asString()).isAfter(to))
        .count();
  }

  private String post(Desk member, LocalDate from, LocalDate to) {
    var wanted = yanzhen.cast.need();
    member.open("/needs").click("post-need");
    member.choose("need-form", "filter-stage", Chinese.stage(wanted.stage()));
    member.choose("need-form", "filter-subject", Chinese.subject(wanted.subject()));
    member.day("need-form", "开始日期", from.toString()).day("need-form", "结束日期", to.toString());
    member.type("need-fte", "0.3").type("need-note", "旅程");
    member.click("need-send");
    return member.openId("/needs");
  }

  private static void act(Desk who, String assignment, String deed) {
    who.open("/assignments/" + assignment).clickAndSay(deed);
    var party = deed.substring("consent-".length());
    assertThat(
            who.page.locator(
                "[data-testid=consents] [data-party=%s] [data-state=GIVEN]".formatted(party)))
        .isVisible();
  }
}

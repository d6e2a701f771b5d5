package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A cadre goes by the cadre path: in turn, always the district, publicity, and then the order. */
class A16_CadrePathJourneyIT {
  private final Yanzhen yanzhen = Yanzhen.running();
  private final Sending sending = new Sending(yanzhen);

  @Test
  void aCadresOrderIsGivenOnTheDayAfterThePublicityOnceAnObjectionIsDismissed() {
    var from = yanzhen.today().plusDays(40);
    var to = from.plusDays(60);
    var need = sending.need("0.2", from, to);
    var who = sending.cadre(need);
    var id = sending.proposed(need, who.personId(), "CADRE_SECONDMENT", "0.2", from, to);
    try (var lead = Desk.of(yanzhen, "lead");
        var member = Desk.of(yanzhen, "member");
        var cadre = Desk.of(yanzhen, who.username(), 390);
        var officer = Desk.of(yanzhen, "officer")) {
      cadre.open("/assignments/" + id).waitsFor("steps");
      assertThat(cadre.at("consent-PERSON")).hasCount(0);
      consent(lead, id, "SENDING");
      consent(member, id, "RECEIVING");
      consent(cadre, id, "PERSON");

      officer.open("/approvals");
      var row =
          officer.page.locator(
              "[data-testid=inbox] [data-kind=APPROVAL][data-assignment='%s']".formatted(id));
      row.getByTestId("why").click();
      assertThat(row.getByTestId("findings")).containsText("在本区县");
      row.getByTestId("inbox-approve").click();
      officer.sayYes();
      assertThat(row).hasCount(0);
      sending.reached(id, "PUBLICISED");
      var publicUntil = sending.publicUntil(id);

      member.open("/assignments/" + id).seesState("assignment-state", "PUBLICISED");
      member.click("object").type("objection-text", "其在原校有一项考核尚未结束");
      member.click("objection-send").sees("history", "收到一条异议");

      yanzhen.moveTo(publicUntil.plusDays(1));
      officer.open("/approvals");
      var objection =
          officer.page.locator(
              "[data-testid=inbox] [data-kind=OBJECTION][data-assignment='%s']".formatted(id));
      assertThat(objection).containsText("考核尚未结束");
      assertThat(sending.one(id).get("state").asString())
          .as("an objection is open")
          .isEqualTo("PUBLICISED");
      objection.getByTestId("dismiss").click();
      officer.sayWhy("考核已于上月结束，结果为称职");
      assertThat(objection).hasCount(0);
      sending.reached(id, "APPROVED");

      member.open("/assignments/" + id).sees("history", "异议不成立：考核已于上月结束");
      member.sees("history", "公示期满，调令");
      assertThat(member.page.locator("[data-testid=steps] [data-step=ORDER]")).hasClass("done");
    }
    assertThat(sending.one(id).get("orderNumber").asString()).isNotBlank();
  }

  private static void consent(Desk who, String id, String party) {
    who.open("/assignments/" + id).clickAndSay("consent-" + party);
    assertThat(
            who.page.locator(
                "[data-testid=consents] [data-party=%s] [data-state=GIVEN]".formatted(party)))
        .isVisible();
  }
}

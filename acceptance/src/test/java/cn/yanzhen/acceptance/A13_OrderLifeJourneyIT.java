package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.acceptance.Sending.Sent;
import cn.yanzhen.samples.gateway.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A secondment is extended and then recalled early; rights follow the order to the day. */
class A13_OrderLifeJourneyIT {
  private final Yanzhen yanzhen = Yanzhen.running();
  private final Sending sending = new Sending(yanzhen);
  private Sent who;

  @Test
  void aSecondedCadreActsForTheHostUntilTheLastDayWhichIsExtendedAndThenRecalled() {
    var from = yanzhen.today().plusDays(25);
    var to = from.plusDays(20);
    var longer = from.plusDays(35);
    var last = from.plusDays(10);
    var need = sending.need(from, from.plusDays(60));
    who = sending.cadre(need);
    var order = sending.order(need, who, "CADRE_SECONDMENT", from, to);
    yanzhen.moveTo(from.minusDays(1));
    actsForTheHost("before the first day", from, 403);
    yanzhen.moveTo(from);
    sending.reached(order, "IN_FORCE");
    actsForTheHost("on the first day", from, 201);

    try (var lead = Desk.of(yanzhen, "lead");
        var cadre = Desk.of(yanzhen, who.username());
        var member = Desk.of(yanzhen, "member");
        var officer = Desk.of(yanzhen, "officer")) {
      lead.open("/assignments/" + order).click("deed-extend");
      lead.day("extend-form", "最后一天", longer.toString());
      assertThat(lead.at("will-be")).containsText("不另计人次");
      lead.click("deed-send").seesState("extension-state", "ASKED");
      consent(lead, order, "SENDING");
      consent(member, order, "RECEIVING");
      consent(cadre, order, "PERSON");
      officer.open("/assignments/" + order).clickAndSay("extension-approve");
      officer.seesState("extension-state", "GRANTED");
      assertThat(sending.one(order).get("to").asString()).isEqualTo(longer.toString());

      officer.click("deed-recall");
      officer.day("recall-form", "最后一天", last.toString());
      officer.choose("recall-form", "because", "原校急需");
      assertThat(officer.at("will-be")).containsText("需求重新开放");
      officer.click("deed-send").sees("history", "提前召回，最后一天改为 " + last + "：原校急需");
      cadre.open("/assignments/" + order).sees("history", "区里批准延期至 " + longer);
    }

    yanzhen.moveTo(last);
    actsForTheHost("on the last day", last, 201);
    yanzhen.moveTo(last.plusDays(1));
    sending.reached(order, "RETURNED");
    actsForTheHost("on the day after", last.plusDays(1), 403);
    try (var cadre = Desk.of(yanzhen, who.username(), 390)) {
      cadre.open("/assignments/" + order).seesState("assignment-state", "RETURNED");
      cadre.sees("history", "召回后返回");
    }
  }

  private static void consent(Desk who, String order, String party) {
    who.open("/assignments/" + order).clickAndSay("extension-consent-" + party);
    assertThat(
            who.page.locator(
                "[data-testid=extension] [data-party=%s] [data-state=GIVEN]".formatted(party)))
        .isVisible();
  }

  /**
   * Whether the cadre may post a need in the host school's name, with a token of now: as soon as
   * identity has heard of the order.
   */
  private void actsForTheHost(String when, LocalDate day, int status) {
    Awaitility.await(when)
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(actsForTheHost(day)).as(when).isEqualTo(status));
  }

  private int actsForTheHost(LocalDate day) {
    var cadre = yanzhen.gateway.signIn(who.username(), yanzhen.password);
    Answer answer =
        cadre.post(
            "/api/v1/exchange/needs",
            Map.of(
                "schoolId",
                sending.host(),
                "subject",
                "MUSIC",
                "stage",
                yanzhen.cast.need().stage(),
                "fte",
                "0.1",
                "from",
                day.plusDays(1).toString(),
                "to",
                day.plusDays(2).toString(),
                "note",
                "旅程"));
    return answer.status();
  }
}

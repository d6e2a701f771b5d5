package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.samples.gateway.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A secondment is extended and then recalled early; rights follow the order to the day. */
class A13_OrderLifeJourneyIT {
  private static final String ASSIGNMENTS = "/api/v1/exchange/assignments/";

  private final Yanzhen yanzhen = Yanzhen.running();

  @Test
  void aSecondedCadreActsForTheHostUntilTheLastDayWhichIsExtendedAndThenRecalled() {
    var from = yanzhen.today().plusDays(25);
    var to = from.plusDays(20);
    var longer = from.plusDays(35);
    var last = from.plusDays(10);
    var order = secondment(from, to, from.plusDays(60));
    yanzhen.moveTo(from.minusDays(1));
    assertThat(actsForTheHost(from)).as("before the first day").isEqualTo(403);
    yanzhen.moveTo(from);
    reached(order, "IN_FORCE");
    assertThat(actsForTheHost(from)).as("on the first day").isEqualTo(201);

    try (var lead = Desk.of(yanzhen, "lead");
        var teacher = Desk.of(yanzhen, "teacher");
        var member = Desk.of(yanzhen, "member");
        var officer = Desk.of(yanzhen, "officer")) {
      lead.open("/assignments/" + order).click("deed-extend");
      lead.day("extend-form", "最后一天", longer.toString());
      assertThat(lead.at("will-be")).containsText("不另计人次");
      lead.click("deed-send").seesState("extension-state", "ASKED");
      consent(lead, order, "SENDING");
      consent(member, order, "RECEIVING");
      consent(teacher, order, "PERSON");
      officer.open("/assignments/" + order).clickAndSay("extension-approve");
      officer.seesState("extension-state", "GRANTED");
      assertThat(one(order).get("to").asString()).isEqualTo(longer.toString());

      officer.click("deed-recall");
      officer.day("recall-form", "最后一天", last.toString());
      officer.choose("recall-form", "because", "原校急需");
      assertThat(officer.at("will-be")).containsText("需求重新开放");
      officer.click("deed-send").sees("history", "提前召回，最后一天改为 " + last + "：原校急需");
      teacher.open("/assignments/" + order).sees("history", "区里批准延期至 " + longer);
    }

    yanzhen.moveTo(last);
    assertThat(actsForTheHost(last)).as("on the last day").isEqualTo(201);
    yanzhen.moveTo(last.plusDays(1));
    reached(order, "RETURNED");
    assertThat(actsForTheHost(last.plusDays(1))).as("on the day after").isEqualTo(403);
    try (var cadre = Desk.of(yanzhen, "teacher", 390)) {
      cadre.open("/assignments/" + order).seesState("assignment-state", "RETURNED");
      cadre.sees("history", "召回后返回");
    }
  }

  /** A cadre is sent to the member school for a part of what it needs. */
  private String secondment(LocalDate from, LocalDate to, LocalDate needed) {
    var wanted = yanzhen.cast.need();
    var need =
        yanzhen
            .person("member")
            .post(
                "/api/v1/exchange/needs",
                Map.of(
                    "schoolId",
                    host(),
                    "subject",
                    wanted.subject(),
                    "stage",
                    wanted.stage(),
                    "fte",
                    "0.3",
                    "from",
                    from.toString(),
                    "to",
                    needed.toString()))
            .orElseThrow()
            .json();
    var proposed =
        yanzhen
            .person("lead")
            .post(
                "/api/v1/exchange/assignments",
                Map.of(
                    "needId",
                    need.get("id").asString(),
                    "personId",
                    me("teacher").get("person").asString(),
                    "kind",
                    "CADRE_SECONDMENT",
                    "fte",
                    "0.3",
                    "from",
                    from.toString(),
                    "to",
                    to.toString()))
            .orElseThrow()
            .json();
    var id = proposed.get("id").asString();
    change("lead", id, "consent", Map.of("party", "SENDING"));
    change("member", id, "consent", Map.of("party", "RECEIVING"));
    change("teacher", id, "consent", Map.of("party", "PERSON"));
    change("officer", id, "approve", Map.of());
    var publicUntil = LocalDate.parse(one(id).get("publicity").get("to").asString());
    yanzhen.moveTo(publicUntil.plusDays(1));
    reached(id, "APPROVED");
    return id;
  }

  private void change(String who, String id, String deed, Map<String, ?> body) {
    yanzhen
        .person(who)
        .change(ASSIGNMENTS + id + "/" + deed, body, one(id).get("version").asLong())
        .orElseThrow();
  }

  private static void consent(Desk who, String order, String party) {
    who.open("/assignments/" + order).clickAndSay("extension-consent-" + party);
    assertThat(
            who.page.locator(
                "[data-testid=extension] [data-party=%s] [data-state=GIVEN]".formatted(party)))
        .isVisible();
  }

  /** Whether the cadre may post a need in the host school's name, with a token of now. */
  private int actsForTheHost(LocalDate day) {
    var cadre = yanzhen.gateway.signIn("teacher", yanzhen.password);
    Answer answer =
        cadre.post(
            "/api/v1/exchange/needs",
            Map.of(
                "schoolId",
                host(),
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

  private String host() {
    return me("member").get("org").asString();
  }

  private JsonNode me(String who) {
    return yanzhen.person(who).get("/api/v1/me").orElseThrow().json();
  }

  private JsonNode one(String id) {
    return yanzhen.person("officer").get(ASSIGNMENTS + id).orElseThrow().json();
  }

  private void reached(String id, String state) {
    Awaitility.await(state)
        .atMost(Duration.ofSeconds(90))
        .until(() -> one(id).get("state").asString().equals(state));
  }
}

package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.samples.gateway.Answer;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A head who will be away names a deputy, who decides for the school on those days and no other.
 */
class A21_DeputyJourneyIT {
  private static final String ASSIGNMENTS = "/api/v1/exchange/assignments/";

  private final Yanzhen yanzhen = Yanzhen.running();
  private final Sending sending = new Sending(yanzhen);

  @Test
  void theDeputyConsentsForTheSchoolOnTheDaysThatWereNamedAndIsNamedInTheTrail() {
    var first = yanzhen.today().plusDays(1);
    var last = first.plusDays(1);
    var deputy = yanzhen.me("teacher");
    var order = proposed(first.plusDays(20), false);
    try (var lead = Desk.of(yanzhen, "lead")) {
      lead.open("/deputies").click("deputy-name");
      lead.choose("deputy-form", "deputy-who", deputy.get("name").asString());
      lead.day("deputy-form", "开始日期", first.toString());
      lead.day("deputy-form", "结束日期", last.toString());
      assertThat(lead.at("will-be")).containsText("次日起自动收回");
      lead.click("deputy-send").sees("my-deputies", "未开始");
    }
    assertThat(consent(order, "SENDING"))
        .as("the day before they do not even see it")
        .isEqualTo(404);

    yanzhen.moveTo(first);
    var name =
        deputy.get("name").asString() + "（代" + yanzhen.me("lead").get("name").asString() + "）";
    try (var desk = Desk.justSignedIn(yanzhen, "teacher", 390)) {
      desk.open("/workbench").sees("acting", "您正代理 " + yanzhen.me("lead").get("name").asString());
      desk.open("/assignments/" + order).clickAndSay("consent-SENDING");
      assertThat(
              desk.page.locator("[data-testid=consents] [data-party=SENDING] [data-state=GIVEN]"))
          .isVisible();
      assertThat(desk.troubles()).isEmpty();
    }
    assertThat(trail(order)).contains(name);

    var own = proposed(first.plusDays(60), true);
    assertThat(consent(own, "SENDING")).as("in a matter of their own").isEqualTo(403);
    assertThat(consent(own, "PERSON")).as("as the person they are").isEqualTo(200);
    assertThat(trail(own)).as("done as nobody's deputy").doesNotContain("（代");

    yanzhen.moveTo(last.plusDays(1));
    var another = proposed(last.plusDays(100), false);
    assertThat(consent(another, "SENDING"))
        .as("the day after the last they see it no longer")
        .isEqualTo(404);
    try (var lead = Desk.of(yanzhen, "lead")) {
      lead.open("/deputies").sees("my-deputies", "已结束");
    }
    try (var desk = Desk.justSignedIn(yanzhen, "teacher", 1280)) {
      desk.open("/workbench");
      assertThat(desk.at("acting")).hasCount(0);
    }
  }

  /**
   * The member school asks, and the lead school proposes one of its own: the deputy, or another.
   */
  private String proposed(LocalDate from, boolean deputy) {
    var to = from.plusDays(10);
    var need = sending.need("0.1", from, to);
    var teacher = sending.teacher().personId();
    var person =
        sending.fits(need).stream()
            .map(one -> one.get("personId").asString())
            .filter(one -> one.equals(teacher) == deputy)
            .findFirst()
            .orElseThrow(() -> new AssertionError("nobody of the lead school fits"));
    return sending.proposed(need, person, "SHARED_TEACHING", "0.1", from, to);
  }

  /** With a token of now. */
  private int consent(String order, String party) {
    var deputy = yanzhen.gateway.signIn("teacher", yanzhen.password);
    Answer answer =
        deputy.change(
            ASSIGNMENTS + order + "/consent",
            Map.of("party", party),
            sending.one(order).get("version").asLong());
    return answer.status();
  }

  private String trail(String order) {
    var names = new StringBuilder();
    for (var line :
        yanzhen
            .person("officer")
            .get("/api/v1/exchange/audit?subject=" + order)
            .orElseThrow()
            .json()
            .get("items")) {
      names.append(line.get("accountName").asString()).append('\n');
    }
    return names.toString();
  }
}

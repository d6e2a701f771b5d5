package cn.yanzhen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.localstack.LocalStack;
import cn.yanzhen.localstack.Part;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Two districts agree on a contract; a school joins across the line, both see it and it counts
 * once; once it has left, the contract ends and the line is closed again.
 */
class A12_AcrossTheLineJourneyIT {
  private static final String COMMUNITY = "/api/v1/community";
  private static final String HOME = "500112";
  private static final String SCHOOL = "渝北跨区小学";

  private final Yanzhen yanzhen = Yanzhen.running();

  @Test
  void aSchoolBelongsAcrossTheLineForAsLongAsTheContractHolds() throws SQLException {
    var stack = yanzhen.stack().orElse(null);
    Assumptions.assumeTrue(stack != null, "an installation has the officers of one district");
    officerOfTheOther(Objects.requireNonNull(stack));
    var home = yanzhen.person("officer-yubei");
    registerASchool();
    var today = yanzhen.today();
    var last = today.plusDays(200);
    var community =
        yanzhen.person("officer").all(COMMUNITY + "/communities?state=APPROVED").getFirst();
    var path = "/communities/" + community.get("id").asString();
    var before = coverage("officer", today.plusDays(1));
    try (var officer = Desk.of(yanzhen, "officer");
        var other = Desk.of(yanzhen, "officer-yubei")) {
      // One proposes.
      officer.open("/contracts").click("propose");
      officer.type("offer-title", "两区跨区县教共体协作协议").type("offer-number", "沙渝协〔2026〕1号");
      officer.type("offer-partner", HOME);
      officer.day("offer-form", "起始日期", today.toString());
      officer.day("offer-form", "结束日期", last.toString());
      officer.page.getByTestId("offer-shares").getByText("教研活动").first().click();
      officer.fits();
      officer.click("offer-send");
      var id = officer.openId("/contracts");
      officer.sees("shares", "成员关系").sees("shares", "教研活动");
      assertThat(home.get(COMMUNITY + path).status()).isEqualTo(404);

      // The other agrees, told by what waits for it.
      other.open("/workbench");
      PlaywrightAssertions.assertThat(other.page.locator("main")).containsText("两区跨区县教共体协作协议");
      other.open("/contracts/" + id).waitsFor("agree");
      other.fits();
      other.click("agree");
      PlaywrightAssertions.assertThat(other.page.locator(".el-message-box"))
          .containsText(last.toString().substring(0, 4));
      other.sayYes();
      PlaywrightAssertions.assertThat(other.page.locator("[data-state=AGREED]").first())
          .isVisible();

      // A school joins across the line.
      officer.open("/changes/new?communityId=" + community.get("id").asString());
      officer.choose("wish-form", "filter-changeKind", "加入");
      officer.choose("wish-form", "wish-school", "渝北区的学校：" + SCHOOL);
      officer.day("wish-form", "自哪天起", today.plusDays(1).toString());
      officer.choose("wish-form", "wish-reason", "需要优质校带动");
      officer.choose("wish-form", "filter-model", "对接帮扶");
      // Until the end of the cycle it may not: the contract ends before.
      officer.sees("obstacles", "协作协议").sees("obstacles", SCHOOL);
      officer.day("wish-form", "结束日期", last.toString());
      PlaywrightAssertions.assertThat(officer.at("obstacles")).hasCount(0);
      officer.fits();
      officer.click("wish-save").openId("/changes");
      tick(officer, "AGREEMENT");
      tick(officer, "PLAN");
      officer.clickAndSay("submit").seesState("case-state", "SUBMITTED");
      officer.clickAndSay("approve").seesState("case-state", "APPROVED");

      // Both see it.
      officer.open(path).sees("guest", "渝北区").sees("guest", "沙渝协〔2026〕1号");
      officer.fits();
      other.open(path).waitsFor("shared").sees("memberships", SCHOOL);
      other.fits();
      other.open("/contracts/" + id).sees("contract-members", SCHOOL);
      other.fits();

      // It counts once, at home.
      var day = today.plusDays(1);
      assertThat(coverage("officer", day)).isEqualTo(before);
      var there = coverage("officer-yubei", day);
      assertThat(there.get("numerator").asLong()).isEqualTo(1);
      assertThat(there.get("denominator").asLong()).isEqualTo(1);
      Awaitility.await("the dashboard of the other district")
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  home.get("/api/v1/dashboard/figures/coverage?date=" + day)
                          .orElseThrow()
                          .json()
                          .get("numerator")
                          .asLong()
                      == 1);

      // The contract does not end under it; once it has left, it does.
      other.open("/contracts/" + id).click("end");
      other.day("end-contract", "最后一天", today.plusDays(5).toString());
      other.type("end-reason", "两区布局调整").click("end-send");
      PlaywrightAssertions.assertThat(other.page.locator(".toast").last()).containsText(SCHOOL);
      leave(community, today.plusDays(6));
      other.click("end-send");
      PlaywrightAssertions.assertThat(other.page.locator("[data-state=ENDED]").first()).isVisible();
      assertThat(officer.troubles()).isEmpty();
      assertThat(other.troubles()).isEmpty();

      // The day after, the line is closed again.
      assertThat(home.get(COMMUNITY + path).status()).isEqualTo(200);
      yanzhen.moveTo(today.plusDays(6));
      Awaitility.await("the day after")
          .atMost(Duration.ofSeconds(60))
          .until(() -> home.get(COMMUNITY + path).status() == 404);
      assertThat(coverage("officer-yubei", today.plusDays(6)).get("numerator").asLong()).isZero();
    }
  }

  /** The operator's deed: an installation makes the officer of its own district by itself. */
  private static void officerOfTheOther(LocalStack stack) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                stack.jdbcUrl(Part.IDENTITY), "identity", stack.secrets().database("identity"));
        var statement = connection.createStatement()) {
      statement.execute(
          """
          with opened as (
            insert into account (username, name, district, org, password_hash, demonstration, created_at)
            select 'officer-yubei', '渝北管理员', '%1$s', '%1$s', password_hash, demonstration, created_at
            from account where username = 'officer' returning id)
          insert into access_grant (account_id, role, org, during, given_by, given_at)
          select id, 'DISTRICT_OFFICER', '%1$s', daterange('2020-01-01', null), 'operator', now() from opened
          """
              .formatted(HOME));
    }
  }

  private void registerASchool() {
    var file =
        "学校标识码,学校名称,简称,区县代码,学段,城乡类型,薄弱学校,经度,纬度\n5001129001,"
            + SCHOOL
            + ",,"
            + HOME
            + ",小学,城区,否,,\n";
    var home = yanzhen.person("officer-yubei");
    var checked =
        home.form(COMMUNITY + "/imports", "学校.csv", file.getBytes(StandardCharsets.UTF_8))
            .orElseThrow()
            .json();
    assertThat(checked.get("state").asString()).as(checked.toString()).isEqualTo("CHECKED");
    home.post(COMMUNITY + "/imports/" + checked.get("id").asString() + "/commit", Map.of())
        .orElseThrow();
  }

  private void leave(JsonNode community, LocalDate day) {
    var officer = yanzhen.person("officer");
    var school =
        yanzhen.person("officer-yubei").all(COMMUNITY + "/schools").getFirst().get("id").asString();
    var change =
        officer
            .post(
                COMMUNITY + "/changes",
                Map.of(
                    "kind",
                    "LEAVE",
                    "communityId",
                    community.get("id").asString(),
                    "schoolId",
                    school,
                    "effective",
                    day.toString(),
                    "reason",
                    "AGREEMENT_ENDED"))
            .orElseThrow()
            .json();
    var path = COMMUNITY + "/changes/" + change.get("id").asString();
    var version = change.get("version").asLong();
    for (var item : new String[] {"PEOPLE_BACK", "ASSETS"}) {
      version =
          officer
              .change(path + "/ticks", Map.of("item", item, "done", true), version)
              .orElseThrow()
              .json()
              .get("version")
              .asLong();
    }
    officer.change(path + "/submit", Map.of(), version).orElseThrow();
    officer.change(path + "/approve", Map.of(), version + 1).orElseThrow();
  }

  private static void tick(Desk officer, String item) {
    officer.click("tick-" + item);
    PlaywrightAssertions.assertThat(
            officer
                .page
                .locator(
                    "[data-testid=tick-%1$s].is-checked, [data-testid=tick-%1$s] .is-checked"
                        .formatted(item))
                .first())
        .isVisible();
  }

  private JsonNode coverage(String username, LocalDate day) {
    return yanzhen.person(username).get(COMMUNITY + "/coverage?on=" + day).orElseThrow().json();
  }
}

package cn.yanzhen.exchange.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A post is vacant from the day after its holder's last day, and theirs again when that was wrong.
 */
@ExchangeTest
class LeaversPostsIT {

  @Fresh SampleDistrict district;
  Staff staff;
  UUID person;
  UUID post;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  final LocalDate last = today.plusDays(10);

  @BeforeEach
  void aHolder() {
    staff = new Staff(district);
    person = district.person("雁任岗", district.lead);
    post = staff.post(district.lead, "1", today.minusDays(30));
    staff.fill(post, person, "1", today.minusDays(20)).expect(200);
  }

  @Test
  void theHoldingEndsWithTheLastDayAndComesBackWhole() {
    var vacated = outlook(last).path("vacated");
    assertThat(vacated).hasSize(1);
    assertThat(vacated.get(0).path("vacantFrom").asString()).isEqualTo(last.plusDays(1).toString());
    say(last).expect(200);
    assertThat(held(last)).isEqualTo("1");
    assertThat(held(last.plusDays(1))).isEqualTo("0");
    assertThat(free(last)).isZero();
    assertThat(free(last.plusDays(1))).isEqualTo(1);

    say(last.minusDays(5)).expect(200);
    assertThat(held(last.minusDays(5))).isEqualTo("1");
    assertThat(held(last.minusDays(4))).isEqualTo("0");
    say(last.plusDays(5)).expect(200);
    assertThat(held(last.plusDays(5))).as("a later day").isEqualTo("1");
    assertThat(held(last.plusDays(6))).isEqualTo("0");

    undo().expect(200);
    assertThat(held(last.plusDays(900))).as("without an end, as before").isEqualTo("1");
    assertThat(staff.one(post, today).body().path("holders").get(0).path("to").isNull()).isTrue();
  }

  @Test
  void whoHasTheirPostByNowIsNamedAndTheLeavingStands() {
    say(last).expect(200);
    var next = district.person("雁接任", district.lead);
    staff.fill(post, next, "1", last.plusDays(1)).expect(200);

    say(last.minusDays(3)).expect(200);
    say(last).expect(200);
    var refused = undo().expect(409);
    assertThat(refused.code()).isEqualTo("exchange/post-held");
    assertThat(refused.body().path("detail").asString()).contains("雁接任");
    assertThat(say(last.plusDays(1)).expect(409).code()).isEqualTo("exchange/post-held");
    assertThat(held(last)).isEqualTo("1");
    assertThat(staff.one(post, last.plusDays(1)).body().path("holders").toString())
        .as("the leaving stands as it was")
        .contains("雁接任");
    assertThat(
            district
                .get(district.officer(), "/persons/" + person)
                .expect(200)
                .body()
                .path("lastDay")
                .asString())
        .isEqualTo(last.toString());
  }

  @Test
  void nobodyFillsAPostBeyondTheirLastDay() {
    var other = staff.post(district.lead, "1", today.minusDays(30));
    var leaver = district.person("雁将走", district.lead);
    district
        .put(
            district.officer(),
            "/persons/" + leaver + "/departure",
            Map.of("code", "RETIRED", "lastDay", last),
            "*")
        .expect(200);
    var refused = staff.fill(other, leaver, "1", today).expect(409);
    assertThat(refused.code()).isEqualTo("exchange/leaves-service");
    assertThat(refused.body().path("detail").asString()).contains(last.toString());
    district
        .post(
            district.officer(),
            "/posts/" + other + "/holders",
            Map.of("personId", leaver, "share", "1", "from", today, "to", last))
        .expect(200);
  }

  private Answer say(LocalDate lastDay) {
    return district.put(
        district.officer(),
        "/persons/" + person + "/departure",
        Map.of("code", "RETIRED", "lastDay", lastDay),
        "*");
  }

  private Answer undo() {
    return district.post(
        district.officer(), "/persons/" + person + "/departure/undo", Map.of("reason", "未退休"));
  }

  private JsonNode outlook(LocalDate lastDay) {
    return district
        .get(district.officer(), "/persons/" + person + "/departure/outlook?lastDay=" + lastDay)
        .expect(200)
        .body();
  }

  private String held(LocalDate on) {
    return staff.one(post, on).body().path("held").asString();
  }

  private long free(LocalDate on) {
    return district
        .get(district.officer(), "/posts?held=VACANT&on=" + on)
        .expect(200)
        .items()
        .count();
  }
}

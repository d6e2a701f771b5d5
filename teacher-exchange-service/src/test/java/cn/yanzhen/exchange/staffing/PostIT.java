package cn.yanzhen.exchange.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A school's numbered posts: opened, filled, vacated, closed. */
@ExchangeTest
class PostIT {

  @Autowired SampleDistricts districts;
  @Fresh SampleDistrict district;
  Staff staff;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @BeforeEach
  void newDistrict() {
    staff = new Staff(district);
  }

  @Test
  void aPostIsOfOurTimes() {
    assertThat(opened("1949-09-30")).isEqualTo("from");
    assertThat(opened(today.plusYears(10).plusDays(1).toString())).isEqualTo("from");
    var post = staff.open(district.member, null, "1", LocalDate.of(1949, 10, 1)).expect(201).id();
    var far = staff.close(post, today.plusYears(10).plusDays(1), "FEWER_PUPILS").expect(422);
    assertThat(far.body().at("/violations/0/field").asString()).isEqualTo("lastDay");
    assertThat(far.body().at("/violations/0/message").asString())
        .contains(today.plusYears(10).toString());
    staff.close(post, today.plusYears(10), "FEWER_PUPILS").expect(200);
  }

  private String opened(String day) {
    return staff
        .open(district.member, null, "1", LocalDate.parse(day))
        .expect(422)
        .body()
        .at("/violations/0/field")
        .asString();
  }

  @Test
  void aPostIsNumberedBySchoolFilledVacatedAndClosedAndEverybodyIsTold() {
    var first = staff.open(district.member, null, "1", today).expect(201);
    assertThat(first.body().path("number").asString())
        .isEqualTo(district.codeOf(district.member) + "-001");
    var second = staff.open(district.member, null, "0.5", today).expect(201);
    assertThat(second.body().path("number").asString()).endsWith("-002");

    var person = district.person("岗一人", district.member);
    var filled = staff.fill(first.id(), person, "1", today).expect(200).body();
    assertThat(filled.path("held").asString()).isEqualTo("1");
    assertThat(filled.path("free").asString()).isEqualTo("0");
    assertThat(filled.at("/holders/0/personName").asString()).isEqualTo("岗一人");
    assertThat(staff.one(first.id(), today.minusDays(1)).body().path("held").asString())
        .as("as of the day before")
        .isEqualTo("0");

    var last = today.plusDays(30);
    assertThat(
            staff
                .close(first.id(), last, "FEWER_PUPILS")
                .expect(409)
                .body()
                .path("detail")
                .asString())
        .contains("岗一人");
    staff.relieve(first.id(), filled.at("/holders/0/id").asString(), last).expect(200);
    var closed = staff.close(first.id(), last, "FEWER_PUPILS").expect(200).body();
    assertThat(closed.path("closedReason").asString()).contains("生源");
    assertThat(staff.one(first.id(), last).body().path("held").asString()).isEqualTo("1");

    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.post.v1", first.id()))
                    .containsExactly(
                        "post-opened.v1", "post-filled.v1", "post-vacated.v1", "post-closed.v1"));
    assertThat(
            district
                .get(district.officer(), "/posts?state=OPEN&held=VACANT&on=" + last.plusDays(1))
                .items()
                .map(post -> post.path("id").asString()))
        .containsExactly(second.id().toString());
  }

  @Test
  void aSecondHolderOfTheSameShareIsRefusedByNameAndDate() {
    var post = staff.post(district.member, "1", today);
    staff.fill(post, district.person("先来者", district.member), "0.6", today).expect(200);
    var other = district.person("后来者", district.member);

    var refused = staff.fill(post, other, "0.5", today.plusDays(3)).expect(409);

    assertThat(refused.code()).isEqualTo("exchange/post-held");
    assertThat(refused.body().path("detail").asString())
        .contains("先来者", "0.6", today.toString(), today.plusDays(3).toString());
    staff.fill(post, other, "0.4", today.plusDays(3)).expect(200);
    assertThat(
            staff
                .fill(staff.post(district.member, "1", today), other, "1", today)
                .expect(409)
                .code())
        .as("one post at a time")
        .isEqualTo("exchange/holds-another-post");
  }

  @Test
  void whoeverIsNotOfTheSchoolOrTeachesSomethingElseHoldsNoPostThere() {
    var post = staff.post(district.member, "1", today);
    assertThat(
            staff.fill(post, district.person("外校人", district.lead), "1", today).expect(409).code())
        .isEqualTo("exchange/holder-of-another-school");
    assertThat(
            staff
                .fill(post, district.person("老早", district.member), "1", LocalDate.of(2001, 9, 1))
                .expect(409)
                .code())
        .isEqualTo("exchange/service-not-begun");
  }

  @Test
  void othersNeitherSeeNorTouchAPost() {
    var post = staff.post(district.member, "1", today);
    var elsewhere = districts.create();
    assertThat(elsewhere.get(elsewhere.officer(), "/posts/" + post).status()).isEqualTo(404);
    assertThat(elsewhere.get(elsewhere.officer(), "/posts").items()).isEmpty();
    assertThat(district.get(district.teacher(UUID.randomUUID()), "/posts").items()).isEmpty();
    var body = Map.of("lastDay", today, "code", "OTHER", "note", "试");
    district.post(district.admin(district.outside), "/posts/" + post + "/close", body).expect(404);
    district.post(district.admin(district.lead), "/posts/" + post + "/close", body).expect(403);
    district.get(district.admin(district.lead), "/posts/" + post).expect(200);
  }

  @Test
  void badInputIsNamed() {
    var officer = district.officer();
    assertThat(staff.open(district.member, null, "1.5", today).expect(422).code())
        .isEqualTo("exchange/fte");
    staff.open(district.member, "甲-1", "1", today).expect(201);
    assertThat(staff.open(district.member, "甲-1", "1", today).expect(409).code())
        .isEqualTo("exchange/post-number-taken");
    var post = staff.post(district.member, "1", today);
    assertThat(staff.close(post, today, "WHY_NOT").expect(422).code())
        .isEqualTo("exchange/closing-reason");
    assertThat(staff.close(post, today, "OTHER").expect(422).code())
        .isEqualTo("exchange/closing-note");
    var seen = staff.one(post, today).etag();
    staff.fill(post, district.person("动版本", district.member), "0.5", today).expect(200);
    district
        .post(
            officer,
            "/posts/" + post + "/close",
            Map.of("lastDay", today, "code", "CURRICULUM"),
            seen)
        .expect(409);
    var other = staff.post(district.member, "1", today);
    district
        .post(
            officer,
            "/posts/" + other + "/close",
            Map.of("lastDay", today, "code", "CURRICULUM"),
            "\"9\"")
        .expect(412);
  }
}

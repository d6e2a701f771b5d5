package cn.yanzhen.exchange.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExchangeTest
class NeedIT {

  @Fresh SampleDistrict district;
  final LocalDate from = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10);
  final LocalDate to = from.plusDays(100);

  @Test
  void isSeenByTheSchoolItsLeadSchoolAndTheDistrictOnly() {
    var need = district.need("0.5", from, to);

    for (var who :
        new String[] {
          district.officer(), district.admin(district.member), district.admin(district.lead)
        }) {
      var seen = district.get(who, "/needs/" + need).expect(200).body();
      assertThat(seen.path("leadSchoolId").asString()).isEqualTo(district.lead.toString());
      assertThat(seen.path("communityId").asString()).isEqualTo(district.community.toString());
      assertThat(seen.path("fte").asString()).isEqualTo("0.5");
      assertThat(district.get(who, "/needs?state=OPEN").items()).hasSize(1);
    }
    district.get(district.admin(district.outside), "/needs/" + need).expect(404);
    assertThat(district.get(district.admin(district.outside), "/needs").items()).isEmpty();
    district.get(district.teacher(UUID.randomUUID()), "/needs/" + need).expect(404);
    assertThat(district.get(district.officer(), "/needs?communityId=" + district.community).items())
        .hasSize(1);
    assertThat(district.get(district.officer(), "/needs?schoolId=" + district.lead).items())
        .isEmpty();
  }

  @Test
  void offersWhatTheCallerMayDo() {
    var need = district.need("0.5", from, to);

    assertThat(actions(district.admin(district.lead), need)).containsExactly("propose", "decline");
    assertThat(actions(district.admin(district.member), need)).containsExactly("edit", "withdraw");
    assertThat(actions(district.officer(), need)).containsExactly("edit", "withdraw");
  }

  @Test
  void namesNoDaysOfAnotherTimeAndSaysWhichItMay() {
    var today = from.minusDays(10);
    var years = today.getMonthValue() >= 9 ? 1 : 2;
    var earliest = LocalDate.of(today.getYear() - years, 9, 1);
    outOfReach("2021-08-31", to, "no-pack-yet", "from", "2021-09-01");
    outOfReach("2017-03-01", to, "no-pack-yet", "from", "2021-09-01");
    outOfReach(earliest.minusDays(1).toString(), to, "too-early", "from", earliest.toString());
    outOfReach(
        from.toString(),
        from.plusYears(10).plusDays(1),
        "too-far",
        "to",
        from.plusYears(10).toString());
    outOfReach(
        today.plusYears(10).plusDays(1).toString(),
        today.plusYears(10).plusDays(9),
        "too-far",
        "from",
        today.plusYears(10).toString());

    var begun = district.need("0.5", earliest, from.plusYears(1));
    district.get(district.admin(district.lead), "/needs/" + begun + "/candidates").expect(200);
    district.need("0.5", from, from.plusYears(10));
  }

  private void outOfReach(String first, LocalDate last, String code, String field, String named) {
    var refused = district.need(LocalDate.parse(first), last, Map.of()).expect(422);
    assertThat(refused.code()).isEqualTo("exchange/" + code);
    var violation = refused.body().path("violations").get(0);
    assertThat(violation.path("field").asString()).isEqualTo(field);
    assertThat(violation.path("message").asString()).contains(named);
  }

  @Test
  void isPostedByTheSchoolItselfOrTheDistrict() {
    district.post(district.admin(district.member), "/needs", wish()).expect(201);
    district.post(district.officer(), "/needs", wish()).expect(201);
    district.post(district.admin(district.lead), "/needs", wish()).expect(403);
    district.post(district.teacher(UUID.randomUUID()), "/needs", wish()).expect(403);
  }

  @ParameterizedTest
  @CsvSource({
    "fte, 0, 422",
    "fte, 1.01, 422",
    "fte, -1, 422",
    "fte, 0.333, 422",
    "fte, many, 422",
    "subject, MAGIC, 422",
    "stage, PRIMARY, 422",
    "to, 2020-01-01, 422",
    "from, 01.02.2027, 422",
    "schoolId, 00000000-0000-7000-8000-000000000000, 422"
  })
  void whatIsWrongIsRefusedByItsField(String field, String value, int status) {
    var wish = wish();
    wish.put(field, value);

    var answer = district.post(district.admin(district.member), "/needs", wish).expect(status);

    if (status == 422)
      assertThat(answer.body().path("violations").get(0).path("field").asString()).isEqualTo(field);
    assertThat(district.get(district.officer(), "/needs").items()).isEmpty();
  }

  @Test
  void aSchoolThatClosesPostsNothingBeyondItsLastDay() {
    district.tellOfEnd(district.member, to.minusDays(1), 2, false);

    var answer = district.post(district.admin(district.member), "/needs", wish()).expect(409);
    assertThat(answer.body().path("code").asString()).isEqualTo("exchange/school-closed");
    assertThat(answer.body().path("detail").asString())
        .contains("雁阵二中")
        .contains(to.minusDays(1).toString());
    var shorter = wish();
    shorter.put("to", to.minusDays(1).toString());
    district.post(district.admin(district.member), "/needs", shorter).expect(201);

    district.tellOfEnd(district.member, to.minusDays(1), 3, true);
    district.post(district.admin(district.member), "/needs", wish()).expect(201);
  }

  @Test
  void whatIsMissingIsNamed() {
    var wish = wish();
    wish.remove("subject");
    wish.remove("fte");

    var answer = district.post(district.admin(district.member), "/needs", wish).expect(422);

    assertThat(
            answer.body().path("violations").valueStream().map(one -> one.path("field").asString()))
        .containsExactlyInAnyOrder("subject", "fte");
  }

  @Test
  void theSameRequestAgainPostsNothingMore() {
    var request =
        district
            .request(district.admin(district.member), "/needs")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "need-" + UUID.randomUUID())
            .POST(
                java.net.http.HttpRequest.BodyPublishers.ofByteArray(
                    SampleDistrict.JSON.writeValueAsBytes(wish())))
            .build();

    var first = district.send(request).expect(201);
    var again = district.send(request).expect(201);

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(district.get(district.officer(), "/needs").items()).hasSize(1);
  }

  @Test
  void isWithdrawnOnceByTheSchool() {
    var need = district.need("0.5", from, to);

    district
        .post(district.admin(district.lead), "/needs/" + need + "/withdraw", Map.of())
        .expect(403);
    district
        .post(district.admin(district.outside), "/needs/" + need + "/withdraw", Map.of())
        .expect(404);
    district
        .post(district.admin(district.member), "/needs/" + need + "/withdraw", Map.of(), "\"7\"")
        .expect(412);
    district
        .post(district.admin(district.member), "/needs/" + need + "/withdraw", Map.of(), "\"1\"")
        .expect(200);
    assertThat(
            district
                .post(district.admin(district.member), "/needs/" + need + "/withdraw", Map.of())
                .expect(409)
                .code())
        .isEqualTo("exchange/need-not-open");
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.need.v1", need))
                    .containsExactly("need-posted.v1", "need-withdrawn.v1"));
  }

  @Test
  void waitsForTheLeadSchoolOnly() {
    district.need("0.5", from, to);

    assertThat(
            district
                .get(district.admin(district.lead), "/tasks")
                .items()
                .map(task -> task.path("kind").asString()))
        .containsExactly("PROPOSE");
    assertThat(district.get(district.admin(district.member), "/tasks").items()).isEmpty();
    assertThat(district.get(district.officer(), "/tasks").items()).isEmpty();
  }

  @Test
  void isLedByNobodyOnceTheCommunityHasEnded() {
    var need = district.need("0.5", from, to);
    district.tellOfCommunity("community-ended.v1", 3);

    await()
        .untilAsserted(
            () -> district.get(district.admin(district.lead), "/needs/" + need).expect(404));
    assertThat(
            district.get(district.officer(), "/needs/" + need).body().path("leadSchoolId").isNull())
        .isTrue();

    district.tellOfCommunity("community-approved.v1", 2);
    district.tellOfSchool(district.member, "雁阵二中（新）", 2);
    await()
        .untilAsserted(
            () ->
                assertThat(
                        district
                            .get(district.officer(), "/needs/" + need)
                            .body()
                            .path("schoolName")
                            .asString())
                    .isEqualTo("雁阵二中（新）"));
    district.get(district.admin(district.lead), "/needs/" + need).expect(404);
  }

  @Test
  void aSchoolWithAStageThatWeDoNotKnowYetIsStillShown() {
    var need = district.need("0.5", from, to);
    district.tellOfSchool(
        district.member, "雁阵二中校", 2, java.util.List.of("JUNIOR", "KINDERGARTEN_PLUS"));

    await()
        .untilAsserted(
            () ->
                assertThat(
                        district
                            .get(district.officer(), "/needs/" + need)
                            .expect(200)
                            .body()
                            .path("schoolName")
                            .asString())
                    .isEqualTo("雁阵二中校"));
  }

  @Test
  void isExported() {
    district.need("0.5", from, to);

    var csv =
        new String(
            district.get(district.officer(), "/needs/export.csv").http().body(),
            StandardCharsets.UTF_8);
    assertThat(csv).contains("学校标识码,学校名称").contains("雁阵二中,数学,初中,0.50," + from);
    assertThat(district.get(district.officer(), "/needs/export.xlsx").http().body())
        .startsWith('P', 'K');
  }

  private java.util.stream.Stream<String> actions(String who, UUID need) {
    return district
        .get(who, "/needs/" + need)
        .body()
        .path("actions")
        .valueStream()
        .map(action -> action.asString());
  }

  private Map<String, Object> wish() {
    return new HashMap<>(
        Map.of(
            "schoolId",
            district.member,
            "subject",
            "MATHS",
            "stage",
            "JUNIOR",
            "fte",
            "0.5",
            "from",
            from,
            "to",
            to,
            "kind",
            "ROTATION",
            "note",
            "初二缺人"));
  }
}

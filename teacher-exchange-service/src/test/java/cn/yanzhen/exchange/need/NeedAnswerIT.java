package cn.yanzhen.exchange.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A need with a profile and a deadline, and the lead school's answer to it. */
@ExchangeTest
class NeedAnswerIT {

  @Fresh SampleDistrict district;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  final LocalDate from = today.plusDays(10);
  final LocalDate to = from.plusDays(100);

  @Test
  void saysWhomTheSchoolWouldLikeBestAndUntilWhenItWantsAnAnswer() {
    var need =
        district
            .need(
                from,
                to,
                Map.of(
                    "wanted",
                    Map.of("title", "FIRST", "serviceYears", 5, "note", " 愿意承担班主任 "),
                    "answerBy",
                    today.plusDays(3)))
            .expect(201)
            .body();

    assertThat(need.path("wanted").path("title").asString()).isEqualTo("FIRST");
    assertThat(need.path("wanted").path("serviceYears").asInt()).isEqualTo(5);
    assertThat(need.path("wanted").path("honour").isNull()).isTrue();
    assertThat(need.path("wanted").path("note").asString()).isEqualTo("愿意承担班主任");
    assertThat(need.path("answerBy").asString()).isEqualTo(today.plusDays(3).toString());
    assertThat(need.path("overdue").asBoolean()).isFalse();
    assertThat(district.need(from, to, Map.of()).expect(201).body().path("wanted").isNull())
        .as("anybody will do")
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-1, 5, answerBy", "200, 5, answerBy", "3, 0, wanted", "3, 51, wanted"})
  void whatIsWrongWithProfileAndDeadlineIsRefusedByItsField(int answerIn, int years, String field) {
    var refused =
        district
            .need(
                from,
                to,
                Map.of(
                    "wanted", Map.of("schoolYears", years), "answerBy", today.plusDays(answerIn)))
            .expect(422);

    assertThat(refused.body().path("violations").get(0).path("field").asString()).isEqualTo(field);
  }

  @Test
  void anOpenNeedIsChangedByItsSchoolByWhatItSaw() {
    var posted = district.need(from, to, Map.of("answerBy", today.plusDays(3))).expect(201);
    var path = "/needs/" + posted.id();
    var now = saying(Map.of("fte", "0.6", "wanted", Map.of("honour", "CITY_MASTER")));

    district.put(district.admin(district.member), path, now, null).expect(428);
    district.put(district.admin(district.member), path, now, "\"7\"").expect(412);
    district.put(district.admin(district.lead), path, now, posted.etag()).expect(403);
    district.put(district.admin(district.outside), path, now, posted.etag()).expect(404);
    assertThat(
            district
                .put(
                    district.admin(district.member),
                    path,
                    saying(Map.of("schoolId", district.lead)),
                    posted.etag())
                .expect(422)
                .code())
        .isEqualTo("exchange/need-school");
    var changed =
        district.put(district.admin(district.member), path, now, posted.etag()).expect(200);
    assertThat(changed.body().path("fte").asString()).isEqualTo("0.6");
    assertThat(changed.body().path("answerBy").isNull()).isTrue();
    assertThat(changed.body().path("wanted").path("honour").asString()).isEqualTo("CITY_MASTER");
    assertThat(changed.body().path("version").asLong()).isEqualTo(2);
    var same = district.put(district.officer(), path, now, changed.etag()).expect(200).body();
    assertThat(same.path("version").asLong()).as("said again: nothing changed").isEqualTo(2);
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.need.v1", posted.id()))
                    .containsExactly("need-posted.v1", "need-changed.v1"));
  }

  @Test
  void theLeadSchoolDeclinesWithAReasonAndTheSchoolAsksAgain() {
    var need = district.need(from, to, Map.of()).expect(201).id();
    var decline = "/needs/" + need + "/decline";
    var nobody = Map.of("code", "NOBODY_FITS", "note", "数学教师均已满课时");
    var lead = district.admin(district.lead);

    district.post(district.admin(district.member), decline, nobody).expect(403);
    district.post(district.officer(), decline, nobody).expect(403);
    district.post(district.admin(district.outside), decline, nobody).expect(404);
    district.post(lead, decline, Map.of("code", "NO_SUCH")).expect(422);
    district.post(lead, decline, Map.of("code", "OTHER", "note", " ")).expect(422);
    district.post(lead, decline, nobody, "\"7\"").expect(412);

    var declined = district.post(lead, decline, nobody, "\"1\"").expect(200).body();
    assertThat(declined.path("state").asString()).isEqualTo("DECLINED");
    assertThat(declined.path("declined").path("why").asString()).isEqualTo("本教共体无合适人选：数学教师均已满课时");
    assertThat(declined.path("actions")).isEmpty();
    assertThat(tasks(lead)).isEmpty();
    assertThat(tasks(district.admin(district.member)))
        .singleElement()
        .asString()
        .contains("本教共体无合适人选");
    district.post(lead, decline, nobody).expect(409);
    assertThat(
            district
                .propose(need, district.person("雁一鸣", district.lead), "0.5", from, to)
                .expect(409)
                .code())
        .isEqualTo("exchange/need-not-open");

    var reopen = "/needs/" + need + "/reopen";
    district.post(lead, reopen, Map.of()).expect(403);
    district.post(district.officer(), reopen, Map.of("answerBy", today.minusDays(1))).expect(422);
    var again =
        district
            .post(
                district.admin(district.member),
                reopen,
                Map.of("answerBy", today.plusDays(5)),
                "\"2\"")
            .expect(200)
            .body();
    assertThat(again.path("state").asString()).isEqualTo("OPEN");
    assertThat(again.path("declined").isNull()).isTrue();
    assertThat(again.path("answerBy").asString()).isEqualTo(today.plusDays(5).toString());
    district.post(district.officer(), reopen, Map.of()).expect(409);
    assertThat(tasks(lead)).singleElement().asString().contains("前答复");
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.need.v1", need))
                    .containsExactly("need-posted.v1", "need-declined.v1", "need-changed.v1"));
  }

  @Test
  void aDeclinedNeedMayBeWithdrawnAndAProposedOneMayNotBeDeclined() {
    var first = district.need(from, to, Map.of()).expect(201).id();
    var lead = district.admin(district.lead);
    district.post(lead, "/needs/" + first + "/decline", Map.of("code", "OWN_SHORTAGE")).expect(200);
    district
        .post(district.admin(district.member), "/needs/" + first + "/withdraw", Map.of())
        .expect(200);

    var second = district.need(from, to, Map.of()).expect(201);
    district
        .propose(second.id(), district.person("雁二鸣", district.lead), "0.5", from, to)
        .expect(201);
    district
        .post(lead, "/needs/" + second.id() + "/decline", Map.of("code", "OWN_SHORTAGE"))
        .expect(409);
    district
        .put(district.officer(), "/needs/" + second.id(), saying(Map.of("fte", "0.4")), "*")
        .expect(409);
  }

  @Test
  void whatIsOverdueIsMarkedAndWaitsForTheDistrictToo() {
    var soon = district.need(from, to, Map.of("answerBy", today.plusDays(2))).expect(201).id();
    var later = district.need(from, to, Map.of("answerBy", today.plusDays(5))).expect(201).id();
    var never = district.need(from.plusDays(9), to, Map.of()).expect(201).id();
    assertThat(subjects(district.admin(district.lead)))
        .as("by their days, not by when they were posted")
        .containsExactly(soon, later, never);
    assertThat(tasks(district.officer())).isEmpty();

    SampleDistrict.moveClock(Duration.ofDays(3));

    await()
        .untilAsserted(
            () ->
                assertThat(
                        district
                            .get(district.officer(), "/needs/" + soon)
                            .body()
                            .path("overdue")
                            .asBoolean())
                    .isTrue());
    assertThat(tasks(district.admin(district.lead)).getFirst()).contains("已逾期");
    assertThat(subjects(district.officer())).containsExactly(soon);
    assertThat(tasks(district.officer()).getFirst()).contains("督促总校");
    assertThat(tasks(district.admin(district.outside))).isEmpty();
  }

  @Test
  void theBoardHasAColumnForEachStateAndShowsWhatTheCallerMayKnow() {
    var late = district.need(from, to, Map.of("answerBy", today.plusDays(9))).expect(201).id();
    var soon = district.need(from, to, Map.of("answerBy", today.plusDays(1))).expect(201).id();
    var declined = district.need(from, to, Map.of()).expect(201).id();
    var withdrawn = district.need(from, to, Map.of()).expect(201).id();
    var over = district.need("0.5", today, today.plusDays(1));
    var proposed = district.need(from, to, Map.of()).expect(201).id();
    district
        .post(
            district.admin(district.lead),
            "/needs/" + declined + "/decline",
            Map.of("code", "NOBODY_FREE"))
        .expect(200);
    district.post(district.officer(), "/needs/" + withdrawn + "/withdraw", Map.of()).expect(200);
    district.propose(proposed, district.person("雁三鸣", district.lead), "0.5", from, to).expect(201);
    SampleDistrict.moveClock(Duration.ofDays(2));
    await().until(() -> column(district.officer(), "GONE").contains(over));

    for (var who :
        List.of(
            district.officer(), district.admin(district.lead), district.admin(district.member))) {
      assertThat(column(who, "WAITING")).containsExactly(soon, late);
      assertThat(column(who, "PROPOSED")).containsExactly(proposed);
      assertThat(column(who, "FILLED")).isEmpty();
      assertThat(column(who, "DECLINED")).containsExactly(declined);
      assertThat(column(who, "GONE")).containsExactly(over, withdrawn);
    }
    assertThat(column(district.admin(district.outside), "WAITING")).isEmpty();
    assertThat(column(district.officer(), "WAITING&subject=ENGLISH")).isEmpty();
    assertThat(column(district.officer(), "WAITING&subject=MATHS&stage=JUNIOR")).hasSize(2);
    assertThat(column(district.officer(), "WAITING&schoolId=" + district.lead)).isEmpty();
    assertThat(column(district.officer(), "WAITING&communityId=" + district.community)).hasSize(2);
    district.get(district.officer(), "/needs/board?column=NO_SUCH").expect(422);

    var first =
        district.get(district.officer(), "/needs/board?column=WAITING&limit=1").expect(200).body();
    assertThat(first.path("total").asInt()).isEqualTo(2);
    assertThat(
            column(district.officer(), "WAITING&limit=1&cursor=" + first.path("next").asString()))
        .containsExactly(late);
    district.get(district.officer(), "/needs/board?column=WAITING&cursor=zz").expect(422);
  }

  @Test
  void theReasonsAreDataWithTheirSource() {
    var reasons =
        district.get(district.admin(district.lead), "/decline-reasons").expect(200).body();

    assertThat(reasons.path("label").asString()).isEqualTo("按公开报道整理");
    assertThat(reasons.path("items").valueStream().map(one -> one.path("code").asString()))
        .contains("NOBODY_FITS", "OTHER");
  }

  private List<UUID> column(String who, String column) {
    return district
        .get(who, "/needs/board?column=" + column)
        .expect(200)
        .items()
        .map(need -> UUID.fromString(need.path("id").asString()))
        .toList();
  }

  private List<String> tasks(String who) {
    return district
        .get(who, "/tasks")
        .expect(200)
        .items()
        .filter(task -> task.path("link").asString().startsWith("/needs/"))
        .map(task -> task.path("title").asString())
        .toList();
  }

  private List<UUID> subjects(String who) {
    return district
        .get(who, "/tasks")
        .items()
        .map(task -> UUID.fromString(task.path("subjectId").asString()))
        .toList();
  }

  private Map<String, Object> saying(Map<String, ?> other) {
    var wish =
        new HashMap<String, Object>(
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
                to));
    wish.putAll(other);
    return wish;
  }
}

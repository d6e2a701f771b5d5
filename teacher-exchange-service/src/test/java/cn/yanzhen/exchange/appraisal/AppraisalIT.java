package cn.yanzhen.exchange.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import cn.yanzhen.exchange.SampleDistricts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Both schools appraise a stay, the host first; what was signed is corrected, never overwritten.
 */
@ExchangeTest
class AppraisalIT {

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  UUID person;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @BeforeEach
  void newDistrict() {
    person = district.person("雁秋", district.lead);
  }

  @Test
  void theHostSpeaksFirstThenTheHomeSchoolAndThePersonReadsWhenBothHave() {
    var id = returned();
    var host = district.admin(district.member);
    var home = district.admin(district.lead);
    assertThat(tasks(host)).hasSize(1).first().asString().contains("期满考核", "雁秋");
    assertThat(tasks(home)).isEmpty();
    assertThat(say(id, "home", home, "COMPETENT", null).expect(409).code())
        .isEqualTo("exchange/appraisal-order");
    say(id, "host", home, "COMPETENT", null).expect(403);
    say(id, "host", district.officer(), "COMPETENT", null).expect(403);
    assertThat(say(id, "host", host, "SUPERB", null).expect(422).code())
        .isEqualTo("exchange/appraisal-grade");
    assertThat(say(id, "host", host, "NOT_COMPETENT", " ").expect(422).code())
        .isEqualTo("exchange/appraisal-remarks");
    say(id, "host", host, "EXCELLENT", "课上得好").expect(200);
    assertThat(say(id, "host", host, "COMPETENT", null).expect(409).code())
        .isEqualTo("exchange/appraisal-signed");
    assertThat(tasks(host)).isEmpty();
    assertThat(tasks(home)).hasSize(1);

    var meanwhile = one(id, district.teacher(person)).body();
    assertThat(meanwhile.path("words")).as("not yet the person's to read").isEmpty();
    assertThat(comment(id).expect(409).code()).isEqualTo("exchange/appraisal-order");

    var given = say(id, "home", home, "COMPETENT", "同意").expect(200).body();
    assertThat(given.path("state").asString()).isEqualTo("GIVEN");
    assertThat(given.path("grade").asString()).isEqualTo("COMPETENT");
    var read = one(id, district.teacher(person)).body();
    assertThat(read.path("words").valueStream().map(word -> word.path("remarks").asString()))
        .containsExactly("课上得好", "同意");
    assertThat(actions(read)).containsExactly("comment");
    comment(id).expect(200);
    assertThat(comment(id).expect(409).code()).isEqualTo("exchange/appraisal-signed");
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.appraisal.v1", id))
                    .containsExactly("appraisal-given.v1"));
  }

  @Test
  void aCorrectionKeepsWhatWasSaidAndTellsOfAnotherGrade() {
    var id = returned();
    var host = district.admin(district.member);
    var home = district.admin(district.lead);
    say(id, "host", host, "EXCELLENT", "课上得好").expect(200);
    say(id, "home", home, "EXCELLENT", null).expect(200);
    assertThat(correct(id, home, "HOME", "EXCELLENT", null).expect(409).code())
        .isEqualTo("exchange/appraisal-same");
    correct(id, host, "HOME", "COMPETENT", null).expect(403);
    assertThat(correct(id, home, "HOME", "NOT_COMPETENT", null).expect(422).code())
        .isEqualTo("exchange/appraisal-remarks");

    var corrected = correct(id, home, "HOME", "COMPETENT", "出勤不足").expect(200).body();

    assertThat(corrected.path("grade").asString()).isEqualTo("COMPETENT");
    var past = corrected.path("past").get(0);
    assertThat(past.path("grade").asString()).isEqualTo("EXCELLENT");
    assertThat(past.path("why").asString()).isEqualTo("漏计缺勤");
    assertThat(past.path("from").asString()).isLessThan(past.path("to").asString());
    correct(id, host, "HOST", "EXCELLENT", "课上得很好").expect(200);
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.appraisal.v1", id))
                    .as("other remarks of the same grade are no news")
                    .containsExactly("appraisal-given.v1", "appraisal-given.v1"));
    assertThatThrownBy(
            () ->
                db.sql("update appraisal_word_past set grade = 'COMPETENT' where appraisal_id = ?")
                    .param(id)
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void whomItDoesNotConcernKnowsOfNoAppraisal() {
    var id = returned();
    var stranger = districts.create();
    for (var mayNot :
        List.of(
            stranger.officer(),
            stranger.admin(stranger.lead),
            district.admin(district.outside),
            district.teacher(UUID.randomUUID()))) {
      district.get(mayNot, "/appraisals/" + id).expect(404);
      say(id, "host", mayNot, "COMPETENT", null).expect(404);
      assertThat(district.get(mayNot, "/appraisals").expect(200).items()).isEmpty();
      assertThat(district.get(mayNot, "/appraisals/figures").body().path("opened").asInt())
          .isZero();
    }
    for (var may :
        List.of(
            district.officer(),
            district.admin(district.lead),
            district.admin(district.member),
            district.teacher(person))) one(id, may);
    say(id, "host", district.teacher(person), "EXCELLENT", null).expect(403);
    say(id, "host", adminAndSelf(), "EXCELLENT", null).expect(403);
  }

  @Test
  void listsHaveFacetsAFileAndSharesWithBothTheirSides() {
    var id = returned();
    say(id, "host", district.admin(district.member), "EXCELLENT", "悄悄话").expect(200);
    var officer = district.officer();
    int year = today.plusDays(10).getYear();
    assertThat(figures(officer, year).path("given").asInt()).isZero();
    say(id, "home", district.admin(district.lead), "EXCELLENT", null).expect(200);

    var figures = figures(officer, year);
    assertThat(figures.path("given").asInt()).isEqualTo(1);
    assertThat(figures.path("shares").get(0).path("numerator").asInt()).isEqualTo(1);
    assertThat(figures.path("shares").valueStream().map(one -> one.path("denominator").asInt()))
        .containsOnly(1)
        .hasSize(4);
    assertThat(figures(officer, year + 5).path("opened").asInt()).isZero();
    assertThat(district.get(officer, "/appraisals?grade=EXCELLENT&year=" + year).items())
        .hasSize(1);
    assertThat(district.get(officer, "/appraisals?grade=COMPETENT").items()).isEmpty();
    var facets = district.get(officer, "/appraisals/facets").expect(200).body();
    assertThat(facets.at("/states/0/code").asString()).isEqualTo("GIVEN");
    assertThat(facets.at("/grades/0/count").asInt()).isEqualTo(1);
    var csv =
        new String(
            district.get(officer, "/appraisals/export.csv").expect(200).http().body(),
            StandardCharsets.UTF_8);
    assertThat(csv).contains("雁秋", "优秀", "期满考核").doesNotContain("悄悄话");
  }

  @Test
  void aStayOfYearsIsAppraisedAfterEachFullYearTooAndAVoidedOneNotAtAll() {
    var order = approved(today, today.plusYears(2));
    moveTo(today.plusYears(1).minusDays(1));
    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(all(order)).isEmpty());
    moveTo(today.plusYears(1));
    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(all(order)).hasSize(1));
    var yearly = all(order).getFirst();
    assertThat(yearly.path("kind").asString()).isEqualTo("YEARLY");
    assertThat(yearly.path("from").asString()).isEqualTo(today.toString());
    assertThat(yearly.path("to").asString()).isEqualTo(today.plusYears(1).minusDays(1).toString());

    district
        .post(district.officer(), "/assignments/" + order + "/void", Map.of("code", "WRONG_PERSON"))
        .expect(200);

    assertThat(all(order)).isEmpty();
    assertThat(
            say(
                    UUID.fromString(yearly.path("id").asString()),
                    "host",
                    district.admin(district.member),
                    "COMPETENT",
                    null)
                .expect(409)
                .code())
        .isEqualTo("exchange/appraisal-dropped");
  }

  @Test
  void anOrderGivenAfterAYearOfTheStayHasThatYearAppraisedOnTheSameDay() {
    var began = today.minusYears(1).minusDays(40);
    var order = approved(began, today.plusYears(1));
    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(all(order)).hasSize(1));
    var yearly = all(order).getFirst();
    assertThat(yearly.path("from").asString()).isEqualTo(began.toString());
    assertThat(yearly.path("to").asString()).isEqualTo(began.plusYears(1).minusDays(1).toString());
  }

  /** Came back ten days from now, on which day the clock stands. */
  private UUID returned() {
    var order = approved(today, today.plusDays(10));
    moveTo(today.plusDays(11));
    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(all(order)).hasSize(1));
    return UUID.fromString(all(order).getFirst().path("id").asString());
  }

  private UUID approved(LocalDate from, LocalDate to) {
    var need = district.need("1", from, to);
    var id = district.approved(need, person, "1", from, to);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                district
                    .get(district.officer(), "/assignments/" + id)
                    .body()
                    .path("state")
                    .asString()
                    .equals("IN_FORCE"));
    return id;
  }

  private void moveTo(LocalDate day) {
    SampleDistrict.moveClock(Duration.ofDays(ChronoUnit.DAYS.between(today, day)));
  }

  private List<JsonNode> all(UUID order) {
    return district
        .get(district.officer(), "/appraisals?assignmentId=" + order)
        .expect(200)
        .items()
        .toList();
  }

  private Answer one(UUID id, String who) {
    return district.get(who, "/appraisals/" + id).expect(200);
  }

  private Answer say(UUID id, String side, String who, String grade, String remarks) {
    return district.post(who, "/appraisals/" + id + "/" + side, said(grade, remarks));
  }

  private static Map<String, String> said(String grade, String remarks) {
    return remarks == null ? Map.of("grade", grade) : Map.of("grade", grade, "remarks", remarks);
  }

  private Answer comment(UUID id) {
    return district.post(
        district.teacher(person), "/appraisals/" + id + "/comment", Map.of("text", "无异议"));
  }

  private Answer correct(UUID id, String who, String side, String grade, String remarks) {
    var body = new java.util.HashMap<>(said(grade, remarks));
    body.put("side", side);
    body.put("reason", "漏计缺勤");
    return district.post(who, "/appraisals/" + id + "/correct", body);
  }

  private JsonNode figures(String who, int year) {
    return district.get(who, "/appraisals/figures?year=" + year).expect(200).body();
  }

  private static List<String> actions(JsonNode appraisal) {
    return appraisal.path("actions").valueStream().map(JsonNode::asString).toList();
  }

  /** Administers the host school, and is who was sent there. */
  private String adminAndSelf() {
    return cn.yanzhen.testing.TestTokens.bearer(
        who ->
            who.name("挂职")
                .district(district.code)
                .org(district.member)
                .person(person)
                .grant("SCHOOL_ADMIN", district.member));
  }

  private List<String> tasks(String who) {
    return district
        .get(who, "/tasks")
        .expect(200)
        .items()
        .filter(task -> task.path("kind").asString().equals("APPRAISE"))
        .map(task -> task.path("title").asString())
        .toList();
  }
}

package cn.yanzhen.exchange.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An extension is asked because the need lasts longer: the need lasts as long as its order. */
@ExchangeTest
class ExtensionBeyondNeedIT {

  private static final String LISTED = "/needs?state=FILLED";

  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  UUID person;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  final LocalDate said = today.plusDays(30);
  final LocalDate longer = today.plusDays(45);

  @BeforeEach
  void newDistrict() {
    person = district.person("雁久留", district.lead);
  }

  @Test
  void noOrderIsExtendedBeyondWhatANeedMayLast() {
    var id = inForce(person, district.need("1", today, said), today, said);

    var refused = extend(id, today.plusYears(10).plusDays(1)).expect(422);
    assertThat(refused.code()).isEqualTo("exchange/too-far");
    assertThat(refused.body().at("/violations/0/field").asString()).isEqualTo("to");
    assertThat(refused.body().at("/violations/0/message").asString())
        .contains(today.plusYears(10).toString());
  }

  @Test
  void theNeedLastsAsLongAsTheOrderFromTheApprovalOnAndIsTold() {
    var need = district.need("1", today, said);
    var id = inForce(person, need, today, said);

    extend(id, longer).expect(201);
    assertThat(last(need)).as("nothing lasts longer by asking").isEqualTo(said);
    assertThat(one(id).path("needTo").asString()).isEqualTo(said.toString());
    consent(id, person);
    assertThat(last(need)).as("nor by agreeing").isEqualTo(said);

    var extended = approve(id).expect(200).body();

    assertThat(last(need)).isEqualTo(longer);
    assertThat(extended.path("to").asString()).isEqualTo(longer.toString());
    assertThat(extended.path("needTo").asString()).isEqualTo(longer.toString());
    assertThat(extended.path("needBackTo").asString())
        .as("what a void would bring")
        .isEqualTo(said.toString());
    assertThat(extended.path("history").toString())
        .contains("需求的最后一天由 " + said + " 随之改为 " + longer);
    assertThat(state(need)).isEqualTo("FILLED");
    assertThat(
            district.get(district.officer(), LISTED).items().map(one -> one.path("to").asString()))
        .as("the board shows the days that it lasts")
        .containsExactly(longer.toString());
    assertThat(
            district
                .get(
                    district.officer(),
                    "/assignments/timeline?from=" + said.plusDays(1) + "&to=" + longer)
                .expect(200)
                .body()
                .toString())
        .as("so does the Gantt")
        .contains(id.toString());
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.need.v1", need))
                    .endsWith("need-filled.v1", "need-rescheduled.v1"));
  }

  @Test
  void voidingPutsTheNeedBackToTheRow() {
    var need = district.need("1", today, said);
    var before = row(need);
    var id = inForce(person, need, today, said);
    granted(id, person, longer);
    granted(id, person, longer.plusDays(10));
    assertThat(last(need)).isEqualTo(longer.plusDays(10));

    deed(id, "void", Map.of("code", "WRONG_PERSON")).expect(200);

    assertThat(row(need)).isEqualTo(before);
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.need.v1", need))
                    .endsWith(
                        "need-rescheduled.v1",
                        "need-rescheduled.v1",
                        "need-rescheduled.v1",
                        "need-reopened.v1"));
  }

  @Test
  void cancellingAnExtendedOrderPutsTheNeedBackToo() {
    var need = district.need("1", today, said);
    var before = row(need);
    var id = approved(person, need, today.plusDays(5), said);
    granted(id, person, longer);

    deed(id, "cancel", Map.of("code", "HOME_URGENT")).expect(200);

    assertThat(row(need)).isEqualTo(before);
  }

  @Test
  void aRecallLeavesTheNeedOpenUntilItsFurtherDayAndWhoComesThenStandsInTheWayOfAVoid() {
    var need = district.need("1", today, said);
    var before = row(need);
    var first = inForce(person, need, today, said);
    granted(first, person, longer);
    deed(first, "recall", Map.of("to", today.plusDays(3), "code", "PERSONAL")).expect(200);
    assertThat(last(need)).isEqualTo(longer);
    var next = district.person("雁后来", district.lead);
    var second = approved(next, need, today.plusDays(10), longer);

    var refused = deed(first, "void", Map.of("code", "WRONG_PERSON")).expect(409);

    assertThat(refused.code()).isEqualTo("exchange/need-days-taken");
    assertThat(refused.body().path("detail").asString())
        .contains(one(second).path("orderNumber").asString(), longer.toString());
    assertThat(last(need)).as("nothing of it happened").isEqualTo(longer);
    deed(second, "void", Map.of("code", "WRONG_PERSON")).expect(200);
    deed(first, "void", Map.of("code", "WRONG_PERSON")).expect(200);
    assertThat(row(need)).isEqualTo(before);
  }

  @Test
  void eachOrderTakesBackWhatItAddedItself() {
    var need = district.need("1", today, said);
    var first = inForce(person, need, today, said);
    granted(first, person, longer);
    deed(first, "recall", Map.of("to", today.plusDays(3), "code", "PERSONAL")).expect(200);
    var next = district.person("雁再来", district.lead);
    var second = inForce(next, need, today.plusDays(4), said, 4);
    granted(second, next, said.plusDays(5));
    assertThat(last(need)).as("within what the first added").isEqualTo(longer);

    deed(first, "void", Map.of("code", "WRONG_PERSON")).expect(200);
    assertThat(last(need)).as("as far as the second needs").isEqualTo(said.plusDays(5));
    deed(second, "void", Map.of("code", "WRONG_PERSON")).expect(200);
    assertThat(last(need)).isEqualTo(said);
  }

  @Test
  void whatItsSchoolSaysAfterwardsHolds() {
    var need = district.need("1", today, said);
    var id = inForce(person, need, today, said);
    granted(id, person, longer);
    deed(id, "recall", Map.of("to", today.plusDays(3), "code", "PERSONAL")).expect(200);
    var now = district.get(district.admin(district.member), "/needs/" + need).expect(200);
    var until = today.plusDays(50);
    district
        .put(
            district.admin(district.member),
            "/needs/" + need,
            Map.of(
                "schoolId",
                district.member,
                "subject",
                "MATHS",
                "stage",
                "JUNIOR",
                "fte",
                "1",
                "from",
                today,
                "to",
                until),
            now.etag())
        .expect(200);

    deed(id, "void", Map.of("code", "WRONG_PERSON")).expect(200);

    assertThat(last(need)).isEqualTo(until);
  }

  @Test
  void whatStandsInTheWayOfTheFurtherDaysIsNamed() {
    var need = district.need("1", today, said);
    var id = inForce(person, need, today, said);
    var from = said.plusDays(5);
    var other = approved(person, district.need("1", from, longer), from, longer);

    var refused = extend(id, longer).expect(409);
    assertThat(refused.code()).isEqualTo("exchange/fte-exceeded");
    assertThat(refused.body().path("detail").asString())
        .contains(one(other).path("orderNumber").asString());

    extend(id, from.minusDays(1)).expect(201);
    consent(id, person);
    var between = district.need("1", said.plusDays(1), from.minusDays(1));
    approved(person, between, said.plusDays(1), from.minusDays(1));
    assertThat(approve(id).expect(409).code())
        .as("asked again when it is granted")
        .isEqualTo("exchange/fte-exceeded");
    assertThat(last(need)).isEqualTo(said);
  }

  @Test
  void aFileThatSaysTheSameAsBeforeChangesNothing() {
    var file = List.of(district.needRow("X-01", district.member, today, said));
    district.take(SampleDistrict.workbook(List.of(), file));
    var need =
        db.sql("select id from need where district = ? and number = 'X-01'")
            .param(district.code)
            .query(UUID.class)
            .single();
    var id = district.propose(need, person, "0.5", today, said).expect(201).id();
    district.consentAll(id, person);
    deed(id, "approve", Map.of()).expect(200);
    awaitInForce(id);
    granted(id, person, longer);
    var lasting = row(need);

    var again = district.take(SampleDistrict.workbook(List.of(), file)).body();

    assertThat(again.toString()).contains("\"same\":1");
    assertThat(row(need)).isEqualTo(lasting);
    file.getFirst().set(4, new BigDecimal("0.6"));
    assertThat(
            district.upload(SampleDistrict.workbook(List.of(), file)).expect(201).body().toString())
        .as("another word is still too late")
        .contains("intake/need-not-open");
  }

  private void granted(UUID id, UUID who, LocalDate to) {
    extend(id, to).expect(201);
    consent(id, who);
    approve(id).expect(200);
  }

  private Answer approve(UUID id) {
    return deed(id, "extension/approve", Map.of());
  }

  private Answer extend(UUID id, LocalDate to) {
    return district.post(
        district.admin(district.lead), "/assignments/" + id + "/extension", Map.of("to", to));
  }

  private void consent(UUID id, UUID who) {
    var path = "/assignments/" + id + "/extension/consent";
    district.post(district.teacher(who), path, Map.of("party", "PERSON")).expect(200);
    district.post(district.admin(district.lead), path, Map.of("party", "SENDING")).expect(200);
    district.post(district.admin(district.member), path, Map.of("party", "RECEIVING")).expect(200);
  }

  private Answer deed(UUID id, String deed, Object body) {
    return district.post(district.officer(), "/assignments/" + id + "/" + deed, body);
  }

  private UUID approved(UUID who, UUID need, LocalDate from, LocalDate to) {
    var id = district.propose(need, who, "1", from, to).expect(201).id();
    district.consentAll(id, who);
    deed(id, "approve", Map.of()).expect(200);
    return id;
  }

  private UUID inForce(UUID who, UUID need, LocalDate from, LocalDate to) {
    return inForce(who, need, from, to, 0);
  }

  private UUID inForce(UUID who, UUID need, LocalDate from, LocalDate to, int ahead) {
    var id = approved(who, need, from, to);
    if (ahead > 0) SampleDistrict.moveClock(Duration.ofDays(ahead));
    awaitInForce(id);
    return id;
  }

  private void awaitInForce(UUID id) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(one(id).path("state").asString()).isEqualTo("IN_FORCE"));
  }

  private tools.jackson.databind.JsonNode one(UUID id) {
    return district.get(district.officer(), "/assignments/" + id).expect(200).body();
  }

  private String state(UUID need) {
    return need(need).path("state").asString();
  }

  private LocalDate last(UUID need) {
    return LocalDate.parse(need(need).path("to").asString());
  }

  private tools.jackson.databind.JsonNode need(UUID need) {
    return district.get(district.officer(), "/needs/" + need).expect(200).body();
  }

  /** All of a need's row but how often it was changed. */
  private String row(UUID need) {
    return db.sql("select cast(to_jsonb(n) - 'version' as text) from need n where id = ?")
        .param(need)
        .query(String.class)
        .single();
  }
}

package cn.yanzhen.exchange.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import cn.yanzhen.exchange.SampleDistricts;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.testing.TestTokens;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of an order after its approval. */
@ExchangeTest
class OrderLifeIT {

  private static final Map<String, String> HOME = Map.of("code", "HOME_URGENT");
  private static final Map<String, String> WRONG = Map.of("code", "WRONG_PERSON");

  @Autowired SampleDistricts districts;
  @Autowired SchoolDirectory directory;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Test
  void isExtendedByTheSamePartiesWithANumberOfItsOwnAndReturnsLater() {
    var person = district.person("雁一鸣", district.lead);
    var need = district.need("1", today, today.plusDays(60));
    var id = inForce(person, need, "1", today, today.plusDays(20));

    var lead = district.admin(district.lead);
    extend(id, today.plusDays(40)).expect(201);
    assertThat(deed(lead, id, "extension", Map.of("to", today.plusDays(50))).expect(409).code())
        .isEqualTo("exchange/extension-waits");
    assertThat(deed(district.officer(), id, "extension/approve", Map.of()).expect(409).code())
        .isEqualTo("exchange/consents-missing");
    assertThat(tasks(district.teacher(person))).containsExactly("CONSENT");
    consentExtension(id, person);
    assertThat(tasks(district.officer())).containsExactly("APPROVE");
    assertThat(one(id).body().path("to").asString())
        .as("nothing has moved before the district says so")
        .isEqualTo(today.plusDays(20).toString());

    var extended = deed(district.officer(), id, "extension/approve", Map.of()).expect(200);

    var letter = district.code + "教派〔" + today.getYear() + "〕2号";
    assertThat(extended.body().path("to").asString()).isEqualTo(today.plusDays(40).toString());
    assertThat(extended.body().path("orderNumber").asString()).endsWith("〕1号");
    assertThat(extended.body().at("/extension/orderNumber").asString()).isEqualTo(letter);
    assertThat(extended.body().path("orders").valueStream().map(one -> one.path("kind").asString()))
        .containsExactly("DISPATCH", "EXTENSION");
    assertThat(needState(need)).isEqualTo("FILLED");
    SampleDistrict.moveClock(Duration.ofDays(41));
    awaitState(id, "RETURNED");
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.assignment.v1", id))
                    .endsWith(
                        "assignment-started.v1",
                        "assignment-extended.v1",
                        "assignment-returned.v1"));
  }

  @Test
  void anExtensionOverAnotherOrderIsRefusedByNameAndDate() {
    var person = district.person("雁双飞", district.lead);
    var id =
        inForce(
            person, district.need("1", today, today.plusDays(90)), "1", today, today.plusDays(20));
    var from = today.plusDays(30);
    var to = today.plusDays(50);
    var other = district.approved(district.need("0.5", from, to), person, "0.5", from, to);

    var refused = extend(id, today.plusDays(40)).expect(409);

    assertThat(refused.code()).isEqualTo("exchange/fte-exceeded");
    assertThat(refused.body().path("detail").asString())
        .contains(one(other).body().path("orderNumber").asString(), from.toString(), to.toString());
    extend(id, from.minusDays(1)).expect(201);
  }

  @Test
  void anExtensionAfterASchoolClosesOrTooLateIsRefused() {
    var person = district.person("雁三秋", district.lead);
    var need = district.need("1", today, today.plusDays(60));
    var id = inForce(person, need, "1", today, today.plusDays(20));

    district.tellOfEnd(district.member, today.plusDays(30), 7, false);
    assertThat(extend(id, today.plusDays(31)).expect(409).body().path("detail").asString())
        .contains(today.plusDays(30).toString());
    assertThat(extend(id, today.plusDays(20)).expect(409).code())
        .isEqualTo("exchange/extension-not-later");
    SampleDistrict.moveClock(Duration.ofDays(20));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> directory.today().equals(today.plusDays(20)));
    assertThat(extend(id, today.plusDays(25)).expect(409).code())
        .isEqualTo("exchange/extension-too-late");
  }

  @Test
  void aDeclinedExtensionLeavesTheOrderAsItWas() {
    var person = district.person("雁四方", district.lead);
    var id =
        inForce(
            person, district.need("1", today, today.plusDays(60)), "1", today, today.plusDays(20));
    extend(id, today.plusDays(40)).expect(201);

    deed(
            district.teacher(person),
            id,
            "extension/decline",
            Map.of("party", "PERSON", "reason", "家中有事"))
        .expect(200);

    var after = one(id).body();
    assertThat(after.path("to").asString()).isEqualTo(today.plusDays(20).toString());
    assertThat(after.at("/extension/state").asString()).isEqualTo("DECLINED");
    assertThat(deed(district.officer(), id, "extension/approve", Map.of()).expect(409).code())
        .isEqualTo("exchange/no-extension");
    extend(id, today.plusDays(30)).expect(201);
  }

  @Test
  void isRecalledForACodedReasonAndReturnsOnTheFollowingDay() {
    var person = district.person("雁五湖", district.lead);
    var need = district.need("1", today, today.plusDays(60));
    var id = inForce(person, need, "1", today, today.plusDays(60));
    var to = today.plusDays(5);

    assertThat(recall(id, to, "WRONG_PERSON").status())
        .as("a reason of another deed")
        .isEqualTo(422);
    assertThat(recall(id, to, "OTHER").status()).as("other what?").isEqualTo(422);
    assertThat(recall(id, today.minusDays(1), "HOME_URGENT").expect(409).code())
        .isEqualTo("exchange/recall-in-the-past");
    var recalled = recall(id, to, "HOME_URGENT").expect(200);

    assertThat(recalled.body().path("to").asString()).isEqualTo(to.toString());
    assertThat(recalled.body().path("state").asString()).isEqualTo("IN_FORCE");
    assertThat(recalled.body().path("reason").asString()).isEqualTo("原校急需");
    assertThat(needState(need)).as("the school lacks somebody again").isEqualTo("OPEN");
    var next = district.person("雁补位", district.lead);
    assertThat(district.propose(need, next, "1", to, today.plusDays(60)).expect(409).code())
        .isEqualTo("exchange/need-held");
    district.propose(need, next, "1", to.plusDays(1), today.plusDays(60)).expect(201);
    SampleDistrict.moveClock(Duration.ofDays(6));
    awaitState(id, "RETURNED");
  }

  @Test
  void isCancelledOrMovedOnlyBeforeItsFirstDay() {
    var person = district.person("雁六合", district.lead);
    var from = today.plusDays(10);
    var to = today.plusDays(40);
    var need = district.need("1", from, today.plusDays(60));
    var id = district.approved(need, person, "1", from, to);
    var busy =
        district.approved(
            district.need("1", today.plusDays(50), today.plusDays(55)),
            person,
            "1",
            today.plusDays(50),
            today.plusDays(55));

    assertThat(move(id, from, today.plusDays(52)).expect(409).body().path("detail").asString())
        .contains(one(busy).body().path("orderNumber").asString());
    assertThat(move(id, from, today.plusDays(61)).expect(409).code())
        .isEqualTo("exchange/outside-need");
    var moved = move(id, from.plusDays(5), to.plusDays(5)).expect(200);
    assertThat(moved.body().path("from").asString()).isEqualTo(from.plusDays(5).toString());

    deed(district.officer(), id, "cancel", HOME).expect(200);
    assertThat(state(id)).isEqualTo("CANCELLED");
    assertThat(needState(need)).isEqualTo("OPEN");
    assertThat(one(id).body().at("/orders/0/mark").asString()).isEqualTo("CANCELLED");
    var begun =
        inForce(
            person, district.need("0.5", today, to.minusDays(20)), "0.5", today, today.plusDays(9));
    assertThat(deed(district.officer(), begun, "cancel", HOME).expect(409).code())
        .isEqualTo("exchange/already-begun");
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.assignment.v1", id))
                    .endsWith(
                        "assignment-approved.v1",
                        "assignment-rescheduled.v1",
                        "assignment-cancelled.v1"));
  }

  @Test
  void aVoidedOrderNeverWasButItsNumberStaysUsed() {
    var person = district.person("雁七星", district.lead);
    var need = district.need("1", today, today.plusDays(20));
    var id = inForce(person, need, "1", today, today.plusDays(20));

    deed(district.officer(), id, "void", WRONG).expect(200);

    assertThat(state(id)).isEqualTo("VOIDED");
    assertThat(needState(need)).isEqualTo("OPEN");
    assertThat(one(id).body().at("/orders/0/mark").asString()).isEqualTo("VOIDED");
    var again = inForce(person, need, "1", today, today.plusDays(20));
    assertThat(one(again).body().path("orderNumber").asString()).endsWith("〕2号");
    SampleDistrict.moveClock(Duration.ofDays(21));
    awaitState(again, "RETURNED");
    assertThat(
            deed(district.officer(), again, "recall", Map.of("to", today, "code", "PERSONAL"))
                .code())
        .isEqualTo("exchange/already-returned");
    deed(district.officer(), again, "void", WRONG).expect(200);
    assertThat(needState(need)).isEqualTo("OPEN");
    assertThat(deed(district.officer(), again, "void", WRONG).expect(409).code())
        .isEqualTo("exchange/no-order");
  }

  @Test
  void voidingARecalledOrderLeavesTheNeedToWhoHoldsItNow() {
    var person = district.person("雁八方", district.lead);
    var need = district.need("1", today, today.plusDays(60));
    var id = inForce(person, need, "1", today, today.plusDays(60));
    recall(id, today.plusDays(5), "PERSONAL").expect(200);
    var next = district.person("雁接力", district.lead);
    district.approved(need, next, "1", today.plusDays(6), today.plusDays(60));

    deed(district.officer(), id, "void", WRONG).expect(200);

    assertThat(needState(need)).isEqualTo("FILLED");
  }

  @Test
  void othersMayNotAndOtherDistrictsDoNotEvenSee() {
    var person = district.person("雁九歌", district.lead);
    var id =
        inForce(
            person, district.need("1", today, today.plusDays(60)), "1", today, today.plusDays(20));
    var other = districts.create();
    var bodies =
        Map.<String, Object>of(
            "extension", Map.of("to", today.plusDays(30)),
            "recall", Map.of("to", today, "code", "PERSONAL"),
            "cancel", HOME,
            "void", WRONG,
            "reschedule", Map.of("from", today.plusDays(1), "to", today.plusDays(20)));
    bodies.forEach(
        (deed, body) -> {
          assertThat(deed(other.officer(), id, deed, body).status()).as(deed).isEqualTo(404);
          assertThat(deed(district.admin(district.outside), id, deed, body).status())
              .as(deed)
              .isEqualTo(404);
          assertThat(deed(district.teacher(person), id, deed, body).status())
              .as(deed)
              .isEqualTo(403);
          assertThat(deed(district.admin(district.member), id, deed, body).status())
              .as(deed)
              .isEqualTo(403);
        });
    assertThat(deed(district.officer(), id, "extension", bodies.get("extension")).status())
        .as("the district grants, it does not ask")
        .isEqualTo(403);
    assertThat(
            district
                .post(district.officer(), path(id) + "recall", bodies.get("recall"), "\"1\"")
                .status())
        .isEqualTo(412);
    assertThat(district.post(district.officer(), path(id) + "void", WRONG, null).status())
        .isEqualTo(428);
    assertThat(state(id)).isEqualTo("IN_FORCE");
  }

  @Test
  void aCadreWhoAdministersTheHostDoesNotSpeakForItInTheirOwnMatter() {
    var person = district.person("雁自荐", district.lead);
    var id =
        inForce(
            person, district.need("1", today, today.plusDays(60)), "1", today, today.plusDays(20));
    extend(id, today.plusDays(40)).expect(201);
    var cadre =
        TestTokens.bearer(
            who ->
                who.name("挂职干部")
                    .district(district.code)
                    .org(district.lead)
                    .person(person)
                    .grant("SCHOOL_ADMIN", district.member));

    assertThat(
            deed(cadre, id, "extension/consent", Map.of("party", "RECEIVING")).expect(403).code())
        .isNotBlank();
    assertThat(tasks(cadre)).as("asked as the person alone").containsExactly("CONSENT");
    deed(cadre, id, "extension/consent", Map.of("party", "PERSON")).expect(200);
    assertThat(tasks(cadre)).isEmpty();
  }

  /** Both want the same days of one person: one gets them, whoever is first. */
  @Test
  void anExtensionAndAnApprovalAtOnceNeverTakeMoreThanFullTime() throws Exception {
    for (int round = 0; round < 3; round++) {
      var person = district.person("雁并" + round, district.lead);
      var need = district.need("1", today, today.plusDays(60));
      var id = inForce(person, need, "1", today, today.plusDays(20));
      var from = today.plusDays(25);
      var other = district.need("0.6", from, today.plusDays(50));
      var proposed =
          district.propose(other, person, "0.6", from, today.plusDays(50)).expect(201).id();
      district.consentAll(proposed, person);
      extend(id, today.plusDays(40)).expect(201);
      consentExtension(id, person);

      var answers = new ArrayList<Answer>();
      try (var pool = Executors.newFixedThreadPool(2)) {
        for (var done :
            pool.invokeAll(
                List.<Callable<Answer>>of(
                    () -> deed(district.officer(), id, "extension/approve", Map.of()),
                    () -> deed(district.officer(), proposed, "approve", Map.of())))) {
          answers.add(done.get());
        }
      }

      assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
      assertThat(answers.stream().filter(one -> one.status() == 409).map(Answer::code))
          .containsExactly("exchange/fte-exceeded");
      assertThat(
              db.sql(
                      """
                      select coalesce(max(total), 0) from (
                        select sum(o.fte) as total from assignment h join assignment o on o.person_id = h.person_id
                           and o.state in ('APPROVED', 'IN_FORCE') and o.period @> lower(h.period)
                         where h.person_id = ? and h.state in ('APPROVED', 'IN_FORCE') group by h.id) loads
                      """)
                  .param(person)
                  .query(java.math.BigDecimal.class)
                  .single())
          .isLessThanOrEqualTo(java.math.BigDecimal.ONE);
    }
    assertThat(
            db.sql("select number from dispatch_order where district = ? order by number")
                .param(district.code)
                .query(Integer.class)
                .list())
        .as("without gaps")
        .containsExactly(1, 2, 3, 4, 5, 6);
  }

  private UUID inForce(UUID person, UUID need, String fte, LocalDate from, LocalDate to) {
    var id = district.approved(need, person, fte, from, to);
    awaitState(id, "IN_FORCE");
    return id;
  }

  private Answer extend(UUID id, LocalDate to) {
    return deed(district.admin(district.lead), id, "extension", Map.of("to", to));
  }

  private void consentExtension(UUID id, UUID person) {
    var deed = "extension/consent";
    deed(district.teacher(person), id, deed, Map.of("party", "PERSON")).expect(200);
    deed(district.admin(district.lead), id, deed, Map.of("party", "SENDING")).expect(200);
    deed(district.admin(district.member), id, deed, Map.of("party", "RECEIVING")).expect(200);
  }

  private Answer recall(UUID id, LocalDate to, String code) {
    return deed(district.officer(), id, "recall", Map.of("to", to, "code", code));
  }

  private Answer move(UUID id, LocalDate from, LocalDate to) {
    return deed(district.officer(), id, "reschedule", Map.of("from", from, "to", to));
  }

  private Answer deed(String who, UUID id, String deed, Object body) {
    return district.post(who, path(id) + deed, body);
  }

  private static String path(UUID id) {
    return "/assignments/" + id + "/";
  }

  private Answer one(UUID id) {
    return district.get(district.officer(), "/assignments/" + id).expect(200);
  }

  private String state(UUID id) {
    return one(id).body().path("state").asString();
  }

  private String needState(UUID id) {
    return district
        .get(district.officer(), "/needs/" + id)
        .expect(200)
        .body()
        .path("state")
        .asString();
  }

  private List<String> tasks(String who) {
    return district
        .get(who, "/tasks")
        .expect(200)
        .items()
        .map(task -> task.path("kind").asString())
        .filter(kind -> !kind.equals("HANDOVER"))
        .toList();
  }

  private void awaitState(UUID id, String state) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
  }
}

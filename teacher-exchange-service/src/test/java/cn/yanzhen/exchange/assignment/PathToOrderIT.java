package cn.yanzhen.exchange.assignment;

import static cn.yanzhen.exchange.SampleDistrict.moveClock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import cn.yanzhen.exchange.policy.WorkingDays;
import cn.yanzhen.testing.TestTokens;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * From proposal to order by the procedure of each kind, with publicity, objections and deadlines.
 */
@ExchangeTest
class PathToOrderIT {

  private static final String CADRE = "CADRE_SECONDMENT";

  @Autowired WorkingDays workingDays;
  @Fresh SampleDistrict district;
  UUID person;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  final LocalDate from = today.plusDays(40);
  final LocalDate to = today.plusDays(99);

  @BeforeEach
  void newDistrict() {
    person = district.person("雁一鸣", district.lead);
    district.office(person, district.lead, today.minusDays(400));
  }

  @ParameterizedTest(name = "{0}: {1}, then {2}")
  @CsvSource({
    "CADRE_SECONDMENT, SENDING RECEIVING PERSON, CONSENTED PUBLICISED APPROVED",
    "ROTATION, PERSON SENDING RECEIVING, CONSENTED APPROVED",
    "SHADOWING, RECEIVING PERSON SENDING, APPROVED",
    "SHARED_TEACHING, PERSON SENDING RECEIVING, CONSENTED APPROVED",
    "SUPPORT_TEACHING, PERSON SENDING RECEIVING, CONSENTED APPROVED"
  })
  void everyKindGoesItsOwnWayToItsOrder(String kind, String parties, String way) {
    var id = propose(kind);
    for (var party : parties.split(" ")) {
      assertThat(state(id)).isEqualTo("PROPOSED");
      district.consent(id, person, party).expect(200);
    }
    for (var next : way.split(" ")) {
      if (next.equals("APPROVED") && state(id).equals("PUBLICISED")) dayAfterPublicity(id);
      awaitState(id, next);
      if (next.equals("CONSENTED")) approve(id).expect(200);
    }
    assertThat(one(id).path("orderNumber").asString()).startsWith(district.code + "教派");
    assertThat(steps(id)).doesNotContain("AHEAD ORDER", "NOW ORDER").contains("DONE ORDER");
  }

  @Test
  void onlyACadreIsSecondedAsOneAndListAndProposalSayTheSame() {
    var teacher = district.person("雁普通", district.lead);
    district.certify(teacher);
    var need =
        district
            .need(from, to, Map.of("subject", "MATHS", "fte", "0.5", "kind", CADRE))
            .expect(201)
            .id();

    var refused = district.propose(need, teacher, CADRE, "0.5", from, to).expect(409);

    assertThat(refused.code()).isEqualTo("exchange/not-a-cadre");
    var words = "不是校级或中层干部";
    assertThat(refused.body().path("detail").asString()).contains("干部互派只用于校级或中层干部");
    var candidates = district.get(district.officer(), "/needs/" + need + "/candidates");
    assertThat(candidates.expect(200).body().toString()).contains(words);
    var openings = district.get(district.admin(district.lead), "/persons/" + teacher + "/openings");
    assertThat(openings.expect(200).body().toString()).contains(words);
    district.office(teacher, district.lead, today);
    district.propose(need, teacher, CADRE, "0.5", from, to).expect(201);
  }

  @Test
  void belowTheThresholdOfItsShareTheSchoolsArrangeAndAboveItTheDistrictIsAsked() {
    var need = district.need("0.2", from, to);
    var id = district.propose(need, person, "SHARED_TEACHING", "0.2", from, to).expect(201).id();

    var ordered = district.consentAll(id, person);

    assertThat(ordered.body().path("state").asString()).isEqualTo("APPROVED");
    assertThat(history(id)).anyMatch(line -> line.startsWith("各方同意，不需区里审批，调令"));
    assertThat(district.eventsOf("exchange.assignment.v1", id))
        .endsWith("assignment-consented.v1", "assignment-approved.v1");
  }

  @Test
  void whoeverIsNotYetAskedIsRefusedAndHasNoTaskAndNobodyApprovesTwice() {
    var id = propose(CADRE);

    var early = district.consent(id, person, "PERSON").expect(409);
    assertThat(early.code()).isEqualTo("exchange/not-yet-asked");
    assertThat(early.body().path("detail").asString()).contains("还没有轮到本人", "派出学校");
    assertThat(tasks(district.teacher(person))).isEmpty();
    assertThat(actions(district.teacher(person), id)).doesNotContain("consent");
    assertThat(approve(id).expect(409).code()).isEqualTo("exchange/consents-missing");

    district.consent(id, person, "SENDING").expect(200);
    assertThat(district.consent(id, person, "SENDING").expect(409).code())
        .isEqualTo("exchange/already-consented");
    district.consent(id, person, "RECEIVING").expect(200);
    assertThat(tasks(district.teacher(person))).hasSize(1);
    district.consent(id, person, "PERSON").expect(200);

    approve(id).expect(200);
    var again = approve(id).expect(409);
    assertThat(again.code()).isEqualTo("exchange/already-publicised");
    assertThat(again.body().path("detail").asString()).contains(publicTo(id).toString());
  }

  @Test
  void approvedManyTimesAtOnceItIsMadePublicOnce() {
    var id = propose(CADRE);
    for (var party : List.of("SENDING", "RECEIVING", "PERSON"))
      district.consent(id, person, party).expect(200);

    List<Future<Integer>> answers;
    try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          Stream.generate(() -> officers.submit(() -> approve(id).status())).limit(6).toList();
    }

    assertThat(answers.stream().map(Future::resultNow).sorted())
        .containsExactly(200, 409, 409, 409, 409, 409);
    assertThat(history(id)).filteredOn(line -> line.contains("公示")).hasSize(1);
  }

  @Test
  void anObjectionHoldsTheOrderUntilItIsDismissed() {
    var id = publicised();
    assertThat(publicTo(id)).isEqualTo(workingDays.after(today, 5));

    var stranger = district.teacher(UUID.randomUUID());
    var seen = district.get(stranger, "/assignments/" + id).expect(200).body();
    assertThat(seen.path("history").isEmpty()).as("others see what is public only").isTrue();
    assertThat(seen.path("path").valueStream().map(step -> step.path("by").asString("")))
        .as("who agreed is the parties' own affair")
        .isNotEmpty()
        .allMatch(String::isEmpty);
    assertThat(seen.path("actions").valueStream().map(JsonNode::asString))
        .containsExactly("object");
    object(stranger, id, "曾受处分").expect(201);
    district.post(stranger, "/assignments/" + id + "/objections", Map.of("text", " ")).expect(422);
    var abroad =
        TestTokens.bearer(
            who -> who.name("外人").district("990000").org("990000").grant("TEACHER", "990000"));
    object(abroad, id, "无关").expect(404);

    var party = district.get(district.teacher(person), "/assignments/" + id).body();
    assertThat(party.path("objections").get(0).path("text").isNull()).isTrue();
    assertThat(party.path("objections").get(0).path("by").isNull()).isTrue();
    assertThat(history(id)).contains("收到一条异议");
    assertThat(tasks(district.officer())).anyMatch(task -> task.startsWith("SETTLE 处理公示异议"));

    dayAfterPublicity(id);
    var late = object(stranger, id, "还有一条").expect(409);
    assertThat(late.code()).isEqualTo("exchange/publicity-over");
    assertThat(late.body().path("detail").asString()).contains(publicTo(id).toString());
    assertThat(state(id)).as("an objection is open").isEqualTo("PUBLICISED");

    settle(district.admin(district.lead), id, false).expect(403);
    settle(district.officer(), id, false).expect(200);
    assertThat(settle(district.officer(), id, true).expect(409).code())
        .isEqualTo("exchange/objection-settled");
    awaitState(id, "APPROVED");
    assertThat(object(stranger, id, "太迟").status()).as("out of sight again").isEqualTo(404);
    assertThat(object(district.officer(), id, "太迟").expect(409).code())
        .isEqualTo("exchange/publicity-over");
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.assignment.v1", id))
                    .contains(
                        "assignment-publicised.v1",
                        "assignment-objected.v1",
                        "assignment-objection-settled.v1")
                    .endsWith("assignment-approved.v1"));
  }

  @Test
  void anObjectionThatIsUpheldEndsItAndTheNeedIsOpenAgain() {
    var id = publicised();
    object(district.admin(district.outside), id, "曾受处分").expect(201);
    object(district.admin(district.outside), id, "另有一条").expect(201);

    var ended = settle(district.officer(), id, true).expect(200).body();

    assertThat(ended.path("state").asString()).isEqualTo("REJECTED");
    assertThat(ended.path("reason").asString()).isEqualTo("异议成立：已核查");
    assertThat(
            ended
                .path("objections")
                .valueStream()
                .map(one -> one.path("outcome").asString())
                .toList())
        .containsExactly("UPHELD", "LAPSED");
    assertThat(
            district
                .get(district.officer(), "/needs/" + ended.path("needId").asString())
                .body()
                .path("state")
                .asString())
        .isEqualTo("OPEN");
  }

  @Test
  void whatStandsInTheWayAfterThePublicityIsATaskOfTheDistrict() {
    var id = publicised();
    var need = district.need("1", from, to);
    var other = district.propose(need, person, "1", from, to).expect(201).id();
    district.consentAll(other, person);
    approve(other).expect(200);

    dayAfterPublicity(id);
    awaitState(id, "HINDERED");
    assertThat(one(id).path("reasonCode").asString()).isEqualTo("FTE_EXCEEDED");
    assertThat(one(id).path("orderNumber").isNull()).as("no number was drawn").isTrue();
    assertThat(tasks(district.officer()))
        .anyMatch(task -> task.startsWith("APPROVE 未能发出调令") && task.contains("调令"));
    assertThat(approve(id).expect(409).code()).isEqualTo("exchange/fte-exceeded");

    district
        .post(district.officer(), "/assignments/" + other + "/void", Map.of("code", "WRONG_PERSON"))
        .expect(200);
    approve(id).expect(200);
    assertThat(state(id)).as("publicity is not held twice").isEqualTo("APPROVED");
  }

  @Test
  void whatWaitsIsRemindedOfOnceAndHandedOnOnceItIsOverdue() {
    var id = propose(CADRE);
    var consent = "/assignments/" + id + "/consent";
    var readBefore = "\"" + one(id).path("version").asLong() + "\"";
    var due = workingDays.after(today, 5);
    assertThat(task(district.admin(district.lead), "CONSENT").path("due").asString())
        .isEqualTo(due.toString());

    moveTo(workingDays.before(due, 2));
    awaitHistory(id, "提醒：派出学校表态，期限 " + due);
    moveTo(due.plusDays(3));
    awaitHistory(id, "派出学校表态已过期限（" + due + "），转区里催办");
    moveTo(due.plusDays(4));
    assertThat(tasks(district.officer()))
        .first()
        .satisfies(first -> assertThat(first).startsWith("ESCALATED 催办：派出学校表态已逾期"));
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.assignment.v1", id))
                    .containsExactly(
                        "assignment-proposed.v1",
                        "assignment-reminded.v1",
                        "assignment-escalated.v1"));
    var overdue = inbox("CONSENT");
    assertThat(overdue.path("party").asString()).isEqualTo("SENDING");
    assertThat(overdue.path("daysOverdue").asInt()).isEqualTo(4);

    var lead = district.admin(district.lead);
    district.post(lead, consent, Map.of("party", "SENDING"), readBefore).expect(200);
    assertThat(tasks(district.officer())).isEmpty();
    var member = district.admin(district.member);
    assertThat(task(district.admin(district.member), "CONSENT").path("due").asString())
        .as("the next party's days count from its turn")
        .isEqualTo(workingDays.after(due.plusDays(4), 5).toString());
    district.post(member, consent, Map.of("party", "RECEIVING"), readBefore).expect(200);
  }

  @Test
  void noOrderIsDatedBackAndTheDistrictGivesALaterFirstDayInTheActThatLetsItGoOn() {
    var soon = today.plusDays(2);
    var id = proposed(CADRE, soon, to);
    var earliest = workingDays.after(today, 5).plusDays(1);
    assertThat(one(id).path("earliestOrder").asString())
        .as("told with the proposal: publicity will not be over")
        .isEqualTo(earliest.toString());
    var asked =
        district.get(
            district.admin(district.lead),
            "/needs/" + one(id).path("needId").asString() + "/earliest-order?kind=" + CADRE);
    assertThat(asked.expect(200).body().path("earliestOrder").asString())
        .isEqualTo(earliest.toString());
    assertThat(asked.body().path("publicityDays").asInt()).isEqualTo(5);
    for (var party : List.of("SENDING", "RECEIVING", "PERSON"))
      district.consent(id, person, party).expect(200);
    approve(id).expect(200);

    dayAfterPublicity(id);
    awaitState(id, "HINDERED");

    assertThat(one(id).path("reasonCode").asString()).isEqualTo("FIRST_DAY_PASSED");
    assertThat(one(id).path("reason").asString()).contains(soon.toString(), "不能倒签");
    assertThat(approve(id).expect(409).code()).isEqualTo("exchange/first-day-passed");
    assertThat(from(id, to.plusDays(1)).expect(409).code())
        .isEqualTo("exchange/outside-agreed-days");
    assertThat(from(id, soon).expect(409).code()).isEqualTo("exchange/first-day-passed");
    assertThat(from(id, earliest.minusDays(1)).expect(409).code())
        .isEqualTo("exchange/moved-to-the-past");
    var order = from(id, earliest.plusDays(3)).expect(200).body();
    assertThat(order.path("state").asString()).isEqualTo("APPROVED");
    assertThat(order.path("from").asString()).isEqualTo(earliest.plusDays(3).toString());
    assertThat(order.path("to").asString()).isEqualTo(to.toString());
    assertThat(order.path("earliestOrder").isNull()).isTrue();
    assertThat(history(id))
        .anyMatch(line -> line.contains("开始日期由 " + soon + " 改为 " + earliest.plusDays(3) + "，调令"));
  }

  @Test
  void atTheApprovalALaterFirstDayIsGivenBeforeThePublicity() {
    var id = proposed(CADRE, today.plusDays(1), to);
    for (var party : List.of("SENDING", "RECEIVING", "PERSON"))
      district.consent(id, person, party).expect(200);
    var late = workingDays.after(today, 5).plusDays(4);

    assertThat(from(id, late).expect(200).body().path("state").asString()).isEqualTo("PUBLICISED");
    dayAfterPublicity(id);

    awaitState(id, "APPROVED");
    assertThat(one(id).path("from").asString()).isEqualTo(late.toString());
  }

  @Test
  void whatTheSchoolsArrangeIsNotDatedBackEither() {
    var need = district.need("0.2", today.plusDays(1), to);
    var id =
        district
            .propose(need, person, "SHARED_TEACHING", "0.2", today.plusDays(1), to)
            .expect(201)
            .id();
    moveTo(today.plusDays(3));

    var last = district.consentAll(id, person).body();

    assertThat(last.path("state").asString()).isEqualTo("HINDERED");
    assertThat(last.path("reasonCode").asString()).isEqualTo("FIRST_DAY_PASSED");
    from(id, today.plusDays(3)).expect(200);
    awaitState(id, "IN_FORCE");
  }

  @Test
  void aProposalOfWhichNoDayIsLeftLapsesAndItsNeedIsOpenAgain() {
    var id = proposed(CADRE, today.plusDays(1), today.plusDays(3), to);
    var need = one(id).path("needId").asString();

    moveTo(today.plusDays(4));
    awaitState(id, "WITHDRAWN");

    assertThat(one(id).path("reasonCode").asString()).isEqualTo("PERIOD_OVER");
    assertThat(history(id)).anyMatch(line -> line.contains("自动失效"));
    assertThat(tasks(district.admin(district.lead))).noneMatch(task -> task.startsWith("CONSENT"));
    assertThat(
            district
                .get(district.officer(), "/needs/" + need)
                .expect(200)
                .body()
                .path("state")
                .asString())
        .isEqualTo("OPEN");
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.assignment.v1", id))
                    .endsWith("assignment-withdrawn.v1"));
  }

  @Test
  void whereTheLeadSchoolItselfIsLateTheDistrictIsToldAndOtherwiseTheLeadSchool() {
    var id = propose("ROTATION");
    var due = workingDays.after(today, 5);

    moveTo(due.plusDays(1));

    awaitHistory(id, "派出学校表态已过期限（" + due + "），转区里催办");
    awaitHistory(id, "接收学校表态已过期限（" + due + "），转总校催办");
    assertThat(tasks(district.officer()))
        .filteredOn(task -> task.startsWith("ESCALATED"))
        .singleElement()
        .asString()
        .contains("派出学校");
    assertThat(tasks(district.admin(district.lead)))
        .filteredOn(task -> task.startsWith("ESCALATED"))
        .noneMatch(task -> task.contains("派出学校"))
        .anyMatch(task -> task.contains("接收学校"));
  }

  private UUID proposed(String kind, LocalDate first, LocalDate last) {
    return proposed(kind, first, last, last);
  }

  private UUID proposed(String kind, LocalDate first, LocalDate last, LocalDate needed) {
    var need = district.need("0.5", first, needed);
    return district.propose(need, person, kind, "0.5", first, last).expect(201).id();
  }

  private Answer from(UUID id, LocalDate first) {
    return district.post(
        district.officer(), "/assignments/" + id + "/approve", Map.of("from", first.toString()));
  }

  @Test
  void theInboxGivesReasonsAndApprovesSeveralEachWithItsOutcome() {
    var fine = propose("ROTATION");
    district.consentAll(fine, person);
    var changed = propose("ROTATION");
    district.consentAll(changed, person);

    var first = inbox("APPROVAL");
    assertThat(first.path("due").asString()).isEqualTo(workingDays.after(today, 5).toString());
    district.get(district.admin(district.lead), "/approvals").expect(403);
    var findings =
        district.get(district.officer(), "/assignments/" + fine + "/findings").expect(200);
    var candidates =
        district.get(
            district.officer(), "/needs/" + one(fine).path("needId").asString() + "/candidates");
    var same = candidates.body().path("fits").get(0).path("reasons");
    assertThat(findings.body().path("items")).as("the same words").isEqualTo(same);
    district
        .get(district.admin(district.outside), "/assignments/" + fine + "/findings")
        .expect(404);
    district.get(district.teacher(person), "/assignments/" + fine + "/findings").expect(403);

    long version = one(fine).path("version").asLong();
    var answer =
        district
            .post(
                district.officer(),
                "/approvals",
                Map.of(
                    "items",
                    List.of(
                        Map.of("assignmentId", fine, "version", version),
                        Map.of("assignmentId", changed, "version", 1),
                        Map.of("assignmentId", UUID.randomUUID(), "version", 1))))
            .expect(200)
            .body();
    assertThat(
            answer
                .path("items")
                .valueStream()
                .map(one -> one.path("approved").asBoolean() + " " + one.path("code").asString("")))
        .containsExactly("true ", "false version/stale", "false access/not-found");
    assertThat(state(fine)).isEqualTo("APPROVED");
    assertThat(state(changed)).isEqualTo("CONSENTED");
    district
        .post(
            district.admin(district.lead),
            "/approvals",
            Map.of("items", List.of(Map.of("assignmentId", changed, "version", 4))))
        .expect(403);
    assertThat(state(changed)).isEqualTo("CONSENTED");
  }

  @Test
  void anExtensionHasItsDeadlinesToo() {
    var id = propose("ROTATION");
    district.consentAll(id, person);
    approve(id).expect(200);
    district
        .post(
            district.admin(district.lead),
            "/assignments/" + id + "/extension",
            Map.of("to", to.plusDays(1)))
        .expect(201);
    assertThat(task(district.teacher(person), "CONSENT").path("due").asString())
        .isEqualTo(workingDays.after(today, 5).toString());
    for (var party : List.of("PERSON", "SENDING", "RECEIVING")) {
      var who =
          party.equals("PERSON")
              ? district.teacher(person)
              : district.admin(party.equals("SENDING") ? district.lead : district.member);
      district
          .post(who, "/assignments/" + id + "/extension/consent", Map.of("party", party))
          .expect(200);
    }
    assertThat(inbox("EXTENSION_APPROVAL").path("assignment").path("id").asString())
        .isEqualTo(id.toString());
    district
        .post(district.officer(), "/assignments/" + id + "/extension/approve", Map.of())
        .expect(200);
    assertThat(district.get(district.officer(), "/approvals").items()).isEmpty();
  }

  private UUID propose(String kind) {
    var last = kind.equals("ROTATION") ? to.plusDays(1) : to;
    var need = district.need("0.5", from, last);
    return district.propose(need, person, kind, "0.5", from, to).expect(201).id();
  }

  private UUID publicised() {
    var id = propose(CADRE);
    for (var party : List.of("SENDING", "RECEIVING", "PERSON"))
      district.consent(id, person, party).expect(200);
    assertThat(approve(id).expect(200).body().path("state").asString()).isEqualTo("PUBLICISED");
    return id;
  }

  private Answer approve(UUID id) {
    return district.post(district.officer(), "/assignments/" + id + "/approve", Map.of());
  }

  private Answer object(String who, UUID id, String text) {
    return district.post(who, "/assignments/" + id + "/objections", Map.of("text", text), null);
  }

  private Answer settle(String who, UUID id, boolean upheld) {
    var objection = one(id).path("objections").get(0).path("id").asString();
    return district.post(
        who,
        "/assignments/" + id + "/objections/" + objection + "/settle",
        Map.of("upheld", upheld, "reason", "已核查"));
  }

  private JsonNode inbox(String kind) {
    return district
        .get(district.officer(), "/approvals?kind=" + kind)
        .expect(200)
        .items()
        .findFirst()
        .orElseThrow();
  }

  private LocalDate publicTo(UUID id) {
    return LocalDate.parse(one(id).path("publicity").path("to").asString());
  }

  private void dayAfterPublicity(UUID id) {
    moveTo(publicTo(id).plusDays(1));
  }

  private void moveTo(LocalDate day) {
    moveClock(Duration.ofDays(ChronoUnit.DAYS.between(today, day)));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                district
                        .post(
                            district.admin(district.member),
                            "/needs",
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
                                day.minusDays(1),
                                "to",
                                day.minusDays(1)))
                        .status()
                    == 422);
  }

  private JsonNode one(UUID id) {
    return district.get(district.officer(), "/assignments/" + id).expect(200).body();
  }

  private String state(UUID id) {
    return one(id).path("state").asString();
  }

  private void awaitState(UUID id, String state) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
  }

  private List<String> history(UUID id) {
    return one(id).path("history").valueStream().map(line -> line.path("what").asString()).toList();
  }

  private void awaitHistory(UUID id, String line) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(history(id)).contains(line));
  }

  private List<String> steps(UUID id) {
    return one(id)
        .path("path")
        .valueStream()
        .map(step -> step.path("state").asString() + " " + step.path("step").asString())
        .toList();
  }

  private List<String> tasks(String who) {
    return district
        .get(who, "/tasks")
        .items()
        .filter(task -> !task.path("kind").asString().equals("PROPOSE"))
        .map(task -> task.path("kind").asString() + " " + task.path("title").asString())
        .toList();
  }

  private JsonNode task(String who, String kind) {
    return district
        .get(who, "/tasks")
        .items()
        .filter(task -> task.path("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private List<String> actions(String who, UUID id) {
    return district
        .get(who, "/assignments/" + id)
        .body()
        .path("actions")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }
}

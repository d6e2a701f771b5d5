package cn.yanzhen.exchange.assignment;

import static cn.yanzhen.exchange.SampleDistrict.moveClock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ExchangeTest
class AssignmentLifeIT {

  @Fresh SampleDistrict district;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Test
  void goesFromANeedToTheReturnOfThePerson() {
    var from = today.plusDays(30);
    var to = today.plusDays(200);
    var person = district.person("雁一鸣", district.lead);
    var need = district.need("0.5", from, to);

    assertThat(
            district
                .get(district.admin(district.lead), "/tasks")
                .items()
                .map(task -> task.path("kind").asString()))
        .containsExactly("PROPOSE");
    var candidates =
        district.get(district.admin(district.lead), "/needs/" + need + "/candidates").expect(200);
    assertThat(
            candidates
                .body()
                .path("fits")
                .valueStream()
                .map(fit -> fit.path("personId").asString()))
        .containsExactly(person.toString());

    var proposed = district.propose(need, person, "0.5", from, to).expect(201);
    var id = proposed.id();
    assertThat(state(id)).isEqualTo("PROPOSED");
    assertThat(needState(need)).isEqualTo("PROPOSED");

    var byTeacher = district.get(district.teacher(person), "/assignments/" + id).expect(200);
    assertThat(byTeacher.body().path("actions").valueStream().map(action -> action.asString()))
        .containsExactly("consent", "decline");
    assertThat(
            district
                .get(district.teacher(person), "/tasks")
                .items()
                .map(task -> task.path("kind").asString()))
        .containsExactly("CONSENT");

    district.consentAll(id, person);
    assertThat(state(id)).isEqualTo("CONSENTED");
    assertThat(
            district
                .get(district.officer(), "/tasks")
                .items()
                .map(task -> task.path("kind").asString()))
        .containsExactly("APPROVE");

    var approved =
        district.post(district.officer(), "/assignments/" + id + "/approve", Map.of()).expect(200);
    assertThat(approved.body().path("orderNumber").asString())
        .isEqualTo(district.code + "教派〔" + today.getYear() + "〕1号");
    assertThat(needState(need)).isEqualTo("FILLED");
    assertThat(state(id)).isEqualTo("APPROVED");

    moveClock(Duration.ofDays(30));
    awaitState(id, "IN_FORCE");
    moveClock(Duration.ofDays(200));
    awaitTimeHasMoved();
    assertThat(state(id)).as("on its last day").isEqualTo("IN_FORCE");
    moveClock(Duration.ofDays(201));
    awaitState(id, "RETURNED");

    var life =
        List.of(
            "assignment-proposed.v1",
            "assignment-consented.v1",
            "assignment-consented.v1",
            "assignment-consented.v1",
            "assignment-approved.v1",
            "assignment-started.v1",
            "assignment-returned.v1");
    await()
        .untilAsserted(
            () -> assertThat(district.eventsOf("exchange.assignment.v1", id)).isEqualTo(life));
    assertThat(district.eventsOf("exchange.need.v1", need))
        .containsExactly("need-posted.v1", "need-proposed.v1", "need-filled.v1");
    assertThat(district.eventsOf("exchange.person.v1", person))
        .containsExactly("person-registered.v1");
    assertThat(district.eventsOf("exchange.person-name.v1", person))
        .containsExactly("person-named.v1");
    var history = district.get(district.officer(), "/assignments/" + id).body().path("history");
    assertThat(history.valueStream().map(line -> line.path("what").asString()))
        .containsExactly(
            "提出派遣",
            "本人同意",
            "派出学校同意",
            "接收学校同意",
            "区里批准，调令" + district.code + "教派〔" + today.getYear() + "〕1号",
            "到岗生效",
            "期满返回");
  }

  @Test
  void opensTheNeedAgainWhenAPartyDeclines() {
    var person = district.person("雁双飞", district.lead);
    var need = district.need("1", today, today.plusDays(90));
    var id = district.propose(need, person, "1", today, today.plusDays(90)).expect(201).id();

    district
        .post(
            district.teacher(person),
            "/assignments/" + id + "/decline",
            Map.of("party", "PERSON", "reason", "家中有事"))
        .expect(200);

    assertThat(state(id)).isEqualTo("DECLINED");
    assertThat(needState(need)).isEqualTo("OPEN");
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.need.v1", need))
                    .containsExactly("need-posted.v1", "need-proposed.v1", "need-reopened.v1"));
  }

  @Test
  void comesIntoForceAtOnceWhenApprovedAfterItsFirstDay() {
    var person = district.person("雁三秋", district.lead);
    var need = district.need("1", today.minusDays(3), today.plusDays(90));
    var id =
        district
            .propose(need, person, "1", today.minusDays(3), today.plusDays(90))
            .expect(201)
            .id();
    district.consentAll(id, person);

    district.post(district.officer(), "/assignments/" + id + "/approve", Map.of()).expect(200);

    awaitState(id, "IN_FORCE");
  }

  private void awaitState(UUID id, String state) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
  }

  /** Another assignment that is due on the same day tells that the calendar has looked. */
  private void awaitTimeHasMoved() {
    var marker = today.plusDays(200);
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
                                marker.minusDays(1),
                                "to",
                                marker.minusDays(1)))
                        .status()
                    == 422);
  }

  private String state(UUID id) {
    return district
        .get(district.officer(), "/assignments/" + id)
        .expect(200)
        .body()
        .path("state")
        .asString();
  }

  private String needState(UUID id) {
    return district
        .get(district.officer(), "/needs/" + id)
        .expect(200)
        .body()
        .path("state")
        .asString();
  }
}

package cn.yanzhen.exchange.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The post at home while its holder is away: held and backfilled, or given up and put back. The
 * member school's teacher goes to the lead school; somebody of the lead school stands in.
 */
@ExchangeTest
class BackfillIT {

  private static final Map<String, String> HOME = Map.of("code", "HOME_URGENT");

  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  Staff staff;
  UUID post;
  UUID holder;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @BeforeEach
  void newDistrict() {
    staff = new Staff(district);
    post = staff.post(district.member, "1", today.minusDays(300));
    holder = district.person("离岗人", district.member);
    staff.fill(post, holder, "1", today.minusDays(200)).expect(200);
  }

  @Test
  void aHeldPostIsBackfilledForTheDaysOfTheAbsenceOnly() {
    var away = away("ROTATION", today.plusDays(5), today.plusDays(60));
    assertThat(
            backfill(away, "1", today.plusDays(5), today.plusDays(61), "ENDS").expect(409).code())
        .isEqualTo("exchange/outside-absence");
    var need = backfill(away, "1", today.plusDays(5), today.plusDays(60), "ENDS").expect(201).id();
    var stand = standsIn(need, today.plusDays(5), today.plusDays(60));

    var on = staff.one(post, today.plusDays(5)).body();
    assertThat(on.path("vacated").asString()).isEqualTo("1");
    assertThat(on.path("acted").asString()).isEqualTo("1");
    assertThat(on.path("free").asString()).isEqualTo("0");
    assertThat(on.at("/acting/0/backfills").asString()).isEqualTo(away.toString());
    var home = homePost(away);
    assertThat(home.path("homePost").asString()).isEqualTo("HELD");
    assertThat(home.at("/backfills/0/orders/0/assignmentId").asString())
        .isEqualTo(stand.toString());
    assertThat(homePost(stand).at("/standsInFor/personName").asString()).isEqualTo("离岗人");
  }

  @Test
  void whatEndsWithItEndsOnTheSameDayWithAReason() {
    var away = away("ROTATION", today, today.plusDays(60));
    var stand =
        standsIn(
            backfill(away, "1", today, today.plusDays(60), "ENDS").expect(201).id(),
            today,
            today.plusDays(60));
    awaitState(away, "IN_FORCE");
    awaitState(stand, "IN_FORCE");

    staff.deed(away, "recall", Map.of("to", today.plusDays(9), "code", "HOME_URGENT")).expect(200);

    var ended = one(stand);
    assertThat(ended.path("to").asString()).isEqualTo(today.plusDays(9).toString());
    assertThat(ended.path("reasonCode").asString()).isEqualTo("HOLDER_BACK");
    assertThat(homePost(away).at("/backfills/0/needState").asString()).isEqualTo("WITHDRAWN");
    assertThat(staff.one(post, today.plusDays(10)).body().path("held").asString()).isEqualTo("1");
    assertThat(staff.one(post, today.plusDays(10)).body().path("acted").asString()).isEqualTo("0");
  }

  @Test
  void cancelledBeforeItsFirstDayItsBackfillIsCancelledToo() {
    var from = today.plusDays(5);
    var away = away("ROTATION", from, today.plusDays(60));
    var stand =
        standsIn(
            backfill(away, "1", from, today.plusDays(60), "ENDS").expect(201).id(),
            from,
            today.plusDays(60));

    staff.deed(away, "cancel", HOME).expect(200);

    assertThat(one(stand).path("state").asString()).isEqualTo("CANCELLED");
    assertThat(one(stand).path("reasonCode").asString()).isEqualTo("HOLDER_BACK");
  }

  @Test
  void movedToOtherDaysItsBackfillMovesToWhatIsLeft() {
    var from = today.plusDays(5);
    var away = away("ROTATION", from, today.plusDays(60));
    var stand =
        standsIn(
            backfill(away, "1", from, today.plusDays(60), "ENDS").expect(201).id(),
            from,
            today.plusDays(60));

    staff
        .deed(away, "reschedule", Map.of("from", today.plusDays(15), "to", today.plusDays(40)))
        .expect(200);

    assertThat(one(stand).path("from").asString()).isEqualTo(today.plusDays(15).toString());
    assertThat(one(stand).path("to").asString()).isEqualTo(today.plusDays(40).toString());
  }

  @Test
  void whatAsksAsksTheHomeSchoolOnceAndKeptHoldsNoShareOfThePost() {
    var away = away("ROTATION", today, today.plusDays(60));
    var stand =
        standsIn(
            backfill(away, "1", today, today.plusDays(60), "ASKS").expect(201).id(),
            today,
            today.plusDays(60));
    awaitState(away, "IN_FORCE");

    staff.deed(away, "recall", Map.of("to", today.plusDays(9), "code", "HOME_URGENT")).expect(200);

    assertThat(one(stand).path("to").asString()).isEqualTo(today.plusDays(60).toString());
    var home = district.admin(district.member);
    assertThat(tasks(home)).contains("BACKFILL");
    assertThat(tasks(district.admin(district.lead))).doesNotContain("BACKFILL");
    var question = homePost(away).at("/questions/0/id").asString();
    var path = "/backfill-questions/" + question + "/answer";
    district.post(district.admin(district.lead), path, Map.of("answer", "KEEP")).expect(403);
    district.post(home, path, Map.of("answer", "KEEP")).expect(200);
    assertThat(district.post(home, path, Map.of("answer", "END")).expect(409).code())
        .isEqualTo("exchange/question-answered");
    assertThat(tasks(home)).doesNotContain("BACKFILL");
    assertThat(one(stand).path("to").asString()).isEqualTo(today.plusDays(60).toString());
    var after = staff.one(post, today.plusDays(10)).body();
    assertThat(after.path("held").asString()).isEqualTo("1");
    assertThat(after.path("acted").asString()).isEqualTo("0");
  }

  @Test
  void answeredWithEndTheBackfillEndsOnTheSameDay() {
    var away = away("ROTATION", today, today.plusDays(60));
    var stand =
        standsIn(
            backfill(away, "1", today, today.plusDays(60), "ASKS").expect(201).id(),
            today,
            today.plusDays(60));
    awaitState(away, "IN_FORCE");
    awaitState(stand, "IN_FORCE");
    staff.deed(away, "recall", Map.of("to", today.plusDays(9), "code", "HOME_URGENT")).expect(200);
    var question = homePost(away).at("/questions/0/id").asString();

    district
        .post(
            district.admin(district.member),
            "/backfill-questions/" + question + "/answer",
            Map.of("answer", "END"))
        .expect(200);

    assertThat(one(stand).path("to").asString()).isEqualTo(today.plusDays(9).toString());
  }

  @Test
  void aPostGivenUpIsPutBackToTheRowWhenTheOrderIsVoided() {
    var before = rows();
    var from = today.plusDays(5);
    var away = away("TRANSFER", from, today.plusDays(60));
    assertThat(staff.one(post, from).body().path("held").asString()).isEqualTo("0");
    assertThat(staff.one(post, from.minusDays(1)).body().path("held").asString()).isEqualTo("1");
    assertThat(backfill(away, "1", from, today.plusDays(60), "ENDS").expect(409).code())
        .isEqualTo("exchange/home-post-given-up");

    var next = district.person("继任者", district.member);
    var filled = staff.fill(post, next, "1", from).expect(200).body();
    var refused = staff.deed(away, "void", Map.of("code", "WRONG_PERSON")).expect(409);
    assertThat(refused.code()).isEqualTo("exchange/post-held");
    assertThat(refused.body().path("detail").asString()).contains("继任者");
    filled
        .path("holders")
        .valueStream()
        .filter(one -> one.path("personName").asString().equals("继任者"))
        .forEach(
            one -> staff.relieve(post, one.path("id").asString(), from.minusDays(1)).expect(200));
    staff.deed(away, "void", Map.of("code", "WRONG_PERSON")).expect(200);

    assertThat(rows()).isEqualTo(before);
    assertThat(
            db.sql("select count(*) from post_given_up where assignment_id = ?")
                .param(away)
                .query(Long.class)
                .single())
        .isZero();
  }

  private List<String> rows() {
    return db.sql("select h::text from post_holding h where post_id = ? order by 1")
        .param(post)
        .query(String.class)
        .list();
  }

  /** The holder is sent to the lead school, which leads the community and proposes it. */
  private UUID away(String kind, LocalDate from, LocalDate to) {
    var need =
        district
            .post(
                district.admin(district.lead),
                "/needs",
                Map.of(
                    "schoolId",
                    district.lead,
                    "subject",
                    "MATHS",
                    "stage",
                    "JUNIOR",
                    "fte",
                    "1",
                    "from",
                    from,
                    "to",
                    to))
            .expect(201)
            .id();
    var proposal = new HashMap<String, Object>();
    proposal.putAll(
        Map.of("needId", need, "personId", holder, "kind", kind, "fte", "1", "from", from));
    if (!kind.equals("TRANSFER")) proposal.put("to", to);
    var id =
        district.post(district.admin(district.lead), "/assignments", proposal).expect(201).id();
    var path = "/assignments/" + id + "/consent";
    district.post(district.teacher(holder), path, Map.of("party", "PERSON")).expect(200);
    district.post(district.admin(district.member), path, Map.of("party", "SENDING")).expect(200);
    district.post(district.admin(district.lead), path, Map.of("party", "RECEIVING")).expect(200);
    staff.approve(id).expect(200);
    if (kind.equals("TRANSFER")) district.endPublicity(id);
    return id;
  }

  private Answer backfill(UUID away, String fte, LocalDate from, LocalDate to, String whenOver) {
    return district.post(
        district.admin(district.member),
        "/assignments/" + away + "/backfills",
        Map.of("fte", fte, "from", from, "to", to, "whenOver", whenOver));
  }

  private UUID standsIn(UUID need, LocalDate from, LocalDate to) {
    return staff.approved(need, district.person("顶岗人", district.lead), "1", from, to);
  }

  private tools.jackson.databind.JsonNode homePost(UUID assignment) {
    return district
        .get(district.officer(), "/assignments/" + assignment + "/home-post")
        .expect(200)
        .body();
  }

  private tools.jackson.databind.JsonNode one(UUID assignment) {
    return district.get(district.officer(), "/assignments/" + assignment).expect(200).body();
  }

  private void awaitState(UUID assignment, String state) {
    org.awaitility.Awaitility.await()
        .untilAsserted(() -> assertThat(one(assignment).path("state").asString()).isEqualTo(state));
  }

  private List<String> tasks(String token) {
    return district.get(token, "/tasks").items().map(task -> task.path("kind").asString()).toList();
  }
}

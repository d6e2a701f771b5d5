package cn.yanzhen.exchange.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 改期 to fewer days: nobody is sent on the others, so that the need is open again. */
@ExchangeTest
class MovedOrdersIT {

  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  UUID person;
  UUID need;
  final LocalDate from = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);
  final LocalDate to = from.plusDays(40);

  @BeforeEach
  void newDistrict() {
    person = district.person("雁改期", district.lead);
    need = district.need("1", from, to);
  }

  @Test
  void theNeedIsOpenForTheDaysThatAnOrderLeavesAndFilledWhenItIsMovedBack() {
    var id = approved(person, from, to);
    assertThat(need()).isEqualTo("FILLED");

    move(id, from.plusDays(10), from.plusDays(20));
    assertThat(need()).isEqualTo("OPEN");
    move(id, from.plusDays(10), to);
    assertThat(need()).as("not yet all of its days").isEqualTo("OPEN");
    move(id, from, to);
    assertThat(need()).isEqualTo("FILLED");

    assertThat(audited()).containsExactly("need.left-open", "need.filled-again");
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.need.v1", need))
                    .endsWith("need-filled.v1", "need-reopened.v1", "need-filled.v1"));
  }

  @Test
  void anOrderThatWasGivenForFewerDaysFillsItsNeedAsLongAsItHoldsThose() {
    var id = approved(person, from.plusDays(5), from.plusDays(9));
    move(id, from.plusDays(3), from.plusDays(20));
    assertThat(need()).isEqualTo("FILLED");
    move(id, from.plusDays(5), from.plusDays(9));
    assertThat(need()).as("as it was given").isEqualTo("FILLED");
    move(id, from.plusDays(6), from.plusDays(9));
    assertThat(need()).isEqualTo("OPEN");
  }

  @Test
  void whoComesForTheOtherDaysFillsTheNeedAndLeavesItOpenAgain() {
    var first = approved(person, from, to);
    move(first, from, from.plusDays(9));
    var next = district.person("雁接着", district.lead);
    var second = approved(next, from.plusDays(10), to);
    assertThat(need()).isEqualTo("FILLED");
    assertThat(deed(first, "reschedule", Map.of("from", from, "to", to)).expect(409).code())
        .isEqualTo("exchange/need-held");

    deed(second, "cancel", Map.of("code", "HOME_URGENT")).expect(200);
    assertThat(need()).as("the first holds only ten of its days").isEqualTo("OPEN");
    move(first, from, to);
    assertThat(need()).isEqualTo("FILLED");
    deed(first, "void", Map.of("code", "WRONG_DAYS")).expect(200);
    assertThat(need()).isEqualTo("OPEN");
  }

  @Test
  void aProposalThatComesToNothingLeavesTheNeedToTheOrderThatWasMovedBack() {
    var id = approved(person, from, from.plusDays(20));
    move(id, from, from.plusDays(9));
    var next = district.person("雁另提", district.lead);
    var proposed = district.propose(need, next, "1", from.plusDays(21), to).expect(201).id();
    move(id, from, from.plusDays(20));
    assertThat(need()).isEqualTo("PROPOSED");

    district
        .post(
            district.admin(district.lead),
            "/assignments/" + proposed + "/withdraw",
            Map.of("code", "OTHER_CHOSEN"))
        .expect(200);

    assertThat(need()).isEqualTo("FILLED");
  }

  @Test
  void anExtendedOrderThatIsMovedToEndEarlierLeavesOpenWhatWasAdded() {
    var id = approved(person, from, to);
    var longer = to.plusDays(20);
    district
        .post(
            district.admin(district.lead),
            "/assignments/" + id + "/extension",
            Map.of("to", longer))
        .expect(201);
    var consent = "extension/consent";
    deed(district.teacher(person), id, consent, Map.of("party", "PERSON")).expect(200);
    deed(district.admin(district.lead), id, consent, Map.of("party", "SENDING")).expect(200);
    deed(district.admin(district.member), id, consent, Map.of("party", "RECEIVING")).expect(200);
    deed(id, "extension/approve", Map.of()).expect(200);
    assertThat(need()).isEqualTo("FILLED");

    move(id, from, to);
    assertThat(need()).isEqualTo("OPEN");
    move(id, from, longer);
    assertThat(need()).isEqualTo("FILLED");
  }

  private UUID approved(UUID who, LocalDate first, LocalDate last) {
    return district.approved(need, who, "1", first, last);
  }

  private void move(UUID id, LocalDate first, LocalDate last) {
    deed(id, "reschedule", Map.of("from", first, "to", last)).expect(200);
  }

  private Answer deed(UUID id, String deed, Object body) {
    return deed(district.officer(), id, deed, body);
  }

  private Answer deed(String who, UUID id, String deed, Object body) {
    return district.post(who, "/assignments/" + id + "/" + deed, body);
  }

  private String need() {
    return district
        .get(district.officer(), "/needs/" + need)
        .expect(200)
        .body()
        .path("state")
        .asString();
  }

  private List<String> audited() {
    return db.sql(
            "select action from audit_entry where subject = ? and action in ('need.left-open',"
                + " 'need.filled-again') order by at, id")
        .param(need.toString())
        .query(String.class)
        .list();
  }
}

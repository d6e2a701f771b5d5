package cn.yanzhen.exchange.amend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import cn.yanzhen.exchange.SampleDistricts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Where somebody was before can be put right as well as where they are. */
@ExchangeTest
class StayIT {

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  UUID person;

  /** In service since 2008-07-01, at the lead school since 2012-09-01. */
  @BeforeEach
  void somebody() {
    person = district.person("雁前任", district.lead);
  }

  @Test
  void whatWasMissingIsEnteredWhatWasWrongCorrectedAndWhatNeverWasRemoved() {
    enter(district.member, "2008-09-01", "2012-08-31").expect(204);
    assertThat(district.stays(person))
        .containsExactly("雁阵二中 2008-09-01 2012-08-31", "雁阵一中 2012-09-01 null");
    correct("2008-09-01", district.outside, "2009-09-01", "2011-08-31").expect(204);
    assertThat(district.stays(person))
        .containsExactly("雁阵三中 2009-09-01 2011-08-31", "雁阵一中 2012-09-01 null");
    remove("2009-09-01").expect(204);
    assertThat(district.stays(person)).containsExactly("雁阵一中 2012-09-01 null");

    assertThat(one().path("version").asInt()).isEqualTo(4);
    assertThat(audited())
        .containsExactly("person.stay-entered", "person.stay-corrected", "person.stay-removed");
    var past =
        district
            .get(district.officer(), "/persons/" + person + "/corrections")
            .expect(200)
            .items()
            .toList();
    assertThat(past.stream().map(one -> one.path("kind").asString()).distinct())
        .containsExactly("STAY");
    assertThat(past.getFirst().path("schoolName").asString()).isEqualTo("雁阵三中");
    assertThat(past.getLast().path("schoolName").asString()).isEqualTo("雁阵二中");
    assertThat(past.getLast().path("to").asString()).isEqualTo("2012-08-31");
    assertThat(past.getLast().path("why").asString()).isEqualTo("档案有误");
  }

  @Test
  void daysThatCannotBeAreRefusedByWhatIsThere() {
    enter(district.member, "2009-09-01", "2010-08-31").expect(204);
    var overlap = enter(district.outside, "2010-08-31", "2011-08-31").expect(409);
    assertThat(overlap.code()).isEqualTo("exchange/stays-overlap");
    assertThat(overlap.body().path("detail").asString()).contains("雁阵二中（2009-09-01 至 2010-08-31）");
    var present = enter(district.outside, "2011-09-01", "2012-09-01").expect(409);
    assertThat(present.body().path("detail").asString()).contains("雁阵一中（2012-09-01 至今）");
    assertThat(enter(district.outside, "2008-06-30", "2009-08-31").expect(422).code())
        .isEqualTo("exchange/before-its-time");
    assertThat(enter(district.outside, "2012-01-01", "2011-01-01").expect(422).code())
        .isEqualTo("exchange/ends-before-start");
    assertThat(enter(UUID.randomUUID(), "2011-09-01", "2012-08-31").expect(422).code())
        .isEqualTo("exchange/unknown-school");
    enter(district.outside, "2010-09-01", null).expect(422);
    assertThat(
            correct("2012-09-01", district.member, "2012-09-01", "2013-08-31").expect(409).code())
        .isEqualTo("exchange/present-stay");
    remove("2012-09-01").expect(409);
    remove("2001-09-01").expect(404);
    assertThat(
            correct("2009-09-01", district.member, "2009-09-01", "2010-08-31").expect(409).code())
        .isEqualTo("exchange/nothing-changed");
    assertThat(district.stays(person)).hasSize(2);
  }

  @Test
  void onlyTheDistrictDoesAndNobodyWhoLookedBefore() {
    var path = "/persons/" + person + "/stays";
    var body = body(district.member, "2009-09-01", "2010-08-31");
    district.post(district.admin(district.lead), path, body).expect(403);
    district.post(district.teacher(person), path, body).expect(403);
    district.post(district.admin(district.outside), path, body).expect(404);
    var neighbour = districts.create();
    neighbour.post(neighbour.officer(), path, body).expect(404);
    district.post(district.officer(), path, body, null).expect(428);
    district.post(district.officer(), path, body, "\"7\"").expect(412);
    var entered = district.post(district.officer(), path, body, "\"1\"").expect(204);
    assertThat(entered.etag()).isEqualTo("\"2\"");
    district.post(district.officer(), path + "/2009-09-01/remove", Map.of("why", " ")).expect(422);
  }

  @Test
  void anOrderThatSentSomebodyFromThereKeepsTheStay() {
    enter(district.outside, "2009-09-01", "2012-08-31").expect(204);
    db.sql(
            """
            with n as (
              insert into need (id, district, school_id, subject, stage, fte, period, state, posted_at, version)
              values (uuidv7(), :district, :member, 'MATHS', 'JUNIOR', 0.5, daterange('2010-09-01', '2011-09-01'), 'FILLED', now(), 1)
              returning id)
            insert into assignment (id, need_id, person_id, kind, sending_school_id, receiving_school_id, proposing_school_id,
                                    district, subject, stage, fte, period, state, proposed_at, version, paper_number, paper_on, paper_to)
            select uuidv7(), n.id, :person, 'ROTATION', :outside, :member, :member, :district, 'MATHS', 'JUNIOR', 0.5,
                   daterange('2010-09-01', '2011-09-01'), 'RETURNED', now(), 1, '教人〔2010〕3号', '2010-08-20', '2011-08-31' from n
            """)
        .param("district", district.code)
        .param("member", district.member)
        .param("outside", district.outside)
        .param("person", person)
        .update();
    var refused = remove("2009-09-01").expect(409);
    assertThat(refused.code()).isEqualTo("exchange/order-rests-on-stay");
    assertThat(refused.body().path("detail").asString())
        .contains("教人〔2010〕3号", "雁阵二中", "2010-09-01 至 2011-08-31", "雁阵三中");
    correct("2009-09-01", district.outside, "2009-09-01", "2011-07-31").expect(409);
    correct("2009-09-01", district.outside, "2010-01-01", "2012-07-31").expect(204);
  }

  @Test
  void whatIsCountedFromStaysIsToldThatTheyChanged() {
    var before = marks();
    enter(district.member, "2009-09-01", "2010-08-31").expect(204);
    assertThat(marks()).as("rolls").isGreaterThan(before);
    var middle = marks();
    remove("2009-09-01").expect(204);
    assertThat(marks()).isGreaterThan(middle);
    assertThat(
            db.sql("select count(*) from gap_mark where school_id = ?")
                .param(district.member)
                .query(Long.class)
                .single())
        .as("surplus and gap of the school")
        .isPositive();
  }

  private long marks() {
    return db.sql("select count(*) from person_mark where person_id = ?")
        .param(person)
        .query(Long.class)
        .single();
  }

  private Map<String, Object> body(UUID school, String from, String to) {
    var body = new HashMap<String, Object>();
    body.put("schoolId", school);
    body.put("from", from);
    body.put("to", to);
    body.put("why", "档案有误");
    return body;
  }

  private Answer enter(UUID school, String from, String to) {
    return district.post(
        district.officer(), "/persons/" + person + "/stays", body(school, from, to));
  }

  private Answer correct(String since, UUID school, String from, String to) {
    return district.post(
        district.officer(),
        "/persons/" + person + "/stays/" + since + "/correct",
        body(school, from, to));
  }

  private Answer remove(String since) {
    return district.post(
        district.officer(),
        "/persons/" + person + "/stays/" + since + "/remove",
        Map.of("why", "查无此段"));
  }

  private JsonNode one() {
    return district.get(district.officer(), "/persons/" + person).expect(200).body();
  }

  private List<String> audited() {
    return db.sql(
            "select action from audit_entry where subject = ? and action like 'person.stay%' order"
                + " by id")
        .param(person.toString())
        .query(String.class)
        .list();
  }
}

package cn.yanzhen.exchange.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is beyond all bounds is not taken any more; what was taken once is still read. */
@ExchangeTest
class BoundsIT {

  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  UUID person;

  @BeforeEach
  void somebody() {
    person = district.person("雁一鸣", district.lead);
  }

  @Test
  void whatWasOnceTakenWithoutBoundsIsReadWithoutFailing() {
    db.sql(
            "insert into person_wish (id, person_id, known_from, kinds, schools, communities,"
                + " districts, period) values (:id, :person, now(), '{null}', '{null}', '{null}',"
                + " '{null}', daterange('2026-09-01', 'infinity', '[]'))")
        .param("id", UUID.randomUUID())
        .param("person", person)
        .update();
    district
        .post(
            district.officer(),
            "/persons/" + person + "/facts",
            Map.of(
                "kind", "EXEMPTION",
                "reason", "SERIOUS_ILLNESS",
                "from", "2026-09-01",
                "evidence", "诊断证明",
                "by", "区教委人事科"))
        .expect(201);
    db.sql(
            "update person_exemption set period = daterange('2026-09-01', '9999-12-31', '[]')"
                + " where person_id = ?")
        .param(person)
        .update();

    var career =
        district.get(district.officer(), "/persons/" + person + "/career").expect(200).body();
    assertThat(career.path("exemptions").get(0).path("to").asString()).isEqualTo("9999-12-31");
    var wish =
        district.get(district.officer(), "/persons/" + person + "/wishes").expect(200).body();
    assertThat(wish.toString()).contains("2026-09-01").contains("\"communities\":[]");
    district.get(district.officer(), "/persons/" + person + "/eligibility").expect(200);
    district.get(district.officer(), "/persons/" + person + "/openings").expect(200);
  }

  @Test
  void aWishNamesNoEmptyPlaceAndNoDayBeyondAllDays() {
    var path = "/persons/" + person + "/wishes";
    var caller = district.teacher(person);
    var nowhere = new HashMap<String, Object>();
    nowhere.put("from", "2027-01-01");
    nowhere.put("communities", Collections.singletonList(null));
    assertThat(violated(district.post(caller, path, nowhere))).startsWith("communities");
    assertThat(
            violated(district.post(caller, path, Map.of("from", "2027-01-01", "to", "9999-12-31"))))
        .isEqualTo("to");
    assertThat(violated(district.post(caller, path, Map.of("from", "2027-01-01", "note", "a\0"))))
        .isEqualTo("note");
    assertThat(violated(district.get(district.officer(), "/persons?q=%00"))).isEqualTo("q");
    assertThat(violated(district.get(district.officer(), "/persons/nobody"))).isEqualTo("id");
    district.get(caller, path).expect(200);
  }

  private static String violated(SampleDistrict.Answer answer) {
    return answer.expect(422).body().path("violations").get(0).path("field").asString();
  }
}

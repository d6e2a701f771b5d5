package cn.yanzhen.exchange.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import cn.yanzhen.exchange.SampleDistricts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the registry should not know goes out of everybody's sight, and comes back to the row. */
@ExchangeTest
class MisentryIT {

  private static final String IDENTITY = "110101198503010010";

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Test
  void aRecordThatIsSetAsideIsNowhereAndComesBackToTheRow() {
    var person = district.person("雁误录", district.lead);
    stay(person, "2008-09-01", "2010-08-31");
    var rows = rows(person);
    assertThat(listed()).isEqualTo(1);
    assertThat(staff()).isEqualTo(1);
    var id = setAside(person).expect(201).id();

    district.get(district.officer(), "/persons/" + person).expect(404);
    district.get(district.officer(), "/persons/" + person + "/career").expect(404);
    assertThat(listed()).isZero();
    assertThat(district.get(district.officer(), "/persons?left=true").items()).isEmpty();
    assertThat(staff()).as("counted nowhere, of no day").isZero();
    assertThat(candidates(person)).isZero();
    var shown = district.get(district.officer(), "/misentries").expect(200);
    assertThat(shown.body().path("total").asInt()).isEqualTo(1);
    var line = shown.items().findFirst().orElseThrow();
    assertThat(line.path("name").asString()).isEqualTo("雁误录");
    assertThat(line.path("schoolName").asString()).isEqualTo("雁阵一中");
    assertThat(line.path("reason").asString()).isEqualTo("查无此人");
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.person.v1", person))
                    .endsWith("person-left.v1"));

    district
        .post(district.officer(), "/misentries/" + id + "/undo", Map.of("reason", "确有其人"))
        .expect(204);
    assertThat(rows(person)).isEqualTo(rows);
    assertThat(listed()).isEqualTo(1);
    assertThat(staff()).isEqualTo(1);
    assertThat(candidates(person)).isEqualTo(1);
    assertThat(district.get(district.officer(), "/misentries").items()).isEmpty();
    await()
        .untilAsserted(
            () ->
                assertThat(district.eventsOf("exchange.person.v1", person))
                    .endsWith("person-leaving-undone.v1"));
    assertThat(
            db.sql("select why from person_misentry_past where person_id = ?")
                .param(person)
                .query(String.class)
                .list())
        .containsExactly("确有其人");
    district
        .post(district.officer(), "/misentries/" + id + "/undo", Map.of("reason", "再来"))
        .expect(404);
    setAside(person).expect(201);
  }

  @Test
  void whatRestsOnARecordIsNamedAndKeepsIt() {
    var person = district.person("雁在用", district.lead);
    var from = today.plusDays(10);
    var need = district.need("0.5", from, from.plusDays(30));
    var assignment =
        district.propose(need, person, "0.5", from, from.plusDays(30)).expect(201).id();
    district
        .post(
            district.admin(district.lead),
            "/assignments/" + assignment + "/withdraw",
            Map.of("code", "OTHER", "reason", "提错人"))
        .expect(200);
    var refused = setAside(person).expect(409);
    assertThat(refused.code()).isEqualTo("exchange/record-in-use");
    assertThat(refused.body().path("detail").asString())
        .contains("派遣", "雁阵二中", from + " 至 " + from.plusDays(30));
    var footing =
        district.get(district.officer(), "/persons/" + person + "/footing").expect(200).body();
    assertThat(footing.path("inTheWay").get(0).path("kind").asString()).isEqualTo("ASSIGNMENT");

    var holder = district.person("雁任岗", district.lead);
    var post = UUID.randomUUID();
    db.sql(
            "insert into post (id, district, number, school_id, subject, stage, fte, period,"
                + " version) values (?, ?, 'G-07', ?, 'MATHS', 'JUNIOR', 1, daterange('2000-01-01',"
                + " null), 1)")
        .params(post, district.code, district.lead)
        .update();
    db.sql(
            "insert into post_holding (id, person_id, post_id, share, period, known_from) values"
                + " (uuidv7(), ?, ?, 1, daterange('2020-09-01', null), now())")
        .params(holder, post)
        .update();
    assertThat(setAside(holder).expect(409).body().path("detail").asString())
        .contains("任岗 G-07，雁阵一中，2020-09-01 起");

    var leaver = district.person("雁将离", district.lead);
    district
        .put(
            district.officer(),
            "/persons/" + leaver + "/departure",
            Map.of("code", "RESIGNED", "lastDay", today.plusDays(5).toString()),
            "*")
        .expect(200);
    assertThat(setAside(leaver).expect(409).body().path("detail").asString()).contains("离开登记");
  }

  @Test
  void aFileThatNamesTheNumberAgainIsToldWhatToDo() {
    var row = district.personRow("W1", "雁编号", district.lead);
    row.set(2, IDENTITY);
    district.take(SampleDistrict.workbook(List.of(row), List.of()));
    var person = personId("W1");
    var id = setAside(person).expect(201).id();
    var checked = district.upload(SampleDistrict.workbook(List.of(row), List.of())).expect(201);
    assertThat(checked.body().path("state").asString()).isEqualTo("FAULTY");
    assertThat(checked.body().path("faults").toString()).contains("误录", "查无此人", "恢复");

    var other = new ArrayList<>(row);
    other.set(0, "W2");
    district.take(SampleDistrict.workbook(List.of(other), List.of()));
    var taken =
        district
            .post(district.officer(), "/misentries/" + id + "/undo", Map.of("reason", "还原"))
            .expect(409);
    assertThat(taken.code())
        .as("the identity number is theirs")
        .isEqualTo("exchange/identity-taken");
    assertThat(taken.body().path("detail").asString()).contains("雁编号（W2）");
    setAside(personId("W2")).expect(201);
    district
        .post(district.officer(), "/misentries/" + id + "/undo", Map.of("reason", "还原"))
        .expect(204);
    assertThat(
            district
                .get(district.officer(), "/persons/" + person)
                .expect(200)
                .body()
                .path("identityNumber")
                .asString(""))
        .isNotEmpty();
  }

  @Test
  void onlyTheDistrictDoesAndSeesAndNothingComesToRestOnItWhoeverWrites() {
    var person = district.person("雁他区", district.lead);
    var path = "/persons/" + person + "/set-aside";
    var why = Map.of("reason", "查无此人");
    district.post(district.admin(district.lead), path, why).expect(403);
    district.post(district.teacher(person), path, why).expect(403);
    district.post(district.admin(district.outside), path, why).expect(404);
    district.get(district.admin(district.lead), "/persons/" + person + "/footing").expect(403);
    district.get(district.admin(district.lead), "/misentries").expect(403);
    var neighbour = districts.create();
    neighbour.post(neighbour.officer(), path, why).expect(404);
    district.post(district.officer(), path, why, null).expect(428);
    district.post(district.officer(), path, why, "\"99\"").expect(412);
    district.post(district.officer(), path, Map.of("reason", " ")).expect(422);
    var id = setAside(person).expect(201).id();
    assertThat(neighbour.get(neighbour.officer(), "/misentries").items()).isEmpty();
    neighbour.post(neighbour.officer(), "/misentries/" + id + "/undo", why).expect(404);
    district.post(district.admin(district.lead), "/misentries/" + id + "/undo", why).expect(403);

    assertThatThrownBy(
            () ->
                db.sql(
                        "insert into establishment (person_id, school_id, period) values (?, ?,"
                            + " daterange('2020-09-01', null))")
                    .params(person, district.lead)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(actions(person)).containsExactly("person.set-aside");
  }

  private Answer setAside(UUID person) {
    return district.post(
        district.officer(), "/persons/" + person + "/set-aside", Map.of("reason", "查无此人"));
  }

  private void stay(UUID person, String from, String to) {
    district
        .post(
            district.officer(),
            "/persons/" + person + "/stays",
            Map.of("schoolId", district.member, "from", from, "to", to, "why", "补登"))
        .expect(204);
  }

  private long listed() {
    return district.get(district.officer(), "/persons").items().count();
  }

  private int staff() {
    var figure =
        district
            .get(district.officer(), "/staffing?on=" + today + "&schoolId=" + district.lead)
            .expect(200)
            .body()
            .at("/total/established")
            .asString();
    return new BigDecimal(figure).intValue();
  }

  private long candidates(UUID person) {
    var need = district.need("0.5", today.plusDays(10), today.plusDays(40));
    return district
            .get(district.officer(), "/needs/" + need + "/candidates")
            .expect(200)
            .body()
            .toString()
            .split(person.toString(), -1)
            .length
        - 1L;
  }

  private UUID personId(String number) {
    return db.sql("select id from person where district = ? and number = ?")
        .params(district.code, number)
        .query(UUID.class)
        .single();
  }

  private List<String> rows(UUID person) {
    var rows = new ArrayList<String>();
    for (var table : List.of("establishment", "person_certificate", "person_title"))
      rows.addAll(
          db.sql(
                  "select to_jsonb(r)::text from %s r where person_id = ? order by 1"
                      .formatted(table))
              .param(person)
              .query(String.class)
              .list());
    rows.add(
        db.sql(
                "select (to_jsonb(r) - 'version' - 'load_revision')::text from person r where id ="
                    + " ?")
            .param(person)
            .query(String.class)
            .single());
    return rows;
  }

  private List<String> actions(UUID person) {
    return db.sql("select action from audit_entry where subject = ? order by id")
        .param(person.toString())
        .query(String.class)
        .list();
  }
}

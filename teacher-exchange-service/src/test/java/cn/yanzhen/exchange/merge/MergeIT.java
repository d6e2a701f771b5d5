package cn.yanzhen.exchange.merge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import cn.yanzhen.testing.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person who was registered twice. */
@ExchangeTest
class MergeIT {

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  UUID here;
  UUID there;
  final LocalDate from = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10);
  final LocalDate to = from.plusDays(100);

  @BeforeEach
  void registeredTwice() {
    here = district.person("雁一鸣", district.lead);
    there = district.person("雁一鸣", district.outside);
    district.person("雁双飞", district.lead);
  }

  @Test
  void twoOfOneNameAndBirthAreShownAsAPairWithTheReasons() {
    var pairs = district.get(district.officer(), "/duplicates").expect(200);

    assertThat(pairs.body().path("total").asInt()).isEqualTo(1);
    var pair = pairs.items().findFirst().orElseThrow();
    assertThat(List.of(pair.at("/one/id").asString(), pair.at("/other/id").asString()))
        .containsExactlyInAnyOrder(here.toString(), there.toString());
    assertThat(pair.path("grounds").valueStream().map(one -> one.asString()))
        .containsExactly("SAME_NAME_AND_BIRTH", "SAME_SUBJECT", "SAME_SERVICE_DATE");
  }

  @Test
  void whoLooksAndTellsThemApartSeesThePairNoMore() {
    district
        .post(district.officer(), "/duplicates/apart", Map.of("oneId", there, "otherId", here))
        .expect(204);
    assertThat(district.get(district.officer(), "/duplicates").items()).isEmpty();
  }

  @Test
  void nobodyIsTwoPersons() {
    var refused =
        district
            .post(district.officer(), "/duplicates/apart", Map.of("oneId", here, "otherId", here))
            .expect(422);
    assertThat(refused.code()).isEqualTo("exchange/same-record");
    assertThat(district.get(district.officer(), "/duplicates").items()).hasSize(1);
  }

  @Test
  void aMergedRecordIsShownNowhereAndTheOtherHasWhatWasBoths() {
    fact(there, Map.of("kind", "HONOUR", "honour", "CITY_MASTER", "from", "2024-09-10"));
    district
        .post(district.officer(), "/persons/" + there + "/wishes", Map.of("from", from.toString()))
        .expect(201);
    var assignment =
        district.propose(district.need("0.5", from, to), here, "0.5", from, to).expect(201).id();

    merge(there, here).expect(201);

    assertThat(district.get(district.officer(), "/persons?q=雁一鸣").items()).hasSize(1);
    district.get(district.officer(), "/persons/" + here).expect(404);
    assertThat(
            district
                .get(district.officer(), "/assignments?personId=" + there)
                .items()
                .map(one -> one.path("id").asString()))
        .containsExactly(assignment.toString());
    assertThat(district.get(district.officer(), "/duplicates").items()).isEmpty();
    var row = district.personRow(number(here), "雁一鸣", district.lead);
    var faults =
        district.upload(SampleDistrict.workbook(List.of(row), List.of())).body().path("faults");
    assertThat(faults.get(0).path("code").asString()).isEqualTo("intake/merged-person");
    assertThat(faults.get(0).path("reason").asString()).contains(number(there));
  }

  @Test
  void anUndoneMergeLeavesEveryRowAsItWas() {
    fact(there, Map.of("kind", "HONOUR", "honour", "CITY_MASTER", "from", "2024-09-10"));
    fact(
        here,
        Map.of(
            "kind", "EXEMPTION",
            "reason", "SERIOUS_ILLNESS",
            "from", "2026-01-01",
            "evidence", "诊断证明",
            "by", "区教委"));
    identity(here);
    district.propose(district.need("0.5", from, to), here, "0.5", from, to).expect(201);
    var before = rows();

    var merge = merge(there, here).expect(201).id();
    assertThat(rows()).isNotEqualTo(before);
    assertThat(
            district
                .post(district.officer(), "/persons/" + there + "/identity-number/unmask", Map.of())
                .expect(200)
                .body()
                .path("identityNumber")
                .asString())
        .as("the number goes with the record and still opens")
        .hasSize(18);
    var undone =
        district
            .post(district.officer(), "/duplicates/merges/" + merge + "/undo", Map.of())
            .expect(200);

    assertThat(undone.body().path("undoneAt").isNull()).isFalse();
    assertThat(rows()).isEqualTo(before);
    assertThat(
            district
                .post(district.officer(), "/duplicates/merges/" + merge + "/undo", Map.of())
                .expect(409)
                .code())
        .isEqualTo("exchange/merge-undone");
    assertThat(events(here)).endsWith("person-merged.v1", "person-merge-undone.v1");
  }

  /** The survivor's certificate stands in the way of the other's, and was obtained too late. */
  @Test
  void aMergeThatWouldTakeTheCertificateFromAnOrderIsRefused() {
    var id =
        district.propose(district.need("0.5", from, to), here, "0.5", from, to).expect(201).id();
    district.consentAll(id, here);
    district.post(district.officer(), "/assignments/" + id + "/approve", Map.of()).expect(200);
    db.sql("update person_certificate set obtained_on = ? where person_id = ?")
        .params(from.plusDays(1), there)
        .update();

    assertThat(merge(there, here).expect(409).code()).isEqualTo("exchange/certificate-needed");
  }

  @Test
  void whatChangedSinceIsNotThrownAwayByAnUndo() {
    var merge = merge(there, here).expect(201).id();
    fact(there, Map.of("kind", "GRADUATING_YEAR", "schoolYear", 2026));

    assertThat(
            district
                .post(district.officer(), "/duplicates/merges/" + merge + "/undo", Map.of())
                .expect(409)
                .code())
        .isEqualTo("exchange/changed-since-merge");
  }

  @Test
  void onlyTheDistrictMergesAndNobodyMergesWhatChangedMeanwhile() {
    var neighbour = districts.create();
    var body = body(there, here);
    district.post(district.admin(district.lead), "/duplicates/merge", body).expect(403);
    district.get(district.admin(district.lead), "/duplicates").expect(403);
    district.get(district.teacher(here), "/duplicates/merges").expect(403);
    neighbour.post(neighbour.officer(), "/duplicates/merge", body).expect(404);
    assertThat(neighbour.get(neighbour.officer(), "/duplicates").items()).isEmpty();
    fact(here, Map.of("kind", "GRADUATING_YEAR", "schoolYear", 2026));
    district.post(district.officer(), "/duplicates/merge", body).expect(412);
    district.post(district.officer(), "/duplicates/merge", Map.of("reason", "同一个人")).expect(422);
  }

  @Test
  void ofManyMergesAtOnceOfTheSameTwoOneIsDone() throws Exception {
    var both = List.of(body(there, here), body(here, there));
    var tries = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 6; i++) {
      var body = both.get(i % 2);
      tries.add(() -> district.post(district.officer(), "/duplicates/merge", body).status());
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int done = 0;
      for (var one : threads.invokeAll(tries)) {
        if (one.get() == 201) done++;
        else assertThat(one.get()).isIn(404, 412);
      }
      assertThat(done).isEqualTo(1);
    }
  }

  private SampleDistrict.Answer merge(UUID survivor, UUID absorbed) {
    return district.post(district.officer(), "/duplicates/merge", body(survivor, absorbed));
  }

  private Map<String, Object> body(UUID survivor, UUID absorbed) {
    return Map.of(
        "survivorId",
        survivor,
        "survivorVersion",
        version(survivor),
        "absorbedId",
        absorbed,
        "absorbedVersion",
        version(absorbed),
        "reason",
        "调动时重复登记");
  }

  private void fact(UUID person, Map<String, ?> body) {
    district.post(district.officer(), "/persons/" + person + "/facts", body).expect(201);
  }

  private void identity(UUID person) {
    var row = district.personRow(number(person), "雁一鸣", district.lead);
    var front = "990106" + "19850309" + district.code.substring(3);
    for (char digit : "0123456789X".toCharArray()) {
      if (cn.yanzhen.exchange.person.IdentityNumbers.wellFormed(front + digit))
        row.set(2, front + digit);
    }
    district.take(SampleDistrict.workbook(List.of(row), List.of()));
  }

  private long version(UUID person) {
    return db.sql("select version from person where id = ?")
        .param(person)
        .query(Long.class)
        .single();
  }

  private String number(UUID person) {
    return db.sql("select number from person where id = ?")
        .param(person)
        .query(String.class)
        .single();
  }

  private List<String> events(UUID person) {
    var told =
        TestTopics.consume(db, district.bootstrap, "exchange.person.v1").stream()
            .filter(one -> one.key().equals(person.toString()))
            .toList();
    assertThat(told)
        .allSatisfy(
            one ->
                assertThat(new String(one.value(), StandardCharsets.UTF_8)).doesNotContain("雁一鸣"));
    return told.stream()
        .map(one -> new String(one.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
        .toList();
  }

  /** Everything of both, but for the counters that only grow. */
  private List<String> rows() {
    var all = new ArrayList<String>();
    for (var table :
        List.of(
            "establishment",
            "person_title",
            "person_honour",
            "person_office",
            "person_exemption",
            "person_wish",
            "assignment")) {
      all.addAll(
          db.sql(
                  "select to_jsonb(r)::text from "
                      + table
                      + " r where person_id in (?, ?) order by 1")
              .params(here, there)
              .query(String.class)
              .list());
    }
    all.addAll(
        db.sql(
                "select (to_jsonb(r) - 'version' - 'load_revision')::text from person r where id in"
                    + " (?, ?) order by id")
            .params(here, there)
            .query(String.class)
            .list());
    return all;
  }
}

package cn.yanzhen.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.SampleDistricts;
import cn.yanzhen.samples.SampleDistrict;
import cn.yanzhen.samples.SampleWorkbook;
import cn.yanzhen.testing.TestTopics;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The sample district's six thousand persons and two hundred needs. */
@ExchangeTest
class WholeDistrictIT {

  private static final Logger log = LoggerFactory.getLogger(WholeDistrictIT.class);

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;

  @Test
  void goesInAsOneAndFindsCandidatesForItsNeeds() {
    var sample = SampleDistrict.of(LocalDate.now(ZoneId.of("Asia/Shanghai")));
    var desk =
        districts.create(SampleDistrict.DISTRICT, List.of("x1", "x2", "x3"), List.of("PRIMARY"));
    var ids = tellOfSchools(sample, desk.bootstrap);
    tellOfCommunities(sample, desk.bootstrap, ids);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                db.sql("select count(*) from directory_school where district = ?")
                            .param(SampleDistrict.DISTRICT)
                            .query(Long.class)
                            .single()
                        >= sample.schools().size() + 3
                    && db.sql("select count(*) from directory_community where district = ?")
                            .param(SampleDistrict.DISTRICT)
                            .query(Long.class)
                            .single()
                        >= sample.communities().size() + 1);
    var workbook = SampleWorkbook.of(sample).toBytes();

    var begun = System.nanoTime();
    var checked = desk.upload(workbook).expect(201);
    var checkedAt = System.nanoTime();
    assertThat(checked.body().path("state").asString())
        .as("%s", checked.body().path("faults"))
        .isEqualTo("CHECKED");
    var committed =
        desk.post(desk.officer(), "/imports/" + checked.id() + "/commit", Map.of()).expect(200);
    var committedAt = System.nanoTime();
    log.info(
        "{} persons: checked in {} ms, committed in {} ms",
        sample.persons().size(),
        (checkedAt - begun) / 1_000_000,
        (committedAt - checkedAt) / 1_000_000);

    assertThat(committed.body().path("sheets").get(0).path("new").asInt())
        .isEqualTo(sample.persons().size());
    assertThat(sheet(committed, "需求").path("new").asInt()).isEqualTo(sample.needs().size());
    assertThat(sheet(committed, "资格证书").path("new").asInt()).isGreaterThan(sample.persons().size());
    int posts = sheet(committed, "岗位").path("new").asInt();
    assertThat(posts).isGreaterThan(sample.persons().size());
    var again = desk.take(workbook);
    assertThat(again.body().path("sheets").get(0).path("same").asInt())
        .isEqualTo(sample.persons().size());
    assertThat(sheet(again, "需求").path("same").asInt()).isEqualTo(sample.needs().size());
    assertThat(sheet(again, "资格证书").path("new").asInt()).isZero();
    assertThat(sheet(again, "岗位").path("same").asInt()).isEqualTo(posts);

    var needs =
        desk.get(desk.officer(), "/needs?limit=40")
            .items()
            .map(need -> need.path("id").asString())
            .toList();
    int answered = 0;
    var timed = new ArrayList<Long>();
    for (var need : needs) {
      var before = System.nanoTime();
      var fits =
          desk.get(desk.officer(), "/needs/" + need + "/candidates?limit=20").expect(200).body();
      timed.add((System.nanoTime() - before) / 1_000_000);
      if (fits.path("fitting").asInt() > 0) answered++;
    }
    log.info(
        "{} of {} needs have candidates; a look took {} to {} ms",
        answered,
        needs.size(),
        timed.stream().sorted().findFirst().orElse(0L),
        timed.stream().max(Long::compare).orElse(0L));
    assertThat(answered).isGreaterThan(needs.size() / 2);
  }

  private static JsonNode sheet(cn.yanzhen.exchange.SampleDistrict.Answer answer, String name) {
    return answer
        .body()
        .path("sheets")
        .valueStream()
        .filter(one -> one.path("sheet").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, UUID> tellOfSchools(SampleDistrict sample, String bootstrap) {
    var ids = new HashMap<String, UUID>();
    for (var school : sample.schools()) {
      var id = UUID.randomUUID();
      ids.put(school.code(), id);
      TestTopics.produce(
          bootstrap,
          "community.school.v1",
          id.toString(),
          "school-registered.v1",
          1,
          SampleDistrict.DISTRICT,
          Map.of(
              "schoolId",
              id,
              "code",
              school.code(),
              "name",
              school.name(),
              "shortName",
              school.shortName(),
              "district",
              SampleDistrict.DISTRICT,
              "stages",
              school.stages(),
              "setting",
              school.setting(),
              "weak",
              school.weak()));
    }
    return ids;
  }

  private static void tellOfCommunities(
      SampleDistrict sample, String bootstrap, Map<String, UUID> ids) {
    for (var community : sample.communities()) {
      var id = UUID.randomUUID();
      TestTopics.produce(
          bootstrap,
          "community.community.v1",
          id.toString(),
          "community-approved.v1",
          2,
          SampleDistrict.DISTRICT,
          Map.of(
              "communityId",
              id,
              "name",
              community.name(),
              "district",
              SampleDistrict.DISTRICT,
              "leadSchoolId",
              ids.get(community.leadCode()),
              "cycleFrom",
              community.from(),
              "cycleTo",
              community.to(),
              "memberships",
              community.memberships().stream()
                  .map(
                      membership ->
                          Map.of(
                              "membershipId",
                              UUID.randomUUID(),
                              "schoolId",
                              ids.get(membership.schoolCode()),
                              "role",
                              membership.model() == null ? "LEAD" : "MEMBER",
                              "from",
                              community.from(),
                              "to",
                              community.to()))
                  .toList()));
    }
  }
}

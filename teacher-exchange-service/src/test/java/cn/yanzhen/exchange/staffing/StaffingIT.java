package cn.yanzhen.exchange.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is lacking and what there is too much of, down to the posts and people behind it. */
@ExchangeTest
class StaffingIT {

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  Staff staff;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @BeforeEach
  void newDistrict() {
    staff = new Staff(district);
  }

  @Test
  void theGapIsPostsLessPeoplePresentAndOpensOntoThem() {
    for (int i = 0; i < 3; i++) staff.post(district.member, "1", today.minusDays(9));
    staff.post(district.member, "0.5", today.plusDays(40));
    district.person("在校人", district.member);
    var sent = district.person("派来人", district.lead);
    var need = district.need("0.5", today.plusDays(3), today.plusDays(30));
    staff.approved(need, sent, "0.5", today.plusDays(3), today.plusDays(30));

    var now = figure("?schoolId=" + district.member);
    assertThat(now.path("wanted").asString()).isEqualTo("3");
    assertThat(now.path("present").asString()).isEqualTo("1");
    assertThat(now.path("gap").asString()).isEqualTo("2");
    var later = "?schoolId=" + district.member + "&on=" + today.plusDays(4);
    assertThat(figure(later).path("arrived").asString()).isEqualTo("0.5");
    assertThat(figure(later).path("gap").asString()).isEqualTo("1.5");
    assertThat(
            figure("?schoolId=" + district.member + "&on=" + today.plusDays(41))
                .path("wanted")
                .asString())
        .isEqualTo("3.5");
    assertThat(
            figure("?schoolId=" + district.lead + "&on=" + today.plusDays(4))
                .path("present")
                .asString())
        .isEqualTo("0.5");

    assertThat(evidence(later + "&side=WANTED")).hasSize(3);
    var arrived = evidence(later + "&side=ARRIVED");
    assertThat(arrived).hasSize(1);
    assertThat(arrived.getFirst().path("personName").asString()).isEqualTo("派来人");
    assertThat(arrived.getFirst().path("why").asString())
        .contains("雁阵一中", today.plusDays(30).toString());
    assertThat(evidence("?on=" + today.plusDays(4) + "&side=AWAY&schoolId=" + district.lead))
        .singleElement()
        .satisfies(one -> assertThat(one.path("why").asString()).contains("雁阵二中"));
  }

  @Test
  void sumsOfRowsAndColumnsAreTheSumOfAll() {
    staff.post(district.member, "1", today);
    staff.post(district.lead, "0.5", today);
    district.person("甲", district.member);
    district.person("乙", district.lead);
    for (var by : List.of("SCHOOL", "STAGE", "SUBJECT")) {
      var table = district.get(district.officer(), "/staffing?by=" + by).expect(200).body();
      for (var part : List.of("wanted", "present", "gap")) {
        var all = table.at("/total/" + part).asString();
        assertThat(sum(table.path("items"), part)).as(by + " " + part).isEqualByComparingTo(all);
        table
            .path("items")
            .valueStream()
            .forEach(
                row ->
                    assertThat(sum(row.path("cells"), part))
                        .isEqualByComparingTo(row.at("/figure/" + part).asString()));
      }
    }
    var file = csv("/staffing/export.csv").lines().toList();
    assertThat(file.getFirst()).contains("学校标识码,学校名称,学段,学科");
    assertThat(file.stream().skip(1))
        .as("each school, stage and subject once")
        .hasSize(2)
        .allMatch(row -> row.contains(",初中,数学,"));
    assertThat(csv("/posts/export.csv")).contains("学校标识码", district.codeOf(district.member));
    var page = district.get(district.officer(), "/staffing?by=SCHOOL&limit=1").expect(200).body();
    assertThat(page.path("items").size()).isEqualTo(1);
    assertThat(page.at("/total/wanted").asString()).isEqualTo("1.5");
    var next =
        district
            .get(
                district.officer(),
                "/staffing?by=SCHOOL&limit=1&cursor=" + page.path("next").asString())
            .expect(200)
            .body();
    assertThat(next.at("/items/0/key").asString()).isNotEqualTo(page.at("/items/0/key").asString());
  }

  @Test
  void ofWhomNoSexIsRegisteredCountsByTheLaterAgeAndIsSaidApart() {
    var person = district.person("性别不详", district.member);
    db.sql("update person set born = ?, sex = null where id = ?")
        .params(today.minusYears(58), person)
        .update();
    staff.post(district.member, "1", today);

    for (var asker : List.of("?schoolId=" + district.member, "?years=3")) {
      var forecast =
          district.get(district.officer(), "/staffing/forecast" + asker).expect(200).body();
      assertThat(forecast.path("rule").asString()).contains("性别未登记的按男女两个年龄中较晚的计");
      assertThat(forecast.at("/items/0/figure/unsure").asString()).isEqualTo("0");
      assertThat(forecast.at("/items/3/figure/retired").asString()).isEqualTo("0");
      assertThat(forecast.at("/items/3/figure/unsure").asString()).isEqualTo("1");
      assertThat(forecast.at("/items/3/figure/present").asString()).isEqualTo("1");
      assertThat(evidence("?side=UNSURE&on=" + forecast.at("/items/3/on").asString()))
          .singleElement()
          .satisfies(
              one ->
                  assertThat(one.path("why").asString())
                      .matches("性别未登记，按男计：20\\d\\d-\\d\\d 退休；若为女，20\\d\\d-\\d\\d 退休"));
    }

    db.sql("update person set sex = 'FEMALE' where id = ?").param(person).update();
    var known =
        district.get(district.officer(), "/staffing/forecast").expect(200).body().at("/items/3");
    assertThat(known.at("/figure/retired").asString()).isEqualTo("1");
    assertThat(known.at("/figure/unsure").asString()).isEqualTo("0");
  }

  @Test
  void whoeverTurnsOldEnoughIsForecastToRetireWithTheMonth() {
    var person = district.person("将退休", district.member);
    db.sql("update person set born = ?, sex = 'FEMALE' where id = ?")
        .params(today.plusMonths(6).minusYears(58), person)
        .update();
    staff.post(district.member, "1", today);

    var forecast =
        district
            .get(district.officer(), "/staffing/forecast?schoolId=" + district.member)
            .expect(200)
            .body()
            .path("items");
    assertThat(forecast.size()).isEqualTo(4);
    assertThat(forecast.at("/0/figure/present").asString()).isEqualTo("1");
    assertThat(forecast.at("/3/figure/retired").asString()).isEqualTo("1");
    assertThat(forecast.at("/3/figure/gap").asString()).isEqualTo("1");
    var day = forecast.at("/3/on").asString();
    assertThat(evidence("?schoolId=" + district.member + "&side=RETIRED&on=" + day))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.path("personName").asString()).isEqualTo("将退休");
              assertThat(one.path("why").asString()).matches("20\\d\\d-\\d\\d 退休");
            });
  }

  @Test
  void aHolderCountsInTheSubjectOfThePostAndAClosedSchoolWantsNobody() {
    var person = district.person("数学任岗", district.member);
    staff.fill(staff.post(district.member, "1", today), person, "1", today).expect(200);
    db.sql("update person set subjects = array['PE', 'MATHS'] where id = ?").param(person).update();

    assertThat(figure("?subject=MATHS&schoolId=" + district.member).path("present").asString())
        .isEqualTo("1");
    assertThat(figure("?subject=PE&schoolId=" + district.member).path("present").asString())
        .isEqualTo("0");
    district.tellOfEnd(district.member, today.plusDays(10), 7, false);
    var after = figure("?schoolId=" + district.member + "&on=" + today.plusDays(11));
    assertThat(after.path("wanted").asString()).isEqualTo("0");
    assertThat(after.path("gap").asString()).isEqualTo("-1");
  }

  @Test
  void aSchoolSeesItsOwnAndItsCommunityAndATeacherNothing() {
    staff.post(district.member, "1", today);
    staff.post(district.outside, "1", today);
    var table = district.get(district.admin(district.lead), "/staffing").expect(200).body();
    assertThat(table.at("/total/wanted").asString()).isEqualTo("1");
    assertThat(
            district
                .get(district.officer(), "/staffing?communityId=" + district.community)
                .body()
                .at("/total/wanted")
                .asString())
        .isEqualTo("1");
    assertThat(district.get(district.teacher(UUID.randomUUID()), "/staffing").status())
        .isEqualTo(403);
    var elsewhere = districts.create();
    assertThat(
            elsewhere
                .get(elsewhere.officer(), "/staffing?schoolId=" + district.member)
                .body()
                .at("/total/wanted")
                .asString())
        .isEqualTo("0");
    assertThat(district.get(district.officer(), "/staffing?on=1999-01-01").status()).isEqualTo(422);
    assertThat(district.get(district.officer(), "/staffing/forecast?years=9").status())
        .isEqualTo(422);
  }

  private JsonNode figure(String query) {
    return district.get(district.officer(), "/staffing" + query).expect(200).body().path("total");
  }

  private String csv(String path) {
    return new String(
        district.get(district.officer(), path).expect(200).http().body(), StandardCharsets.UTF_8);
  }

  private List<JsonNode> evidence(String query) {
    return district
        .get(district.officer(), "/staffing/evidence" + query)
        .expect(200)
        .items()
        .toList();
  }

  private static java.math.BigDecimal sum(JsonNode items, String part) {
    return items
        .valueStream()
        .map(one -> new java.math.BigDecimal(one.at("/figure/" + part).asString()))
        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
  }
}

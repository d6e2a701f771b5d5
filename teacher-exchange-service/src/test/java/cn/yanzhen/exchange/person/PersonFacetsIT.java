package cn.yanzhen.exchange.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The registry says of every value how many it would leave. */
@ExchangeTest
class PersonFacetsIT {

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;
  @Autowired TallyFolding folding;
  @Fresh SampleDistrict district;

  @BeforeEach
  void people() {
    district.take(
        SampleDistrict.workbook(
            List.of(
                row("F-Aa1", "雁甲", district.lead, "数学", "高级"),
                row("F-Aa2", "雁乙", district.lead, "语文", "一级"),
                row("F-Bb1", "雁丙", district.member, "数学", "一级"),
                row("F-Bb2", "Anna 雁", district.outside, "数学", null)),
            List.of()));
    db.sql(
            "update person set sex = case number when 'F-Aa1' then 'FEMALE' when 'F-Bb2' then"
                + " 'FEMALE' when 'F-Aa2' then 'MALE' end where district = ?")
        .param(district.code)
        .update();
  }

  @Test
  void everyValueIsCountedUnderTheOtherChosenOnes() {
    var all = facets(district.officer(), "");
    assertThat(of(all, "subjects")).isEqualTo(Map.of("MATHS", 3L, "CHINESE", 1L));
    assertThat(of(all, "titles")).isEqualTo(Map.of("SENIOR", 1L, "FIRST", 2L));
    assertThat(of(all, "sexes")).isEqualTo(Map.of("FEMALE", 2L, "MALE", 1L, "NOT_STATED", 1L));

    var maths = facets(district.officer(), "?subject=MATHS");
    assertThat(of(maths, "subjects")).as("its own kind stays").isEqualTo(of(all, "subjects"));
    assertThat(of(maths, "titles")).isEqualTo(Map.of("SENIOR", 1L, "FIRST", 1L));
    assertThat(of(facets(district.officer(), "?subject=MATHS&sex=NOT_STATED"), "titles"))
        .isEqualTo(Map.of("FIRST", 1L));
    for (var query : List.of("?subject=MATHS", "?sex=NOT_STATED", "?title=FIRST&stage=JUNIOR")) {
      var listed = district.get(district.officer(), "/persons" + query).expect(200);
      assertThat(listed.body().path("total").asLong())
          .as(query)
          .isEqualTo(listed.items().count())
          .isPositive();
    }
  }

  @Test
  void communitiesAndSchoolsAreCountedAndNarrow() {
    var places = district.get(district.officer(), "/persons/facets/places").expect(200).body();
    assertThat(named(places, "communities")).isEqualTo(Map.of("雁阵一中教共体", 3L));
    assertThat(named(places, "schools")).isEqualTo(Map.of("雁阵一中", 2L, "雁阵二中", 1L, "雁阵三中", 1L));

    var community = "?communityId=" + district.community;
    assertThat(district.get(district.officer(), "/persons" + community).items()).hasSize(3);
    assertThat(of(facets(district.officer(), community), "subjects"))
        .isEqualTo(Map.of("MATHS", 2L, "CHINESE", 1L));
    var within =
        district.get(district.officer(), "/persons/facets/places" + community).expect(200).body();
    assertThat(named(within, "schools")).isEqualTo(Map.of("雁阵一中", 2L, "雁阵二中", 1L));
  }

  @Test
  void aSchoolCountsItsOwnALeadSchoolThoseOfItsCommunityAndNobodyElse() {
    assertThat(of(facets(district.admin(district.member), ""), "subjects"))
        .isEqualTo(Map.of("MATHS", 1L));
    assertThat(of(facets(district.admin(district.lead), ""), "subjects"))
        .isEqualTo(Map.of("MATHS", 2L, "CHINESE", 1L));
    var stranger = districts.create();
    assertThat(of(facets(stranger.officer(), ""), "subjects")).isEmpty();
    assertThat(of(facets(stranger.officer(), "?schoolId=" + district.lead), "subjects")).isEmpty();
    assertThat(
            named(
                district
                    .get(stranger.officer(), "/persons/facets/places?schoolId=" + district.lead)
                    .body(),
                "schools"))
        .isEmpty();
  }

  @Test
  void theTallyFollowsEveryChangeAndIsTheSameSummedUp() {
    var person = district.personId("F-Aa2");
    db.sql("update person set title = 'SENIOR', subjects = '{MATHS,ART}' where id = ?")
        .param(person)
        .update();
    var after = facets(district.officer(), "");
    assertThat(of(after, "subjects")).isEqualTo(Map.of("MATHS", 4L, "ART", 1L));
    assertThat(of(after, "titles")).isEqualTo(Map.of("SENIOR", 2L, "FIRST", 1L));

    folding.fold(district.code);

    assertThat(facets(district.officer(), "")).isEqualTo(after);
    assertThat(
            db.sql("select count(*) from person_tally where district = ? and not folded")
                .param(district.code)
                .query(Long.class)
                .single())
        .isZero();
    db.sql("delete from establishment where person_id = ?").param(person).update();
    assertThat(of(facets(district.officer(), ""), "subjects")).isEqualTo(Map.of("MATHS", 3L));
  }

  @Test
  void aNumberAndANameAreFoundInWhateverCase() {
    for (var typed : List.of("f-aa", "F-AA", "anna")) {
      assertThat(district.get(district.officer(), "/persons?q=" + typed).items())
          .as(typed)
          .isNotEmpty();
    }
    assertThat(of(facets(district.officer(), "?q=f-bb"), "subjects"))
        .isEqualTo(Map.of("MATHS", 2L));
  }

  private List<Object> row(String number, String name, UUID school, String subject, String title) {
    var row = district.personRow(number, name, school);
    row.set(4, subject);
    row.set(6, title);
    return row;
  }

  private JsonNode facets(String token, String query) {
    return district.get(token, "/persons/facets" + query).expect(200).body();
  }

  private static Map<String, Long> of(JsonNode facets, String kind) {
    return facets
        .path(kind)
        .valueStream()
        .collect(
            Collectors.toMap(
                one -> one.path("code").asString(), one -> one.path("count").asLong()));
  }

  private static Map<String, Long> named(JsonNode places, String kind) {
    return places
        .path(kind)
        .valueStream()
        .collect(
            Collectors.toMap(
                one -> one.path("name").asString(), one -> one.path("count").asLong()));
  }
}

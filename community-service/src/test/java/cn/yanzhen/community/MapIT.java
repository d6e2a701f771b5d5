package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.Districts.District;
import cn.yanzhen.community.Districts.District.Member;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Where the schools of communities lie, as of any day. */
@OnRealServers
class MapIT {
  @Autowired Districts districts;

  private District district;
  private List<UUID> schools;

  @BeforeEach
  void inADistrictWithPlaces() {
    district = districts.another();
    schools = district.schools(4);
    lies(schools.get(0), "106.454200", "29.541200");
    lies(schools.get(1), "106.454200", "29.641200");
    lies(schools.get(2), "106.557400", "29.541200");
  }

  @Test
  void membersLieAtTheirDistanceFromTheLeadSchool() {
    var id =
        district.community("甲教共体", schools.get(0), schools.get(1), schools.get(2), schools.get(3));
    var map = map("?on=2026-10-01");
    assertThat(map.path("day").asString()).isEqualTo("2026-10-01");
    assertThat(map.path("truncated").asBoolean()).isFalse();
    assertThat(map.path("communities")).hasSize(1);
    var community = map.path("communities").path(0);
    assertThat(community.path("id").asString()).isEqualTo(id);
    var sites = community.path("sites");
    assertThat(sites.findValuesAsString("role"))
        .containsExactly("LEAD", "MEMBER", "MEMBER", "MEMBER");
    assertThat(sites.findValuesAsString("name")).containsExactly("第1小学", "第2小学", "第3小学", "第4小学");
    assertThat(sites.path(0).path("longitude").decimalValue())
        .isEqualByComparingTo(new BigDecimal("106.4542"));
    assertThat(sites.path(0).path("distance").isNull()).isTrue();
    // A tenth of a degree to the north; ten kilometres to the east at this latitude.
    assertThat(sites.path(1).path("distance").decimalValue()).isEqualByComparingTo("11.1");
    assertThat(sites.path(2).path("distance").decimalValue()).isEqualByComparingTo("10.0");
    // Nobody has entered where the fourth one lies.
    assertThat(sites.path(3).path("longitude").isNull()).isTrue();
    assertThat(sites.path(3).path("distance").isNull()).isTrue();
  }

  @Test
  void theMapIsAsOfItsDay() {
    district.community(
        "甲教共体",
        schools.get(0),
        new Member(schools.get(1), "2026-09-01", "2026-12-31"),
        new Member(schools.get(2), "2027-01-01", "2029-08-31"));
    assertThat(names(map("?on=2026-12-31"))).containsExactly("第1小学", "第2小学");
    assertThat(names(map("?on=2027-01-01"))).containsExactly("第1小学", "第3小学");
    assertThat(map("?on=2026-08-31").path("communities")).isEmpty();
    assertThat(map("?on=2029-09-01").path("communities")).isEmpty();
    // By the clock of the service, November 2026.
    assertThat(names(map(""))).containsExactly("第1小学", "第2小学");
  }

  @Test
  void theFiltersAreThoseOfTheList() {
    district.community("甲教共体", schools.get(0), schools.get(1));
    var draft = draft("乙教共体", schools.get(2), schools.get(3));
    assertThat(communities(map("?on=2026-10-01"))).containsExactly("甲教共体");
    assertThat(communities(map("?on=2026-10-01&state=DRAFT"))).containsExactly("乙教共体");
    assertThat(map("?state=DRAFT").path("communities").path(0).path("id").asString())
        .isEqualTo(draft);
    assertThat(communities(map("?q=甲"))).containsExactly("甲教共体");
    assertThat(communities(map("?q=第2小学"))).containsExactly("甲教共体");
    assertThat(communities(map("?q=第3小学"))).isEmpty();
    district.officer().get("/communities/map?state=X").is(422);
    district.officer().get("/communities/map?on=2026-02-30").is(422);
  }

  @Test
  void aDistrictSeesItsOwnAlone() {
    district.community("甲教共体", schools.get(0), schools.get(1));
    assertThat(
            district
                .teacher(schools.get(3))
                .get("/communities/map")
                .is(200)
                .json()
                .path("communities"))
        .hasSize(1);
    assertThat(
            districts
                .another()
                .officer()
                .get("/communities/map")
                .is(200)
                .json()
                .path("communities"))
        .isEmpty();
    districts.stranger().get("/communities/map").is(401);
  }

  private JsonNode map(String query) {
    return district.officer().get("/communities/map" + query).is(200).json();
  }

  private static List<String> communities(JsonNode map) {
    return map.path("communities").valueStream().map(one -> one.path("name").asString()).toList();
  }

  private static List<String> names(JsonNode map) {
    return map.path("communities").path(0).path("sites").findValuesAsString("name");
  }

  private String draft(String name, UUID lead, UUID member) {
    return district
        .officer()
        .post(
            "/communities",
            Map.of(
                "name",
                name,
                "cycle",
                Map.of("from", "2026-09-01", "to", "2029-08-31"),
                "memberships",
                List.of(
                    Map.of("schoolId", lead, "role", "LEAD"),
                    Map.of("schoolId", member, "role", "MEMBER", "model", "PAIRED_SUPPORT"))))
        .is(201)
        .id();
  }

  private void lies(UUID school, String longitude, String latitude) {
    var now = district.officer().get("/schools/" + school).is(200).json();
    var description = new HashMap<String, Object>();
    description.put("name", now.path("name").asString());
    description.put("stages", List.of("PRIMARY"));
    description.put("ruralFlag", "URBAN");
    description.put("weak", false);
    description.put("longitude", new BigDecimal(longitude));
    description.put("latitude", new BigDecimal(latitude));
    district
        .officer()
        .act(
            "/schools/" + school + "/corrections",
            Map.of("description", description, "reason", "补登位置"))
        .is(200);
  }
}

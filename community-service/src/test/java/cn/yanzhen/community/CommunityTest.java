package cn.yanzhen.community;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three schools of a district that may become a community. */
abstract class CommunityTest {
  @Autowired Districts districts;
  @Autowired JdbcClient database;
  Districts.District district;
  UUID lead;
  UUID member;
  UUID other;

  @BeforeEach
  void inADistrictWithThreeSchools() {
    district = districts.another();
    var schools = district.schools(3);
    lead = schools.get(0);
    member = schools.get(1);
    other = schools.get(2);
  }

  String draft(String name, UUID lead, UUID member) {
    return district
        .administrator(lead)
        .post("/communities", community(name, lead, member))
        .is(201)
        .id();
  }

  String submitted(String name, UUID lead, UUID member) {
    var id = draft(name, lead, member);
    district.administrator(lead).act("/communities/" + id + "/submit").is(200);
    return id;
  }

  static Map<String, Object> community(String name, UUID lead, UUID member) {
    return Map.of(
        "name", name,
        "cycle", Map.of("from", LocalDate.of(2026, 9, 1), "to", LocalDate.of(2029, 8, 31)),
        "memberships", List.of(seat(lead, "LEAD", null), seat(member, "MEMBER", "PAIRED_SUPPORT")));
  }

  static Map<String, Object> seat(UUID school, String role, @Nullable String model) {
    var seat = new HashMap<String, Object>(Map.of("schoolId", school, "role", role));
    if (model != null) {
      seat.put("model", model);
    }
    return seat;
  }
}

package cn.yanzhen.community;

import cn.yanzhen.community.Districts.Answer;
import cn.yanzhen.community.school.SchoolOffice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Three schools of a district whose history is written. */
abstract class SchoolHistoryTest {
  @Autowired Districts districts;
  @Autowired TestTools.MovedClock clock;
  Districts.District district;
  UUID first;
  UUID second;
  UUID third;

  @BeforeEach
  void inADistrictWithThreeSchools() {
    clock.stand(Duration.ZERO);
    district = districts.another();
    var schools = district.schools(3);
    first = schools.get(0);
    second = schools.get(1);
    third = schools.get(2);
  }

  @AfterEach
  void backToToday() {
    clock.stand(Duration.ZERO);
  }

  Answer change(UUID school, String from, String name, @Nullable String why) {
    var body = new HashMap<String, Object>();
    body.put("from", from);
    body.put("description", description(name));
    if (why != null) {
      body.put("reason", why);
    }
    return act(school, "changes", body);
  }

  Answer act(UUID school, String deed, Map<String, ?> body) {
    return district.officer().act("/schools/" + school + "/" + deed, body);
  }

  static Map<String, Object> description(String name) {
    var said = new LinkedHashMap<String, Object>();
    said.put("name", name);
    said.put("stages", List.of("PRIMARY"));
    said.put("ruralFlag", "URBAN");
    said.put("weak", false);
    return said;
  }

  /** Events of one school keep their order; those of several do not. */
  ConsumerRecord<String, byte[]> lastTold(UUID school, int events) {
    return district.events(SchoolOffice.TOPIC, events).stream()
        .filter(event -> event.key().equals(school.toString()))
        .toList()
        .getLast();
  }

  UUID draft(String name, UUID lead, UUID member) {
    return UUID.fromString(
        district.officer().post("/communities", proposal(name, lead, member)).is(201).id());
  }

  static Map<String, Object> proposal(String name, UUID lead, UUID member) {
    return Map.of(
        "name",
        name,
        "cycle",
        Map.of("from", "2026-09-01", "to", "2029-08-31"),
        "memberships",
        List.of(
            Map.of("schoolId", lead, "role", "LEAD"),
            Map.of("schoolId", member, "role", "MEMBER", "model", "PAIRED_SUPPORT")));
  }

  void community(String name, UUID lead, UUID member) {
    district.officer().act("/communities/" + draft(name, lead, member) + "/submit").is(200);
  }

  Answer school(UUID id) {
    return district.officer().get("/schools/" + id).is(200);
  }

  List<String> listed(String query, Object... variables) {
    return names(
        district.officer().get("/schools?" + query, variables).is(200).json().path("items"));
  }

  static List<String> names(JsonNode items) {
    var names = new ArrayList<String>();
    items.forEach(item -> names.add(item.path("name").asString()));
    return names;
  }

  static JsonNode json(byte[] value) {
    return tools.jackson.databind.json.JsonMapper.builder().build().readTree(value);
  }
}

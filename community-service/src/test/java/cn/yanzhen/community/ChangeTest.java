package cn.yanzhen.community;

import static cn.yanzhen.community.Districts.header;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.community.CommunityOffice;
import cn.yanzhen.testing.ContractFiles;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An approved community that changes. */
abstract class ChangeTest {
  static final JsonMapper JSON = JsonMapper.builder().build();
  @Autowired Districts districts;
  @Autowired TestTools.MovedClock clock;
  Districts.District district;
  Flights flights;
  List<UUID> schools;
  UUID lead;
  UUID member;
  String community;

  @BeforeEach
  void anApprovedCommunity() {
    district = districts.another();
    flights = new Flights(district);
    schools = district.schools(7);
    lead = schools.get(0);
    member = schools.get(1);
    community = flights.approved("一小教共体", lead, member, schools.get(2));
  }

  @AfterEach
  void backToToday() {
    clock.stand(Duration.ZERO);
  }

  /** The latest event of the district, which must be of this type and keep its contract. */
  JsonNode told(String type, int atLeast) {
    var event = district.events(CommunityOffice.TOPIC, atLeast).getLast();
    assertThat(header(event, "ce_type")).isEqualTo(type);
    var data = JSON.readTree(event.value());
    ContractFiles.validate("community", type, data);
    return data;
  }

  void stand(LocalDate day) {
    clock.stand(
        Duration.between(
            TestTools.START,
            day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant().plusSeconds(60)));
  }

  static List<String> strings(JsonNode array) {
    var found = new ArrayList<String>();
    array.forEach(one -> found.add(one.asString()));
    return found;
  }

  static List<String> strings(JsonNode array, String field) {
    var found = new ArrayList<String>();
    array.forEach(one -> found.add(one.path(field).asString()));
    return found;
  }
}

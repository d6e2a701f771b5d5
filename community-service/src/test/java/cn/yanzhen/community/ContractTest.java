package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.Districts.Answer;
import cn.yanzhen.testing.KafkaServers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two districts with something to agree upon. */
abstract class ContractTest {
  @Autowired Districts districts;
  @Autowired KafkaServers.Kafka kafka;
  @Autowired TestTools.MovedClock clock;
  @Autowired JdbcClient database;
  Flock flock;
  Flights flights;
  Districts.District home;
  List<UUID> guests;

  @BeforeEach
  void twoDistricts() {
    flock = new Flock(districts, kafka);
    flights = new Flights(flock.district);
    home = districts.another();
    guests = home.schools(3);
  }

  @AfterEach
  void timeStandsStill() {
    clock.stand(Duration.ZERO);
  }

  Map<String, Object> offer(String to, String... shares) {
    var offer = new HashMap<String, Object>();
    offer.put("number", "协〔2026〕1号");
    offer.put("title", "两区协作协议");
    offer.put("partner", home.code());
    offer.put("from", "2026-09-01");
    offer.put("to", to);
    offer.put("shares", List.of(shares));
    return offer;
  }

  String proposed(String to, String... shares) {
    return flock.district.officer().post("/contracts", offer(to, shares)).is(201).id();
  }

  String agreed(String to, String... shares) {
    var id = proposed(to, shares);
    assertThat(home.officer().act("/contracts/" + id + "/agree").is(200).state())
        .isEqualTo("AGREED");
    return id;
  }

  Map<String, Object> joins(UUID school, String to) {
    return flights.wish(
        "JOIN",
        flock.community,
        "2027-03-01",
        "schoolId",
        school,
        "model",
        "PAIRED_SUPPORT",
        "to",
        to);
  }

  Answer refused(Map<String, Object> wish, int status) {
    var draft = flock.district.officer().post("/changes", wish);
    if (draft.status() != 201) {
      return draft.is(status);
    }
    flights.ticked(draft.id());
    return flock.district.officer().act("/changes/" + draft.id() + "/submit").is(status);
  }

  void stand(LocalDate day) {
    clock.stand(
        Duration.between(
            TestTools.START,
            day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant().plusSeconds(60)));
  }
}

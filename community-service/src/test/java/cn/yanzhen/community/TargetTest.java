package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A community of two whose targets are looked at, and what is told of it. */
abstract class TargetTest {
  @Autowired Districts districts;
  Districts.District district;
  UUID lead;
  UUID member;
  UUID other;
  String community;

  @BeforeEach
  void inACommunityOfTwo() {
    district = districts.another();
    var schools = district.schools(3);
    lead = schools.get(0);
    member = schools.get(1);
    other = schools.get(2);
    community = district.community("一小教共体", lead, member);
  }

  Districts.Answer typed(String indicator, String day, String value) {
    var admin = district.administrator(lead);
    return admin.post(
        targets() + "/indicators/" + indicator + "/readings",
        reading(admin.attached(), value, day));
  }

  static Map<String, Object> reading(String file, String value) {
    return reading(file, value, "2026-10-10");
  }

  static Map<String, Object> reading(String file, String value, String day) {
    return Map.of(
        "day",
        day,
        "value",
        new BigDecimal(value),
        "explanation",
        "第三方问卷，回收 812 份",
        "attachmentId",
        file);
  }

  void started(UUID id, UUID sending, UUID receiving, String kind, String from, String to) {
    started(id, UUID.randomUUID(), 5, sending, receiving, kind, from, to);
  }

  void started(
      UUID id,
      UUID person,
      long sequence,
      UUID sending,
      UUID receiving,
      String kind,
      String from,
      String to) {
    tellAssignment(
        "assignment-started.v1", id, person, sequence, sending, receiving, kind, from, to);
  }

  void tellAssignment(
      String type,
      UUID id,
      UUID person,
      long sequence,
      UUID sending,
      UUID receiving,
      String kind,
      String from,
      String to) {
    district.tell(
        "exchange.assignment.v1",
        id,
        type,
        sequence,
        assignment(id, person, sending, receiving, kind, from, to));
  }

  static Map<String, Object> assignment(
      UUID id, UUID person, UUID sending, UUID receiving, String kind, String from, String to) {
    var data = new HashMap<String, Object>();
    data.put("assignmentId", id);
    data.put("needId", UUID.randomUUID());
    data.put("personId", person);
    data.put("kind", kind);
    data.put("sendingSchoolId", sending);
    data.put("receivingSchoolId", receiving);
    data.put("subject", "MATHS");
    data.put("stage", "PRIMARY");
    data.put("fte", "1");
    data.put("from", from);
    data.put("to", to);
    data.put("orderNumber", "测教派〔2026〕1号");
    return data;
  }

  String targets() {
    return "/communities/" + community + "/targets";
  }

  String indicator(int year, String code) {
    return targets() + "/" + year + "/indicators/" + code;
  }

  JsonNode board(int year, String query) {
    return district.officer().get(targets() + "/" + year + query).is(200).json();
  }

  JsonNode evidence(int year, String code, String query) {
    return district.officer().get(indicator(year, code) + "/evidence" + query).is(200).json();
  }

  static JsonNode line(JsonNode board, String code) {
    for (var line : board.path("lines")) {
      if (line.path("indicator").path("code").asString().equals(code)) {
        return line;
      }
    }
    throw new AssertionError("no " + code);
  }

  BigDecimal value(String code) {
    return value(code, "");
  }

  BigDecimal value(String code, String query) {
    return line(board(2026, query), code).path("value").decimalValue();
  }

  void becomes(String code, String value) {
    becomes(2026, "", code, value);
  }

  void becomes(int year, String query, String code, String value) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(line(board(year, query), code).path("value").decimalValue())
                    .as(code)
                    .isEqualByComparingTo(value));
  }

  List<String> course(String code) {
    var values = new ArrayList<String>();
    for (var point :
        district.officer().get(indicator(2026, code) + "/course").is(200).json().path("items")) {
      values.add(
          point.path("value").isNull()
              ? "null"
              : point.path("value").decimalValue().stripTrailingZeros().toPlainString());
    }
    return values;
  }

  void assertOpensOntoItsEvidence(String code) {
    var seen = new ArrayList<String>();
    var next = "";
    do {
      var page = evidence(2026, code, "?limit=1&cursor=" + next);
      page.path("items").forEach(item -> seen.add(item.path("id").asString()));
      assertThat(page.path("total").decimalValue()).isEqualByComparingTo(value(code));
      next = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!next.isEmpty());
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(value(code)).isEqualByComparingTo(new BigDecimal(seen.size()));
  }
}

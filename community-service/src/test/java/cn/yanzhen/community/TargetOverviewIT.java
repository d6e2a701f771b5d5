package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The overview, the course and the evidence of targets say what the boards say. */
@OnRealServers
class TargetOverviewIT extends TargetTest {
  @Test
  void theOverviewSaysWhatTheBoardsSay() {
    started(UUID.randomUUID(), lead, member, "CADRE_SECONDMENT", "2026-09-15", "2027-07-09");
    becomes("cadres-into-members", "1");
    typed("satisfaction", "2026-10-10", "91.5").is(201);
    var rows = district.officer().get("/targets/overview?year=2026").is(200).json().path("items");
    assertThat(rows).hasSize(1);
    assertThat(rows.path(0).path("lines")).isEqualTo(board(2026, "").path("lines"));
    var csv =
        new String(
            district.officer().get("/targets/overview/export?format=csv&year=2026").is(200).bytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(csv).contains("一小教共体,2026-2027,教育管理,派往成员校的干部,人次,,,1,,未列入计划");
  }

  @Test
  void theOverviewIsReadInPagesWithoutGapOrRepeat() {
    for (var name : List.of("丙教共体", "甲教共体", "乙教共体")) {
      var schools = district.schools(2);
      district.community(name, schools.get(0), schools.get(1));
    }
    var names = new ArrayList<String>();
    var next = "";
    do {
      var page =
          district
              .officer()
              .get("/targets/overview?year=2026&limit=2&cursor=" + next)
              .is(200)
              .json();
      assertThat(page.path("total").asInt()).isEqualTo(4);
      assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
      names.addAll(page.path("items").findValuesAsString("communityName"));
      next = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!next.isEmpty());
    assertThat(names).containsExactlyInAnyOrder("一小教共体", "丙教共体", "甲教共体", "乙教共体");
    var csv =
        new String(
            district.officer().get("/targets/overview/export?format=csv&year=2026").is(200).bytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(csv).contains(names);
    district.officer().get("/targets/overview?cursor=x").is(422);
    assertThat(district.officer().get("/targets/overview?year=2035").is(200).json().path("items"))
        .isEmpty();
  }

  @Test
  void evidenceIsReadInPagesWithoutGapOrRepeat() {
    for (int i = 1; i <= 5; i++) {
      started(UUID.randomUUID(), lead, member, "ROTATION", "2026-10-0" + i, "2027-07-09");
    }
    becomes("teachers-into-members", "5");
    var days = new ArrayList<String>();
    var next = "";
    do {
      var page =
          district
              .teacher(other)
              .get(indicator(2026, "teachers-into-members") + "/evidence?limit=2&cursor=" + next)
              .is(200)
              .json();
      assertThat(page.path("total").asInt()).isEqualTo(5);
      page.path("items").forEach(item -> days.add(item.path("day").asString()));
      next = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!next.isEmpty());
    assertThat(days)
        .containsExactly("2026-10-05", "2026-10-04", "2026-10-03", "2026-10-02", "2026-10-01");
    var evidence = indicator(2026, "teachers-into-members") + "/evidence";
    var fact = district.officer().get(evidence).json().path("items").path(0);
    assertThat(fact.path("link").asString())
        .isEqualTo("/assignments/" + fact.path("id").asString());
    assertThat(fact.path("schools").findValuesAsString("part"))
        .containsExactly("RECEIVING", "SENDING");
    assertThat(fact.path("schools").findValuesAsString("name")).containsExactly("第2小学", "第1小学");
    district.officer().get(evidence + "?cursor=x").is(422);
    district.officer().get(evidence + "/export?format=xlsx").is(200);
    assertThat(evidence(2026, "teachers-into-members", "?on=2026-10-03").path("total").asInt())
        .isEqualTo(3);
  }

  @Test
  void theCourseOfTheYearEndsAtTheValueOfToday() {
    started(UUID.randomUUID(), lead, member, "ROTATION", "2026-09-15", "2026-10-15");
    started(UUID.randomUUID(), lead, member, "ROTATION", "2026-11-01", "2027-07-09");
    becomes("teachers-into-members", "2");
    assertThat(course("teachers-into-members")).containsExactly("1", "1", "2");
    assertThat(course("assignments-in-force")).containsExactly("1", "0", "1");
    typed("new-backbone-teachers", "2026-10-10", "2").is(201);
    typed("new-backbone-teachers", "2026-11-10", "1").is(201);
    assertThat(course("new-backbone-teachers")).containsExactly("null", "2", "3");
  }
}

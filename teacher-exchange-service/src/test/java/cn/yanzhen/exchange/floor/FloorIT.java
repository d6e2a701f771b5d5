package cn.yanzhen.exchange.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ExchangeTest
class FloorIT {

  @Autowired SampleDistricts districts;
  @Fresh SampleDistrict district;
  UUID one;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  final LocalDate from = today.plusDays(10);
  final LocalDate to = from.plusDays(60);

  @BeforeEach
  void aLeadSchoolWithFloors() {
    district.colleagues(10);
    one = district.person("雁一鸣", district.lead);
    district.person("雁双飞", district.lead);
  }

  @Test
  void theFiguresOfADayAndOverTheComingOrdersOpenOntoTheirPeople() {
    send(one, "0.5");

    var now = floors(district.officer(), "");
    assertThat(now.path("asked").asBoolean()).isTrue();
    assertThat(now.path("staff").asInt()).isEqualTo(12);
    assertThat(now.path("source").asString()).contains("参照值");
    var backbone = figure(now, "BACKBONE");
    assertThat(backbone.at("/now/present").asString()).isEqualTo("2");
    assertThat(backbone.at("/now/all").asString()).isEqualTo("2");
    assertThat(backbone.at("/lowest/present").asString()).isEqualTo("1.5");
    assertThat(backbone.at("/lowest/day").asString()).isEqualTo(from.toString());
    assertThat(backbone.path("days").valueStream().map(day -> day.path("present").asString()))
        .containsExactly("2", "1.5", "2");
    assertThat(figure(now, "COVER").path("word").asString()).isEqualTo("初中数学教师");
    assertThat(figure(now, "COVER").at("/lowest/present").asString()).isEqualTo("11.5");

    var then = floors(district.admin(district.lead), "?on=" + from);
    assertThat(figure(then, "SENIORITY").at("/now/sharePercent").asInt()).isEqualTo(75);
    var people = people("measure=BACKBONE&on=" + from);
    assertThat(people.path("total").asInt()).isEqualTo(2);
    var away = people.path("items").get(0);
    assertThat(away.path("name").asString()).isEqualTo("雁一鸣");
    assertThat(away.path("present").asString()).isEqualTo("0.5");
    assertThat(away.at("/orders/0/schoolName").asString()).isEqualTo("雁阵二中");
    assertThat(people("measure=COVER&subject=MATHS&stage=JUNIOR&limit=5").path("items")).hasSize(5);
    assertThat(people("measure=COVER&subject=MATHS&stage=JUNIOR").path("total").asInt())
        .isEqualTo(12);
  }

  @Test
  void peoplePageByPageAreAllOfThemOnce() {
    var first = people("measure=COVER&subject=MATHS&stage=JUNIOR&limit=7");
    var rest =
        people(
            "measure=COVER&subject=MATHS&stage=JUNIOR&limit=7&cursor="
                + first.path("next").asString());

    assertThat(first.path("items")).hasSize(7);
    assertThat(rest.path("items")).hasSize(5);
    assertThat(rest.path("next").isNull()).isTrue();
  }

  @Test
  void leadSchoolsAreListedWithTheirTightestFigure() {
    send(one, "0.5");

    var listed = district.get(district.officer(), "/floors").expect(200).items().toList();

    assertThat(listed).hasSize(1);
    assertThat(listed.getFirst().path("schoolName").asString()).isEqualTo("雁阵一中");
    assertThat(listed.getFirst().path("brokenLater").asInt()).isZero();
    assertThat(listed.getFirst().at("/tightest/lowest/sharePercent").asInt()).isEqualTo(75);
  }

  @Test
  void aSchoolIsNotEmptiedByMovingItsPeopleAwayOneAfterTheOther() {
    var three = district.person("雁三行", district.lead);
    var four = district.person("雁四方", district.lead);
    district.person("雁五湖", district.lead);
    var last = transferReady(four, today.plusDays(5));
    transfer(one, today.plusDays(1));
    transfer(three, today.plusDays(2));
    assertThat(figure(floors(district.officer(), ""), "BACKBONE").at("/lowest/present").asString())
        .isEqualTo("3");
    var before = approve(last).expect(409);
    SampleDistrict.moveClock(Duration.ofDays(3));
    await()
        .untilAsserted(
            () -> assertThat(floors(district.officer(), "").path("staff").asInt()).isEqualTo(13));

    var after = approve(last).expect(409);

    for (var refused : List.of(before, after)) {
      assertThat(refused.code()).isEqualTo("exchange/lead-school-floor");
      assertThat(refused.body().path("detail").asString()).contains("骨干教师", "只剩 2/5 在校（40 %）");
    }
    var now = floors(district.officer(), "");
    assertThat(now.path("movedAway").asInt()).isEqualTo(2);
    assertThat(now.path("baseMonths").asInt()).isEqualTo(12);
    assertThat(now.path("baseLabel").asString()).contains("参照值");
    assertThat(figure(now, "BACKBONE").at("/now/present").asString()).isEqualTo("3");
    assertThat(figure(now, "BACKBONE").at("/now/all").asString()).isEqualTo("5");
    var listed = district.get(district.officer(), "/floors").expect(200).items().toList();
    assertThat(listed.getFirst().path("movedAway").asInt()).isEqualTo(2);
    var people = people("measure=BACKBONE");
    assertThat(people.path("total").asInt()).isEqualTo(5);
    var gone = people.path("items").get(0);
    assertThat(gone.path("present").asString()).isEqualTo("0");
    assertThat(gone.at("/orders/0/forGood").asBoolean()).isTrue();
    assertThat(gone.at("/orders/0/schoolName").asString()).isEqualTo("雁阵二中");
    var until = LocalDate.parse(gone.at("/orders/0/to").asString());
    var later = floors(district.officer(), "?on=" + until.plusDays(2));
    assertThat(figure(later, "BACKBONE").at("/now/all").asString())
        .as("a year later")
        .isEqualTo("3");
  }

  @Test
  void whoCameFromAMemberIsShownAsInflow() {
    var row = district.personRow("XH1", "雁高飞", district.member);
    district.take(SampleDistrict.workbook(List.of(row), List.of()));
    row.set(3, district.codeOf(district.lead));
    row.set(10, today.minusDays(3));
    district.take(SampleDistrict.workbook(List.of(row), List.of()));
    var outside = district.personRow("XH2", "雁外来", district.outside);
    district.take(SampleDistrict.workbook(List.of(outside), List.of()));
    outside.set(3, district.codeOf(district.lead));
    outside.set(10, today.minusDays(3));
    district.take(SampleDistrict.workbook(List.of(outside), List.of()));

    var inflow = floors(district.officer(), "").path("inflow");

    assertThat(inflow.path("total").asInt()).isEqualTo(1);
    assertThat(inflow.path("honoured").asInt()).isEqualTo(1);
    assertThat(inflow.at("/people/0/name").asString()).isEqualTo("雁高飞");
    assertThat(inflow.at("/people/0/fromSchoolName").asString()).isEqualTo("雁阵二中");
    assertThat(inflow.at("/people/0/on").asString()).isEqualTo(today.minusDays(3).toString());
  }

  @Test
  void aMemberSchoolHasNoFloorsAndSaysWhy() {
    var member =
        district
            .get(district.admin(district.lead), "/floors/" + district.member)
            .expect(200)
            .body();

    assertThat(member.path("asked").asBoolean()).isFalse();
    assertThat(member.path("why").asString()).contains("不是总校");
  }

  @Test
  void onlyTheDistrictTheSchoolAndItsLeadLook() {
    district.get(district.admin(district.member), "/floors/" + district.lead).expect(403);
    district.get(district.teacher(one), "/floors/" + district.lead).expect(403);
    district.get(district.teacher(one), "/floors").expect(403);
    assertThat(district.get(district.admin(district.member), "/floors").expect(200).items())
        .isEmpty();
    district.get(districts.create().officer(), "/floors/" + district.lead).expect(404);
    var path = "/floors/" + district.lead;
    district.get(district.officer(), path + "?on=1999-01-01").expect(422);
    district.get(district.officer(), path + "/people?measure=COVER").expect(422);
    district.get(district.officer(), path + "/people?measure=NONE").expect(422);
  }

  private void transfer(UUID person, LocalDate day) {
    var id = transferReady(person, day);
    approve(id).expect(200);
    district.endPublicity(id);
  }

  private UUID transferReady(UUID person, LocalDate day) {
    var need = district.need("0.5", today, today.plusDays(60));
    var id = district.transfer(need, person, "0.5", day).expect(201).id();
    district.consentAll(id, person);
    return id;
  }

  private SampleDistrict.Answer approve(UUID id) {
    return district.post(district.officer(), "/assignments/" + id + "/approve", Map.of());
  }

  private void send(UUID person, String fte) {
    var need = district.need(fte, from, to);
    var id = district.propose(need, person, fte, from, to).expect(201).id();
    district.consentAll(id, person);
    district.post(district.officer(), "/assignments/" + id + "/approve", Map.of()).expect(200);
  }

  private JsonNode floors(String who, String query) {
    return district.get(who, "/floors/" + district.lead + query).expect(200).body();
  }

  private JsonNode people(String query) {
    return district
        .get(district.officer(), "/floors/" + district.lead + "/people?" + query)
        .expect(200)
        .body();
  }

  private static JsonNode figure(JsonNode floors, String measure) {
    return floors
        .path("figures")
        .valueStream()
        .filter(one -> one.path("measure").asString().equals(measure))
        .findFirst()
        .orElseThrow();
  }
}

package cn.yanzhen.exchange.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ExchangeTest
class ComplianceIT {

  @Autowired SampleDistricts districts;
  @Fresh SampleDistrict district;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  /**
   * Four teachers have been at the lead school for years, one has just come; one teaches at the
   * member school.
   */
  @BeforeEach
  void aDistrictWithSixPeople() {
    var plain = district.personRow("T4", "雁普通", district.lead);
    plain.set(7, null);
    var fresh = district.personRow("T5", "雁新来", district.lead);
    fresh.set(10, today.minusYears(2));
    district.take(
        SampleDistrict.workbook(
            List.of(
                district.personRow("T1", "雁一", district.lead),
                district.personRow("T2", "雁二", district.lead),
                district.personRow("T3", "雁三", district.lead),
                plain,
                fresh,
                district.personRow("T6", "雁六", district.member)),
            List.of()));
  }

  @Test
  void theTwoTwentyPercentRulesDifferOnTheSamePeopleAndOpenOntoThem() {
    send("T1", "雁一");
    send("T4", "雁普通");

    var national = compliance("national-2014");
    var anhui = compliance("anhui");

    assertThat(sides(national, "MOVED")).isEqualTo("2/5");
    assertThat(sides(national, "BACKBONE")).isEqualTo("1/2");
    assertThat(sides(anhui, "MOVED")).isEqualTo("2/5");
    assertThat(sides(anhui, "BACKBONE")).isEqualTo("1/5");
    assertThat(people("pack=national-2014&ratio=BACKBONE&side=DENOMINATOR"))
        .containsExactly("雁一", "雁普通");
    assertThat(people("pack=anhui&ratio=BACKBONE&side=DENOMINATOR"))
        .containsExactly("雁一", "雁二", "雁三", "雁普通", "雁六");
    assertThat(people("pack=anhui&ratio=BACKBONE&side=NUMERATOR")).containsExactly("雁一");
  }

  @Test
  void everybodyIsShownWithTheRuleTheFactsAndTheDates() {
    var fresh =
        roll("outcome=NOT_YET").filter(one -> one.path("name").asString().equals("雁新来")).toList();

    assertThat(fresh).hasSize(1);
    var ground = fresh.getFirst().path("grounds").get(0);
    assertThat(ground.path("text").asString()).contains(today.minusYears(2) + " 到现学校", "要求满 6 年");
    assertThat(ground.path("metOn").asString()).isEqualTo(today.plusYears(4).toString());

    var own =
        district
            .get(district.officer(), "/persons/" + district.personId("T5") + "/eligibility")
            .expect(200)
            .body();
    assertThat(own.path("outcome").asString()).isEqualTo("NOT_YET");
    assertThat(own.path("pack").asString()).isEqualTo("reference");
  }

  @Test
  void anOrderThatHasNotBegunIsToldApartFromTheMoved() {
    var person = district.personId("T2");
    var begins = today.plusDays(20);
    var need = district.need("0.5", begins, begins.plusDays(60));
    var id = district.propose(need, person, "0.5", begins, begins.plusDays(60)).expect(201).id();
    district.consentAll(id, person);
    district.post(district.officer(), "/assignments/" + id + "/approve", Map.of()).expect(200);

    var moved = share(compliance("anhui"), "MOVED");
    assertThat(moved.path("numerator").asInt()).isZero();
    assertThat(moved.path("coming").asInt()).isEqualTo(1);
    assertThat(people("pack=anhui&ratio=MOVED&side=COMING")).containsExactly("雁二");
  }

  @Test
  void aCommunityAndASchoolAreMeasuredAlikeAndAddUpToTheDistrict() {
    send("T1", "雁一");
    var schools = units("SCHOOL", district.officer());
    var communities = units("COMMUNITY", district.officer());

    assertThat(schools).hasSize(2);
    assertThat(schools.stream().mapToInt(one -> one.path("people").asInt()).sum()).isEqualTo(6);
    assertThat(communities).singleElement();
    assertThat(sides(communities.getFirst(), "MOVED")).isEqualTo("1/5");
  }

  @Test
  void aUnitIsAskedForAloneAndItsSidesOpenOntoItsOwnPeople() {
    var alone = district.outside;
    district.take(
        SampleDistrict.workbook(List.of(district.personRow("T8", "雁八", alone)), List.of()));
    send("T1", "雁一");
    var community = units("COMMUNITY", district.officer()).getFirst();
    assertThat(community.path("name").asString()).isNotEqualTo("未加入教共体的学校");
    var within = "communityId=" + community.path("id").asString();

    var own = one("/compliance?pack=anhui&" + within);
    assertThat(sides(own, "MOVED")).isEqualTo("1/5");
    assertThat(own.path("communityName")).isEqualTo(community.path("name"));
    assertThat(people("pack=anhui&ratio=MOVED&side=NUMERATOR&" + within)).containsExactly("雁一");
    assertThat(people("pack=anhui&ratio=MOVED&outcome=NOT_YET&" + within)).isEmpty();
    assertThat(names("/compliance/units?by=SCHOOL&" + within)).hasSize(2).doesNotContain("雁阵三中");

    assertThat(people("withoutCommunity=true")).containsExactly("雁八");
    assertThat(one("/compliance?withoutCommunity=true").path("people").asInt()).isEqualTo(1);
    assertThat(names("/compliance/units?by=SCHOOL&withoutCommunity=true")).containsExactly("雁阵三中");
    assertThat(names("/compliance/units?by=COMMUNITY")).endsWith("未加入教共体的学校");
  }

  @Test
  void aYearThatIsOverIsCountedUpToItsLastDay() {
    var now = one("/compliance");
    assertThat(now.path("countedOn").asString()).isEqualTo(today.toString());
    var past = one("/compliance?schoolYear=" + (now.path("schoolYear").asInt() - 1));
    assertThat(past.path("countedOn").asString())
        .isEqualTo(LocalDate.parse(now.path("judgedOn").asString()).minusDays(1).toString());
  }

  @Test
  void anotherPackSaysWhoWouldChange() {
    var old = district.personRow("T7", "雁将退", district.lead);
    old.set(8, today.minusYears(57));
    old.set(9, today.minusYears(34));
    district.take(SampleDistrict.workbook(List.of(old), List.of()));

    var answer =
        district
            .get(district.officer(), "/compliance/what-if?pack=anhui&other=shaanxi")
            .expect(200)
            .body();
    assertThat(answer.path("changed").asInt()).isEqualTo(1);
    assertThat(answer.path("changes").get(0).path("from").asString()).isEqualTo("ELIGIBLE");
    assertThat(answer.path("changes").get(0).path("to").asString()).isEqualTo("NOT_YET");
    var changed =
        district
            .get(district.officer(), "/compliance/what-if/people?pack=anhui&other=shaanxi")
            .expect(200)
            .items()
            .toList();
    assertThat(changed).singleElement();
    assertThat(changed.getFirst().path("then").path("grounds").toString()).contains("周岁");
  }

  @Test
  void aListComesInPagesAndAsAFile() {
    var first = district.get(district.officer(), "/compliance/people?limit=4").expect(200).body();
    var rest =
        district
            .get(
                district.officer(),
                "/compliance/people?limit=4&cursor=" + first.path("next").asString())
            .expect(200)
            .body();

    assertThat(first.path("total").asInt()).isEqualTo(6);
    assertThat(first.path("items").size() + rest.path("items").size()).isEqualTo(6);
    assertThat(rest.path("next").isNull()).isTrue();
    var file =
        district.get(district.officer(), "/compliance/people/export.csv").expect(200).http().body();
    assertThat(new String(file, StandardCharsets.UTF_8)).contains("人员编号", "雁新来", "要求满 6 年");
  }

  @Test
  void theFileSaysWhyAndUntilWhenSomebodyIsExemptAndByWhichOrderSomebodyMoved() {
    for (var said : Map.of("T1", "UNDER_STUDY", "T3", "SERIOUS_ILLNESS").entrySet()) {
      district
          .post(
              district.officer(),
              "/persons/" + district.personId(said.getKey()) + "/facts",
              Map.of(
                  "kind", "EXEMPTION",
                  "reason", said.getValue(),
                  "evidence", "材料",
                  "from", "2020-09-01",
                  "to", "2035-08-31",
                  "by", "区教委"))
          .expect(201);
    }
    send("T2", "雁二");

    var file =
        new String(
            district
                .get(district.officer(), "/compliance/people/export.csv")
                .expect(200)
                .http()
                .body(),
            StandardCharsets.UTF_8);
    assertThat(file)
        .contains("免予交流原因,免予截止,已交流,交流调令")
        .containsPattern("雁一,.*脱产进修、学历提升.*,2035-08-31,否")
        .containsPattern("雁三,.*原因涉及隐私，已登记.*,2035-08-31,否")
        .containsPattern("雁二,.*,是,[^,]*教派〔\\d{4}〕\\d+号")
        .doesNotContain("重大疾病");
  }

  @Test
  void aLeadSchoolSeesItsCommunityAMemberSchoolItselfAndATeacherOnlyHerself() {
    assertThat(units("SCHOOL", district.admin(district.lead))).hasSize(2);
    assertThat(units("SCHOOL", district.admin(district.member))).hasSize(1);
    var view = district.get(district.admin(district.member), "/compliance").expect(200).body();
    assertThat(view.path("wholeDistrict").asBoolean()).isFalse();
    assertThat(view.path("people").asInt()).isEqualTo(1);

    var teacher = district.teacher(district.personId("T2"));
    district.get(teacher, "/compliance").expect(403);
    district.get(teacher, "/compliance/people").expect(403);
    district.get(teacher, "/compliance/what-if?other=anhui").expect(403);
    district.get(teacher, "/persons/" + district.personId("T2") + "/eligibility").expect(200);
    district.get(teacher, "/persons/" + district.personId("T3") + "/eligibility").expect(404);
    district.get(teacher, "/packs").expect(200);
    var others = districts.create();
    others
        .get(others.officer(), "/persons/" + district.personId("T2") + "/eligibility")
        .expect(404);
    assertThat(
            others.get(others.officer(), "/compliance").expect(200).body().path("people").asInt())
        .isZero();
  }

  @Test
  void whatIsNotKnownIsRefusedByName() {
    assertThat(district.get(district.officer(), "/compliance?pack=mars").expect(422).code())
        .isEqualTo("exchange/unknown-pack");
    assertThat(district.get(district.officer(), "/compliance?schoolYear=1066").expect(422).code())
        .isEqualTo("exchange/school-year");
    assertThat(district.get(district.officer(), "/compliance/people?ratio=NONE").expect(422).code())
        .isEqualTo("exchange/unknown-ratio");
    district.get(district.officer(), "/persons/" + UUID.randomUUID() + "/eligibility").expect(404);
  }

  @Test
  void aYearOrADayBeforeAnyPackHeldIsRefusedWithTheFirstThatIsNot() {
    for (var path : List.of("", "/units?by=SCHOOL", "/people", "/what-if?other=anhui")) {
      var answer =
          district
              .get(
                  district.officer(),
                  "/compliance" + path + (path.contains("?") ? "&" : "?") + "schoolYear=2020")
              .expect(422);
      assertThat(answer.code()).isEqualTo("exchange/school-year");
      assertThat(answer.body().toString()).contains("学年应在 2021 与");
    }
    district.get(district.officer(), "/compliance?schoolYear=2021").expect(200);
    district.get(district.officer(), "/compliance?pack=anhui&schoolYear=2015").expect(200);

    var person = "/persons/" + district.personId("T1") + "/eligibility?on=";
    var early = district.get(district.officer(), person + "2021-08-31").expect(422);
    assertThat(early.code()).isEqualTo("exchange/no-pack-yet");
    assertThat(early.body().toString()).contains("自 2021-09-01 起", "指定按哪个规则包");
    district.get(district.officer(), person + "2021-09-01").expect(200);
    district.get(district.officer(), person + "2020-12-01&pack=anhui").expect(200);
  }

  @Test
  void aPageThatNobodyGaveAndASideOfNothingAreRefused() {
    for (var path :
        List.of(
            "/compliance/units?by=SCHOOL&cursor=",
            "/compliance/what-if/people?other=anhui&cursor=",
            "/compliance/people?cursor=",
            "/staffing?cursor=")) {
      assertThat(district.get(district.officer(), path + "zz").expect(422).code())
          .as(path)
          .isEqualTo("request/cursor");
    }
    assertThat(
            district
                .get(district.officer(), "/compliance/people?side=NUMERATOR")
                .expect(422)
                .code())
        .isEqualTo("request/required");
  }

  /** Sends somebody to the member school from today on. */
  private void send(String number, String name) {
    var person = district.personId(number);
    var need = district.need("0.5", today, today.plusDays(100));
    var id = district.propose(need, person, "0.5", today, today.plusDays(100)).expect(201).id();
    district.consentAll(id, person);
    district.post(district.officer(), "/assignments/" + id + "/approve", Map.of()).expect(200);
    await(name)
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                district
                    .get(district.officer(), "/assignments/" + id)
                    .body()
                    .path("state")
                    .asString()
                    .equals("IN_FORCE"));
  }

  private JsonNode compliance(String pack) {
    return district.get(district.officer(), "/compliance?pack=" + pack).expect(200).body();
  }

  private JsonNode one(String path) {
    return district.get(district.officer(), path).expect(200).body();
  }

  private List<String> names(String path) {
    return one(path).path("items").valueStream().map(it -> it.path("name").asString()).toList();
  }

  private Stream<JsonNode> roll(String query) {
    return district.get(district.officer(), "/compliance/people?" + query).expect(200).items();
  }

  private List<String> people(String query) {
    return roll(query).map(one -> one.path("name").asString()).toList();
  }

  private List<JsonNode> units(String by, String token) {
    return new ArrayList<>(
        district.get(token, "/compliance/units?by=" + by).expect(200).items().toList());
  }

  private static JsonNode share(JsonNode view, String code) {
    return view.path("shares")
        .valueStream()
        .filter(one -> one.path("ratio").path("code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String sides(JsonNode view, String code) {
    var share = share(view, code);
    return share.path("numerator").asInt() + "/" + share.path("denominator").asInt();
  }
}

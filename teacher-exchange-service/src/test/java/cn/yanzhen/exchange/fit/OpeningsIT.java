package cn.yanzhen.exchange.fit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Where would this person fit? The same rules, asked from the other side. */
@ExchangeTest
class OpeningsIT {

  @Autowired SampleDistricts districts;
  @Fresh SampleDistrict district;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  final LocalDate from = today.plusDays(10);
  final LocalDate to = from.plusDays(100);

  /** Six people, eight needs, an order in the way, wishes of all kinds. */
  private Map<String, UUID> people() {
    var rows = new ArrayList<List<Object>>();
    var taken = district.personRow("P1", "雁在派", district.lead);
    var chinese = district.personRow("P2", "雁语文", district.lead);
    chinese.set(4, "语文");
    var young = district.personRow("P3", "雁新来", district.lead);
    young.set(6, "三级");
    young.set(7, null);
    young.set(10, today.minusDays(40));
    rows.addAll(
        List.of(
            taken,
            chinese,
            young,
            district.personRow("P4", "雁在此", district.member),
            district.personRow("P5", "雁在外", district.outside),
            district.personRow("P6", "雁合适", district.lead)));
    district.take(SampleDistrict.workbook(rows, List.of()));
    var people = new HashMap<String, UUID>();
    for (var row : rows) {
      people.put(row.get(1).toString(), district.personId(row.getFirst().toString()));
    }
    people.values().forEach(district::certify);
    return people;
  }

  private List<UUID> needs(UUID busy) {
    var order = district.need("0.7", from, to);
    var assignment = district.propose(order, busy, "0.7", from, to).expect(201).id();
    district.consentAll(assignment, busy);
    district
        .post(district.officer(), "/assignments/" + assignment + "/approve", Map.of())
        .expect(200);
    var more = new ArrayList<UUID>();
    for (var said :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("subject", "CHINESE"),
            Map.of("stage", "SENIOR"),
            Map.of("from", to.plusDays(1).toString(), "to", to.plusDays(90).toString()),
            Map.of("schoolId", district.lead),
            Map.of("schoolId", district.outside, "kind", "SUPPORT_TEACHING"),
            Map.of(
                "kind",
                "ROTATION",
                "wanted",
                Map.of(
                    "title",
                    "FIRST",
                    "honour",
                    "CITY_MASTER",
                    "serviceYears",
                    3,
                    "schoolYears",
                    2)),
            Map.of("fte", "0.2", "answerBy", today.plusDays(4).toString()))) {
      var wish =
          new HashMap<String, Object>(
              Map.of(
                  "schoolId",
                  district.member,
                  "subject",
                  "MATHS",
                  "stage",
                  "JUNIOR",
                  "fte",
                  "0.5",
                  "from",
                  from.toString(),
                  "to",
                  to.toString()));
      wish.putAll(said);
      more.add(district.post(district.officer(), "/needs", wish).expect(201).id());
    }
    return more;
  }

  private void wishes(Map<String, UUID> people) {
    wish(people.get("雁合适"), Map.of("from", from.minusDays(5)));
    wish(people.get("雁在派"), Map.of("from", from, "schools", List.of(district.member)));
    wish(people.get("雁在外"), Map.of("from", from, "kinds", List.of("ROTATION")));
    wish(people.get("雁语文"), Map.of("from", to.plusDays(200)));
  }

  private void wish(UUID person, Map<String, ?> said) {
    district.post(district.officer(), "/persons/" + person + "/wishes", said).expect(201);
  }

  @Test
  void bothQuestionsSayTheSameOfEveryPairWordForWord() {
    var people = people();
    var needs = needs(people.get("雁在派"));
    wishes(people);

    int pairs = 0;
    for (var who : List.of(district.officer(), district.admin(district.lead))) {
      for (var need : needs) {
        var asked = district.get(who, "/needs/" + need + "/candidates");
        if (asked.status() == 404) continue;
        if (asked.status() == 403) continue;
        for (var candidate : both(asked.expect(200).body())) {
          var openings =
              district
                  .get(who, "/persons/" + candidate.path("personId").asString() + "/openings")
                  .expect(200)
                  .body();
          var same =
              both(openings).stream()
                  .filter(one -> one.path("needId").asString().equals(need.toString()))
                  .findFirst();
          assertThat(same).as("%s for %s", candidate.path("name"), need).isPresent();
          assertThat(same.orElseThrow().path("reasons")).isEqualTo(candidate.path("reasons"));
          pairs++;
        }
      }
    }
    assertThat(pairs).as("officer: 6 people × 8 needs; lead: 5 × 7").isEqualTo(6 * 8 + 5 * 7);
  }

  @Test
  void thatAWishIsThereIsKnownAndSortsButBindsNobody() {
    var people = people();
    needs(people.get("雁在派"));
    wishes(people);

    assertThat(wishOf(people.get("雁合适"))).containsOnly("愿意去：意愿不限学校");
    assertThat(wishOf(people.get("雁新来"))).containsOnly("未填交流意愿");
    assertThat(wishOf(people.get("雁语文"))).as("only much later").containsOnly("未填交流意愿");
    assertThat(wishOf(people.get("雁在派"))).contains("愿意去：意愿写明这所学校", "有交流意愿，未选这所学校");
    assertThat(wishOf(people.get("雁在外"))).contains("意愿是教师交流轮岗，需求是支教");
  }

  @Test
  void theProfileOrdersTheCandidatesAndExcludesNobody() {
    people();
    var need =
        district
            .need(from, to, Map.of("wanted", Map.of("title", "FIRST", "serviceYears", 5)))
            .expect(201)
            .id();

    var fits =
        district
            .get(district.admin(district.lead), "/needs/" + need + "/candidates")
            .expect(200)
            .body()
            .path("fits");
    assertThat(fits.valueStream().map(one -> one.path("name").asString()))
        .containsExactly("雁在派", "雁合适", "雁新来");
    assertThat(texts(fits.get(2))).contains("职称三级，期望一级及以上", "教龄 %d 年，期望至少 5 年".formatted(years()));
    assertThat(texts(fits.get(0))).contains("职称高级，期望一级及以上");
  }

  private long years() {
    return java.time.temporal.ChronoUnit.YEARS.between(LocalDate.of(2008, 7, 1), from);
  }

  @Test
  void isAskedByTheDistrictTheSchoolItsLeadSchoolAndThePersonOnly() {
    var people = people();
    var needs = needs(people.get("雁在派"));
    var one = people.get("雁合适");
    var path = "/persons/" + one + "/openings";

    var forDistrict = district.get(district.officer(), path).expect(200).body();
    assertThat(forDistrict.path("considered").asInt()).isEqualTo(needs.size());
    assertThat(forDistrict.path("fitting").asInt()).isPositive();
    assertThat(both(forDistrict)).noneMatch(opening -> opening.path("mayPropose").asBoolean());

    var forLead = district.get(district.admin(district.lead), path).expect(200).body();
    assertThat(forLead.path("considered").asInt())
        .as("not the school outside")
        .isEqualTo(needs.size() - 1);
    assertThat(forLead.path("fits").valueStream())
        .isNotEmpty()
        .allMatch(opening -> opening.path("mayPropose").asBoolean());
    assertThat(forLead.path("others").valueStream())
        .noneMatch(opening -> opening.path("mayPropose").asBoolean());

    var forSelf = district.get(district.teacher(one), path).expect(200).body();
    assertThat(both(forSelf))
        .hasSize(needs.size() - 1)
        .noneMatch(opening -> opening.path("known").asBoolean())
        .noneMatch(opening -> opening.path("mayPropose").asBoolean())
        .allMatch(opening -> opening.path("note").isNull());
    assertThat(forSelf.toString()).as("nobody else is named").doesNotContain("雁在派");

    district.get(district.teacher(people.get("雁在派")), path).expect(404);
    district.get(district.admin(district.member), path).expect(404);
    district.get(district.admin(district.outside), path).expect(404);
    district.get(districts.create().officer(), path).expect(404);
    district.get(district.officer(), "/persons/" + UUID.randomUUID() + "/openings").expect(404);

    var ownPerson = "/persons/" + people.get("雁在外") + "/openings";
    var forOwnSchool = district.get(district.admin(district.outside), ownPerson).expect(200).body();
    assertThat(both(forOwnSchool))
        .as("its own need, and none of a community it is not in")
        .allMatch(
            opening -> opening.path("schoolId").asString().equals(district.outside.toString()));
  }

  @Test
  void theNearestAndTheBestComeFirstAndAPageHasItsLimit() {
    var people = people();
    needs(people.get("雁在派"));

    var some =
        district
            .get(district.officer(), "/persons/" + people.get("雁合适") + "/openings?limit=2")
            .expect(200)
            .body();
    assertThat(some.path("fits")).hasSize(2);
    assertThat(some.path("fitting").asInt()).isGreaterThan(2);
    assertThat(texts(some.path("fits").get(0)))
        .as("the need that wishes for such a person")
        .anyMatch(text -> text.startsWith("职称高级，期望"));
    assertThat(against(some.path("others").get(0)))
        .isLessThanOrEqualTo(against(some.path("others").get(1)));
    district
        .get(district.officer(), "/persons/" + people.get("雁合适") + "/openings?limit=201")
        .expect(422);
  }

  private List<String> wishOf(UUID person) {
    return both(
            district.get(district.officer(), "/persons/" + person + "/openings").expect(200).body())
        .stream()
        .flatMap(one -> one.path("reasons").valueStream())
        .filter(reason -> reason.path("code").asString().equals("fit/wish"))
        .peek(reason -> assertThat(reason.path("binding").asBoolean()).isFalse())
        .map(reason -> reason.path("text").asString())
        .toList();
  }

  private static long against(JsonNode one) {
    return one.path("reasons")
        .valueStream()
        .filter(reason -> reason.path("binding").asBoolean() && !reason.path("ok").asBoolean())
        .count();
  }

  private static List<String> texts(JsonNode one) {
    return one.path("reasons").valueStream().map(reason -> reason.path("text").asString()).toList();
  }

  private static List<JsonNode> both(JsonNode answer) {
    var all = new ArrayList<JsonNode>();
    answer.path("fits").forEach(all::add);
    answer.path("others").forEach(all::add);
    return all;
  }
}

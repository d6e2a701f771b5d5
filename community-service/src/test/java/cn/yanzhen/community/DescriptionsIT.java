package cn.yanzhen.community;

import static cn.yanzhen.community.Districts.header;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.Districts.Answer;
import cn.yanzhen.community.school.SchoolOffice;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is said of a school holds from a day on, is corrected, and keeps what was known. */
@OnRealServers
class DescriptionsIT extends SchoolHistoryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  @Autowired JdbcClient database;

  @Test
  void aRenamingKeepsThePast() {
    change(first, "2026-09-01", "实验小学", "区府办〔2026〕8号").is(200);

    assertThat(nameOn(first, "2026-08-31")).isEqualTo("第1小学");
    assertThat(nameOn(first, "2026-09-01")).isEqualTo("实验小学");
    assertThat(listed("on=2026-08-31&q={q}", "第1小学")).containsExactly("第1小学");
    assertThat(listed("q={q}", "第1小学")).isEmpty();
    assertThat(listed("q={q}", "实验")).containsExactly("实验小学");
    var told = lastTold(first, 4);
    assertThat(header(told, "ce_type")).isEqualTo("school-changed.v1");
    assertThat(header(told, "ce_sequence")).isEqualTo("2");
    assertThat(json(told.value()).path("name").asString()).isEqualTo("实验小学");
  }

  @Test
  void aRenamingToComeIsSeenBeginsOnItsDayAndIsToldOnce() {
    change(first, "2026-12-01", "实验小学", null).is(200);

    assertThat(nameOn(first, "2026-11-30")).isEqualTo("第1小学");
    assertThat(nameOn(first, "2026-12-01")).isEqualTo("实验小学");
    assertThat(district.events(SchoolOffice.TOPIC, 3)).as("nothing holds yet").hasSize(3);

    clock.stand(Duration.ofDays(9));
    assertThat(district.events(SchoolOffice.TOPIC, 4))
        .extracting(event -> header(event, "ce_type"))
        .containsExactlyInAnyOrder(
            "school-registered.v1",
            "school-registered.v1",
            "school-registered.v1",
            "school-changed.v1");
    Awaitility.await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(15))
        .until(() -> district.events(SchoolOffice.TOPIC, 4).size() == 4);
    assertThat(school(first).json().path("version").asInt()).isEqualTo(3);
  }

  @Test
  void twoChangesThatBeginWhileNobodyLooksAreToldAsOne() {
    change(first, "2026-12-01", "甲小学", null).is(200);
    change(first, "2026-12-02", "乙小学", null).is(200);
    clock.stand(Duration.ofDays(20));
    var told = lastTold(first, 4);
    assertThat(json(told.value()).path("name").asString()).isEqualTo("乙小学");
    Awaitility.await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(15))
        .until(() -> district.events(SchoolOffice.TOPIC, 4).size() == 4);
  }

  @Test
  void aChangeIsTakenBackBeforeItBeginsAndNotAfterwards() {
    change(first, "2026-12-01", "实验小学", null).is(200);
    act(first, "withdrawals", Map.of("from", "2026-12-02")).is(409);
    act(first, "withdrawals", Map.of("from", "2026-12-01")).is(200);
    assertThat(nameOn(first, "2027-01-01")).isEqualTo("第1小学");

    change(first, "2026-11-22", "实验小学", null).is(200);
    var late = act(first, "withdrawals", Map.of("from", "2026-11-22")).is(409);
    assertThat(late.code()).isEqualTo("community/already-begun");
  }

  @Test
  void aCorrectionKeepsWhatWasKnown() {
    change(first, "2026-09-01", "实验小学", "文件").is(200);
    var believed = TestTools.START.plus(Duration.ofHours(1));
    clock.stand(Duration.ofHours(2));
    correct(first, "2026-09-01", null, "实验学校", "名称录错").is(200);

    assertThat(nameOn(first, "2026-10-01")).isEqualTo("实验学校");
    var now = history(first, null);
    assertThat(names(now.path("statements"))).containsExactly("第1小学", "实验学校");
    assertThat(names(history(first, believed.toString()).path("statements")))
        .containsExactly("第1小学", "实验小学");
    var replaced = now.path("replaced").path(0);
    assertThat(replaced.path("name").asString()).isEqualTo("实验小学");
    assertThat(replaced.path("replacedReason").asString()).isEqualTo("名称录错");
    assertThat(replaced.path("replacedBy").asString()).contains("测试");
    assertThat(replaced.path("reason").asString()).isEqualTo("文件");
    assertThat(names(history(first, "2020-01-01T00:00:00Z").path("statements"))).isEmpty();
    var leftOver = now.path("statements").path(0);
    assertThat(leftOver.path("to").asString()).isEqualTo("2026-08-31");
    assertThat(leftOver.path("saidAt").asString()).startsWith("2026-11-22T02:00:00");
    assertThat(leftOver.path("reason").isNull()).as("why it was registered, not why cut").isTrue();
  }

  @Test
  void correctionsInTheSameMomentAreKeptApart() {
    for (var name : List.of("甲", "乙", "丙")) {
      correct(first, null, null, name, "更正为" + name).is(200);
    }
    assertThat(names(history(first, null).path("replaced"))).containsExactly("乙", "甲", "第1小学");
  }

  @Test
  void whatWasBelievedIsNotChangedAfterwardsByAnybody() {
    correct(first, null, null, "甲", "更正").is(200);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> database.sql("delete from school_description_past").update())
        .hasMessageContaining("not changed afterwards");
  }

  @Test
  void whatIsWrongIsRefusedByNameAndDay() {
    var book = district.book();
    book.schoolFrom(district.schoolCode(9), "新校", LocalDate.of(2025, 9, 1));
    district.officer().bring(book);
    var fresh =
        UUID.fromString(
            district
                .officer()
                .get("/schools?q=" + district.schoolCode(9))
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString());
    assertThat(change(fresh, "2025-08-31", "老校", "x").is(422).text("detail"))
        .contains("新校", "2025-09-01", "2025-08-31");
    assertThat(change(first, "2026-09-01", "实验小学", null).is(422).code())
        .isEqualTo("community/reason-missing");
    assertThat(change(first, "2026-11-22", "第1小学", null).is(409).code())
        .isEqualTo("community/nothing-changed");
    assertThat(change(first, "2150-11-22", "实验小学", "x").is(422).code())
        .isEqualTo("community/day-implausible");
    assertThat(change(first, "2026-11-22", " ", null).is(422).code()).isNotBlank();
    assertThat(correct(first, "2026-02-01", "2026-01-01", "甲", "x").is(422).code())
        .isEqualTo("community/end-before-start");
    var half = new HashMap<>(description("甲"));
    half.put("longitude", 106.5);
    assertThat(
            act(first, "changes", Map.of("from", "2026-11-22", "description", half)).is(422).code())
        .isEqualTo("community/half-a-place");
  }

  @Test
  void onlyTheOfficerChangesAndOnlyWhatHeSaw() {
    var body = Map.of("from", "2026-11-22", "description", description("甲"));
    var path = "/schools/" + first + "/changes";
    district.teacher(first).act(path, body).is(403);
    district.administrator(first).act(path, body).is(403);
    districts.another().officer().act(path, body).is(404);
    districts.stranger().act(path, body).is(401);
    district.officer().post(path, body).is(428);
    var seen = school(first).etag();
    district.officer().post(path, body, Map.of("If-Match", "\"7\"")).is(412);
    district.officer().post(path, body, Map.of("If-Match", String.valueOf(seen))).is(200);
    assertThat(nameOn(first, "2026-11-22")).isEqualTo("甲");
    assertThat(
            district
                .teacher(first)
                .get("/schools/" + first + "/history")
                .is(200)
                .json()
                .path("actions"))
        .isEmpty();
    districts.another().officer().get("/schools/" + first + "/history").is(404);
  }

  @Test
  void ofParallelWritersWhoSawTheSameOneWins() throws Exception {
    var writers =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    (Callable<Integer>)
                        () ->
                            district
                                .officer()
                                .post(
                                    "/schools/" + first + "/changes",
                                    Map.of(
                                        "from",
                                        TODAY.plusDays(i).toString(),
                                        "description",
                                        description("校名" + i)),
                                    Map.of("If-Match", "\"1\""))
                                .status())
            .toList();
    assertThat(AtOnce.atOnce(writers)).containsOnlyOnce(200).containsOnly(200, 412);
    assertThat(history(first, null).path("statements").size()).isLessThanOrEqualTo(2);
  }

  @Test
  void behindTheBackOfAllRulesTheDatabaseRefusesAnOverlap() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                database
                    .sql(
                        """
                        insert into school_description (school_id, span, name, stages, setting, weak, known_since, told)
                        values (?, daterange('2030-01-01', null), '重叠', '{PRIMARY}', 'URBAN', false, '2026-01-01Z', true)
                        """)
                    .param(first)
                    .update())
        .hasMessageContaining("school_description_pkey");
  }

  @Test
  void aSchoolToComeIsToldOnItsFirstDay() {
    var book = district.book();
    book.schoolFrom(district.schoolCode(9), "新校", LocalDate.of(2027, 2, 1));
    district.officer().bring(book);
    assertThat(listed("q={q}", "新校")).isEmpty();
    assertThat(listed("on=2027-02-01&q={q}", "新校")).containsExactly("新校");
    assertThat(district.events(SchoolOffice.TOPIC, 3)).hasSize(3);
    clock.stand(Duration.ofDays(75));
    var told =
        district.events(SchoolOffice.TOPIC, 4).stream()
            .filter(event -> !List.of(first, second, third).contains(UUID.fromString(event.key())))
            .findFirst()
            .orElseThrow();
    assertThat(header(told, "ce_type")).isEqualTo("school-registered.v1");
    assertThat(json(told.value()).path("name").asString()).isEqualTo("新校");
  }

  @Test
  void listsAreNarrowedBySettingAndWeakness() {
    act(
            first,
            "changes",
            Map.of(
                "from",
                "2026-11-22",
                "description",
                Map.of(
                    "name",
                    "第1小学",
                    "stages",
                    List.of("PRIMARY"),
                    "ruralFlag",
                    "RURAL",
                    "weak",
                    true)))
        .is(200);
    assertThat(listed("weak=true")).containsExactly("第1小学");
    assertThat(listed("setting=RURAL")).containsExactly("第1小学");
    assertThat(listed("weak=true&on=2026-11-21")).isEmpty();
    assertThat(district.officer().get("/schools?setting=SEASIDE").is(422).code())
        .isEqualTo("request/setting");
    district.officer().get("/schools?on=yesterday").is(422);
  }

  private Answer correct(
      UUID school, @Nullable String from, @Nullable String to, String name, String why) {
    var body = new HashMap<String, @Nullable Object>();
    body.put("from", from);
    body.put("to", to);
    body.put("description", description(name));
    body.put("reason", why);
    return act(school, "corrections", body);
  }

  private String nameOn(UUID id, String day) {
    return district.officer().get("/schools/" + id + "?on=" + day).is(200).text("name");
  }

  private JsonNode history(UUID id, @Nullable String knownAt) {
    return district
        .officer()
        .get("/schools/" + id + "/history" + (knownAt == null ? "" : "?knownAt=" + knownAt))
        .is(200)
        .json();
  }
}

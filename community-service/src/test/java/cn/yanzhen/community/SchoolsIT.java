package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OnRealServers
class SchoolsIT {
  @Autowired Districts districts;

  private Districts.District district;

  @BeforeEach
  void inADistrictWithThreeSchools() {
    district = districts.another();
    district
        .officer()
        .bring(
            district
                .book()
                .schoolRow(
                    district.schoolCode(1),
                    "重庆市第八中学校",
                    "重庆八中",
                    district.code(),
                    "初中、高中",
                    "城区",
                    "否",
                    new BigDecimal("106.4567"),
                    new BigDecimal("29.5412"))
                .schoolRow(
                    district.schoolCode(2),
                    "山洞小学校",
                    null,
                    district.code(),
                    "小学",
                    "镇区",
                    "是",
                    null,
                    null)
                .schoolRow(
                    district.schoolCode(3),
                    "=中梁100%学校_",
                    "中梁",
                    district.code(),
                    "小学、初中",
                    "乡村",
                    "是",
                    null,
                    null));
  }

  @Test
  void aSchoolIsReadAsItWasRegistered() {
    var found = district.officer().get("/schools?q={q}", "八中").is(200).json().path("items").path(0);
    var school = district.officer().get("/schools/" + found.path("id").asString()).is(200);
    assertThat(school.etag()).isEqualTo("\"1\"");
    assertThat(school.json()).isEqualTo(found);
    assertThat(found.path("code").asString()).isEqualTo(district.schoolCode(1));
    assertThat(found.path("name").asString()).isEqualTo("重庆市第八中学校");
    assertThat(found.path("shortName").asString()).isEqualTo("重庆八中");
    assertThat(found.path("district").asString()).isEqualTo(district.code());
    assertThat(found.path("stages").toString()).isEqualTo("[\"JUNIOR\",\"SENIOR\"]");
    assertThat(found.path("ruralFlag").asString()).isEqualTo("URBAN");
    assertThat(found.path("weak").asBoolean()).isFalse();
    assertThat(found.path("longitude").decimalValue()).isEqualByComparingTo("106.4567");
  }

  @Test
  void schoolsAreFoundByNameShortNameCodeAndStage() {
    assertThat(found("q={q}", "中梁")).containsExactly("=中梁100%学校_");
    assertThat(found("q={q}", district.schoolCode(2))).containsExactly("山洞小学校");
    assertThat(found("stage=PRIMARY")).containsExactly("山洞小学校", "=中梁100%学校_");
    assertThat(found("stage=JUNIOR&q={q}", "八中")).containsExactly("重庆市第八中学校");
    assertThat(found("stage=VOCATIONAL")).isEmpty();
    assertThat(district.officer().get("/schools?stage=UNIVERSITY").is(422).code())
        .isEqualTo("request/stage");
  }

  @Test
  void signsOfThePatternLanguageMeanThemselves() {
    assertThat(found("q={q}", "%")).containsExactly("=中梁100%学校_");
    assertThat(found("q={q}", "_")).containsExactly("=中梁100%学校_");
    assertThat(found("q={q}", "\\")).isEmpty();
    assertThat(found("q={q}", "' or 1=1 --")).isEmpty();
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    var seen = new ArrayList<String>();
    var next = "";
    do {
      var page = district.officer().get("/schools?limit=1&cursor=" + next).is(200).json();
      assertThat(page.path("total").asInt()).isEqualTo(3);
      page.path("items").forEach(item -> seen.add(item.path("name").asString()));
      next = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!next.isEmpty());
    assertThat(seen).containsExactly("重庆市第八中学校", "山洞小学校", "=中梁100%学校_");
    district.officer().get("/schools?limit=201").is(422);
    district.officer().get("/schools?limit=0").is(422);
  }

  @Test
  void everybodySignedInOfTheDistrictReadsAndNobodyElse() {
    var id = district.officer().get("/schools").json().path("items").path(0).path("id").asString();
    district.teacher(java.util.UUID.fromString(id)).get("/schools/" + id).is(200);
    districts.stranger().get("/schools").is(401);
    districts.another().officer().get("/schools/" + id).is(404);
    districts.another().officer().get("/schools?district=" + district.code()).is(403);
    district.officer().get("/schools?district=" + district.code()).is(200);
    district.officer().get("/schools/no-id").is(422);
  }

  @Test
  void theListIsExportedWithTheHeadingsOfAnImport() {
    var csv =
        new String(
            district.officer().get("/schools/export?format=csv").is(200).bytes(),
            StandardCharsets.UTF_8);
    assertThat(csv.lines()).hasSize(4);
    assertThat(csv.lines().findFirst().orElseThrow())
        .contains("学校标识码,学校名称,简称,区县代码,学段,城乡类型,薄弱学校,办学性质,经度,纬度");
    assertThat(csv).contains("初中、高中,城区,否,,106.4567").contains("'=中梁100%学校_");
    assertThat(
            district
                .officer()
                .get("/schools/export?stage=PRIMARY&format=csv")
                .is(200)
                .bytes()
                .length)
        .isLessThan(csv.getBytes(StandardCharsets.UTF_8).length);
    district.officer().get("/schools/export?format=pdf").is(422);
    districts.stranger().get("/schools/export").is(401);
  }

  @Test
  void anExportGoesInAgainAndChangesNothing() {
    var other = districts.another();
    other
        .officer()
        .bring(
            other
                .book()
                .schoolRow(
                    other.schoolCode(1),
                    "第一小学",
                    "一小",
                    other.code(),
                    "小学、初中",
                    "镇区",
                    "是",
                    new BigDecimal("106.4567"),
                    new BigDecimal("29.5412")));
    var checked =
        other.officer().upload(other.officer().get("/schools/export").is(200).bytes()).is(201);
    assertThat(checked.json().path("sheets").path(0).path("same").asInt())
        .as(checked.json().toPrettyString())
        .isEqualTo(1);
  }

  private List<String> found(String query, Object... variables) {
    var names = new ArrayList<String>();
    for (JsonNode item :
        district.officer().get("/schools?" + query, variables).is(200).json().path("items")) {
      names.add(item.path("name").asString());
    }
    return names;
  }
}

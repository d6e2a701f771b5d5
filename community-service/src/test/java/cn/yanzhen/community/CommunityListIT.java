package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Communities in lists, files and on the first page. */
@OnRealServers
class CommunityListIT extends CommunityTest {
  @Test
  void everyRoleIsGreetedWithWhatWaitsForIt() {
    var submitted = submitted("一小教共体", lead, member);
    var draft = draft("三小教共体", other, member);
    var officer = district.officer().get("/tasks").is(200).json().path("items");
    assertThat(officer.findValuesAsString("subjectId")).containsExactly(submitted);
    assertThat(officer.path(0).path("kind").asString()).isEqualTo("APPROVE");
    assertThat(officer.path(0).path("link").asString()).isEqualTo("/communities/" + submitted);
    var admin = district.administrator(other).get("/tasks").is(200).json().path("items");
    assertThat(admin.findValuesAsString("subjectId")).containsExactly(draft);
    assertThat(admin.path(0).path("kind").asString()).isEqualTo("SUBMIT");
    assertThat(district.administrator(member).get("/tasks").is(200).json().path("items").size())
        .isZero();
    district.officer().act("/communities/" + submitted + "/reject", Map.of("reason", "重报")).is(200);
    assertThat(
            district
                .administrator(lead)
                .get("/tasks")
                .json()
                .path("items")
                .findValuesAsString("kind"))
        .containsExactly("REVISE");
    districts.stranger().get("/tasks").is(401);
  }

  @Test
  void theListIsFilteredAndPaged() {
    var schools = district.schools(6);
    for (int i = 0; i < 3; i++) {
      draft("教共体" + (i + 1), schools.get(2 * i), schools.get(2 * i + 1));
    }
    var seen = new ArrayList<String>();
    String cursor = "";
    do {
      var page = district.officer().get("/communities?limit=2&cursor=" + cursor).is(200).json();
      assertThat(page.path("total").asInt()).isEqualTo(3);
      seen.addAll(names(page));
      cursor = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!cursor.isEmpty());
    assertThat(seen).containsExactly("教共体1", "教共体2", "教共体3");
    assertThat(names(district.officer().get("/communities?q={q}", "体2").json()))
        .containsExactly("教共体2");
    assertThat(names(district.officer().get("/communities?q={q}", "第6小").json()))
        .containsExactly("教共体2");
    assertThat(names(district.officer().get("/communities?state=APPROVED").json())).isEmpty();
    assertThat(district.officer().get("/communities?state=WHATEVER").is(422).code())
        .isEqualTo("request/state");
    assertThat(district.officer().get("/communities?cursor=nonsense").is(422).code())
        .isEqualTo("request/cursor");
    assertThat(names(district.officer().get("/communities?q={q}", "%").json())).isEmpty();
  }

  @Test
  void theListIsExported() {
    submitted("一小教共体", lead, member);
    var csv =
        new String(
            district.officer().get("/communities/export?format=csv").is(200).bytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(csv.lines())
        .hasSize(3)
        .element(1)
        .asString()
        .contains("一小教共体", "总校", "2026-09-01", "待审批");
    var xlsx = district.officer().get("/communities/export").is(200);
    assertThat(xlsx.bytes()).startsWith('P', 'K');
    assertThat(xlsx.headers().getContentDisposition().getFilename()).isEqualTo("教共体.xlsx");
    district.officer().get("/communities/export?format=pdf").is(422);
  }

  private static List<String> names(tools.jackson.databind.JsonNode page) {
    var names = new ArrayList<String>();
    page.path("items").forEach(item -> names.add(item.path("name").asString()));
    return names;
  }
}

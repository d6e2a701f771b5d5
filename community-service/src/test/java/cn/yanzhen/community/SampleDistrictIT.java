package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.yanzhen.samples.FaultyWorkbooks;
import cn.yanzhen.samples.SampleDistrict;
import cn.yanzhen.samples.SampleWorkbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The sample district goes in whole; each faulty workbook is refused at the place where it is
 * faulty, and only there.
 */
@OnRealServers
class SampleDistrictIT {
  private static final Map<String, byte[]> WORKBOOKS = FaultyWorkbooks.all();

  /** Sheet, row and column of the faults in our sheets; of other sheets other services speak. */
  private static final Map<String, List<Tuple>> FAULTS =
      Map.ofEntries(
          Map.entry("wrong-headings", List.of(tuple("学校", 1, "学校代码"), tuple("学校", 1, "学校标识码"))),
          Map.entry("merged-cells", List.of(tuple("学校", 2, "B2:B3"))),
          Map.entry("formula", List.of(tuple("学校", 3, "经度"))),
          Map.entry("too-many-rows", List.of(tuple("学校", 0, ""))),
          Map.entry("date-as-text", List.of(tuple("教共体", 3, "起始日期"))),
          Map.entry("unknown-subject", List.of(tuple("学校", 4, "学段"))),
          Map.entry("same-person-twice", List.of()),
          Map.entry(
              "same-school-twice", List.of(tuple("学校", 5, "学校标识码"), tuple("教共体", 4, "学校标识码"))),
          Map.entry("not-a-workbook", List.of(tuple("", 0, ""))),
          Map.entry("broken-zip", List.of(tuple("", 0, ""))),
          Map.entry("zip-bomb", List.of(tuple("", 0, ""))));

  @Autowired Districts districts;

  @Test
  void everyFaultyWorkbookIsExpectedSomewhere() {
    assertThat(FAULTS.keySet()).isEqualTo(WORKBOOKS.keySet());
  }

  @ParameterizedTest
  @MethodSource("faultyWorkbookNames")
  void aFaultyWorkbookIsRefusedAtItsPlace(String name) {
    var district = districts.sample();
    var before = district.officer().get("/schools").json();
    var answer = district.officer().upload(WORKBOOKS.get(name)).is(201).json();
    var faults = new ArrayList<Tuple>();
    answer
        .path("faults")
        .forEach(
            fault -> {
              var row = name.equals("too-many-rows") ? 0 : fault.path("row").asInt();
              faults.add(
                  tuple(fault.path("sheet").asString(""), row, fault.path("column").asString("")));
              assertThat(fault.path("reason").asString()).isNotBlank();
            });
    assertThat(faults)
        .as(answer.path("faults").toPrettyString())
        .containsExactlyInAnyOrderElementsOf(FAULTS.get(name));
    assertThat(answer.path("state").asString())
        .isEqualTo(FAULTS.get(name).isEmpty() ? "CHECKED" : "FAULTY");
    assertThat(district.officer().get("/schools").json()).isEqualTo(before);
  }

  static List<String> faultyWorkbookNames() {
    return WORKBOOKS.keySet().stream().toList();
  }

  @Test
  void theSampleDistrictGoesInWholeAndAgainChangesNothing() {
    var sample = SampleDistrict.of(SampleDistrict.USUAL_DAY);
    var file = SampleWorkbook.of(sample).toBytes();
    var district = districts.sample();
    for (int time = 1; time <= 2; time++) {
      var checked = district.officer().upload(file).is(201);
      assertThat(checked.state())
          .as(checked.json().path("faults").toPrettyString())
          .isEqualTo("CHECKED");
      var sheets =
          district
              .officer()
              .post("/imports/" + checked.id() + "/commit")
              .is(200)
              .json()
              .path("sheets");
      assertThat(sheets.path(0).path(time == 1 ? "new" : "same").asInt())
          .isEqualTo(sample.schools().size());
      assertThat(sheets.path(1).path(time == 1 ? "new" : "same").asInt())
          .isEqualTo(
              sample.communities().stream()
                  .mapToInt(community -> community.memberships().size())
                  .sum());
    }
    var communities = district.officer().get("/communities?limit=200").json().path("items");
    assertThat(communities).hasSize(sample.communities().size());
    communities.forEach(
        community ->
            district
                .officer()
                .act("/communities/" + community.path("id").asString() + "/approve")
                .is(200));
    assertThat(district.officer().get("/communities?state=APPROVED").json().path("total").asInt())
        .isEqualTo(sample.communities().size());
  }
}

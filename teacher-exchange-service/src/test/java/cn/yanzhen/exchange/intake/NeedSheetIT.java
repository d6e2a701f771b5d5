package cn.yanzhen.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The sheet 需求 knows profile and deadline, and does without them. */
@ExchangeTest
class NeedSheetIT {

  private static final List<String> SHORT =
      List.of("需求编号", "学校标识码", "学科", "学段", "人数(FTE)", "开始日期", "结束日期", "派遣类型", "说明");
  private static final List<String> MORE =
      List.of("至少职称", "至少荣誉", "至少教龄", "至少在校年限", "其他期望", "答复期限");

  @Fresh SampleDistrict district;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  final LocalDate from = today.plusDays(10);
  final LocalDate to = from.plusDays(100);

  @Test
  void profileAndDeadlineAreTakenAndTheSameFileAgainChangesNothing() {
    var file =
        file(
            "一级",
            "区学科名师",
            BigDecimal.valueOf(5),
            BigDecimal.valueOf(2),
            "愿意承担班主任",
            today.plusDays(3));
    district.take(file);

    var need = need();
    var wanted = need.path("wanted");
    assertThat(wanted.path("title").asString()).isEqualTo("FIRST");
    assertThat(wanted.path("honour").asString()).isEqualTo("DISTRICT_MASTER");
    assertThat(wanted.path("serviceYears").asInt()).isEqualTo(5);
    assertThat(wanted.path("schoolYears").asInt()).isEqualTo(2);
    assertThat(wanted.path("note").asString()).isEqualTo("愿意承担班主任");
    assertThat(need.path("answerBy").asString()).isEqualTo(today.plusDays(3).toString());

    district.take(file);
    assertThat(need().path("version").asLong()).as("the same again").isEqualTo(1);
    district.take(file(null, null, BigDecimal.valueOf(6), null, null, null));
    assertThat(need().path("wanted").path("serviceYears").asInt()).isEqualTo(6);
    assertThat(need().path("wanted").path("title").asString())
        .as("what a cell leaves empty stays")
        .isEqualTo("FIRST");
  }

  @Test
  void aFileOfBeforeTakesNothingBackThatWasWrittenOnThePage() {
    var file = SampleDistrict.workbook("需求", SHORT, List.of(row()));
    district.take(file);
    var posted = need();
    assertThat(posted.path("wanted").isNull()).isTrue();
    district
        .put(
            district.officer(),
            "/needs/" + posted.path("id").asString(),
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
                from,
                "to",
                to,
                "kind",
                "ROTATION",
                "note",
                "初二缺人",
                "answerBy",
                today.plusDays(4)),
            "*")
        .expect(200);

    district.take(file);

    assertThat(need().path("answerBy").asString()).isEqualTo(today.plusDays(4).toString());
    assertThat(need().path("version").asLong()).isEqualTo(2);
  }

  @Test
  void whatIsWrongIsSaidByItsColumn() {
    assertThat(faults(file("特级", null, null, null, null, null))).containsExactly("至少职称");
    assertThat(faults(file(null, null, new BigDecimal("2.5"), null, null, null)))
        .containsExactly("至少教龄");
    assertThat(faults(file(null, null, null, BigDecimal.ZERO, null, null)))
        .containsExactly("至少在校年限");
    assertThat(faults(file(null, null, null, null, null, today.minusDays(1))))
        .containsExactly("答复期限");
    assertThat(faults(file(null, null, null, null, null, to.plusDays(1)))).containsExactly("答复期限");
    assertThat(district.get(district.officer(), "/needs").items()).isEmpty();
  }

  private List<String> faults(byte[] file) {
    return district
        .upload(file)
        .expect(201)
        .body()
        .path("faults")
        .valueStream()
        .map(fault -> fault.path("column").asString())
        .toList();
  }

  private JsonNode need() {
    return district.get(district.officer(), "/needs").items().findFirst().orElseThrow();
  }

  private List<Object> row() {
    return district.needRow("N1", district.member, from, to);
  }

  private byte[] file(@Nullable Object... more) {
    var headings = new ArrayList<>(SHORT);
    headings.addAll(MORE);
    var row = new ArrayList<>(row());
    row.addAll(Arrays.asList(more));
    return SampleDistrict.workbook("需求", headings, List.of(row));
  }
}

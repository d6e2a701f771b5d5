package cn.yanzhen.defaults.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A checked file is its rows: taken out again they are what was read. */
class KeptRowsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final WorkbookShape SHAPE = WorkbookShape.load(JSON, "workbook/district.json");

  private final KeptRows kept = new KeptRows(SHAPE, JSON, FileSeal.NONE);

  @Test
  void everyKindOfCellComesBackAsItWas() {
    var read =
        new WorkbookReader(SHAPE, 10)
            .read(
                "x.csv",
                "学校标识码,学校名称,区县代码,学段,城乡类型,薄弱学校,经度,生效日期\n1,甲,500106,小学、初中,镇区,否,106.50,2026-09-01\n"
                    .getBytes(StandardCharsets.UTF_8),
                List.of("学校"),
                new Faults());

    var again = kept.open(UUID.randomUUID(), kept.seal(UUID.randomUUID(), read)).orElseThrow();

    assertThat(again.counts()).isEqualTo(Map.of("学校", 1));
    var row = again.rows().of("学校").getFirst();
    assertThat(row.number()).isEqualTo(2);
    assertThat(row.text("学校名称")).isEqualTo("甲");
    assertThat(row.codes("学段")).containsExactly("PRIMARY", "JUNIOR");
    assertThat(row.code("城乡类型")).isEqualTo("TOWN");
    assertThat(row.flag("薄弱学校")).isFalse();
    assertThat(row.decimal("经度")).isEqualTo(new BigDecimal("106.50"));
    assertThat(row.date("生效日期")).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(row.text("简称")).isNull();
  }

  @Test
  void nothingOfAnotherServicesSheetIsKept() {
    var read =
        new WorkbookReader(SHAPE, 10)
            .read(
                "x.csv",
                "人员编号,姓名,身份证件号,学校标识码,学科,学段\nT1,雁一,500106198503010019,1,物理,初中\n"
                    .getBytes(StandardCharsets.UTF_8),
                List.of("学校"),
                new Faults());
    var again = kept.open(UUID.randomUUID(), kept.seal(UUID.randomUUID(), read)).orElseThrow();
    assertThat(again.rows().sheets()).isEmpty();
  }

  @Test
  void whatAnOlderVersionKeptIsUploadedAgain() {
    assertThat(kept.open(UUID.randomUUID(), new byte[] {'P', 'K', 3, 4})).isEmpty();
    assertThat(kept.open(UUID.randomUUID(), new byte[0])).isEmpty();
  }
}

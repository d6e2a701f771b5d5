package cn.yanzhen.defaults.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WorkbookReaderTest {

  private static final WorkbookShape SHAPE =
      WorkbookShape.load(JsonMapper.builder().build(), "workbook/district.json");
  private static final List<String> HEADINGS =
      List.of("需求编号*", "学校标识码*", "学科*", "学段*", "人数(FTE)*", "开始日期*", "结束日期*", "派遣类型", "说明");

  private final Faults faults = new Faults();

  @Test
  void aFilledRowIsReadWithItsCodesNumbersAndDates() throws IOException {
    var rows = read(sheet -> {}).of("需求");
    assertThat(faults.shown()).isEmpty();
    assertThat(rows).hasSize(1);
    var row = rows.getFirst();
    assertThat(row.number()).isEqualTo(2);
    assertThat(row.text("学校标识码")).isEqualTo("0500106001");
    assertThat(row.code("学科")).isEqualTo("PHYSICS");
    assertThat(row.decimal("人数(FTE)")).isEqualByComparingTo("0.5");
    assertThat(row.date("开始日期")).isEqualTo(LocalDate.of(2027, 2, 15));
    assertThat(row.text("说明")).isNull();
  }

  @Test
  void aDateAsTextIsRefusedWithItsPlace() throws IOException {
    read(sheet -> sheet.value(1, 5, "2027年2月15日"));
    assertThat(faults.shown())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.sheet()).isEqualTo("需求");
              assertThat(fault.row()).isEqualTo(2);
              assertThat(fault.column()).isEqualTo("开始日期");
              assertThat(fault.value()).isEqualTo("2027年2月15日");
              assertThat(fault.code()).isEqualTo("workbook/date-as-text");
            });
  }

  @Test
  void aFormulaIsRefused() throws IOException {
    read(sheet -> sheet.formula(1, 4, "0.25*2"));
    assertThat(codes()).containsExactly("workbook/formula");
  }

  @Test
  void anUnknownSubjectNamesWhatMayBeFilledIn() throws IOException {
    read(sheet -> sheet.value(1, 2, "炼金术"));
    assertThat(codes()).containsExactly("workbook/unknown-code");
    assertThat(faults.shown().getFirst().reason()).contains("炼金术").contains("物理");
  }

  @Test
  void aCodeAsNumberIsRefusedBecauseItLosesItsZeros() throws IOException {
    read(sheet -> sheet.value(1, 1, 500106001));
    assertThat(codes()).containsExactly("workbook/number-as-text");
  }

  @Test
  void aMissingValueIsAFaultOfItsRow() throws IOException {
    read(sheet -> sheet.value(1, 0, (String) null));
    assertThat(codes()).containsExactly("workbook/missing-value");
  }

  @Test
  void wrongHeadingsAreFaultsOfTheSheetAndNoRowIsRead() throws IOException {
    read(sheet -> sheet.value(0, 0, "编号"));
    assertThat(codes()).contains("workbook/unknown-heading", "workbook/missing-heading");
  }

  @Test
  void mergedCellsAreRefused() throws IOException {
    read(sheet -> sheet.range(1, 2, 2, 2).merge());
    assertThat(codes()).containsExactly("workbook/merged-cells");
    assertThat(faults.shown().getFirst().column()).isEqualTo("C2:C3");
  }

  @Test
  void moreRowsThanTheLimitAreRefusedAtTheFirstTooMany() throws IOException {
    read(sheet -> Stream.iterate(2, n -> n + 1).limit(200).forEach(n -> fill(sheet, n)));
    assertThat(codes()).containsExactly("workbook/too-many-rows");
    assertThat(faults.shown().getFirst().row()).isEqualTo(102);
  }

  @Test
  void whatIsNoWorkbookIsRefused() {
    reader().read("学校,名称".getBytes(StandardCharsets.UTF_8), List.of("需求"), faults);
    assertThat(codes()).containsExactly("workbook/not-a-workbook");
  }

  @Test
  void aFileThatUnfoldsBeyondBoundsIsRefusedWithoutUnfoldingIt() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) zip.write(zeros);
    }
    reader().read(out.toByteArray(), List.of("需求"), faults);
    assertThat(codes()).containsExactly("workbook/too-large-inside");
  }

  @Test
  void aWorkbookOfOtherSheetsOnlyIsNoFaultOfThisService() throws IOException {
    reader().read(workbook("学校", sheet -> {}), List.of("需求"), faults);
    assertThat(codes()).isEmpty();
    reader().read(workbook("Sheet1", sheet -> {}), List.of("需求"), faults);
    assertThat(codes()).containsExactly("workbook/no-sheets");
  }

  @Test
  void theTemplateItselfIsReadAndHasNoRows() throws IOException {
    var out = new ByteArrayOutputStream();
    new WorkbookTemplate(SHAPE).write(out);
    var read = reader().read(out.toByteArray(), List.of("学校", "教共体", "人员", "需求"), faults);
    assertThat(codes()).containsExactly("workbook/no-rows");
    assertThat(faults.shown().getFirst().reason()).contains("没有数据行");
    assertThat(read.counts()).hasSize(4).containsEntry("人员", 0);
  }

  @Test
  void whatASpreadsheetWouldTakeForAFormulaIsExportedHarmless() throws IOException {
    var out = new ByteArrayOutputStream();
    WorkbookWriter.writeCsv(out, List.of("说明"), Stream.of(List.of("=cmd()"), List.of("a,\"b\"")));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("\uFEFF说明\r\n'=cmd()\r\n\"a,\"\"b\"\"\"\r\n");
  }

  private List<String> codes() {
    return faults.shown().stream().map(Fault::code).toList();
  }

  private static WorkbookReader reader() {
    return new WorkbookReader(SHAPE, 100);
  }

  private WorkbookRows read(Consumer<Worksheet> change) throws IOException {
    return reader().read(workbook("需求", change), List.of("需求"), faults).rows();
  }

  private static byte[] workbook(String name, Consumer<Worksheet> change) throws IOException {
    var out = new ByteArrayOutputStream();
    var workbook = new Workbook(out, "test", "1.0");
    var sheet = workbook.newWorksheet(name);
    for (int i = 0; i < HEADINGS.size(); i++) sheet.value(0, i, HEADINGS.get(i));
    fill(sheet, 1);
    change.accept(sheet);
    workbook.finish();
    return out.toByteArray();
  }

  private static void fill(Worksheet sheet, int row) {
    sheet.value(row, 0, "N" + row);
    sheet.value(row, 1, "0500106001");
    sheet.value(row, 2, "物理");
    sheet.value(row, 3, "JUNIOR");
    sheet.value(row, 4, new BigDecimal("0.5"));
    sheet.value(row, 5, LocalDate.of(2027, 2, 15));
    sheet.style(row, 5).format("yyyy-mm-dd").set();
    sheet.value(row, 6, LocalDate.of(2027, 7, 15));
    sheet.style(row, 6).format("yyyy-mm-dd").set();
  }
}

package cn.yanzhen.defaults.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CsvReaderTest {
  private static final WorkbookShape SHAPE =
      WorkbookShape.load(JsonMapper.builder().build(), "workbook/district.json");
  private static final String HEADINGS = "学校标识码*,学校名称,简称,区县代码,学段,城乡类型,薄弱学校,经度,纬度,生效日期\r\n";

  private final Faults faults = new Faults();

  @Test
  void theHeadingsSayWhichSheetItIs() {
    var row =
        read(HEADINGS + "0050010601,第一小学,,500106,小学、初中,镇区,是,106.4567,29.5412,2026-09-01\r\n")
            .of("学校")
            .getFirst();
    assertThat(faults.shown()).isEmpty();
    assertThat(row.number()).isEqualTo(2);
    assertThat(row.text("学校标识码")).isEqualTo("0050010601");
    assertThat(row.text("简称")).isNull();
    assertThat(row.codes("学段")).containsExactly("PRIMARY", "JUNIOR");
    assertThat(row.flag("薄弱学校")).isTrue();
    assertThat(row.decimal("经度")).isEqualByComparingTo("106.4567");
    assertThat(row.date("生效日期")).isEqualTo(LocalDate.of(2026, 9, 1));
  }

  @Test
  void aSheetOfAnotherServiceIsPassedOver() {
    var read = read("需求编号,学校标识码,学科,学段,人数(FTE),开始日期,结束日期\nN1,1,物理,初中,1,2027-01-01,2027-02-01\n");
    assertThat(faults.none()).isTrue();
    assertThat(read.of("需求")).isEmpty();
  }

  @Test
  void quotedCellsHoldCommasQuotesAndNoLineBreaks() {
    var rows =
        read(HEADINGS + "1,\"甲,\"\"乙\"\"\",,500106,小学,城区,否,,,\n2,\"两\n行\",,500106,小学,城区,否,,,\n");
    assertThat(rows.of("学校"))
        .singleElement()
        .satisfies(row -> assertThat(row.text("学校名称")).isEqualTo("甲,\"乙\""));
    assertThat(faults.shown())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.row()).isEqualTo(3);
              assertThat(fault.code()).isEqualTo("workbook/control-character");
            });
  }

  @Test
  void whatExcelSavesInChinaIsReadToo() {
    var rows =
        read(
            (HEADINGS + "1,重庆八中,,500106,小学,城区,否,,,2026/9/1\n")
                .getBytes(Charset.forName("GB18030")));
    assertThat(rows.of("学校").getFirst().text("学校名称")).isEqualTo("重庆八中");
    assertThat(rows.of("学校").getFirst().date("生效日期")).isEqualTo(LocalDate.of(2026, 9, 1));
  }

  @Test
  void whatAnExportMadeHarmlessIsItselfAgain() {
    var rows = read("\uFEFF" + HEADINGS + "1,'=中梁学校,,500106,小学,城区,否,,,\n");
    assertThat(rows.of("学校").getFirst().text("学校名称")).isEqualTo("=中梁学校");
  }

  @Test
  void everyCellThatWillNotDoIsAFaultAtItsPlace() {
    read(
        HEADINGS
            + "5.0011E+09,第一小学,,500106,小学,城区,否,,,\n"
            + "1,,,500106,小学,城区,否,,,\n"
            + "1,第一小学,,500106,大学,城区,否,,,\n"
            + "1,第一小学,,500106,小学,城区,也许,东经,,2026-02-30\n");
    assertThat(faults.shown())
        .extracting(fault -> fault.row() + " " + fault.column() + " " + fault.code())
        .containsExactlyInAnyOrder(
            "2 学校标识码 workbook/number-as-text",
            "3 学校名称 workbook/missing-value",
            "4 学段 workbook/unknown-code",
            "5 薄弱学校 workbook/not-a-flag",
            "5 经度 workbook/not-a-number",
            "5 生效日期 workbook/not-a-date");
  }

  @Test
  void aRowWithAnUnreadableCellIsKeptWithItsOtherCellsAndNothingRestsOnThatOne() {
    var rows = read(HEADINGS + "1,第一小学,,500106,大学,城区,是,,,\n2,第二小学,,500106,小学,城区,否,,,\n");
    var row = rows.all("学校").getFirst();
    assertThat(rows.of("学校")).extracting(SheetRow::number).containsExactly(3);
    assertThat(rows.isWhole("学校")).isFalse();
    assertThat(row.isWhole()).isFalse();
    assertThat(row.isReadable("学段")).isFalse();
    assertThat(row.text("学校名称")).isEqualTo("第一小学");
    assertThat(row.passes(() -> row.flag("薄弱学校"))).isTrue();
    assertThat(row.passes(() -> row.codes("学段").isEmpty())).isFalse();
    assertThat(row.<String>tell(() -> row.text("简称") + row.codes("学段"))).isNull();
  }

  @Test
  void allFaultsOfASheetAreCountedHoweverManyAreShown() {
    new WorkbookReader(SHAPE, 1_000)
        .read(
            "x.csv",
            (HEADINGS + "1,甲,,500106,大学,城区,也许,,,\n".repeat(400)).getBytes(StandardCharsets.UTF_8),
            List.of("学校"),
            faults);
    assertThat(faults.shown()).hasSize(500);
    assertThat(faults.of("学校")).isEqualTo(800).isEqualTo(faults.count());
  }

  @Test
  void headingsAloneAreNoRows() {
    read(HEADINGS + ",,,,,,,,,\n");
    assertThat(faults.shown())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo("workbook/no-rows");
              assertThat(fault.reason()).contains("没有数据行");
            });
  }

  @Test
  void aHiddenValueIsNotAnEmptyOne() {
    new WorkbookReader(SHAPE, 10)
        .read(
            "x.csv",
            "人员编号,姓名,联系电话,学校标识码,学科,学段,出生年月,参加工作日期,到校日期\n1,,13800001234567890123456789012345678901234567890,1,数学,小学,1985-01-01,2008-01-01,2008-01-01\n"
                .getBytes(StandardCharsets.UTF_8),
            List.of("人员"),
            faults);
    assertThat(faults.shown())
        .extracting(fault -> fault.column() + " " + fault.value() + " " + fault.hidden())
        .containsExactlyInAnyOrder("姓名  false", "联系电话 null true");
  }

  @Test
  void theListOfPersonsSaysWhichExportCanBeTakenIn() {
    new WorkbookReader(SHAPE, 10)
        .read(
            "人员.csv",
            "人员编号,姓名,学校标识码,学校名称,学科,学段,职称,最高荣誉,参加工作日期,到校日期,干部职务\nT1,甲,1,乙,数学,小学,,,,,\n"
                .getBytes(StandardCharsets.UTF_8),
            List.of("人员"),
            faults);
    assertThat(faults.shown())
        .singleElement()
        .satisfies(fault -> assertThat(fault.reason()).contains("整册导出"));
  }

  @Test
  void unknownAndMissingHeadingsAreNamed() {
    read("学校代码,学校名称,区县代码,学段,城乡类型\n1,甲,500106,小学,城区\n");
    assertThat(faults.shown())
        .extracting(Fault::code)
        .containsExactlyInAnyOrder("workbook/unknown-heading", "workbook/missing-heading");
  }

  @Test
  void whatIsNoTableIsRefused() {
    read("随便写点什么");
    read(new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe});
    read("");
    assertThat(faults.shown())
        .extracting(Fault::code)
        .containsExactly("workbook/no-sheets", "workbook/not-a-csv", "workbook/no-sheets");
  }

  @Test
  void tooManyRowsAreRefused() {
    read(HEADINGS + "1,甲,,500106,小学,城区,否,,,\n".repeat(11));
    assertThat(faults.shown()).extracting(Fault::code).containsExactly("workbook/too-many-rows");
  }

  private WorkbookRows read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private WorkbookRows read(byte[] file) {
    return new WorkbookReader(SHAPE, 10)
        .read("学校.CSV", file, List.of("学校", "教共体", "学年数据"), faults)
        .rows();
  }
}

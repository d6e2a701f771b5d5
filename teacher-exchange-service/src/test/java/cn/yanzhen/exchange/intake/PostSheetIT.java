package cn.yanzhen.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** The sheet 岗位: posts and their holders, beside the people of the same workbook. */
@ExchangeTest
class PostSheetIT {

  private static final List<String> PERSONS =
      List.of(
          "人员编号", "姓名", "身份证件号", "学校标识码", "学科", "学段", "职称", "最高荣誉", "出生年月", "参加工作日期", "到校日期",
          "干部职务");
  private static final List<String> POSTS =
      List.of(
          "岗位编号",
          "学校标识码",
          "学科",
          "学段",
          "编制数(FTE)",
          "设岗日期",
          "撤岗日期",
          "撤岗原因",
          "任岗人员编号",
          "任岗份额",
          "任岗日期");
  private static final LocalDate SET = LocalDate.of(2020, 9, 1);

  @Fresh SampleDistrict district;

  @Test
  void postsComeWithTheirHoldersAndTheSameFileAgainChangesNothing() {
    var person = district.personRow("T-岗-1", "表中人", district.member);
    var book =
        book(
            List.of(person),
            List.of(
                row("岗-1", "1", null, null, "T-岗-1"),
                row("岗-2", "0.5", null, null, null),
                row("岗-3", "1", LocalDate.of(2024, 7, 31), "生源减少、班级减少", null)));
    district.take(book);

    var posts = district.get(district.officer(), "/posts").items().toList();
    assertThat(posts).hasSize(3);
    assertThat(posts.getFirst().at("/holders/0/personName").asString()).isEqualTo("表中人");
    assertThat(posts.getFirst().at("/holders/0/from").asString()).isEqualTo("2020-09-01");
    assertThat(posts.getLast().path("closedCode").asString()).isEqualTo("FEWER_PUPILS");
    var again = district.upload(book).expect(201).body();
    assertThat(again.path("sheets").valueStream())
        .allSatisfy(
            sheet ->
                assertThat(sheet.path("same").asInt())
                    .as("%s", sheet)
                    .isEqualTo(sheet.path("rows").asInt()));
  }

  @Test
  void everyFaultIsNamedWithRowAndColumn() {
    district.take(book(List.of(district.personRow("T-岗-9", "外校人", district.lead)), List.of()));
    var faulty =
        district
            .upload(
                book(
                    List.of(district.personRow("T-岗-2", "任两岗", district.member)),
                    List.of(
                        row("岗-1", "1.5", null, null, null),
                        row("岗-1", "1", null, null, null),
                        row("岗-2", "1", LocalDate.of(2019, 1, 1), "没有这样的原因", null),
                        row("岗-3", "1", null, null, "T-岗-9"),
                        row("岗-4", "1", null, null, "T-没有"),
                        row("岗-5", "1", null, null, "T-岗-2"),
                        row("岗-6", "1", null, null, "T-岗-2"))))
            .expect(201)
            .body();
    assertThat(
            faulty
                .path("faults")
                .valueStream()
                .map(
                    one ->
                        one.path("row").asInt()
                            + " "
                            + one.path("column").asString()
                            + " "
                            + one.path("code").asString()))
        .containsExactlyInAnyOrder(
            "2 编制数(FTE) intake/fte",
            "3 岗位编号 intake/duplicate-post",
            "4 撤岗日期 intake/post-dates",
            "4 撤岗原因 intake/closing-reason",
            "5 任岗人员编号 intake/other-school",
            "6 任岗人员编号 intake/unknown-person",
            "8 任岗人员编号 intake/duplicate-post");
  }

  @Test
  void aSecondHolderInAFullPostIsAFaultThatNamesTheFirst() {
    district.take(
        book(
            List.of(
                district.personRow("T-岗-3", "先任者", district.member),
                district.personRow("T-岗-4", "后任者", district.member)),
            List.of(row("岗-1", "1", null, null, "T-岗-3"))));

    var faulty =
        district
            .upload(book(List.of(), List.of(row("岗-1", "1", null, null, "T-岗-4"))))
            .expect(201)
            .body();

    assertThat(faulty.at("/faults/0/code").asString()).isEqualTo("intake/post-held");
    assertThat(faulty.at("/faults/0/reason").asString()).contains("先任者");
  }

  private List<Object> row(String number, String fte, LocalDate to, String why, String holder) {
    return new ArrayList<>(
        Arrays.asList(
            number,
            district.codeOf(district.member),
            "数学",
            "初中",
            new BigDecimal(fte),
            SET,
            to,
            why,
            holder,
            null,
            null));
  }

  private static byte[] book(List<List<Object>> persons, List<List<Object>> posts) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      if (!persons.isEmpty()) sheet(book.newWorksheet("人员"), PERSONS, persons);
      if (!posts.isEmpty()) sheet(book.newWorksheet("岗位"), POSTS, posts);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  private static void sheet(Worksheet sheet, List<String> headings, List<List<Object>> rows) {
    for (int i = 0; i < headings.size(); i++) sheet.value(0, i, headings.get(i));
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        switch (rows.get(r).get(c)) {
          case null -> {}
          case LocalDate day -> {
            sheet.value(r + 1, c, day);
            sheet.style(r + 1, c).format("yyyy-mm-dd").set();
          }
          case BigDecimal number -> sheet.value(r + 1, c, number);
          case Object text -> sheet.value(r + 1, c, text.toString());
        }
      }
    }
  }
}

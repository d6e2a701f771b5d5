package cn.yanzhen.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class WorkbooksTest {

  @Test
  void sampleDistrictHasTheSizeItPromises() throws IOException {
    var book = SampleWorkbook.of(SampleDistrict.of(SampleDistrict.USUAL_DAY)).toBytes();
    assertThat(rows(book, "学校")).hasSize(1 + 85);
    assertThat(rows(book, "教共体")).hasSize(1 + 69);
    assertThat(rows(book, "人员")).hasSize(1 + 6_000);
    assertThat(rows(book, "需求")).hasSize(1 + 200);
    assertThat(SampleDistrict.of(SampleDistrict.USUAL_DAY).communities()).hasSize(14);
    assertThat(SampleDistrict.of(SampleDistrict.USUAL_DAY).resources()).hasSize(300);
  }

  @Test
  void everySchoolHasPupilsInThreeYearsAndSomeHaveTooMany() {
    var district = SampleDistrict.of(SampleDistrict.USUAL_DAY);
    var lines = SampleYears.of(district);
    assertThat(lines)
        .extracting(SampleYears.Line::code)
        .containsAll(district.schools().stream().map(SampleDistrict.School::code).toList());
    assertThat(lines).extracting(SampleYears.Line::year).containsOnly(2024, 2025, 2026);
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.pupils()).isBetween(1, line.classes() * 45));
    assertThat(lines).anySatisfy(line -> assertThat(line.pupils()).isGreaterThan(line.capacity()));
  }

  @Test
  void postsAreNumberedOnceHeldByOneEachAndSomeAreVacant() {
    var lines = SamplePosts.of(SampleDistrict.of(SampleDistrict.USUAL_DAY));
    assertThat(lines).extracting(SamplePosts.Line::number).doesNotHaveDuplicates();
    assertThat(lines.stream().map(SamplePosts.Line::holder).filter(one -> one != null))
        .doesNotHaveDuplicates()
        .hasSizeBetween(5_500, 6_000);
    assertThat(lines.stream().filter(one -> one.holder() == null)).hasSizeBetween(150, 900);
    assertThat(lines.stream().filter(one -> one.closed() != null)).hasSizeBetween(10, 200);
  }

  @Test
  void sheetsStandInTheOrderOfTheTemplateWithCodesAsTextAndDatesAsDates() throws IOException {
    var book = FaultyWorkbooks.valid().toBytes();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
      assertThat(workbook.getSheets().map(s -> s.getName()))
          .containsExactly("学校", "教共体", "人员", "需求");
    }
    var person = rows(book, "人员").get(1);
    assertThat(person.getCellAsString(3)).contains(FaultyWorkbooks.LEAD_CODE);
    assertThat(person.getCellAsDate(8)).contains(LocalDateTime.of(1985, 3, 1, 0, 0));
  }

  @Test
  void twoRunsGiveTheSameBytes() {
    var day = LocalDate.of(2026, 11, 22);
    assertThat(SampleWorkbook.of(SampleDistrict.of(day)).toBytes())
        .isEqualTo(SampleWorkbook.of(SampleDistrict.of(day)).toBytes());
  }

  @Test
  void noTwoSchoolsPersonsOrNeedsShareANumber() {
    var district = SampleDistrict.of(SampleDistrict.USUAL_DAY);
    assertThat(district.schools()).extracting(SampleDistrict.School::code).doesNotHaveDuplicates();
    assertThat(district.persons())
        .extracting(SampleDistrict.Person::number)
        .doesNotHaveDuplicates();
    assertThat(district.persons())
        .extracting(SampleDistrict.Person::identityNumber)
        .doesNotHaveDuplicates();
    assertThat(district.needs()).extracting(SampleDistrict.Need::number).doesNotHaveDuplicates();
    assertThat(district.resources())
        .extracting(r -> r.title() + r.kind() + r.schoolCode())
        .doesNotHaveDuplicates();
  }

  @Test
  void identityNumbersBelongToNobodyAndHaveARightCheckDigit() {
    assertThat(IdentityNumber.of(LocalDate.of(1985, 3, 9), true, 1))
        .startsWith("990106")
        .hasSize(18);
    // The example of GB 11643 itself: 11010519491231002X.
    assertThat(IdentityNumber.checkDigit("11010519491231002")).isEqualTo('X');
  }

  @Test
  void nobodyWorksBeforeTheAgeOfTwentyOneOrArrivesBeforeStarting() {
    assertThat(SampleDistrict.of(SampleDistrict.USUAL_DAY).persons())
        .allSatisfy(
            p -> {
              assertThat(p.workingSince()).isAfter(p.birth().plusYears(21));
              assertThat(p.hereSince().plusMonths(3)).isAfter(p.workingSince());
              assertThat(p.hereSince()).isBefore(SampleDistrict.USUAL_DAY);
            });
  }

  @Test
  void faultyWorkbooksAreWhatTheySay() throws IOException {
    var all = FaultyWorkbooks.all();
    assertThat(all)
        .containsOnlyKeys(
            "wrong-headings",
            "merged-cells",
            "formula",
            "too-many-rows",
            "date-as-text",
            "unknown-subject",
            "same-person-twice",
            "same-school-twice",
            "not-a-workbook",
            "broken-zip",
            "zip-bomb");
    assertThat(rows(FaultyWorkbooks.wrongHeadings(), "学校").getFirst().getCellText(0))
        .isEqualTo("学校代码");
    assertThat(rows(FaultyWorkbooks.tooManyRows(100_000), "人员")).hasSizeGreaterThan(100_000);
    assertThat(FaultyWorkbooks.zipBomb(512).length).isLessThan(3_000_000);
    assertThatThrownBy(() -> rows(FaultyWorkbooks.notAWorkbook(), "学校"))
        .isInstanceOf(Exception.class);
    assertThatThrownBy(() -> rows(FaultyWorkbooks.brokenZip(), "学校")).isInstanceOf(Exception.class);
  }

  private static List<Row> rows(byte[] book, String sheet) throws IOException {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
      return workbook.findSheet(sheet).orElseThrow().read();
    }
  }
}

package cn.yanzhen.exchange.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactDaysTest {

  private static final UUID ID = UUID.randomUUID();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private final Career life =
      new Career(
          ID,
          LocalDate.of(1985, 3, 1),
          LocalDate.of(2008, 7, 1),
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  @Test
  void nobodyHasATitleBeforeTheirSixteenthBirthday() {
    assertThat(of(title(LocalDate.of(2001, 2, 28))))
        .isEqualTo("from 职称取得日期 2001-02-28 早于满 16 岁之日 2001-03-01（出生于 1985-03-01），请核对。");
    assertThat(of(title(LocalDate.of(2001, 3, 1)))).isEmpty();
    assertThat(of(title(null))).as("nobody wrote the day down").isEmpty();
  }

  @Test
  void nobodyHoldsAnOfficeBeforeTheyWork() {
    assertThat(of(office(LocalDate.of(2008, 6, 30), null))).startsWith("from 任期开始 2008-06-30");
    assertThat(of(office(null, LocalDate.of(2008, 6, 30)))).startsWith("to 任期结束 2008-06-30");
    assertThat(of(office(LocalDate.of(2008, 7, 1), LocalDate.of(2009, 1, 1)))).isEmpty();
  }

  @Test
  void aGraduatingYearIsOfTheServiceOrOfTheNextTwoYears() {
    assertThat(of(new Fact.GraduatingYear(ID, ID, 2006))).contains("2007-08-31", "2008-07-01");
    assertThat(of(new Fact.GraduatingYear(ID, ID, 2007))).isEmpty();
    assertThat(of(new Fact.GraduatingYear(ID, ID, 2028))).isEmpty();
    assertThat(of(new Fact.GraduatingYear(ID, ID, 2029))).contains("2029-2030", "2026-11-26");
  }

  @Test
  void whatIsNotYetDecidedExemptsNobody() {
    assertThat(of(exemption(TODAY, TODAY.plusDays(1)))).startsWith("decidedOn 决定日期 2026-11-27");
    assertThat(of(exemption(LocalDate.of(2008, 6, 30), TODAY))).startsWith("from ");
    assertThat(of(exemption(TODAY.plusDays(30), TODAY))).as("it may begin later").isEmpty();
  }

  @Test
  void theYoungestWorkAtFifteen() {
    var born = LocalDate.of(2010, 5, 4);
    assertThat(FactDays.tooYoung("入批日期", LocalDate.of(2025, 5, 3), born)).contains("2025-05-04");
    assertThat(FactDays.tooYoung("入批日期", LocalDate.of(2025, 5, 4), born)).isNull();
    assertThat(FactDays.unborn(TODAY.minusYears(15), TODAY)).isNull();
    assertThat(FactDays.unborn(TODAY.minusYears(15).plusDays(1), TODAY)).contains("2011-11-27");
  }

  private String of(Fact fact) {
    var wrong = FactDays.of(fact, life, TODAY);
    return wrong == null ? "" : wrong.field() + " " + wrong.reason();
  }

  private static Fact title(LocalDate since) {
    return new Fact.TitleHeld(ID, ID, Title.SENIOR, since);
  }

  private static Fact office(LocalDate from, LocalDate to) {
    return new Fact.Office(ID, ID, ID, OfficeRank.MIDDLE_LEVEL, null, from, to);
  }

  private static Fact exemption(LocalDate from, LocalDate decidedOn) {
    return new Fact.Exemption(ID, ID, "OTHER", "说明", from, null, "文号", "区教委", decidedOn);
  }
}

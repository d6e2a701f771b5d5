package cn.yanzhen.exchange.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.assignment.FirstPlacements.Placing;
import cn.yanzhen.exchange.person.Placement;
import cn.yanzhen.exchange.post.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How far a cohort came, on any day. */
class FunnelTest {

  private static final LocalDate JULY = LocalDate.of(2026, 7, 15);
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 28);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);
  private static final UUID LEAD = UUID.randomUUID();
  private static final UUID MEMBER = UUID.randomUUID();
  private static final UUID COHORT = UUID.randomUUID();
  private static final Training MUST = training("岗前培训", true);
  private static final Training MAY = training("跟岗学习", false);

  @Test
  void everyFigureHasItsNumeratorItsDenominatorItsDayAndItsPeople() {
    var stays = placed(new Placement(MEMBER, AUTUMN, null));
    var leaves =
        placed(
            new Placement(MEMBER, AUTUMN, AUTUMN.plusMonths(18)),
            new Placement(LEAD, AUTUMN.plusMonths(18).plusDays(1), null));
    var waits = newcomer(List.of(), List.of(), new Placement(LEAD, JULY, null));
    var all = List.of(stays, leaves, waits);

    assertThat(told(all, JULY.minusDays(1)))
        .containsExactly("4/4", "0/4", "0/0", "0/0", "0/0", "0/0", "0/0");
    assertThat(told(all, JULY)).containsExactly("4/4", "3/4", "0/3", "0/3", "0/0", "0/0", "0/0");
    assertThat(told(all, AUGUST)).containsExactly("4/4", "3/4", "2/3", "0/3", "0/0", "0/0", "0/0");
    assertThat(told(all, AUTUMN)).containsExactly("4/4", "3/4", "2/3", "2/3", "0/0", "0/0", "0/0");
    assertThat(told(all, AUTUMN.plusYears(1).minusDays(1)).get(4)).isEqualTo("0/0");
    assertThat(told(all, AUTUMN.plusYears(1)).get(4)).isEqualTo("2/2");
    assertThat(told(all, AUTUMN.plusYears(2)).get(5)).isEqualTo("1/2");
    assertThat(Funnel.of(4, all, AUTUMN.plusYears(2)).get(5).people())
        .containsExactly(stays.personId());
  }

  @Test
  void whoeverMissesAMustIsNotTrainedAndWhatIsVoluntaryKeepsNobody() {
    var onlyVoluntary = newcomer(List.of(done(MAY)), List.of(), new Placement(LEAD, JULY, null));
    assertThat(onlyVoluntary.missingOn(AUTUMN)).containsExactly(MUST);
    assertThat(onlyVoluntary.isTrainedOn(AUTUMN)).isFalse();
    var onlyMust = newcomer(List.of(done(MUST)), List.of(), new Placement(LEAD, JULY, null));
    assertThat(onlyMust.isTrainedOn(AUTUMN)).isTrue();
    assertThat(onlyMust.missingOn(AUGUST.minusDays(1))).as("as of before").containsExactly(MUST);
    assertThat(onlyMust.standOn(AUTUMN)).isEqualTo(Newcomer.Kind.TRAINED);
  }

  @Test
  void theHistoryTellsProposedPlacedMovedAndStillThere() {
    var leaves =
        placed(
            new Placement(MEMBER, AUTUMN, AUTUMN.plusMonths(18)),
            new Placement(LEAD, AUTUMN.plusMonths(18).plusDays(1), null));
    assertThat(leaves.historyOn(AUTUMN.plusYears(3)).stream().map(Newcomer.Step::kind))
        .containsExactly(
            Newcomer.Kind.JOINED,
            Newcomer.Kind.PROPOSED,
            Newcomer.Kind.TRAINED,
            Newcomer.Kind.PLACED,
            Newcomer.Kind.STILL_THERE,
            Newcomer.Kind.MOVED_ON);
    assertThat(leaves.standOn(AUTUMN)).isEqualTo(Newcomer.Kind.PLACED);
    assertThat(leaves.standOn(AUTUMN.plusYears(2))).isEqualTo(Newcomer.Kind.MOVED_ON);
  }

  @Test
  void aVoidedPlacementPlacedNobody() {
    var person = UUID.randomUUID();
    var voided =
        new Newcomer(
            person,
            JULY,
            List.of(MUST),
            List.of(done(MUST)),
            List.of(
                new Placing(UUID.randomUUID(), person, MEMBER, AUTUMN, "VOIDED", JULY.plusDays(9))),
            List.of(new Placement(LEAD, JULY, null)),
            null);
    assertThat(voided.isPlacedOn(AUTUMN.plusYears(1))).isFalse();
    assertThat(voided.standOn(AUTUMN)).isEqualTo(Newcomer.Kind.TRAINED);
  }

  @Test
  void whoLeavesCountsUpToThatDayAndWhoWasEnteredByMistakeOnNone() {
    var withdrew = left(false);
    assertThat(told(List.of(withdrew), AUGUST.minusDays(1)).get(1)).isEqualTo("1/4");
    assertThat(told(List.of(withdrew), AUGUST).get(1)).as("from that day on").isEqualTo("0/4");
    assertThat(withdrew.historyOn(AUTUMN.plusYears(1)).stream().map(Newcomer.Step::kind))
        .as("what came later is of another cohort")
        .containsExactly(Newcomer.Kind.JOINED, Newcomer.Kind.LEFT);
    assertThat(told(List.of(left(true)), JULY.plusDays(1)).get(1)).isEqualTo("0/4");
  }

  private static Newcomer left(boolean never) {
    var person = UUID.randomUUID();
    return new Newcomer(
        person,
        JULY,
        List.of(MUST),
        List.of(),
        List.of(
            new Placing(UUID.randomUUID(), person, MEMBER, AUTUMN, "ENDED", AUGUST.plusDays(1))),
        List.of(new Placement(LEAD, JULY, null)),
        new Leaving(AUGUST, "WITHDREW", null, never, "总校管理员"));
  }

  private static List<String> told(List<Newcomer> all, LocalDate on) {
    return Funnel.of(4, all, on).stream()
        .map(one -> one.numerator() + "/" + one.denominator())
        .toList();
  }

  private static Newcomer placed(Placement... then) {
    var placements = new ArrayList<Placement>();
    placements.add(new Placement(LEAD, JULY, AUTUMN.minusDays(1)));
    placements.addAll(List.of(then));
    return newcomer(
        List.of(done(MUST)),
        List.of(
            new Placing(
                UUID.randomUUID(), UUID.randomUUID(), MEMBER, AUTUMN, "ENDED", JULY.plusDays(20))),
        placements.toArray(Placement[]::new));
  }

  private static Newcomer newcomer(
      List<Attendance> attended, List<Placing> placings, Placement... placements) {
    return new Newcomer(
        UUID.randomUUID(), JULY, List.of(MUST, MAY), attended, placings, List.of(placements), null);
  }

  private static Attendance done(Training training) {
    return new Attendance(training.id(), UUID.randomUUID(), BigDecimal.TEN, AUGUST);
  }

  private static Training training(String title, boolean mandatory) {
    return new Training(
        UUID.randomUUID(),
        COHORT,
        title,
        "INDUCTION",
        new Period(JULY, AUGUST),
        BigDecimal.valueOf(120),
        mandatory,
        mandatory ? "示例依据" : null);
  }
}

package cn.yanzhen.exchange.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two people never hold one share of a post. */
class OccupancyTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
  private static final UUID HOLDER = UUID.randomUUID();

  private final Occupancy full =
      Occupancy.nobody(post("1")).with(holder(HOLDER, "1", DAY, null), List.of());

  @Test
  void aFreePostHasRoomForAWholeHolderAndNoMore() {
    assertThat(full.firstDayOver()).isNull();
    assertThat(full.vacantOn(DAY)).isZero();
    assertThat(
            full.with(holder(UUID.randomUUID(), "0.01", DAY.plusDays(9), null), List.of())
                .firstDayOver())
        .isEqualTo(DAY.plusDays(9));
  }

  @Test
  void sharesAddUpOnTheDaysOnWhichTheyMeetOnly() {
    var first = holder(UUID.randomUUID(), "0.6", DAY, DAY.plusDays(30));
    var then = Occupancy.nobody(post("1")).with(first, List.of());

    assertThat(
            then.with(holder(UUID.randomUUID(), "0.6", DAY.plusDays(31), null), List.of())
                .firstDayOver())
        .isNull();
    assertThat(
            then.with(holder(UUID.randomUUID(), "0.6", DAY.plusDays(30), null), List.of())
                .firstDayOver())
        .isEqualTo(DAY.plusDays(30));
  }

  @Test
  void whoeverActsMustFindTheHolderAway() {
    var days = new Period(DAY.plusDays(10), DAY.plusDays(20));
    var stands = acting("1", days);

    assertThat(full.with(stands).firstDayOver()).isEqualTo(days.from());
    var away = absent("1", days);
    assertThat(away.holders()).hasSize(1);
    assertThat(away.with(stands).firstDayOver()).isNull();
    assertThat(away.with(stands).freeOn(days.from())).isZero();
    assertThat(away.freeOn(days.to())).isEqualByComparingTo("1");
    assertThat(away.freeOn(days.to().plusDays(1))).isZero();
  }

  @Test
  void theDayOnWhichTheHolderComesBackIsTheFirstOver() {
    var days = new Period(DAY.plusDays(10), DAY.plusDays(20));
    var longer = acting("1", new Period(days.from(), days.to().plusDays(5)));

    assertThat(absent("1", days).with(longer).firstDayOver()).isEqualTo(days.to().plusDays(1));
  }

  @Test
  void aShareOfAnAbsenceVacatesNoMoreThanItselfNorThanIsHeld() {
    var days = new Period(DAY, DAY.plusDays(20));
    var half = absent("0.5", days);
    assertThat(half.with(acting("0.5", days)).firstDayOver()).isNull();
    assertThat(half.with(acting("0.51", days)).firstDayOver()).isEqualTo(DAY);

    var shared =
        Occupancy.nobody(post("1"))
            .with(holder(HOLDER, "0.4", DAY, null), List.of(away("1", days)))
            .with(holder(UUID.randomUUID(), "0.6", DAY, null), List.of());
    assertThat(shared.vacatedOn(DAY)).isEqualByComparingTo("0.4");
    assertThat(shared.with(acting("0.5", days)).firstDayOver()).isEqualTo(DAY);
  }

  private Occupancy absent(String share, Period days) {
    return Occupancy.nobody(post("1"))
        .with(holder(HOLDER, "1", DAY, null), List.of(away(share, days)));
  }

  private static Post post(String fte) {
    return new Post.Wish(
            UUID.randomUUID(), Subject.MATHS, Stage.JUNIOR, Fte.of(fte), DAY, null, null, null)
        .as(UUID.randomUUID(), "500106", "N-001", 1);
  }

  private static Occupancy.Holder holder(
      UUID person, String share, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
    return new Occupancy.Holder(UUID.randomUUID(), person, Fte.of(share), Post.period(from, to));
  }

  private static Occupancy.Acting acting(String share, Period days) {
    return new Occupancy.Acting(UUID.randomUUID(), UUID.randomUUID(), Fte.of(share), days, null);
  }

  private static Occupancy.Away away(String share, Period days) {
    return new Occupancy.Away(UUID.randomUUID(), HOLDER, Fte.of(share), days);
  }
}

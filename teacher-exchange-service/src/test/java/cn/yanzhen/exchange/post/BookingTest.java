package cn.yanzhen.exchange.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BookingTest {

  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

  @Test
  void daysNextToEachOtherDoNotAddUp() {
    var taken = List.of(booking(0, 9, "1"), booking(10, 19, "1"));

    assertThat(Booking.peak(taken, period(0, 19))).isEqualByComparingTo("1");
  }

  @Test
  void whatOverlapsOnOneDayAddsUp() {
    var taken = List.of(booking(0, 10, "0.5"), booking(10, 19, "0.33"));

    assertThat(Booking.peak(taken, period(0, 19))).isEqualByComparingTo("0.83");
    assertThat(Booking.peak(taken, period(11, 19))).isEqualByComparingTo("0.33");
  }

  @Test
  void whatBeganBeforeTheIntervalCountsInIt() {
    assertThat(Booking.peak(List.of(booking(0, 30, "0.6")), period(10, 12)))
        .isEqualByComparingTo("0.6");
  }

  @Test
  void nothingIsTakenOfAFreePerson() {
    assertThat(Booking.peak(List.of(), period(0, 1))).isEqualByComparingTo("0");
  }

  @Test
  void thePeakIsWhatCountingDayByDayFinds() {
    var random = new Random(20260901);
    for (int round = 0; round < 500; round++) {
      var taken = new ArrayList<Booking>();
      for (int i = random.nextInt(6); i > 0; i--) {
        int from = random.nextInt(30);
        taken.add(booking(from, from + random.nextInt(15), "0." + (1 + random.nextInt(9))));
      }
      int from = random.nextInt(30);
      var within = period(from, from + random.nextInt(15));

      var dayByDay =
          within
              .from()
              .datesUntil(within.to().plusDays(1))
              .map(
                  day ->
                      taken.stream()
                          .filter(booking -> booking.period().contains(day))
                          .map(booking -> booking.fte().value())
                          .reduce(BigDecimal.ZERO, BigDecimal::add))
              .max(BigDecimal::compareTo)
              .orElseThrow();
      assertThat(Booking.peak(taken, within))
          .as("%s within %s", taken, within)
          .isEqualByComparingTo(dayByDay);
    }
  }

  private static Booking booking(int from, int to, String fte) {
    return new Booking(period(from, to), Fte.of(fte));
  }

  private static Period period(int from, int to) {
    return new Period(DAY.plusDays(from), DAY.plusDays(to));
  }
}

package cn.yanzhen.exchange.post;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Stream;

/** A share of somebody's time over an interval. */
public record Booking(Period period, Fte fte) {

  /**
   * The most that is taken on any day of an interval. A sum of intervals is greatest where one of
   * them begins, so only those days are looked at; the database's own guard ({@code
   * person_within_one_fte}) does the same.
   */
  public static BigDecimal peak(Collection<Booking> bookings, Period within) {
    return Stream.concat(
            Stream.of(within.from()),
            bookings.stream().map(booking -> booking.period.from()).filter(within::contains))
        .map(
            day ->
                bookings.stream()
                    .filter(booking -> booking.period.contains(day))
                    .map(booking -> booking.fte.value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }
}

package cn.yanzhen.community.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * When a session takes place; the end itself is free again. People read it in the district's time.
 */
public record Slot(Instant from, Instant to) {
  /** China has one time, whatever zone a server or a browser stands in. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("M月d日（E）HH:mm", Locale.CHINA);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  public Slot {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("ends before it starts: " + from + " to " + to);
    }
  }

  public boolean overlaps(Slot other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  public LocalDate day() {
    return LocalDate.ofInstant(from, ZONE);
  }

  public Duration length() {
    return Duration.between(from, to);
  }

  /** The same hours so many weeks later. */
  public Slot weeksLater(int weeks) {
    return new Slot(
        from.atZone(ZONE).plusWeeks(weeks).toInstant(),
        to.atZone(ZONE).plusWeeks(weeks).toInstant());
  }

  public String words() {
    var end = to.atZone(ZONE);
    return DAY.format(from.atZone(ZONE))
        + "–"
        + (LocalDate.ofInstant(to, ZONE).equals(day()) ? TIME : DAY).format(end);
  }
}

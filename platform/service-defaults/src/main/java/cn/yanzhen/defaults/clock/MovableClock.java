package cn.yanzhen.defaults.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Business time, ahead of real time by the ISO-8601 duration that a file holds ({@code P30D}),
 * which all services of one machine watch. For demonstrations and acceptance tests: never for
 * tokens, sessions or measurements.
 */
final class MovableClock extends Clock {

  private static final Logger log = LoggerFactory.getLogger(MovableClock.class);
  private static final long LOOK_AGAIN = 200_000_000L; // nanoseconds

  private final Clock real;
  private final Path file;
  private volatile Seen seen = new Seen(Duration.ZERO, System.nanoTime() - LOOK_AGAIN);

  private record Seen(Duration ahead, long at) {}

  MovableClock(Clock real, Path file) {
    this.real = real;
    this.file = file;
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead());
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovableClock(real.withZone(zone), file);
  }

  private Duration ahead() {
    var last = seen;
    if (System.nanoTime() - last.at < LOOK_AGAIN) return last.ahead;
    var ahead = read(last.ahead);
    seen = new Seen(ahead, System.nanoTime());
    return ahead;
  }

  private Duration read(Duration before) {
    try {
      if (!Files.exists(file)) return Duration.ZERO;
      var text = Files.readString(file).strip();
      return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
    } catch (IOException | DateTimeParseException unreadable) {
      log.warn("clock file not readable, time stays as it was: {}", unreadable.toString());
      return before;
    }
  }
}

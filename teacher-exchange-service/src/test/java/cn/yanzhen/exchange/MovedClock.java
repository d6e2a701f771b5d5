package cn.yanzhen.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Business time as a test wants it, from the very call on that moves it. */
final class MovedClock extends Clock {

  private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

  private final Clock real;

  MovedClock() {
    this(Clock.system(ZoneId.of("Asia/Shanghai")));
  }

  private MovedClock(Clock real) {
    this.real = real;
  }

  static void stand(Duration ahead) {
    AHEAD.set(ahead);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(AHEAD.get());
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovedClock(real.withZone(zone));
  }
}

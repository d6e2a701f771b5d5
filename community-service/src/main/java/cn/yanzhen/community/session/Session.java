package cn.yanzhen.community.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Joint research or a synchronous class. Its version is its ETag and the sequence of its events.
 *
 * @param series what was planned together with it, week after week
 * @param since when it came to stand as it does, in business time
 */
public record Session(
    UUID id,
    String district,
    Activity activity,
    Slot slot,
    @Nullable UUID series,
    Standing standing,
    long version,
    Instant since) {

  public Kind kind() {
    return activity.form().kind();
  }

  public State state() {
    return standing.state();
  }

  public boolean begunBy(Instant now) {
    return !slot.from().isAfter(now);
  }

  Session moveTo(Slot other, Instant now) {
    return new Session(id, district, activity, other, series, standing, version + 1, now);
  }

  /** Another arrangement of the same session. */
  Session rearrange(Activity other, Slot at, Instant now) {
    return new Session(id, district, other, at, series, standing, version + 1, now);
  }

  Session become(Standing other, Instant now) {
    return new Session(id, district, activity, slot, series, other, version + 1, now);
  }

  /** Held, or corrected: what came of it with the attendance of every classroom. */
  Session hold(Standing.Held held, List<Classroom> counted, Instant now) {
    return new Session(id, district, activity.with(counted), slot, series, held, version + 1, now);
  }
}

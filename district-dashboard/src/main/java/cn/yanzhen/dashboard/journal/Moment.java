package cn.yanzhen.dashboard.journal;

import cn.yanzhen.relay.ReceivedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * When and where an event happened.
 *
 * @param sequence the aggregate's: of two events of one aggregate the greater is the newer
 * @param day the district's calendar day of {@code at}
 */
public record Moment(UUID eventId, String district, long sequence, Instant at, LocalDate day) {

  /** Throws when the event names no district: it then waits among the dead letters. */
  public static Moment of(ReceivedEvent event, ZoneId zone) {
    var district = event.district();
    if (district == null || district.isBlank()) {
      throw new IllegalArgumentException("事件没有注明区县（ce_district）：" + event.type());
    }
    var at = event.time().truncatedTo(ChronoUnit.MICROS);
    return new Moment(event.id(), district, event.sequence(), at, LocalDate.ofInstant(at, zone));
  }

  /** {@code at} as the database takes it. */
  public OffsetDateTime timestamp() {
    return at.atOffset(ZoneOffset.UTC);
  }
}

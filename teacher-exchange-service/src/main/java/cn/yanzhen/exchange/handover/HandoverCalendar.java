package cn.yanzhen.exchange.handover;

import cn.yanzhen.defaults.problem.Trace;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens lists for orders of before there were lists: walks once a business day through all orders
 * that are out, a bounded number at a time, one transaction each. Two instances do no harm: there
 * is one list of each phase.
 */
@Component
class HandoverCalendar {

  private static final Logger log = LoggerFactory.getLogger(HandoverCalendar.class);
  private static final int AT_ONCE = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private final Handovers handovers;
  private final HandoverDesk desk;
  private final SchoolDirectory directory;
  private UUID after = FIRST;
  private @Nullable LocalDate done;

  HandoverCalendar(Handovers handovers, HandoverDesk desk, SchoolDirectory directory) {
    this.handovers = handovers;
    this.desk = desk;
    this.directory = directory;
  }

  @Scheduled(fixedDelayString = "${yanzhen.exchange.calendar-interval:1s}")
  void turn() {
    var today = directory.today();
    if (today.equals(done)) return;
    var some = handovers.withoutLists(after, AT_ONCE);
    for (var order : some) {
      try {
        desk.openMissing(order);
      } catch (RuntimeException failed) {
        log.error(
            "order {} has no handover list, and none could be opened: {}", order, Trace.of(failed));
      }
    }
    after = some.size() < AT_ONCE ? FIRST : some.getLast();
    if (some.size() < AT_ONCE) done = today;
  }
}

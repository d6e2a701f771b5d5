package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.directory.SchoolDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every second or so at the business day, and has the office start and end what is due: one
 * transaction each, so that one that fails holds up no other; a bounded number at a time.
 */
@Component
class AssignmentCalendar {

  private static final Logger log = LoggerFactory.getLogger(AssignmentCalendar.class);
  private static final int AT_ONCE = 200;

  private final Assignments assignments;
  private final ExchangeOffice office;
  private final SchoolDirectory directory;

  AssignmentCalendar(Assignments assignments, ExchangeOffice office, SchoolDirectory directory) {
    this.assignments = assignments;
    this.office = office;
    this.directory = directory;
  }

  @Scheduled(fixedDelayString = "${yanzhen.exchange.calendar-interval:1s}")
  void turn() {
    for (var id : assignments.due(directory.today(), AT_ONCE)) {
      try {
        office.doWhatIsDue(id);
      } catch (RuntimeException failed) {
        log.error("assignment {} is due but could not be moved on", id, failed);
      }
    }
  }
}

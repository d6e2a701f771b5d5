package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.problem.Trace;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every second or so at the business day, and has the desk do what is due: one transaction
 * each, so that one that fails holds up no other; a bounded number at a time.
 */
@Component
class AssignmentCalendar {

  private static final Logger log = LoggerFactory.getLogger(AssignmentCalendar.class);
  private static final int AT_ONCE = 200;

  private final Assignments assignments;
  private final Steps steps;
  private final DueDesk desk;
  private final SchoolDirectory directory;

  AssignmentCalendar(
      Assignments assignments, Steps steps, DueDesk desk, SchoolDirectory directory) {
    this.assignments = assignments;
    this.steps = steps;
    this.desk = desk;
    this.directory = directory;
  }

  @Scheduled(fixedDelayString = "${yanzhen.exchange.calendar-interval:1s}")
  void turn() {
    var today = directory.today();
    each(assignments.due(today, AT_ONCE), desk::doWhatIsDue);
    each(steps.withoutSteps(AT_ONCE), desk::giveSteps);
    each(steps.toTell(today, AT_ONCE).stream().map(Step::id).toList(), desk::tell);
  }

  private static void each(List<UUID> ids, Consumer<UUID> deed) {
    for (var id : ids) {
      try {
        deed.accept(id);
      } catch (RuntimeException failed) {
        log.error("{} is due but could not be moved on: {}", id, Trace.of(failed));
      }
    }
  }
}

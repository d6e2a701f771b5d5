package cn.yanzhen.exchange.appraisal;

import cn.yanzhen.defaults.problem.Trace;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens the yearly appraisals of long stays, once a business day and again while some are left: one
 * transaction each, a bounded number at a time. Two instances do no harm: there is one a year.
 */
@Component
class AppraisalCalendar {

  private static final Logger log = LoggerFactory.getLogger(AppraisalCalendar.class);
  private static final int AT_ONCE = 200;

  private final AppraisalLists lists;
  private final AppraisalDesk desk;
  private final AppraisalBook book;
  private final SchoolDirectory directory;
  private @Nullable LocalDate done;

  AppraisalCalendar(
      AppraisalLists lists, AppraisalDesk desk, AppraisalBook book, SchoolDirectory directory) {
    this.lists = lists;
    this.desk = desk;
    this.book = book;
    this.directory = directory;
  }

  @Scheduled(fixedDelayString = "${yanzhen.exchange.calendar-interval:1s}")
  void turn() {
    var today = directory.today();
    if (today.equals(done)) return;
    var due =
        lists.anniversaries(
            today,
            book.book().yearlyUnlessDaysRemain(),
            book.book().kinds().stream().map(Enum::name).toList(),
            AT_ONCE);
    for (var one : due) {
      try {
        desk.openYearly(one.assignmentId(), new Period(one.first(), one.last()));
      } catch (RuntimeException failed) {
        log.error(
            "assignment {} is due to be appraised but could not be: {}",
            one.assignmentId(),
            Trace.of(failed));
      }
    }
    if (due.isEmpty()) done = today;
  }
}

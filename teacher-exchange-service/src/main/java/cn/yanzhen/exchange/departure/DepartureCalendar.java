package cn.yanzhen.exchange.departure;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Departures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second or so at the business day: whose last day is past has left. */
@Component
class DepartureCalendar {

  private static final Logger log = LoggerFactory.getLogger(DepartureCalendar.class);
  private static final Caller CALENDAR = Caller.system("到期办理");
  private static final int AT_ONCE = 200;

  private final Departures departures;
  private final DepartureDesk desk;
  private final SchoolDirectory directory;

  DepartureCalendar(Departures departures, DepartureDesk desk, SchoolDirectory directory) {
    this.departures = departures;
    this.desk = desk;
    this.directory = directory;
  }

  @Scheduled(fixedDelayString = "${yanzhen.exchange.calendar-interval:1s}")
  void turn() {
    for (var id : departures.due(directory.today(), AT_ONCE)) {
      try {
        desk.over(id, CALENDAR);
      } catch (RuntimeException failed) {
        log.error("{} should have left but could not", id, failed);
      }
    }
  }
}

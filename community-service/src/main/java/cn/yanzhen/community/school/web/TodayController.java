package cn.yanzhen.community.school.web;

import cn.yanzhen.defaults.access.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The day and moment by which this service decides, so that a form proposes the day that will be
 * judged, not that of the machine it is filled in on.
 */
@RestController
class TodayController {
  private final Clock clock;

  TodayController(Clock clock) {
    this.clock = clock;
  }

  record Today(LocalDate day, Instant now) {}

  @GetMapping("/api/v1/community/today")
  Today today(Caller caller) {
    var now = clock.instant();
    return new Today(LocalDate.ofInstant(now, clock.getZone()), now);
  }
}

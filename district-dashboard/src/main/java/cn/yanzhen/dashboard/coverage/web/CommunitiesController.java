package cn.yanzhen.dashboard.coverage.web;

import cn.yanzhen.dashboard.coverage.Communities;
import cn.yanzhen.dashboard.reader.Readers;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CommunitiesController {

  private final Communities communities;
  private final Readers readers;
  private final Clock clock;

  CommunitiesController(Communities communities, Readers readers, Clock clock) {
    this.communities = communities;
    this.readers = readers;
    this.clock = clock;
  }

  /** All of the district on one page: a district has dozens. */
  @GetMapping("/api/v1/dashboard/communities")
  Page<Communities.Row> communities(
      Caller caller, @RequestParam(required = false) @Nullable LocalDate date) {
    var district = readers.admit(caller).district();
    return Page.all(communities.of(district, date == null ? LocalDate.now(clock) : date));
  }
}

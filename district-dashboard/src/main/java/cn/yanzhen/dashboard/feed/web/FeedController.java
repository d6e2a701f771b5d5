package cn.yanzhen.dashboard.feed.web;

import cn.yanzhen.dashboard.feed.Happenings;
import cn.yanzhen.dashboard.feed.Told;
import cn.yanzhen.dashboard.reader.Readers;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FeedController {

  private final Happenings happenings;
  private final Readers readers;

  FeedController(Happenings happenings, Readers readers) {
    this.happenings = happenings;
    this.readers = readers;
  }

  @GetMapping("/api/v1/dashboard/feed")
  Page<Told.Line> feed(
      Caller caller, @RequestParam(required = false) Set<String> kind, PageRequest page) {
    return happenings.latest(readers.admit(caller), kind == null ? Set.of() : kind, page);
  }
}

package cn.yanzhen.dashboard.stream.web;

import cn.yanzhen.dashboard.reader.Readers;
import cn.yanzhen.dashboard.stream.Streams;
import cn.yanzhen.defaults.access.Caller;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StreamController {

  private final Streams streams;
  private final Readers readers;

  StreamController(Streams streams, Readers readers) {
    this.streams = streams;
    this.readers = readers;
  }

  /** A browser cannot set the header at first: {@code after} says the same. */
  @GetMapping("/api/v1/dashboard/stream")
  void stream(
      Caller caller,
      @RequestHeader(value = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @RequestParam(required = false) @Nullable String after,
      HttpServletResponse response) {
    streams.serve(
        caller.account(),
        readers.admit(caller),
        position(lastEventId == null ? after : lastEventId),
        response);
  }

  /**
   * What is no position of ours is as good as the very first: the listener is told to load anew.
   */
  private static @Nullable Long position(@Nullable String id) {
    if (id == null || id.isBlank()) return null;
    try {
      return Long.parseLong(id.strip());
    } catch (NumberFormatException notOurs) {
      return -1L;
    }
  }
}

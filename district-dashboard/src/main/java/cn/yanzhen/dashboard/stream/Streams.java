package cn.yanzhen.dashboard.stream;

import cn.yanzhen.dashboard.reader.Sight;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Serves one listener on its own (virtual) thread, until it leaves. */
@Component
public class Streams {

  private final Hub hub;
  private final StreamSettings settings;

  Streams(Hub hub, StreamSettings settings) {
    this.hub = hub;
    this.settings = settings;
  }

  public void serve(
      String account, Sight sight, @Nullable Long lastSeen, HttpServletResponse response) {
    var listener = new Listener(account, sight, settings.queue());
    var first = hub.join(listener, lastSeen);
    try {
      response.setStatus(200);
      response.setContentType("text/event-stream;charset=UTF-8");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Accel-Buffering", "no");
      listener.serve(response.getOutputStream(), first, settings.heartbeat(), settings.lifetime());
    } catch (IOException gone) {
      // the listener left: nothing to answer any more
    } finally {
      hub.leave(listener);
    }
  }
}

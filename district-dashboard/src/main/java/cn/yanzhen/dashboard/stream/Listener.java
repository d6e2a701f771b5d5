package cn.yanzhen.dashboard.stream;

import cn.yanzhen.dashboard.reader.Sight;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One who listens. Messages wait in a bounded queue; who does not keep up is cut off, and may come
 * back with the last id seen. The connection's own thread writes, so that a slow line holds up
 * nobody else.
 */
final class Listener {

  private static final byte[] HEARTBEAT = ": 心跳\n\n".getBytes(StandardCharsets.UTF_8);

  private final String account;
  private final Sight sight;
  private final BlockingQueue<Message> queue;
  private volatile boolean closed;

  Listener(String account, Sight sight, int queue) {
    this.account = account;
    this.sight = sight;
    this.queue = new ArrayBlockingQueue<>(queue);
  }

  String account() {
    return account;
  }

  Sight sight() {
    return sight;
  }

  /** False when the queue is full: the listener is cut off then. */
  boolean offer(Message message) {
    if (closed) return false;
    if (queue.offer(message)) return true;
    close();
    return false;
  }

  void close() {
    closed = true;
    queue.clear();
    queue.offer(END);
  }

  boolean isClosed() {
    return closed;
  }

  /** Writes until the lifetime is over, the listener was cut off, or the line broke. */
  void serve(OutputStream out, List<Message> first, Duration heartbeat, Duration lifetime)
      throws IOException {
    long end = System.nanoTime() + lifetime.toNanos();
    for (var message : first) out.write(message.bytes(sight));
    out.flush();
    while (!closed && System.nanoTime() < end) {
      var message = next(Math.min(heartbeat.toNanos(), Math.max(1, end - System.nanoTime())));
      if (message == END) return;
      if (message == null) out.write(HEARTBEAT);
      while (message != null && message != END) {
        out.write(message.bytes(sight));
        message = queue.poll();
      }
      out.flush();
    }
  }

  private @Nullable Message next(long nanos) {
    try {
      return queue.poll(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return END;
    }
  }

  private static final Message END = new Message.Standing(-1);
}

package cn.yanzhen.dashboard.stream;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a thread each does over and over until it is told to stop; trouble makes it begin again. */
final class Duties {
  private static final Logger log = LoggerFactory.getLogger(Duties.class);

  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  @FunctionalInterface
  interface Duty {
    void run() throws SQLException, InterruptedException;
  }

  void begin() {
    running = true;
  }

  void take(String name, Duty duty) {
    threads.add(Thread.ofPlatform().name(name).daemon().start(() -> keepDoing(duty)));
  }

  boolean areOn() {
    return running;
  }

  /** Nothing new is begun. */
  void end() {
    running = false;
  }

  void interrupt() {
    threads.forEach(Thread::interrupt);
    threads.clear();
  }

  private void keepDoing(Duty duty) {
    while (running) {
      try {
        duty.run();
      } catch (InterruptedException stopped) {
        return;
      } catch (SQLException | RuntimeException trouble) {
        if (!running) return;
        log.warn("stream begins again: {}", trouble.toString());
        if (!pause()) return;
      }
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(Duration.ofSeconds(1));
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }
}

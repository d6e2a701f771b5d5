package cn.yanzhen.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of a part, from its birth to its end. */
record Run(
    Part part, Program program, Path home, PartLog log, Standing standing, Consumer<String> told) {
  static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final Duration START_LIMIT = Duration.ofSeconds(120);
  private static final int ABORTED = 128 + 6;

  /**
   * How one run ended.
   *
   * @param killed by somebody, so that it is worth another try; else it said itself that it cannot
   */
  record Ending(String words, boolean killed) {}

  /**
   * Returns when it is over.
   *
   * @param healthy told how long it took to be so, if it ever was
   */
  Ending once(Consumer<Duration> healthy) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Process born = spawn();
    if (born == null) {
      return new Ending("stopped", false);
    }
    boolean late = false;
    if (awaitFirstHealth(born, began)) {
      healthy.accept(Duration.ofNanos(System.nanoTime() - began));
    } else if (born.isAlive() && !standing.isStopping() && !standing.isHeld()) {
      late = true;
      end(born);
    }
    int code = born.waitFor();
    if (code == ABORTED) {
      program.brokeDown();
    }
    return late
        ? new Ending("not healthy within " + START_LIMIT.toSeconds() + " s", false)
        : new Ending("exit code " + code, code >= 128);
  }

  /** Asks it to end in its own time, and ends it when it does not. */
  void end(Process running) {
    Signal.polite(part).send(running.toHandle());
    if (!Signal.awaitEnd(running.toHandle(), STOP_LIMIT)) {
      told.accept(
          "  ! %-25s %d 秒内未停止，强制结束 did not stop within %d s: killed"
              .formatted(part.label(), STOP_LIMIT.toSeconds(), STOP_LIMIT.toSeconds()));
      running.destroyForcibly();
      Signal.awaitEnd(running.toHandle(), STOP_LIMIT);
    }
  }

  private @Nullable Process spawn() throws IOException, InterruptedException {
    Process born = standing.bear(program.prepare().writingTo(log)::start);
    if (born != null) {
      Footprint.of(born.toHandle()).writeTo(Orphans.pidFile(home, part));
    }
    return born;
  }

  private boolean awaitFirstHealth(Process born, long began) throws InterruptedException {
    while (born.isAlive() && System.nanoTime() - began < START_LIMIT.toNanos()) {
      if (program.isHealthy() && born.isAlive()) {
        return settled();
      }
      if (born.waitFor(100, TimeUnit.MILLISECONDS) || standing.isStopping()) {
        return false;
      }
    }
    return false;
  }

  private boolean settled() throws InterruptedException {
    try {
      program.settle();
      return true;
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      told.accept("  ! %-25s %s".formatted(part.label(), e));
      return false;
    }
  }
}

package cn.yanzhen.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one part running: starts it, waits until it is healthy, starts it again when it dies
 * (pausing longer each time), and stops it within bounds.
 */
final class Keeper {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration STABLE = Duration.ofSeconds(60);
  private static final int ATTEMPTS_AT_FIRST = 3;

  private final Part part;
  private final Program program;
  private final Run run;
  private final Path home;
  private final Consumer<String> told;
  private final CompletableFuture<Duration> ready = new CompletableFuture<>();
  private final Standing standing = new Standing();
  private final PartLog log;
  private @Nullable Thread tending;

  Keeper(Part part, Program program, Path home, Consumer<String> told) {
    this.part = part;
    this.program = program;
    this.home = home;
    this.told = told;
    this.log = PartLog.of(home, part);
    this.run = new Run(part, program, home, log, standing, told);
  }

  Part part() {
    return part;
  }

  Path log() {
    return log.file();
  }

  /**
   * Starts it and keeps it from now on.
   *
   * @return how long it took to be healthy, or {@link CannotStart}
   */
  synchronized CompletableFuture<Duration> start() {
    if (tending == null && !standing.isStopping()) {
      tending = Thread.ofVirtual().name("keep-" + part.label()).start(this::tend);
    }
    return ready;
  }

  private synchronized @Nullable Thread tending() {
    return tending;
  }

  boolean isHealthy() {
    return standing.isHealthy();
  }

  Optional<ProcessHandle> process() {
    return standing.process();
  }

  /** As {@code kill -9}; it stays away until {@link #resume}. */
  void killAndHold() {
    Process victim = standing.hold();
    if (victim != null) {
      victim.destroyForcibly();
      Signal.awaitEnd(victim.toHandle(), Run.STOP_LIMIT);
    }
    standing.awaitNoticed(Run.STOP_LIMIT);
  }

  /** Asks it to end in its own time; it stays away until {@link #resume}. */
  void stopAndHold() {
    Process victim = standing.hold();
    if (victim != null) {
      run.end(victim);
    }
    standing.awaitNoticed(Run.STOP_LIMIT);
  }

  /** Brings back what was held. */
  void resume() {
    standing.release();
  }

  /** Waits until it is healthy again. */
  boolean awaitHealthy(Duration patience) throws InterruptedException {
    return standing.awaitHealthy(patience);
  }

  /** Ends it for good; returns when it is gone. */
  void stop() {
    Process running = standing.stop();
    Thread tender = tending();
    if (running != null) {
      run.end(running);
    }
    if (tender != null) {
      try {
        tender.join(Run.STOP_LIMIT);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    // a process that was being born while we asked
    process().ifPresent(ProcessHandle::destroyForcibly);
    try {
      Files.deleteIfExists(Orphans.pidFile(home, part));
    } catch (IOException e) {
      told.accept(e.toString());
    }
    ready.completeExceptionally(new CannotStart("已停止。", "Stopped."));
  }

  private void tend() {
    try {
      log.begin();
      tendUntilStopped();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      refuse(e.toString());
    }
  }

  private void tendUntilStopped() throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    int attempts = 0;
    while (!standing.isStopping()) {
      standing.awaitRelease();
      long began = System.nanoTime();
      attempts++;
      Run.Ending ending;
      try {
        ending = run.once(this::becameHealthy);
      } catch (CannotStart no) {
        ready.completeExceptionally(no);
        return;
      } catch (IOException | RuntimeException e) {
        ending = new Run.Ending(e.toString(), false);
      }
      standing.healthy(false);
      if (standing.isStopping()) {
        return;
      }
      if (standing.isHeld()) {
        pause = FIRST_PAUSE;
        continue;
      }
      if (!ready.isDone() && (!ending.killed() || attempts >= ATTEMPTS_AT_FIRST)) {
        refuse(ending.words());
        return;
      }
      if (Duration.ofNanos(System.nanoTime() - began).compareTo(STABLE) > 0) {
        pause = FIRST_PAUSE;
      }
      told.accept(
          "  ! %-25s 意外停止 is gone (%s); %d 秒后重启 restarting in %d s; %s"
              .formatted(part.label(), ending.words(), pause.toSeconds(), pause.toSeconds(), log));
      standing.pause(pause);
      pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  private void becameHealthy(Duration took) {
    standing.healthy(true);
    String seconds = String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
    if (ready.isDone()) {
      told.accept("  ✓ %-25s 已恢复 is back   %5s s".formatted(part.label(), seconds));
    } else {
      told.accept(
          "  ✓ %-25s 就绪 ready   %5s s   %s".formatted(part.label(), seconds, program.address()));
      ready.complete(took);
    }
  }

  private void refuse(String why) {
    ready.completeExceptionally(
        new CannotStart(
            "%s 无法启动（%s）。日志：%s".formatted(part.label(), why, log),
            "%s does not start (%s). Its log: %s%n%s"
                .formatted(part.label(), why, log, log.lastLines())));
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}

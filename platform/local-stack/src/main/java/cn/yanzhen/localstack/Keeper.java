package cn.yanzhen.localstack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one part running: starts it, waits until it is healthy, starts it again when it dies
 * (pausing longer each time), and stops it within bounds.
 */
final class Keeper {
  private static final Duration START_LIMIT = Duration.ofSeconds(120);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration STABLE = Duration.ofSeconds(60);
  private static final int ATTEMPTS_AT_FIRST = 3;
  private static final int ABORTED = 128 + 6;
  private static final int LOG_TAIL = 64 * 1024;

  private final Part part;
  private final Program program;
  private final Path home;
  private final Consumer<String> told;
  private final CompletableFuture<Duration> ready = new CompletableFuture<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  private @Nullable Process process;
  private @Nullable Thread tending;
  private boolean stopping;
  private boolean held;
  private boolean healthy;

  Keeper(Part part, Program program, Path home, Consumer<String> told) {
    this.part = part;
    this.program = program;
    this.home = home;
    this.told = told;
  }

  Part part() {
    return part;
  }

  Path log() {
    return home.resolve("logs").resolve(part.label() + ".log");
  }

  /**
   * Starts it and keeps it from now on.
   *
   * @return how long it took to be healthy, or {@link CannotStart}
   */
  CompletableFuture<Duration> start() {
    lock.lock();
    try {
      if (tending == null && !stopping) {
        tending = Thread.ofVirtual().name("keep-" + part.label()).start(this::tend);
      }
      return ready;
    } finally {
      lock.unlock();
    }
  }

  boolean isHealthy() {
    lock.lock();
    try {
      return healthy;
    } finally {
      lock.unlock();
    }
  }

  Optional<ProcessHandle> process() {
    lock.lock();
    try {
      return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
    } finally {
      lock.unlock();
    }
  }

  /** As {@code kill -9}; it stays away until {@link #resume}. */
  void killAndHold() {
    Process victim;
    lock.lock();
    try {
      held = true;
      victim = process;
    } finally {
      lock.unlock();
    }
    if (victim != null) {
      victim.destroyForcibly();
      Signal.awaitEnd(victim.toHandle(), STOP_LIMIT);
    }
    awaitNoticed();
  }

  /** Asks it to end in its own time; it stays away until {@link #resume}. */
  void stopAndHold() {
    Process victim;
    lock.lock();
    try {
      held = true;
      victim = process;
    } finally {
      lock.unlock();
    }
    if (victim != null) {
      end(victim);
    }
    awaitNoticed();
  }

  /** The process is gone; the thread that tends it learns of that a moment later. */
  private void awaitNoticed() {
    long left = STOP_LIMIT.toNanos();
    lock.lock();
    try {
      while (healthy && !stopping && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** Brings back what was held. */
  void resume() {
    lock.lock();
    try {
      held = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until it is healthy again. */
  boolean awaitHealthy(Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (!healthy && left > 0) {
        left = changed.awaitNanos(left);
      }
      return healthy;
    } finally {
      lock.unlock();
    }
  }

  /** Ends it for good; returns when it is gone. */
  void stop() {
    Process running;
    Thread tender;
    lock.lock();
    try {
      stopping = true;
      running = process;
      tender = tending;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (running != null) {
      end(running);
    }
    if (tender != null) {
      try {
        tender.join(STOP_LIMIT);
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

  private void end(Process running) {
    Signal.polite(part).send(running.toHandle());
    if (!Signal.awaitEnd(running.toHandle(), STOP_LIMIT)) {
      told.accept(
          "  ! %-25s %d 秒内未停止，强制结束 did not stop within %d s: killed"
              .formatted(part.label(), STOP_LIMIT.toSeconds(), STOP_LIMIT.toSeconds()));
      running.destroyForcibly();
      Signal.awaitEnd(running.toHandle(), STOP_LIMIT);
    }
  }

  private void tend() {
    try {
      rotateLog();
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
    while (!isStopping()) {
      awaitRelease();
      long began = System.nanoTime();
      attempts++;
      Ending ending;
      try {
        ending = runOnce(began);
      } catch (CannotStart no) {
        ready.completeExceptionally(no);
        return;
      } catch (IOException | RuntimeException e) {
        ending = new Ending(e.toString(), false);
      }
      setHealthy(false);
      if (isStopping()) {
        return;
      }
      if (isHeld()) {
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
              .formatted(
                  part.label(), ending.words(), pause.toSeconds(), pause.toSeconds(), log()));
      pauseFor(pause);
      pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  /**
   * How one run of it ended.
   *
   * @param killed by somebody, so that it is worth another try; else it said itself that it cannot
   */
  private record Ending(String words, boolean killed) {}

  private Ending runOnce(long began) throws IOException, InterruptedException {
    Process born = spawn();
    if (born == null) {
      return new Ending("stopped", false);
    }
    boolean late = false;
    if (awaitFirstHealth(born, began)) {
      becameHealthy(Duration.ofNanos(System.nanoTime() - began));
    } else if (born.isAlive() && !isStopping() && !isHeld()) {
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

  private @Nullable Process spawn() throws IOException, InterruptedException {
    Program.Command command = program.prepare();
    var builder = new ProcessBuilder(command.words()).directory(command.directory().toFile());
    builder.environment().keySet().removeIf(Keeper::wouldConfigure);
    builder.environment().putAll(command.environment());
    builder.redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    lock.lock();
    try {
      if (stopping) {
        return null;
      }
      Process born = builder.start();
      process = born;
      Footprint.of(born.toHandle()).writeTo(Orphans.pidFile(home, part));
      return born;
    } finally {
      lock.unlock();
    }
  }

  /**
   * A developer's own settings must not leak into the parts; the gateway's limits may, for
   * measuring.
   */
  private static boolean wouldConfigure(String variable) {
    String name = variable.toUpperCase(Locale.ROOT);
    return name.startsWith("SPRING_")
        || name.startsWith("SERVER_")
        || (name.startsWith("YANZHEN_") && !name.startsWith("YANZHEN_LIMIT_"))
        || name.startsWith("MANAGEMENT_")
        || name.startsWith("PG")
        || name.equals("JAVA_TOOL_OPTIONS")
        || name.equals("JDK_JAVA_OPTIONS")
        || name.equals("_JAVA_OPTIONS")
        || name.equals("CLASSPATH");
  }

  private boolean awaitFirstHealth(Process born, long began) throws InterruptedException {
    while (born.isAlive() && System.nanoTime() - began < START_LIMIT.toNanos()) {
      if (program.isHealthy() && born.isAlive()) {
        return settled();
      }
      if (born.waitFor(100, TimeUnit.MILLISECONDS) || isStopping()) {
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

  private void becameHealthy(Duration took) {
    setHealthy(true);
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
            "%s 无法启动（%s）。日志：%s".formatted(part.label(), why, log()),
            "%s does not start (%s). Its log: %s%n%s"
                .formatted(part.label(), why, log(), lastLines())));
  }

  private String lastLines() {
    try (var file = new RandomAccessFile(log().toFile(), "r")) {
      file.seek(Math.max(0, file.length() - LOG_TAIL));
      byte[] tail = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(tail);
      List<String> lines =
          new String(tail, StandardCharsets.UTF_8).lines().filter(Keeper::tellsMore).toList();
      return lines.subList(Math.max(0, lines.size() - 12), lines.size()).stream()
          .map(line -> "    | " + line)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return "";
    }
  }

  /** The causes of a failure, not the way to each of them. */
  private static boolean tellsMore(String line) {
    return !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("\t... ");
  }

  private void rotateLog() throws IOException {
    Files.createDirectories(log().getParent());
    if (Files.exists(log())) {
      Files.move(
          log(),
          log().resolveSibling(part.label() + ".log.1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private boolean isStopping() {
    lock.lock();
    try {
      return stopping;
    } finally {
      lock.unlock();
    }
  }

  private boolean isHeld() {
    lock.lock();
    try {
      return held;
    } finally {
      lock.unlock();
    }
  }

  private void setHealthy(boolean now) {
    lock.lock();
    try {
      healthy = now;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void awaitRelease() throws InterruptedException {
    lock.lock();
    try {
      while (held && !stopping) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private void pauseFor(Duration pause) throws InterruptedException {
    long left = pause.toNanos();
    lock.lock();
    try {
      while (!stopping && !held && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}

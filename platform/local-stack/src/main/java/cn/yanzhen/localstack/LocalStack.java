package cn.yanzhen.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The running system: started whole or refused, kept while it is open, stopped in order.
 *
 * <pre>{@code
 * try (var stack = LocalStack.start(Plan.of(home).on(Ports.free()))) {
 *   stack.kill(Part.RESOURCE);   // stays away …
 *   stack.restart(Part.RESOURCE); // … until asked for, and is healthy again when this returns
 * }
 * }</pre>
 */
public final class LocalStack implements AutoCloseable {
  private static final Duration SAID_AGAIN = Duration.ofSeconds(5);
  private static final Duration RESTART_LIMIT = Duration.ofSeconds(120);

  private final Plan plan;
  private final Map<Part, Keeper> keepers = new EnumMap<>(Part.class);
  private final ReentrantLock stopLock = new ReentrantLock();
  private final AtomicReference<@Nullable Process> helper = new AtomicReference<>();
  private volatile boolean stopping;
  private boolean stopped;
  private @Nullable FileChannel lockChannel;
  private @Nullable Secrets secrets;

  LocalStack(Plan plan) {
    this.plan = plan;
  }

  /**
   * Starts it and returns when every part is healthy. It is stopped with this JVM at the latest.
   *
   * @throws CannotStart when it does not come up; nothing is left running then
   */
  public static LocalStack start(Plan plan) throws InterruptedException {
    var stack = new LocalStack(plan);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop-local-stack"));
    stack.bringUp();
    return stack;
  }

  void bringUp() throws InterruptedException {
    try {
      prepare();
      startAll();
    } catch (IOException e) {
      stop();
      throw new CannotStart("无法启动：" + e, "It does not start: " + e);
    } catch (RuntimeException | InterruptedException e) {
      stop();
      throw e;
    }
  }

  public Plan plan() {
    return plan;
  }

  public String publicUrl() {
    return plan.ports().publicUrl();
  }

  public Secrets secrets() {
    Secrets known = secrets;
    if (known == null) {
      throw new IllegalStateException("not started");
    }
    return known;
  }

  /** For tests that look into a service's own database. */
  public String jdbcUrl(Part part) {
    return Postgres.url(plan.ports().of(Part.POSTGRES), part.database());
  }

  /**
   * Business time of all services is ahead by the ISO-8601 duration that this file holds; real time
   * when absent.
   */
  public Path clockFile() {
    return plan.home().resolve("clock");
  }

  public boolean isHealthy(Part part) {
    return keeper(part).isHealthy();
  }

  /** Its process number while it runs. */
  public Optional<Long> pid(Part part) {
    return keeper(part).process().map(ProcessHandle::pid);
  }

  public Path log(Part part) {
    return keeper(part).log();
  }

  /** As {@code kill -9}. It stays away until {@link #restart}. */
  public void kill(Part part) {
    keeper(part).killAndHold();
  }

  /** As {@code kill -9} by a stranger: it is started again at once. */
  public void crash(Part part) {
    keeper(part).process().ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Stops one part in order. It stays away until {@link #restart}. */
  public void halt(Part part) {
    keeper(part).stopAndHold();
  }

  /** Starts one part again, stopping it first if it runs, and returns when it is healthy. */
  public void restart(Part part) throws InterruptedException {
    Keeper keeper = keeper(part);
    keeper.stopAndHold();
    keeper.resume();
    if (!keeper.awaitHealthy(RESTART_LIMIT)) {
      throw new IllegalStateException(part.label() + " is not healthy again; see " + keeper.log());
    }
  }

  /** Stops everything in order and returns when it is gone. Asking twice does no harm. */
  public void stop() {
    stopping = true;
    stopLock.lock();
    try {
      if (stopped) {
        return;
      }
      stopped = true;
      Process helping = helper.get();
      if (helping != null) {
        helping.destroy();
      }
      for (Set<Part> together : Part.STOPPING) {
        stopTogether(together);
      }
      release();
    } finally {
      stopLock.unlock();
    }
  }

  @Override
  public void close() {
    stop();
  }

  boolean isStopping() {
    return stopping;
  }

  /** A process that ends with the system, such as the sample load. */
  void helpedBy(Process process) {
    helper.set(process);
    if (stopping) {
      process.destroy();
    }
  }

  private void stopTogether(Set<Part> together) {
    var threads = new ArrayList<Thread>();
    for (Part part : together) {
      Keeper keeper = keepers.get(part);
      if (keeper != null) {
        threads.add(Thread.ofVirtual().start(keeper::stop));
      }
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void prepare() throws IOException {
    var onlyOwner = PosixFilePermissions.fromString("rwx------");
    if (!Files.exists(plan.home())) {
      Files.createDirectories(plan.home(), PosixFilePermissions.asFileAttribute(onlyOwner));
    }
    Files.createDirectories(plan.home().resolve("run"));
    Files.createDirectories(plan.home().resolve("logs"));
    own();
    var checks = new Checks(plan);
    checks.built();
    Set<Part> orphans = new Orphans(plan.home()).reclaim();
    if (!orphans.isEmpty()) {
      String names = orphans.stream().map(Part::label).collect(Collectors.joining(", "));
      plan.told().accept("  ✓ 已接管上次遗留的进程 took over what an earlier run left: " + names);
    }
    checks.memory();
    checks.disk();
    checks.ports();
    secrets = Secrets.in(plan.home());
    Running.write(plan);
    for (Part part : Part.values()) {
      if (plan.parts().contains(part)) {
        keepers.put(part, new Keeper(part, program(part), plan.home(), plan.told()));
      }
    }
  }

  private Program program(Part part) {
    Ports ports = plan.ports();
    return switch (part) {
      case POSTGRES -> new Postgres(plan.home(), ports.of(part), secrets());
      case REDIS -> new Redis(plan.home(), ports.of(part), secrets());
      case KAFKA -> new Kafka(plan.home(), ports.of(part), ports.kafkaController(), plan.lasting());
      case IDENTITY, COMMUNITY, EXCHANGE, RESOURCE, DASHBOARD, GATEWAY ->
          new Service(part, plan, secrets());
    };
  }

  /**
   * What keeps data starts together; then the services, as many at a time as there are processors.
   */
  private void startAll() throws InterruptedException {
    var all = new ArrayList<CompletableFuture<Duration>>();
    var slots = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    for (Part part : Part.values()) {
      Keeper keeper = keepers.get(part);
      if (keeper != null && !part.isJar()) {
        all.add(keeper.start());
      }
    }
    awaitAll(all);
    all.clear();
    for (Part part : Part.values()) {
      Keeper keeper = keepers.get(part);
      if (keeper != null && part.isJar()) {
        while (!slots.tryAcquire(SAID_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
          sayAwaited();
          refuseIfFailed(all);
        }
        all.add(keeper.start().whenComplete((took, failed) -> slots.release()));
      }
    }
    awaitAll(all);
  }

  private void awaitAll(List<CompletableFuture<Duration>> parts) throws InterruptedException {
    CompletableFuture<?> whole = firstFailureOrAll(parts);
    while (true) {
      try {
        whole.get(SAID_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException e) {
        sayAwaited();
      } catch (ExecutionException e) {
        throw refusal(e.getCause());
      }
    }
  }

  private static CompletableFuture<?> firstFailureOrAll(List<CompletableFuture<Duration>> parts) {
    var whole = new CompletableFuture<Object>();
    for (CompletableFuture<Duration> part : parts) {
      part.exceptionally(
          failure -> {
            whole.completeExceptionally(failure);
            return Duration.ZERO;
          });
    }
    CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenRun(() -> whole.complete("all"));
    return whole;
  }

  private static void refuseIfFailed(List<CompletableFuture<Duration>> parts) {
    for (CompletableFuture<Duration> part : parts) {
      if (part.isCompletedExceptionally()) {
        throw refusal(part.exceptionNow());
      }
    }
  }

  private static RuntimeException refusal(@Nullable Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof CannotStart no ? no : new IllegalStateException(cause);
  }

  private void sayAwaited() {
    String awaited =
        keepers.values().stream()
            .filter(keeper -> keeper.process().isPresent() && !keeper.isHealthy())
            .map(keeper -> keeper.part().label())
            .collect(Collectors.joining(", "));
    if (!awaited.isEmpty()) {
      plan.told().accept("  … 等待 waiting for: " + awaited);
    }
  }

  private Keeper keeper(Part part) {
    Keeper keeper = keepers.get(part);
    if (keeper == null) {
      throw new IllegalStateException(part.label() + " is not part of this system");
    }
    return keeper;
  }

  /**
   * One launcher a home: the system lets go of the lock when the launcher dies, however it dies.
   */
  private void own() throws IOException {
    Path file = plan.home().resolve("run/launcher.lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      String pid = Running.launcher(plan.home()).map(p -> Long.toString(p.pid())).orElse("?");
      throw new CannotStart(
          "雁阵已在运行（进程 %s）：make down 可停止它，make status 查看状态。".formatted(pid),
          "Yanzhen runs here already (process %s): make down stops it, make status shows it."
              .formatted(pid));
    }
    lockChannel = channel;
    Footprint.of(ProcessHandle.current()).writeTo(Running.launcherFile(plan.home()));
  }

  private void release() {
    FileChannel channel = lockChannel;
    if (channel == null) {
      return;
    }
    try {
      Files.deleteIfExists(Running.launcherFile(plan.home()));
      Running.forget(plan.home());
      channel.close();
    } catch (IOException e) {
      plan.told().accept(e.toString());
    }
  }
}

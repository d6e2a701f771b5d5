package cn.yanzhen.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final Duration RESTART_LIMIT = Duration.ofSeconds(120);

  private final Plan plan;
  private final Map<Part, Keeper> keepers = new EnumMap<>(Part.class);
  private final ReentrantLock stopLock = new ReentrantLock();
  private final AtomicReference<@Nullable Process> helper = new AtomicReference<>();
  private volatile boolean stopping;
  private boolean stopped;
  private @Nullable Tenancy tenancy;
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
      new ComingUp(keepers.values(), plan.told()).run();
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
    tenancy = Tenancy.begin(plan.home());
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

  private Keeper keeper(Part part) {
    Keeper keeper = keepers.get(part);
    if (keeper == null) {
      throw new IllegalStateException(part.label() + " is not part of this system");
    }
    return keeper;
  }

  private void release() {
    Tenancy ours = tenancy;
    if (ours == null) {
      return;
    }
    try {
      ours.end();
    } catch (IOException e) {
      plan.told().accept(e.toString());
    }
  }
}

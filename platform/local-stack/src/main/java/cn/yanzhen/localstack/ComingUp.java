package cn.yanzhen.localstack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Starts all parts, and says every few seconds for which it still waits. */
final class ComingUp {
  private static final Duration SAID_AGAIN = Duration.ofSeconds(5);

  private final Collection<Keeper> keepers;
  private final Consumer<String> told;

  /**
   * @param keepers in the order of their parts
   */
  ComingUp(Collection<Keeper> keepers, Consumer<String> told) {
    this.keepers = keepers;
    this.told = told;
  }

  /**
   * What keeps data starts together; then the services, as many at a time as there are processors.
   *
   * @throws CannotStart as soon as one of them does not come up
   */
  void run() throws InterruptedException {
    var all = new ArrayList<CompletableFuture<Duration>>();
    for (Keeper keeper : keepers) {
      if (!keeper.part().isJar()) {
        all.add(keeper.start());
      }
    }
    await(all);
    all.clear();
    var slots = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    for (Keeper keeper : keepers) {
      if (keeper.part().isJar()) {
        while (!slots.tryAcquire(SAID_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
          sayAwaited();
          refuseIfFailed(all);
        }
        all.add(keeper.start().whenComplete((took, failed) -> slots.release()));
      }
    }
    await(all);
  }

  private void await(List<CompletableFuture<Duration>> parts) throws InterruptedException {
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
        keepers.stream()
            .filter(keeper -> keeper.process().isPresent() && !keeper.isHealthy())
            .map(keeper -> keeper.part().label())
            .collect(Collectors.joining(", "));
    if (!awaited.isEmpty()) {
      told.accept("  … 等待 waiting for: " + awaited);
    }
  }
}

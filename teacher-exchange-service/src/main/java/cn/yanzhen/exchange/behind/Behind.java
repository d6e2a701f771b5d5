package cn.yanzhen.exchange.behind;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Work that goes on behind the questions for its outcome: one piece at a time, a bounded number
 * waiting, none twice. Who asks waits a little, and holds nothing meanwhile.
 *
 * @param <K> names a piece of work
 */
final class Behind<K> implements AutoCloseable {

  private final Predicate<K> work;
  private final ExecutorService worker;
  private final Map<K, CompletableFuture<Boolean>> underWay = new ConcurrentHashMap<>();

  /**
   * @param waiting so many pieces may wait; a further one is as if it took long
   * @param work does a piece; false where somebody else is about it, as another instance
   */
  Behind(String name, int waiting, Predicate<K> work) {
    this.work = work;
    this.worker =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name(name).factory());
  }

  /** Whether all are done by now; else they go on, or somebody else is about one of them. */
  boolean areDone(Collection<K> pieces, Duration patience) {
    try {
      var until = System.nanoTime() + patience.toNanos();
      var begun = pieces.stream().map(one -> underWay.computeIfAbsent(one, this::begin)).toList();
      for (var one : begun) {
        if (!one.get(until - System.nanoTime(), TimeUnit.NANOSECONDS)) return false;
      }
      return true;
    } catch (TimeoutException | RejectedExecutionException later) {
      return false;
    } catch (ExecutionException failed) {
      throw new IllegalStateException("what goes on behind has failed", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private CompletableFuture<Boolean> begin(K piece) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return work.test(piece);
          } finally {
            underWay.remove(piece);
          }
        },
        worker);
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}

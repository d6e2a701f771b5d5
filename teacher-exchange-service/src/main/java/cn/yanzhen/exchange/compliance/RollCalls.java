package cn.yanzhen.exchange.compliance;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.compliance.RollBook.Kept;
import cn.yanzhen.exchange.compliance.RollBook.Key;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * As true as the registry is: before each look those are called anew of whom a fact changed.
 * Whoever looks first does so, others wait. Where many are to be called, as in a city after an
 * import, it goes on behind; who looks meanwhile is told how far it is, and holds nothing.
 */
@Component
class RollCalls {

  private static final int MANY = 5_000;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int WAITING = 8;

  private final RollBook book;
  private final RollCall call;
  private final RollProgress progress;
  private final int many;
  private final Duration patience;
  private final Map<Key, CompletableFuture<Optional<Kept>>> underWay = new ConcurrentHashMap<>();
  private final ExecutorService behind =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("roll-call").factory());

  @Autowired
  RollCalls(RollBook book, RollCall call, RollProgress progress) {
    this(book, call, progress, MANY, PATIENCE);
  }

  /**
   * @param many so many are called inside the question
   * @param patience how long a question waits for more
   */
  RollCalls(RollBook book, RollCall call, RollProgress progress, int many, Duration patience) {
    this.book = book;
    this.call = call;
    this.progress = progress;
    this.many = many;
    this.patience = patience;
  }

  Kept fresh(Key key) {
    var known = book.find(key);
    if (known.filter(book::isTrue).isPresent()) {
      book.used(known.get());
      return known.get();
    }
    if (book.toCall(key, known, many + 1) <= many) return call.call(key);
    return behind(key).orElseThrow(() -> inPreparation(key));
  }

  /** Empty when it takes longer than somebody likes to wait. */
  private Optional<Kept> behind(Key key) {
    try {
      return underWay
          .computeIfAbsent(key, this::begun)
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | RejectedExecutionException later) {
      return Optional.empty();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the roll could not be called", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private CompletableFuture<Optional<Kept>> begun(Key key) {
    return CompletableFuture.supplyAsync(
            () -> call.callUnlessCalled(key, (done, people) -> progress.at(key, done, people)),
            behind)
        .whenComplete((kept, failed) -> underWay.remove(key));
  }

  private RuntimeException inPreparation(Key key) {
    return new Refusal(503, "exchange/roll-in-preparation", progress.words(key), List.of())
        .exception();
  }

  @PreDestroy
  void stop() {
    behind.shutdownNow();
  }
}

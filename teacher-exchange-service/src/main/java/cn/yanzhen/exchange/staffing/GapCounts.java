package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.staffing.GapBook.Kept;
import cn.yanzhen.exchange.staffing.GapBook.Key;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
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
import org.springframework.stereotype.Component;

/**
 * As true as the registry is: before each look those schools are counted anew in which a fact
 * changed. Where they are many, as in a city on a day that nobody asked for, it goes on behind; who
 * looks meanwhile is told how far it is.
 */
@Component
class GapCounts {

  private static final int MANY = 300;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int WAITING = 16;

  private final GapBook book;
  private final GapCount count;
  private final GapProgress progress;
  private final Map<Key, CompletableFuture<Optional<Kept>>> underWay = new ConcurrentHashMap<>();
  private final ExecutorService behind =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("gap-count").factory());

  GapCounts(GapBook book, GapCount count, GapProgress progress) {
    this.book = book;
    this.count = count;
    this.progress = progress;
  }

  /** Of all these, or nothing. */
  List<Kept> fresh(List<Key> keys) {
    var all = new ArrayList<Kept>();
    var missing = new ArrayList<Key>();
    for (var key : keys) atOnce(key).ifPresentOrElse(all::add, () -> missing.add(key));
    if (missing.isEmpty()) return all;
    if (!areBegunAndEnd(missing)) throw inPreparation(missing);
    return keys.stream()
        .map(key -> book.find(key).orElseThrow(() -> inPreparation(missing)))
        .toList();
  }

  /** Empty when it would have to be counted. */
  Optional<Kept> known(Key key) {
    return book.find(key).filter(book::isTrue);
  }

  private Optional<Kept> atOnce(Key key) {
    var known = book.find(key);
    if (known.filter(book::isTrue).isPresent()) {
      book.used(known.get());
      return known;
    }
    return book.toCount(key, known, MANY + 1) <= MANY
        ? Optional.of(count.count(key))
        : Optional.empty();
  }

  private boolean areBegunAndEnd(List<Key> keys) {
    try {
      var all = new ArrayList<CompletableFuture<Optional<Kept>>>();
      for (var key : keys) all.add(underWay.computeIfAbsent(key, this::begun));
      var until = System.nanoTime() + PATIENCE.toNanos();
      for (var one : all) {
        if (one.get(until - System.nanoTime(), TimeUnit.NANOSECONDS).isEmpty()) return false;
      }
      return true;
    } catch (TimeoutException | RejectedExecutionException later) {
      return false;
    } catch (ExecutionException failed) {
      throw new IllegalStateException("surplus and gap could not be counted", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private CompletableFuture<Optional<Kept>> begun(Key key) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return count.countUnlessCounted(
                key, (done, schools) -> progress.at(key, done, schools));
          } finally {
            underWay.remove(key);
          }
        },
        behind);
  }

  private RuntimeException inPreparation(List<Key> keys) {
    return new Refusal(503, "exchange/staffing-in-preparation", progress.words(keys), List.of())
        .exception();
  }

  @PreDestroy
  void stop() {
    behind.shutdownNow();
  }
}

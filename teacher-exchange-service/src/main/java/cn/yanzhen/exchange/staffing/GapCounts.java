package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.behind.Behind;
import cn.yanzhen.exchange.behind.HowFar;
import cn.yanzhen.exchange.staffing.GapBook.Kept;
import cn.yanzhen.exchange.staffing.GapBook.Key;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
  private final HowFar howFar;
  private final Behind<Key> behind;

  GapCounts(GapBook book, GapCount count, HowFar howFar) {
    this.book = book;
    this.count = count;
    this.howFar = howFar;
    this.behind = new Behind<>("gap-count", WAITING, this::isCounted);
  }

  private boolean isCounted(Key key) {
    var name = GapCount.name(key);
    boolean mine =
        count
            .countUnlessCounted(key, (done, schools) -> howFar.at(name, done, schools))
            .isPresent();
    if (mine) howFar.over(name);
    return mine;
  }

  /** Of all these, or nothing. */
  List<Kept> fresh(List<Key> keys) {
    var missing = keys.stream().filter(key -> atOnce(key).isEmpty()).toList();
    if (!missing.isEmpty() && !behind.areDone(missing, PATIENCE)) throw inPreparation(missing);
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

  private RuntimeException inPreparation(List<Key> keys) {
    var reached = howFar.of(keys.stream().map(GapCount::name).toList());
    var words =
        reached.all() == 0
            ? "正在逐校统计余缺，完成后自动显示。"
            : "正在逐校统计余缺，已完成 %d / %d 校，完成后自动显示。".formatted(reached.done(), reached.all());
    return new Refusal(503, "exchange/staffing-in-preparation", words, List.of()).exception();
  }

  @PreDestroy
  void stop() {
    behind.close();
  }
}

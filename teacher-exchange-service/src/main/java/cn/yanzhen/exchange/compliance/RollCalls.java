package cn.yanzhen.exchange.compliance;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.behind.Behind;
import cn.yanzhen.exchange.behind.HowFar;
import cn.yanzhen.exchange.compliance.RollBook.Kept;
import cn.yanzhen.exchange.compliance.RollBook.Key;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
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
  private final HowFar howFar;
  private final int many;
  private final Duration patience;
  private final Behind<Key> behind;

  @Autowired
  RollCalls(RollBook book, RollCall call, HowFar howFar) {
    this(book, call, howFar, MANY, PATIENCE);
  }

  /**
   * @param many so many are called inside the question
   * @param patience how long a question waits for more
   */
  RollCalls(RollBook book, RollCall call, HowFar howFar, int many, Duration patience) {
    this.book = book;
    this.call = call;
    this.howFar = howFar;
    this.many = many;
    this.patience = patience;
    this.behind = new Behind<>("roll-call", WAITING, this::isCalled);
  }

  private boolean isCalled(Key key) {
    var name = RollCall.name(key);
    boolean mine =
        call.callUnlessCalled(key, (done, people) -> howFar.at(name, done, people)).isPresent();
    if (mine) howFar.over(name);
    return mine;
  }

  Kept fresh(Key key) {
    var known = book.find(key);
    if (known.filter(book::isTrue).isPresent()) {
      book.used(known.get());
      return known.get();
    }
    if (book.toCall(key, known, many + 1) <= many) return call.call(key);
    if (!behind.areDone(List.of(key), patience)) throw inPreparation(key);
    return book.find(key).orElseThrow(() -> inPreparation(key));
  }

  private RuntimeException inPreparation(Key key) {
    var reached = howFar.of(List.of(RollCall.name(key)));
    var words =
        reached.all() == 0
            ? "正在按规则逐人核算，完成后自动显示。"
            : "正在按规则逐人核算，已完成 %d / %d 人，完成后自动显示。".formatted(reached.done(), reached.all());
    return new Refusal(503, "exchange/roll-in-preparation", words, List.of()).exception();
  }

  @PreDestroy
  void stop() {
    behind.close();
  }
}

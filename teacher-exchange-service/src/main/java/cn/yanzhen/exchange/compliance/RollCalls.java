package cn.yanzhen.exchange.compliance;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.behind.Alone;
import cn.yanzhen.exchange.behind.Clerk;
import cn.yanzhen.exchange.behind.HowFar;
import cn.yanzhen.exchange.behind.UpToDate;
import cn.yanzhen.exchange.compliance.RollBook.Kept;
import cn.yanzhen.exchange.compliance.RollBook.Key;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Rolls as true as the registry is. */
@Component
class RollCalls implements Clerk<Key, Kept> {

  private static final UpToDate.Bounds BOUNDS =
      new UpToDate.Bounds(5_000, Duration.ofSeconds(3), 8);

  private final RollCall call;
  private final UpToDate<Key, Kept> rolls;

  @Autowired
  RollCalls(RollBook book, RollCall call, Alone alone, HowFar howFar) {
    this(book, call, alone, howFar, BOUNDS);
  }

  RollCalls(RollBook book, RollCall call, Alone alone, HowFar howFar, UpToDate.Bounds bounds) {
    this.call = call;
    this.rolls = new UpToDate<>("roll-call", book, this, alone, howFar, bounds);
  }

  Kept fresh(Key key) {
    return rolls.fresh(key);
  }

  @Override
  public String piece(Key key) {
    return "roll/" + key.district() + "/" + key.edition() + "/" + key.year().year();
  }

  @Override
  public Kept write(Key key, Progress progress) {
    return call.call(key, progress);
  }

  @Override
  public Refusal inPreparation(HowFar.Reached reached) {
    var words =
        reached.all() == 0
            ? "正在按规则逐人核算，完成后自动显示。"
            : "正在按规则逐人核算，已完成 %d / %d 人，完成后自动显示。".formatted(reached.done(), reached.all());
    return new Refusal(503, "exchange/roll-in-preparation", words, List.of());
  }

  @PreDestroy
  void stop() {
    rolls.close();
  }
}

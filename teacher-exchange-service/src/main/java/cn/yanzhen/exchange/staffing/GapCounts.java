package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.behind.Alone;
import cn.yanzhen.exchange.behind.Clerk;
import cn.yanzhen.exchange.behind.HowFar;
import cn.yanzhen.exchange.behind.UpToDate;
import cn.yanzhen.exchange.staffing.GapBook.Kept;
import cn.yanzhen.exchange.staffing.GapBook.Key;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Surplus and gap as true as the registry is. */
@Component
class GapCounts implements Clerk<Key, Kept> {

  private static final UpToDate.Bounds BOUNDS = new UpToDate.Bounds(300, Duration.ofSeconds(3), 16);

  private final GapCount count;
  private final UpToDate<Key, Kept> gaps;

  GapCounts(GapBook book, GapCount count, Alone alone, HowFar howFar) {
    this.count = count;
    this.gaps = new UpToDate<>("gap-count", book, this, alone, howFar, BOUNDS);
  }

  /** Of all these, or nothing. */
  List<Kept> fresh(List<Key> keys) {
    return gaps.fresh(keys);
  }

  /** Empty when it would have to be counted. */
  Optional<Kept> known(Key key) {
    return gaps.known(key);
  }

  @Override
  public String piece(Key key) {
    return "gap/" + key.district() + "/" + key.day().day() + "/" + key.day().rule();
  }

  @Override
  public Kept write(Key key, Progress progress) {
    return count.count(key, progress);
  }

  @Override
  public Refusal inPreparation(HowFar.Reached reached) {
    var words =
        reached.all() == 0
            ? "正在逐校统计余缺，完成后自动显示。"
            : "正在逐校统计余缺，已完成 %d / %d 校，完成后自动显示。".formatted(reached.done(), reached.all());
    return new Refusal(503, "exchange/staffing-in-preparation", words, List.of());
  }

  @PreDestroy
  void stop() {
    gaps.close();
  }
}

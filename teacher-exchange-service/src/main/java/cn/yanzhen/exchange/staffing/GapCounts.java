package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.behind.Alone;
import cn.yanzhen.exchange.behind.HowFar;
import cn.yanzhen.exchange.behind.Ledger;
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
class GapCounts implements Ledger<Key, Kept> {

  private static final UpToDate.Bounds BOUNDS = new UpToDate.Bounds(300, Duration.ofSeconds(3), 16);

  private final GapBook book;
  private final GapCount count;
  private final UpToDate<Key, Kept> gaps;

  GapCounts(GapBook book, GapCount count, Alone alone, HowFar howFar) {
    this.book = book;
    this.count = count;
    this.gaps = new UpToDate<>("gap-count", this, alone, howFar, BOUNDS);
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
  public Optional<Kept> find(Key key) {
    return book.find(key);
  }

  @Override
  public boolean isTrue(Kept kept) {
    return book.isTrue(kept);
  }

  @Override
  public void used(Kept kept) {
    book.used(kept);
  }

  @Override
  public int toWrite(Key key, Optional<Kept> known, int most) {
    return book.toCount(key, known, most);
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

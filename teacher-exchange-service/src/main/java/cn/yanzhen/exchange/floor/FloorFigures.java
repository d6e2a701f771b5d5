package cn.yanzhen.exchange.floor;

import cn.yanzhen.exchange.floor.Gauge.Key;
import cn.yanzhen.exchange.floor.Gauge.Level;
import cn.yanzhen.exchange.policy.Floors.Floor;
import cn.yanzhen.exchange.policy.Floors.Measure;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What a gauge shows on a day and in the year ahead, as pages show it. */
final class FloorFigures {

  private static final int YEARS_AHEAD = 1;

  /**
   * @param present people by their time not away: two at half their time count as one
   */
  record LevelView(
      LocalDate day, String present, String all, BigDecimal sharePercent, boolean kept) {}

  /**
   * @param subject of COVER, with the stage
   * @param days from the day asked about, where the figure changes by orders given
   * @param lowest the first day on which fewest are left above the floor
   */
  record FigureView(
      Measure measure,
      String word,
      @Nullable Subject subject,
      @Nullable Stage stage,
      int atLeastPercent,
      LevelView now,
      LevelView lowest,
      List<LevelView> days) {}

  private FloorFigures() {}

  static Period ahead(LocalDate day) {
    return new Period(day, day.plusYears(YEARS_AHEAD));
  }

  static List<FigureView> of(Gauge gauge, RulePack pack, LocalDate day) {
    var days = gauge.days(ahead(day));
    return gauge.on(day).keySet().stream()
        .map(key -> figure(gauge, pack.floors().of(key.measure()), key, days))
        .toList();
  }

  private static FigureView figure(Gauge gauge, Floor floor, Key key, SortedSet<LocalDate> days) {
    var levels = new ArrayList<LevelView>();
    LevelView lowest = null;
    BigDecimal least = null;
    Level before = null;
    for (var day : days) {
      var level = gauge.on(day).getOrDefault(key, Level.NONE);
      if (level.equals(before)) continue;
      before = level;
      var view = level(day, level, floor);
      levels.add(view);
      var spare = level.spare(floor);
      if (least == null || spare.compareTo(least) < 0) {
        least = spare;
        lowest = view;
      }
    }
    return new FigureView(
        key.measure(),
        Floorkeeper.word(floor, key),
        key.subject(),
        key.stage(),
        floor.atLeastPercent(),
        levels.getFirst(),
        Objects.requireNonNull(lowest),
        levels);
  }

  private static LevelView level(LocalDate day, Level level, Floor floor) {
    return new LevelView(
        day,
        Fte.text(level.present()),
        Fte.text(level.all()),
        Floorkeeper.share(level),
        level.keeps(floor));
  }
}

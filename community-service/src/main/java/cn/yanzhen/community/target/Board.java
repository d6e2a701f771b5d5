package cn.yanzhen.community.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A community's targets of a school year, as of a day.
 *
 * @param gone the share of the year that is gone
 */
public record Board(
    SchoolYear year, LocalDate on, BigDecimal gone, @Nullable Plan plan, List<Line> lines) {

  /** One indicator with what is aimed at and what was reached. */
  public record Line(Indicator indicator, @Nullable Goal goal, Progress progress) {}
}

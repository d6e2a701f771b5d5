package cn.yanzhen.community.session;

import java.util.List;
import java.util.stream.Stream;

/**
 * What would come of a plan: told before anything is saved, and the same that decides.
 *
 * @param objections that are about all weeks
 */
public record Forecast(Holder holder, List<Week> weeks, List<Objection> objections) {

  /**
   * @param number from 1
   */
  public record Week(int number, Slot slot, List<Objection> objections) {}

  /** All of them: one "no" and none is planned. */
  public List<Objection> all() {
    return Stream.concat(
            objections.stream(), weeks.stream().flatMap(week -> week.objections().stream()))
        .toList();
  }
}

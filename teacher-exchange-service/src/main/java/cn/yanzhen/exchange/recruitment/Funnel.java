package cn.yanzhen.exchange.recruitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How many of a cohort came how far by a day, each figure with the people behind it. */
final class Funnel {

  enum Step {
    PLANNED,
    RECRUITED,
    TRAINED,
    PLACED,
    STILL_THERE
  }

  /**
   * @param years after how many it is asked who is still there
   * @param people who make up the numerator
   */
  record Figure(
      Step step,
      @Nullable Integer years,
      int numerator,
      int denominator,
      LocalDate on,
      List<UUID> people) {}

  private Funnel() {}

  static List<Figure> of(int planned, List<Newcomer> all, LocalDate on) {
    var recruited = all.stream().filter(one -> one.isRecruitedOn(on)).toList();
    var figures = new ArrayList<Figure>();
    figures.add(new Figure(Step.PLANNED, null, planned, planned, on, List.of()));
    figures.add(figure(Step.RECRUITED, null, recruited, one -> true, planned, on));
    figures.add(
        figure(Step.TRAINED, null, recruited, one -> one.isTrainedOn(on), recruited.size(), on));
    figures.add(
        figure(Step.PLACED, null, recruited, one -> one.isPlacedOn(on), recruited.size(), on));
    for (int years : Newcomer.YEARS) {
      var due = recruited.stream().filter(one -> one.isDue(years, on)).toList();
      figures.add(
          figure(Step.STILL_THERE, years, due, one -> one.isStillThere(years, on), due.size(), on));
    }
    return figures;
  }

  private static Figure figure(
      Step step,
      @Nullable Integer years,
      List<Newcomer> among,
      Predicate<Newcomer> counts,
      int denominator,
      LocalDate on) {
    var people = among.stream().filter(counts).map(Newcomer::personId).toList();
    return new Figure(step, years, people.size(), denominator, on, people);
  }
}

package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.exchange.assignment.FirstPlacements.Placing;
import cn.yanzhen.exchange.person.Placement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 新教师: somebody of a cohort, with what became of them.
 *
 * @param trainings those of the cohort
 * @param placings all that was proposed for a first placement
 * @param placements where the establishment was, by day
 * @param left null while they are of it
 */
record Newcomer(
    UUID personId,
    LocalDate joinedOn,
    List<Training> trainings,
    List<Attendance> attendances,
    List<Placing> placings,
    List<Placement> placements,
    @Nullable Leaving left) {

  /** The years after which is asked whether somebody is still there. */
  static final List<Integer> YEARS = List.of(1, 2, 3);

  /** A line of the history. */
  record Step(
      LocalDate day,
      Kind kind,
      @Nullable UUID schoolId,
      @Nullable UUID assignmentId,
      @Nullable Integer years) {}

  enum Kind {
    JOINED,
    TRAINED,
    PROPOSED,
    TURNED_DOWN,
    PLACED,
    VOIDED,
    MOVED_ON,
    STILL_THERE,
    LEFT
  }

  /** Of the cohort on a day; who was entered by mistake never was. */
  boolean isRecruitedOn(LocalDate day) {
    return !joinedOn.isAfter(day) && (left == null || left.countsOn(day));
  }

  /** Mandatory trainings that are not completed by a day. */
  List<Training> missingOn(LocalDate day) {
    return trainings.stream()
        .filter(Training::mandatory)
        .filter(one -> !completed(one, day))
        .toList();
  }

  /** Something was completed, and nothing that is a must is missing. */
  boolean isTrainedOn(LocalDate day) {
    return attendances.stream().anyMatch(one -> one.isCompletedOn(day)) && missingOn(day).isEmpty();
  }

  private boolean completed(Training training, LocalDate day) {
    return attendances.stream()
        .anyMatch(one -> one.trainingId().equals(training.id()) && one.isCompletedOn(day));
  }

  /** The first placement that came about and was not voided. */
  Optional<Placing> placed() {
    return placings.stream()
        .filter(one -> one.state().equals("ENDED"))
        .min(Comparator.comparing(Placing::day));
  }

  boolean isPlacedOn(LocalDate day) {
    return placed().filter(one -> !one.day().isAfter(day)).isPresent();
  }

  /** Whether so many years have gone by since the placement. */
  boolean isDue(int years, LocalDate day) {
    return placed().filter(one -> !one.day().plusYears(years).isAfter(day)).isPresent();
  }

  boolean isStillThere(int years, LocalDate day) {
    return isDue(years, day)
        && placed()
            .filter(
                one ->
                    placements.stream()
                        .anyMatch(
                            where ->
                                where.schoolId().equals(one.schoolId())
                                    && where.holdsOn(one.day().plusYears(years))))
            .isPresent();
  }

  /** Where somebody is on the way, for a list. */
  Kind standOn(LocalDate day) {
    if (isPlacedOn(day)) return movedOn(day).isPresent() ? Kind.MOVED_ON : Kind.PLACED;
    if (placings.stream().anyMatch(one -> one.isUnderWay() && !one.proposedOn().isAfter(day)))
      return Kind.PROPOSED;
    return isTrainedOn(day) ? Kind.TRAINED : Kind.JOINED;
  }

  private Optional<Placement> movedOn(LocalDate day) {
    return placed()
        .flatMap(
            one ->
                placements.stream()
                    .filter(where -> where.from().isAfter(one.day()) && !where.from().isAfter(day))
                    .findFirst());
  }

  /** What happened up to a day, the first thing first; of somebody who left, up to then. */
  List<Step> historyOn(LocalDate asked) {
    var day = left != null && left.on().isBefore(asked) ? left.on() : asked;
    var steps = new ArrayList<Step>();
    steps.add(new Step(joinedOn, Kind.JOINED, null, null, null));
    if (isTrainedOn(day))
      attendances.stream()
          .filter(one -> one.isCompletedOn(day))
          .map(Attendance::completedOn)
          .max(Comparator.naturalOrder())
          .ifPresent(last -> steps.add(new Step(last, Kind.TRAINED, null, null, null)));
    for (var one : placings) {
      steps.add(
          new Step(one.proposedOn(), Kind.PROPOSED, one.schoolId(), one.assignmentId(), null));
      if (one.state().equals("ENDED"))
        steps.add(new Step(one.day(), Kind.PLACED, one.schoolId(), one.assignmentId(), null));
      else if (one.state().equals("VOIDED"))
        steps.add(new Step(one.day(), Kind.VOIDED, one.schoolId(), one.assignmentId(), null));
      else if (!one.isUnderWay())
        steps.add(
            new Step(one.proposedOn(), Kind.TURNED_DOWN, one.schoolId(), one.assignmentId(), null));
    }
    placed()
        .ifPresent(
            one -> {
              placements.stream()
                  .filter(where -> where.from().isAfter(one.day()))
                  .forEach(
                      where ->
                          steps.add(
                              new Step(where.from(), Kind.MOVED_ON, where.schoolId(), null, null)));
              YEARS.stream()
                  .filter(years -> isStillThere(years, day))
                  .forEach(
                      years ->
                          steps.add(
                              new Step(
                                  one.day().plusYears(years),
                                  Kind.STILL_THERE,
                                  one.schoolId(),
                                  null,
                                  years)));
            });
    if (left != null) steps.add(new Step(left.on(), Kind.LEFT, null, null, null));
    return steps.stream()
        .filter(one -> !one.day().isAfter(day))
        .sorted(Comparator.comparing(Step::day))
        .collect(Collectors.toList());
  }
}

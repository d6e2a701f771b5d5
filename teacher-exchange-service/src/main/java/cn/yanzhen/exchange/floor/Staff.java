package cn.yanzhen.exchange.floor;

import cn.yanzhen.exchange.policy.Floors.Floor;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people whose establishment is at a school on some of the days looked at, or was moved away
 * from it not long before, and their orders.
 *
 * @param leading the days on which the school leads a community
 * @param absences of each person, by orders given
 * @param transfers of each person, by orders given: for good
 */
record Staff(
    UUID school,
    List<Colleague> colleagues,
    Map<UUID, List<Absence>> absences,
    Map<UUID, List<Transfer>> transfers,
    List<Period> leading) {

  Staff {
    colleagues = List.copyOf(colleagues);
    absences = Map.copyOf(absences);
    transfers = Map.copyOf(transfers);
    leading = List.copyOf(leading);
  }

  /**
   * @param to last day at the school, null while there is none
   * @param backboneSince when the first of the pack's honours was granted, null for none
   * @param titleSince when the first of the titles that the pack counts was granted, null for none
   */
  record Colleague(
      UUID personId,
      LocalDate from,
      @Nullable LocalDate to,
      Set<Subject> subjects,
      Set<Stage> stages,
      @Nullable LocalDate backboneSince,
      @Nullable LocalDate titleSince,
      LocalDate serviceSince) {

    boolean isHereOn(LocalDate day) {
      return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    boolean isBackboneOn(LocalDate day) {
      return backboneSince != null && !backboneSince.isAfter(day);
    }

    boolean isSeniorOn(LocalDate day, Floor floor) {
      return titleSince != null && !titleSince.isAfter(day)
          || floor.serviceYears() != null
              && !serviceSince.plusYears(floor.serviceYears()).isAfter(day);
    }
  }

  /** Away by an order. */
  record Absence(
      UUID assignmentId,
      UUID personId,
      AssignmentKind kind,
      UUID to,
      Period period,
      BigDecimal fte) {}

  /**
   * Moved away by an order.
   *
   * @param day the first at the other school
   * @param ended whether the establishment has gone along
   * @param countedTo the last day on which they count here as away
   */
  record Transfer(
      UUID assignmentId,
      UUID personId,
      UUID to,
      LocalDate day,
      boolean ended,
      LocalDate countedTo) {

    boolean ends(Colleague stay) {
      var last = stay.to();
      var eve = day.minusDays(1);
      return ended
          ? eve.equals(last)
          : stay.from().isBefore(day) && (last == null || !last.isBefore(eve));
    }
  }

  /** As it would be with somebody away besides. */
  Staff with(Absence one) {
    var more = new HashMap<>(absences);
    more.merge(one.personId(), List.of(one), Staff::join);
    return new Staff(school, colleagues, more, transfers, leading);
  }

  private static List<Absence> join(List<Absence> some, List<Absence> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  boolean leadsOn(LocalDate day) {
    return leading.stream().anyMatch(days -> days.contains(day));
  }

  /** Whether somebody counts on a day, there or moved away not long ago; one order left out. */
  boolean counts(Colleague one, LocalDate day, @Nullable UUID except) {
    var gone = gone(one, day, except);
    if (gone == null) return one.isHereOn(day);
    return !day.isAfter(gone.countedTo()) && !isBackOn(one, day);
  }

  private boolean isBackOn(Colleague stay, LocalDate day) {
    return colleagues.stream()
        .anyMatch(
            other ->
                other.personId().equals(stay.personId())
                    && other.from().isAfter(stay.from())
                    && !other.from().isAfter(day));
  }

  /** By which order a stay is over on a day; null while it is not, or is for another reason. */
  @Nullable Transfer gone(Colleague one, LocalDate day, @Nullable UUID except) {
    return transfers.getOrDefault(one.personId(), List.of()).stream()
        .filter(
            move ->
                !day.isBefore(move.day()) && !move.assignmentId().equals(except) && move.ends(one))
        .findFirst()
        .orElse(null);
  }

  /** How much of somebody's time is not away, one order left out. */
  BigDecimal present(Colleague one, LocalDate day, @Nullable UUID except) {
    if (gone(one, day, except) != null) return BigDecimal.ZERO;
    return present(one.personId(), day, except);
  }

  private BigDecimal present(UUID person, LocalDate day, @Nullable UUID except) {
    var away =
        absences.getOrDefault(person, List.of()).stream()
            .filter(one -> one.period().contains(day) && !one.assignmentId().equals(except))
            .map(Absence::fte)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return BigDecimal.ONE.subtract(away).max(BigDecimal.ZERO);
  }
}

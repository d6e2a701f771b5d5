package cn.yanzhen.exchange.floor;

import cn.yanzhen.exchange.policy.Floors.Floor;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people whose establishment is at a school on some of the days looked at, and their orders.
 *
 * @param leading the days on which the school leads a community
 * @param absences of each person, by orders given
 */
record Staff(
    UUID school,
    List<Colleague> colleagues,
    Map<UUID, List<Absence>> absences,
    List<Period> leading) {

  Staff {
    colleagues = List.copyOf(colleagues);
    absences = Map.copyOf(absences);
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

  boolean leadsOn(LocalDate day) {
    return leading.stream().anyMatch(days -> days.contains(day));
  }

  /** How much of somebody's time is not away, one order left out. */
  BigDecimal present(UUID person, LocalDate day, @Nullable UUID except) {
    var away =
        absences.getOrDefault(person, List.of()).stream()
            .filter(one -> one.period().contains(day) && !one.assignmentId().equals(except))
            .map(Absence::fte)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return BigDecimal.ONE.subtract(away).max(BigDecimal.ZERO);
  }
}

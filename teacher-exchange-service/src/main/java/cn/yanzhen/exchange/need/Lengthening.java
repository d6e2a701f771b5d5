package cn.yanzhen.exchange.need;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/**
 * A need lasts longer than its school said, since an order that fills it was extended (延期).
 *
 * @param saidTo the last day that the school said
 * @param to the last day by the extension
 */
record Lengthening(UUID needId, UUID assignmentId, LocalDate saidTo, LocalDate to) {

  /** The last day of a need without what one assignment adds to it. */
  static LocalDate lastWithout(
      LocalDate now, Collection<Lengthening> all, UUID needId, UUID assignment) {
    var own = all.stream().filter(one -> one.needId.equals(needId)).toList();
    if (own.stream().noneMatch(one -> one.assignmentId.equals(assignment))) return now;
    return own.stream()
        .filter(one -> !one.assignmentId.equals(assignment))
        .map(Lengthening::to)
        .reduce(own.getFirst().saidTo, (one, other) -> one.isAfter(other) ? one : other);
  }
}

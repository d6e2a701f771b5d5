package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.policy.Procedure;
import cn.yanzhen.exchange.policy.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * On which day an order can be given at the earliest: the day after the publicity that its
 * procedure asks for. A first day before it will be over by then, and no order is dated back.
 */
@Component
class EarliestOrder {

  private final Procedures procedures;
  private final WorkingDays workingDays;
  private final SchoolDirectory directory;
  private final Clock clock;

  EarliestOrder(
      Procedures procedures, WorkingDays workingDays, SchoolDirectory directory, Clock clock) {
    this.procedures = procedures;
    this.workingDays = workingDays;
    this.directory = directory;
    this.clock = clock;
  }

  /** If everybody agreed today. */
  LocalDate by(Procedure procedure) {
    var today = directory.today();
    return procedure.isPublicised()
        ? workingDays.after(today, procedure.publicityDays()).plusDays(1)
        : today;
  }

  /**
   * Why the order cannot be given today, its first day being over. What had begun already when it
   * was proposed is written down afterwards, which all who agreed knew; but nothing that is made
   * public first.
   */
  @Nullable Refused against(Terms terms) {
    return isWrittenDownAfterwards(terms) ? null : terms.againstDatingBack(directory.today());
  }

  private boolean isWrittenDownAfterwards(Terms terms) {
    var proposed = LocalDate.ofInstant(terms.proposedAt(), clock.getZone());
    return terms.period().from().isBefore(proposed) && !procedures.of(terms).isPublicised();
  }

  /** Null where there is an order or will be none, and where it had begun already. */
  @Nullable LocalDate of(Assignment assignment) {
    if (isWrittenDownAfterwards(assignment.terms())) return null;
    var today = directory.today();
    return switch (assignment) {
      case Assignment.Proposed _, Consented _ -> by(procedures.of(assignment.terms()));
      case Hindered hindered ->
          hindered.publicity() == null ? by(procedures.of(assignment.terms())) : today;
      case Publicised publicised ->
          publicised.days().isOverOn(today) ? today : publicised.days().to().plusDays(1);
      default -> null;
    };
  }
}

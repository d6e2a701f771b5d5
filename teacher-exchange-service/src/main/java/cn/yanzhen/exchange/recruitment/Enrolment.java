package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.exchange.person.Career;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may be of a cohort, and how they come into it: by a form or by a sheet. */
@Component
public class Enrolment {

  /** A cohort as a sheet names it. */
  public record Named(UUID id, UUID leadSchoolId) {}

  public record Entry(UUID cohortId, UUID personId, LocalDate joinedOn) {}

  private final Cohorts cohorts;
  private final Newcomers newcomers;
  private final AuditTrail audit;

  Enrolment(Cohorts cohorts, Newcomers newcomers, AuditTrail audit) {
    this.cohorts = cohorts;
    this.newcomers = newcomers;
    this.audit = audit;
  }

  public Optional<Named> named(String district, int schoolYear, String name) {
    return cohorts
        .named(district, schoolYear, name)
        .map(one -> new Named(one.id(), one.leadSchoolId()));
  }

  /** The cohort of each who is of one already. */
  public Map<UUID, UUID> cohortsOf(Collection<UUID> persons) {
    return newcomers.cohortsOf(persons);
  }

  /** Why somebody is not new to the lead school; null when they are. */
  public static @Nullable String against(UUID leadSchool, Career life) {
    var first = life.placements().getFirst();
    if (life.placements().size() > 1 || !first.schoolId().equals(leadSchool))
      return "新教师的第一个编制应在牵头的总校：请核对到校登记，或另选批次。";
    return null;
  }

  /** Why somebody who left a cohort cannot join one on a day; null when they can. */
  public @Nullable String against(UUID person, UUID cohort, LocalDate day) {
    return newcomers
        .notBefore(person, cohort)
        .filter(day::isBefore)
        .map(left -> "该教师 " + left + " 才移出招聘批次，再次入批的日期不能早于这一天。")
        .orElse(null);
  }

  public boolean isFull(UUID cohort, int more) {
    return newcomers.counts(List.of(cohort)).getOrDefault(cohort, 0) + more > Newcomers.MOST;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void enter(List<Entry> entries, Caller caller) {
    entries.forEach(one -> newcomers.insert(one.cohortId, one.personId, one.joinedOn));
    entries.stream()
        .collect(Collectors.groupingBy(Entry::cohortId))
        .forEach(
            (id, people) -> {
              cohorts.raise(id, cohorts.locked(id).orElseThrow().version(), 1);
              audit.record(
                  caller,
                  "cohort.newcomers-joined",
                  id.toString(),
                  Map.of("people", people.size()));
            });
  }
}

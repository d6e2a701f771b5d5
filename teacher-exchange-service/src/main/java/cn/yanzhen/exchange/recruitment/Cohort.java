package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 招聘批次: new teachers of one school year whom a lead school recruits, trains and places for its
 * community.
 *
 * @param schoolYear the year in which it begins
 * @param communityId the community that the school led when it was opened
 */
record Cohort(
    UUID id,
    String district,
    String name,
    int schoolYear,
    UUID leadSchoolId,
    @Nullable UUID communityId,
    LocalDate openedOn,
    List<Planned> plan,
    long version) {

  /** How many are to come for a subject in a stage. */
  record Planned(Subject subject, Stage stage, int number) {}

  Cohort {
    plan = List.copyOf(plan);
  }

  int planned() {
    return plan.stream().mapToInt(Planned::number).sum();
  }

  Cohort with(List<Planned> other) {
    return new Cohort(
        id, district, name, schoolYear, leadSchoolId, communityId, openedOn, other, version + 1);
  }
}

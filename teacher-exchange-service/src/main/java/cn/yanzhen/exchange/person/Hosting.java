package cn.yanzhen.exchange.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is, is to come, or has yet to be handed back at a school that is not their own. */
public interface Hosting {

  /**
   * @param to the last day; null where the establishment goes along
   */
  record Stay(
      UUID personId,
      UUID assignmentId,
      UUID homeSchoolId,
      UUID hostSchoolId,
      LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * At the schools, the earliest first.
   *
   * @param person null for everybody
   */
  List<Stay> at(Collection<UUID> schools, @Nullable UUID person);
}

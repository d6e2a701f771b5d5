package cn.yanzhen.community.session;

import cn.yanzhen.community.school.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions of a district are asked for.
 *
 * @param from first day
 * @param to last day, inclusive
 * @param school that takes part
 * @param teacher that takes part
 */
public record SessionFilter(
    String district,
    LocalDate from,
    LocalDate to,
    @Nullable UUID community,
    @Nullable UUID studio,
    @Nullable UUID school,
    @Nullable UUID teacher,
    @Nullable Kind kind,
    @Nullable Form form,
    @Nullable Subject subject,
    @Nullable State state) {

  SessionFilter in(String other, @Nullable Kind kind) {
    return new SessionFilter(
        other, from, to, community, studio, school, teacher, kind, form, subject, state);
  }

  /** Days begin in China, wherever the server stands. */
  Instant begin() {
    return from.atStartOfDay(Slot.ZONE).toInstant();
  }

  Instant end() {
    return to.plusDays(1).atStartOfDay(Slot.ZONE).toInstant();
  }
}

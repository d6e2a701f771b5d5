package cn.yanzhen.exchange.person;

import cn.yanzhen.exchange.directory.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sees of somebody: decided here, field by field (ADR 0041).
 *
 * @param stays what brings the person to the caller's schools; of a host only
 */
public record Sight(Person person, As as, List<Hosting.Stay> stays) {

  public Sight {
    stays = List.copyOf(stays);
  }

  /** As whom somebody is seen. */
  public enum As {
    DISTRICT,
    SELF,
    HOME,
    HOST;

    /**
     * Without an order that brings the person: the district, the person, the school and who leads
     * it.
     */
    public static Optional<As> own(Person person, Standing standing) {
      if (standing.isOfficerOf(person.district())) return Optional.of(DISTRICT);
      if (standing.is(person.id())) return Optional.of(SELF);
      return standing.administers(person.schoolId()) || standing.leads(person.schoolId())
          ? Optional.of(HOME)
          : Optional.empty();
    }
  }

  /** Who sees the masked numbers, and why somebody is exempt. */
  boolean isNear() {
    return as == As.DISTRICT || as == As.SELF;
  }

  boolean isHost() {
    return as == As.HOST;
  }

  @Nullable LocalDate born() {
    return isHost() ? null : person.born();
  }

  @Nullable LocalDate serviceSince() {
    return isHost() ? null : person.serviceSince();
  }

  @Nullable LocalDate schoolSince() {
    return isHost() ? null : person.schoolSince();
  }

  @Nullable LocalDate lastDay() {
    return isHost() ? null : person.lastDay();
  }

  /** Whether what somebody does or did at a school is shown: a host sees its own. */
  public boolean opensOnto(UUID school) {
    return !isHost() || hosts().contains(school);
  }

  /** Of a life, a host sees what somebody can do and what they do with it. */
  Career of(Career life) {
    if (!isHost()) return life;
    return new Career(
        life.personId(),
        life.born(),
        life.serviceSince(),
        null,
        List.of(),
        life.titles(),
        life.honours(),
        life.offices().stream().filter(one -> opensOnto(one.schoolId())).toList(),
        life.certificates(),
        List.of(),
        List.of(),
        List.of());
  }

  private Set<UUID> hosts() {
    return stays.stream().map(Hosting.Stay::hostSchoolId).collect(Collectors.toSet());
  }
}

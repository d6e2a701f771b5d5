package cn.yanzhen.community.community;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs to which approved community on a day, and what that lets a caller do. */
@Component
public class Affiliations {
  private static final String COLUMNS =
      "select community_id, school_id, role, lower(span) as first_day, upper(span) - 1 as last_day"
          + " from affiliation ";

  private final JdbcClient jdbc;
  private final Clock clock;

  Affiliations(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The lead school first. */
  public List<Affiliate> of(UUID community, LocalDate day) {
    return jdbc.sql(
            COLUMNS
                + "where community_id = :community and span @> cast(:day as date) order by role,"
                + " school_id")
        .param("community", community)
        .param("day", day)
        .query(Affiliations::read)
        .list();
  }

  /** Where these schools belong on a day. */
  public List<Affiliate> ofSchools(Collection<UUID> schools, LocalDate day) {
    return jdbc.sql(
            COLUMNS
                + "where school_id = any (cast(:schools as uuid[])) and span @> cast(:day as date)"
                + " order by community_id, school_id")
        .param("schools", schools.stream().map(UUID::toString).toArray(String[]::new))
        .param("day", day)
        .query(Affiliations::read)
        .list();
  }

  /** Who leads on a day; before its first day and after its last one whoever comes nearest. */
  public Optional<UUID> lead(UUID community, LocalDate day) {
    return jdbc.sql(
            """
            select school_id from affiliation where community_id = :community and role = 'LEAD'
            order by span @> cast(:day as date) desc,
              case when lower(span) > :day then lower(span) - cast(:day as date) else cast(:day as date) - upper(span) end
            limit 1
            """)
        .param("community", community)
        .param("day", day)
        .query(UUID.class)
        .optional();
  }

  /** The officer of the district, or a machine that loads it. */
  public boolean isOfficer(Caller caller, String district) {
    return Powers.approves(caller, district, today());
  }

  /** The administrator of the school that leads it today, or the officer. */
  public boolean leads(Caller caller, UUID community, String district) {
    return isOfficer(caller, district)
        || lead(community, today())
            .filter(lead -> caller.holds("SCHOOL_ADMIN", lead.toString(), today()))
            .isPresent();
  }

  /** Whether the caller works at a school of the community today, or is the officer. */
  public boolean belongs(Caller caller, UUID community, String district) {
    if (isOfficer(caller, district)) {
      return true;
    }
    var own =
        Stream.of("SCHOOL_ADMIN", "TEACHER")
            .flatMap(role -> caller.organisations(role, today()).stream())
            .collect(Collectors.toSet());
    return of(community, today()).stream()
        .anyMatch(affiliate -> own.contains(affiliate.schoolId().toString()));
  }

  /** The schools that the caller administers today. */
  public Set<UUID> administers(Caller caller) {
    return caller.organisations("SCHOOL_ADMIN", today()).stream()
        .flatMap(Affiliations::uuid)
        .collect(Collectors.toUnmodifiableSet());
  }

  public void requireLead(Caller caller, UUID community, String district, String refusal) {
    if (!leads(caller, community, district)) {
      throw Refusal.forbidden(refusal).exception();
    }
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  private static Stream<UUID> uuid(String org) {
    try {
      return Stream.of(UUID.fromString(org));
    } catch (IllegalArgumentException notASchool) {
      return Stream.empty();
    }
  }

  private static Affiliate read(ResultSet row, int number) throws SQLException {
    return new Affiliate(
        row.getObject("community_id", UUID.class),
        row.getObject("school_id", UUID.class),
        Role.valueOf(row.getString("role")),
        new Period(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)));
  }
}

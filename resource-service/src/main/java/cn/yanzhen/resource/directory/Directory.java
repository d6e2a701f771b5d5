package cn.yanzhen.resource.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Schools, and which lead school stands for which member on a day. */
@Component
public class Directory {

  /**
   * LEAD and MEMBER rows of the same approved community, both in force on the day: for a school in
   * two communities those of both, for one of another district than the community none.
   */
  private static final String LED_ON =
      """
      from directory_membership led
      join directory_community c on c.community_id = led.community_id and c.state = 'APPROVED'
      join directory_membership lead on lead.community_id = c.community_id and lead.role = 'LEAD'
      where led.valid @> :day and lead.valid @> :day and not led.guest
      """;

  private static final String SCHOOLS =
      """
      select s.school_id, s.name, s.district, e.closed_on
      from directory_school s left join directory_school_end e on e.school_id = s.school_id
      """;

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Directory(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  public Optional<School> school(UUID id) {
    return jdbc.sql(SCHOOLS + "where s.school_id = ?")
        .param(id)
        .query(Directory::school)
        .optional();
  }

  /** Names of the schools that are known; an unknown one is simply absent. */
  public Map<UUID, School> schools(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(SCHOOLS + "where s.school_id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query(Directory::school)
        .list()
        .stream()
        .collect(Collectors.toMap(School::id, Function.identity()));
  }

  /** Whether {@code lead} leads, on that day, a community that {@code member} belongs to. */
  public boolean leads(UUID lead, UUID member, LocalDate day) {
    return jdbc.sql(
            "select exists (select 1 "
                + LED_ON
                + " and lead.school_id = :lead and led.school_id = :member)")
        .param("day", day)
        .param("lead", lead)
        .param("member", member)
        .query(Boolean.class)
        .single();
  }

  /** All schools, themselves included, of the communities that one of {@code leads} leads. */
  public Set<UUID> ledBy(Collection<UUID> leads, LocalDate day) {
    if (leads.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql("select distinct led.school_id " + LED_ON + " and lead.school_id = any(:leads)")
            .param("day", day)
            .param("leads", leads.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /**
   * The lead schools of a school on a day; more than one when it belongs to several communities.
   */
  public List<UUID> leadsOf(UUID member, LocalDate day) {
    return jdbc.sql("select distinct lead.school_id " + LED_ON + " and led.school_id = :member")
        .param("day", day)
        .param("member", member)
        .query(UUID.class)
        .list();
  }

  void keep(SchoolRegistered school, long sequence) {
    int changed =
        jdbc.sql(
                """
                insert into directory_school(school_id, code, name, short_name, district, stages, setting, weak, sequence)
                values (:id, :code, :name, :shortName, :district, :stages, :setting, :weak, :sequence)
                on conflict (school_id) do update set code = excluded.code, name = excluded.name,
                  short_name = excluded.short_name, district = excluded.district, stages = excluded.stages,
                  setting = excluded.setting, weak = excluded.weak, sequence = excluded.sequence
                where directory_school.sequence < excluded.sequence
                """)
            .param("id", school.schoolId())
            .param("code", school.code())
            .param("name", school.name())
            .param("shortName", school.shortName())
            .param("district", school.district())
            .param("stages", school.stages().toArray(String[]::new))
            .param("setting", school.setting())
            .param("weak", school.weak())
            .param("sequence", sequence)
            .update();
    if (changed > 0) {
      events.publishEvent(new SchoolKept(school.schoolId()));
    }
  }

  void keep(SchoolEnd end, @Nullable LocalDate closedOn, long sequence) {
    jdbc.sql(
            """
            insert into directory_school_end(school_id, closed_on, sequence) values (:id, :closedOn, :sequence)
            on conflict (school_id) do update set closed_on = excluded.closed_on, sequence = excluded.sequence
            where directory_school_end.sequence < excluded.sequence
            """)
        .param("id", end.schoolId())
        .param("closedOn", closedOn)
        .param("sequence", sequence)
        .update();
  }

  void keep(CommunityFormed community, String state, long sequence) {
    int changed =
        jdbc.sql(
                """
                insert into directory_community(community_id, name, district, state, lead_school_id, sequence)
                values (:id, :name, :district, :state, :lead, :sequence)
                on conflict (community_id) do update set name = excluded.name, district = excluded.district,
                  state = excluded.state, lead_school_id = excluded.lead_school_id, sequence = excluded.sequence
                where directory_community.sequence < excluded.sequence
                """)
            .param("id", community.communityId())
            .param("name", community.name())
            .param("district", community.district())
            .param("state", state)
            .param("lead", community.leadSchoolId())
            .param("sequence", sequence)
            .update();
    if (changed == 0) {
      return;
    }
    jdbc.sql("delete from directory_membership where community_id = ?")
        .param(community.communityId())
        .update();
    for (var membership : community.memberships()) {
      jdbc.sql(
              """
              insert into directory_membership(membership_id, community_id, school_id, role, valid, guest)
              values (:id, :community, :school, :role, daterange(:from, cast(:to as date), '[]'), :guest)
              """)
          .param("id", membership.membershipId())
          .param("community", community.communityId())
          .param("school", membership.schoolId())
          .param("role", membership.role())
          .param("guest", membership.isGuest())
          .param("from", membership.from())
          .param("to", membership.to())
          .update();
    }
  }

  private static School school(ResultSet row, int number) throws SQLException {
    return new School(
        row.getObject("school_id", UUID.class),
        row.getString("name"),
        row.getString("district"),
        row.getObject("closed_on", LocalDate.class));
  }
}

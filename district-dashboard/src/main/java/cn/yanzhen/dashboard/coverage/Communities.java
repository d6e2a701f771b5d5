package cn.yanzhen.dashboard.coverage;

import cn.yanzhen.dashboard.reader.LedSchools;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Communities as the map and its table show them. */
@Component
public class Communities implements LedSchools {

  private final JdbcClient jdbc;

  public Communities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One community with what moves in it on a day. */
  public record Row(
      UUID id,
      String name,
      String state,
      boolean inForce,
      UUID leadSchoolId,
      @Nullable String leadName,
      LocalDate cycleFrom,
      LocalDate cycleTo,
      long members,
      long needsOpen,
      long assignmentsInForce,
      long resources,
      List<Member> schools) {}

  public record Member(
      UUID schoolId,
      @Nullable String name,
      String role,
      @Nullable String model,
      @Nullable String grade,
      LocalDate from,
      @Nullable LocalDate to,
      boolean inForce) {}

  private record Belonging(UUID communityId, Member member) {}

  public List<Row> of(String district, LocalDate day) {
    var belongings =
        jdbc.sql(
                """
                select m.community_id, m.school_id, s.name, m.role, m.model, m.grade, m.from_day, m.to_day,
                  m.from_day <= :day and (m.to_day is null or m.to_day >= :day) as in_force
                from membership m join community c on c.community_id = m.community_id and c.sequence = m.sequence
                left join school s on s.school_id = m.school_id
                where c.district = :district
                order by m.role, s.code, m.from_day, m.membership_id
                """)
            .param("district", district)
            .param("day", day)
            .query(
                (row, n) ->
                    new Belonging(
                        row.getObject("community_id", UUID.class),
                        new Member(
                            row.getObject("school_id", UUID.class),
                            row.getString("name"),
                            row.getString("role"),
                            row.getString("model"),
                            row.getString("grade"),
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("to_day", LocalDate.class),
                            row.getBoolean("in_force"))))
            .list();
    return jdbc.sql(
            """
            with f as (%s), mine as (
              select m.community_id, m.school_id, m.role from membership m
              join community c on c.community_id = m.community_id and c.sequence = m.sequence
              where m.from_day <= :day and (m.to_day is null or m.to_day >= :day))
            select c.community_id, c.name, coalesce(f.lead_school_id, c.lead_school_id) as lead_school_id, cy.cycle_from, cy.cycle_to,
              l.name as lead_name, f.community_id is not null as in_force, st.state,
              (select count(distinct m.school_id) from mine m
                 where m.community_id = c.community_id and m.role = 'MEMBER') as members,
              (select count(*) from need n join mine m on m.school_id = n.school_id
                 join lateral (select s.state from need_step s where s.need_id = n.need_id and s.on_day <= :day
                               order by s.sequence desc limit 1) s on true
                 where m.community_id = c.community_id and s.state in ('OPEN', 'PROPOSED', 'DECLINED')) as needs_open,
              (select count(*) from assignment a join mine m on m.school_id = a.receiving_school_id
                 where m.community_id = c.community_id and a.approved and :day between a.from_day and a.to_day
                   and a.state not in ('VOIDED', 'ENDED') and (a.ended_on is null or :day < a.ended_on)) as assignments_in_force,
              (select count(*) from resource r join mine m on m.school_id = r.school_id
                 where m.community_id = c.community_id) as resources
            from community c
            %s
            left join f on f.community_id = c.community_id
            left join school l on l.school_id = coalesce(f.lead_school_id, c.lead_school_id)
            left join lateral (
              select s.state from community_step s where s.community_id = c.community_id order by s.sequence desc limit 1) st on true
            where c.district = :district
            order by f.community_id is null, l.code, c.community_id
            """
                .formatted(
                    CoverageFigures.IN_FORCE.replace("{day}", ":day"),
                    CoverageFigures.CYCLE.replace("{day}", "cast(:day as date)")))
        .param("district", district)
        .param("day", day)
        .query(
            (row, n) -> {
              var id = row.getObject("community_id", UUID.class);
              return new Row(
                  id,
                  row.getString("name"),
                  row.getString("state"),
                  row.getBoolean("in_force"),
                  row.getObject("lead_school_id", UUID.class),
                  row.getString("lead_name"),
                  row.getObject("cycle_from", LocalDate.class),
                  row.getObject("cycle_to", LocalDate.class),
                  row.getLong("members"),
                  row.getLong("needs_open"),
                  row.getLong("assignments_in_force"),
                  row.getLong("resources"),
                  belongings.stream()
                      .filter(b -> b.communityId().equals(id))
                      .map(Belonging::member)
                      .toList());
            })
        .list();
  }

  @Override
  public Set<UUID> ledBy(Set<UUID> schools, LocalDate day) {
    return new HashSet<>(
        jdbc.sql(
                """
                select m.school_id from membership m join (%s) f on f.community_id = m.community_id and f.sequence = m.sequence
                where f.lead_school_id = any(:schools) and m.from_day <= :day and (m.to_day is null or m.to_day >= :day)
                """
                    .formatted(CoverageFigures.IN_FORCE.replace("{day}", ":day")))
            .param("schools", schools.toArray(UUID[]::new))
            .param("day", day)
            .query(UUID.class)
            .list());
  }
}

package cn.yanzhen.community.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of school years, and of what was entered for them before. */
@Repository
class SchoolYears {
  private static final String IN_ORDER =
      " order by school_id, year, array_position(array['PRESCHOOL', 'PRIMARY', 'JUNIOR', 'SENIOR',"
          + " 'VOCATIONAL'], stage)";

  private final JdbcClient jdbc;

  SchoolYears(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Enrolment> of(String district, int year, Set<Stage> stages) {
    return jdbc.sql(
            "select y.* from school_year y join school s on s.id = y.school_id where s.district ="
                + " :district and y.year = :year and (cardinality(:stages) = 0 or y.stage = any"
                + " (:stages))"
                + IN_ORDER)
        .param("district", district)
        .param("year", year)
        .param("stages", stages.stream().map(Enum::name).toArray(String[]::new))
        .query(SchoolYears::read)
        .list();
  }

  List<Enrolment> of(Collection<UUID> schools) {
    return jdbc.sql(
            "select * from school_year where school_id = any (cast(:schools as uuid[]))" + IN_ORDER)
        .param("schools", schools.stream().map(UUID::toString).toArray(String[]::new))
        .query(SchoolYears::read)
        .list();
  }

  List<Enrolment> of(UUID school, Instant knownAt) {
    return jdbc.sql(
            """
            select * from (
              select school_id, year, stage, pupils, classes, capacity from school_year
              where school_id = :school and known_since <= :at
              union all
              select school_id, year, stage, pupils, classes, capacity from school_year_past
              where school_id = :school and known @> cast(:at as timestamptz)) known
            """
                + IN_ORDER)
        .param("school", school)
        .param("at", OffsetDateTime.ofInstant(knownAt, ZoneOffset.UTC))
        .query(SchoolYears::read)
        .list();
  }

  void add(Enrolment one, OffsetDateTime at, String by) {
    jdbc.sql(
            """
            insert into school_year (school_id, year, stage, pupils, classes, capacity, known_since, said_by)
            values (:school, :year, :stage, :pupils, :classes, :capacity, :at, :by)
            """)
        .param("school", one.schoolId())
        .param("year", one.year())
        .param("stage", one.stage().name())
        .param("pupils", one.pupils())
        .param("classes", one.classes())
        .param("capacity", one.capacity())
        .param("at", at)
        .param("by", by)
        .update();
  }

  void replace(UUID school, int year, Stage stage, OffsetDateTime at, String by) {
    int rows =
        jdbc.sql(
                """
                with gone as (
                  delete from school_year where school_id = :school and year = :year and stage = :stage returning *)
                insert into school_year_past (school_id, year, stage, pupils, classes, capacity, said_by, known, replaced_by)
                select school_id, year, stage, pupils, classes, capacity, said_by, tstzrange(known_since, :at), :by from gone
                """)
            .param("school", school)
            .param("year", year)
            .param("stage", stage.name())
            .param("at", at)
            .param("by", by)
            .update();
    if (rows != 1) {
      throw new IllegalStateException(
          "school " + school + " has no figures of " + year + " any more");
    }
  }

  /** This moment, and in any case later than what was entered of the school before. */
  Instant later(UUID school, Instant now) {
    return jdbc
        .sql("select max(known_since) as last from school_year where school_id = ?")
        .param(school)
        .query((row, number) -> row.getObject("last", OffsetDateTime.class))
        .stream()
        .filter(java.util.Objects::nonNull)
        .map(last -> last.toInstant().plus(1, ChronoUnit.MICROS))
        .filter(last -> last.isAfter(now))
        .findFirst()
        .orElse(now);
  }

  private static Enrolment read(ResultSet row, int number) throws SQLException {
    return new Enrolment(
        row.getObject("school_id", UUID.class),
        row.getInt("year"),
        Stage.valueOf(row.getString("stage")),
        row.getInt("pupils"),
        row.getInt("classes"),
        row.getObject("capacity", Integer.class));
  }
}

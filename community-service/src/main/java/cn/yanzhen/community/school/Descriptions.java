package cn.yanzhen.community.school;

import cn.yanzhen.community.school.Timeline.Passage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what is said of schools, and of what was said before. */
@Repository
class Descriptions {
  private static final String SAID =
      """
      select school_id, span, name, short_name, stages, setting, weak, ownership, longitude, latitude, said_at, said_by, why,
        nullif(known_since, '-infinity') as since, null::timestamptz as until,
        null as replaced_by, null as replaced_why from school_description
      """;
  private static final String WAS_SAID =
      """
      select school_id, span, name, short_name, stages, setting, weak, ownership, longitude, latitude, said_at, said_by, why,
        nullif(lower(known), '-infinity') as since, upper(known) as until,
        replaced_by, replaced_why from school_description_past
      """;
  private static final String SHOWN =
      "select *, lower(span) as first_day, upper(span) - 1 as last_day from (%s) said ";

  private final JdbcClient jdbc;

  Descriptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Statement> of(UUID school) {
    return jdbc.sql(SHOWN.formatted(SAID + "where school_id = :school") + "order by span")
        .param("school", school)
        .query(Descriptions::read)
        .list();
  }

  /** As it was believed at a moment. */
  List<Statement> of(UUID school, Instant knownAt) {
    var both =
        SAID
            + "where school_id = :school and known_since <= :at union all "
            + WAS_SAID
            + "where school_id = :school and known @> cast(:at as timestamptz)";
    return jdbc.sql(SHOWN.formatted(both) + "order by span")
        .param("school", school)
        .param("at", utc(knownAt))
        .query(Descriptions::read)
        .list();
  }

  /** What is no longer believed, the last replaced first. */
  List<Statement> replaced(UUID school, int atMost) {
    return jdbc.sql(
            SHOWN.formatted(WAS_SAID + "where school_id = :school")
                + "order by until desc, span limit :atMost")
        .param("school", school)
        .param("atMost", atMost)
        .query(Descriptions::read)
        .list();
  }

  Map<UUID, Timeline> timelines(Collection<UUID> schools) {
    record Said(UUID school, Passage passage) {}
    return jdbc
        .sql(
            SHOWN.formatted(SAID + "where school_id = any (cast(:schools as uuid[]))")
                + "order by school_id, span")
        .param("schools", schools.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            (row, number) ->
                new Said(row.getObject("school_id", UUID.class), read(row, number).passage()))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Said::school,
                Collectors.collectingAndThen(
                    Collectors.mapping(Said::passage, Collectors.toList()), Timeline::new)));
  }

  /**
   * Writes what changed: what is no longer said moves to the past, what stays is left alone. A
   * piece of a longer passage keeps its author.
   *
   * @param at later than anything that was written of this school before
   */
  void rewrite(
      UUID school,
      List<Statement> before,
      Timeline after,
      LocalDate today,
      Instant at,
      String by,
      @Nullable String why) {
    var wanted = new HashSet<>(after.passages());
    var kept = new HashSet<Passage>();
    for (var statement : before) {
      if (wanted.contains(statement.passage())) {
        kept.add(statement.passage());
      } else {
        replace(school, statement.passage().span(), at, by, why);
      }
    }
    for (var passage : after.passages()) {
      if (kept.contains(passage)) {
        continue;
      }
      var source =
          before.stream()
              .filter(said -> said.passage().description().equals(passage.description()))
              .filter(said -> said.passage().span().overlaps(passage.span()))
              .findFirst()
              .orElse(null);
      add(
          school,
          passage,
          at,
          source == null ? at : source.saidAt(),
          source == null ? by : source.by(),
          source == null ? why : source.why(),
          !passage.span().beginsAfter(today));
    }
  }

  private void replace(UUID school, Span span, Instant at, String by, @Nullable String why) {
    int rows =
        jdbc.sql(
                """
                with gone as (
                  delete from school_description
                  where school_id = :school and span = daterange(cast(:from as date), cast(:to as date), '[]') returning *)
                insert into school_description_past (school_id, span, name, short_name, stages, setting, weak, ownership, longitude,
                  latitude, said_at, said_by, why, known, replaced_by, replaced_why)
                select school_id, span, name, short_name, stages, setting, weak, ownership, longitude, latitude, said_at, said_by, why,
                  tstzrange(known_since, :at), :by, :why from gone
                """)
            .param("school", school)
            .param("from", span.from())
            .param("to", span.to())
            .param("at", utc(at))
            .param("by", by)
            .param("why", why)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("school " + school + " is not described as it was read");
    }
  }

  void add(
      UUID school,
      Passage passage,
      Instant at,
      @Nullable Instant saidAt,
      @Nullable String by,
      @Nullable String why,
      boolean told) {
    var said = passage.description();
    var place = said.place();
    var ownership = said.ownership();
    jdbc.sql(
            """
            insert into school_description (school_id, span, name, short_name, stages, setting, weak, ownership, longitude,
              latitude, known_since, said_at, said_by, why, told)
            values (:school, daterange(cast(:from as date), cast(:to as date), '[]'), :name, :shortName, :stages, :setting,
              :weak, :ownership, :longitude, :latitude, :at, :saidAt, :by, :why, :told)
            """)
        .param("school", school)
        .param("from", passage.span().from())
        .param("to", passage.span().to())
        .param("name", said.name())
        .param("shortName", said.shortName())
        .param("stages", said.stages().stream().map(Enum::name).toArray(String[]::new))
        .param("setting", said.setting().name())
        .param("weak", said.weak())
        .param("ownership", ownership == null ? null : ownership.name())
        .param("longitude", place == null ? null : place.longitude())
        .param("latitude", place == null ? null : place.latitude())
        .param("at", utc(at))
        .param("saidAt", saidAt == null ? null : utc(saidAt))
        .param("by", by)
        .param("why", why)
        .param("told", told)
        .update();
  }

  /** Whether the beginning of any of its descriptions was told yet. */
  boolean anyTold(UUID school) {
    return jdbc.sql("select exists (select from school_description where school_id = ? and told)")
        .param(school)
        .query(Boolean.class)
        .single();
  }

  /** Marks what has begun as told; says whether there was any that was not. */
  boolean tellBegun(UUID school, LocalDate today) {
    return jdbc.sql(
                "update school_description set told = true where school_id = ? and not told and"
                    + " lower(span) <= ?")
            .params(school, today)
            .update()
        > 0;
  }

  private static Statement read(ResultSet row, int number) throws SQLException {
    return new Statement(
        new Passage(Rows.span(row), Rows.description(row)),
        instant(row.getObject("since", OffsetDateTime.class)),
        instant(row.getObject("said_at", OffsetDateTime.class)),
        row.getString("said_by"),
        row.getString("why"),
        instant(row.getObject("until", OffsetDateTime.class)),
        row.getString("replaced_by"),
        row.getString("replaced_why"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}

package cn.yanzhen.exchange.appraisal;

import cn.yanzhen.exchange.directory.Standing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appraisals that a caller may see: the district's, their schools' own, or their own. */
@Component
class AppraisalLists {

  private static final String SEEN =
      """
       (a.district = any(:districts) or a.person_id = cast(:self as uuid)
        or a.sending_school_id = any(cast(:schools as uuid[]))
        or a.receiving_school_id = any(cast(:schools as uuid[])))
      """;

  private static final String WANTED =
      """
       and (cast(:year as int) is null or extract(year from upper(p.period) - 1) = :year)
       and (cast(:state as text) is null and p.state <> 'DROPPED' or p.state = :state)
       and (cast(:grade as text) is null or p.grade = :grade)
       and (cast(:kind as text) is null or p.kind = :kind)
       and (cast(:school as uuid) is null or a.sending_school_id = :school or a.receiving_school_id = :school)
       and (cast(:person as uuid) is null or a.person_id = :person)
       and (cast(:assignment as uuid) is null or p.assignment_id = :assignment)
      """;

  /**
   * What a list is narrowed by; null narrows nothing, but what was dropped is shown only when it is
   * asked for.
   *
   * @param year in which the appraised days end
   */
  record Wanted(
      @Nullable Integer year,
      Appraisal.@Nullable State state,
      @Nullable String grade,
      Appraisal.@Nullable Kind kind,
      @Nullable UUID schoolId,
      @Nullable UUID personId,
      @Nullable UUID assignmentId) {

    Wanted anyState() {
      return new Wanted(year, null, grade, kind, schoolId, personId, assignmentId);
    }

    Wanted anyGrade() {
      return new Wanted(year, state, null, kind, schoolId, personId, assignmentId);
    }

    Wanted given() {
      return new Wanted(year, Appraisal.State.GIVEN, null, kind, schoolId, personId, assignmentId);
    }
  }

  private final JdbcClient db;
  private final Appraisals appraisals;

  AppraisalLists(JdbcClient db, Appraisals appraisals) {
    this.db = db;
    this.appraisals = appraisals;
  }

  Optional<Appraisal> seen(UUID id, Standing standing) {
    return appraisals
        .all(
            seenBy(
                db.sql(Appraisals.SELECT + " where p.id = :id and " + SEEN).param("id", id),
                standing))
        .stream()
        .findFirst();
  }

  /** Latest first, from before an id on. */
  List<Appraisal> seen(Standing standing, Wanted wanted, @Nullable UUID before, int limit) {
    return appraisals.all(
        wanted(
                seenBy(
                    db.sql(
                        Appraisals.SELECT
                            + " where "
                            + SEEN
                            + WANTED
                            + " and (cast(:before as uuid) is null or p.id < :before) order by"
                            + " p.id desc limit :limit"),
                    standing),
                wanted)
            .param("before", before)
            .param("limit", limit));
  }

  long count(Standing standing, Wanted wanted) {
    return counted("count(*)", "", standing, wanted).query(Long.class).single();
  }

  Map<String, Long> byState(Standing standing, Wanted wanted) {
    return groups("p.state", standing, wanted.anyState());
  }

  Map<String, Long> byGrade(Standing standing, Wanted wanted) {
    return groups("p.grade", standing, wanted.anyGrade());
  }

  private Map<String, Long> groups(String by, Standing standing, Wanted wanted) {
    var groups = new LinkedHashMap<String, Long>();
    counted(
            by + ", count(*)",
            " and " + by + " is not null group by 1 order by 1",
            standing,
            wanted)
        .query(
            row -> {
              groups.put(row.getString(1), row.getLong(2));
            });
    return groups;
  }

  private JdbcClient.StatementSpec counted(
      String what, String how, Standing standing, Wanted wanted) {
    return wanted(
        seenBy(
            db.sql(
                "select "
                    + what
                    + " from appraisal p join assignment a on a.id = p.assignment_id where "
                    + SEEN
                    + WANTED
                    + how),
            standing),
        wanted);
  }

  /** Those that wait for a word of the caller; what is due first first. */
  List<Appraisal> waiting(Standing standing, int limit) {
    return appraisals.all(
        db.sql(
                Appraisals.SELECT
                    + """
                     where a.person_id is distinct from cast(:self as uuid)
                       and (p.state = 'HOST_DUE' and a.receiving_school_id = any(cast(:schools as uuid[]))
                            or p.state = 'HOME_DUE' and a.sending_school_id = any(cast(:schools as uuid[])))
                     order by p.due, p.id limit :limit
                    """)
            .param("self", standing.caller().person())
            .param("schools", administered(standing))
            .param("limit", limit));
  }

  /** Stays that a full year has gone by of, and of which enough days remain. */
  record Anniversary(UUID assignmentId, LocalDate first, LocalDate last) {}

  List<Anniversary> anniversaries(LocalDate today, int remaining, List<String> kinds, int limit) {
    return db.sql(
            """
            select id, first_day, year_end from (
              select a.id, a.period,
                     cast(lower(a.period) + make_interval(years => full_years - 1) as date) as first_day,
                     cast(lower(a.period) + make_interval(years => full_years) as date) - 1 as year_end
                from (select *, cast(extract(year from age(:today, lower(period))) as int) as full_years
                        from assignment where state = 'IN_FORCE' and kind = any(:kinds)) a
               where full_years > 0) whole
             where upper(period) - :today > :remaining and not exists (
               select from appraisal p where p.assignment_id = whole.id and p.kind = 'YEARLY'
                  and p.period = daterange(first_day, year_end, '[]'))
             order by year_end, id limit :limit\
            """)
        .param("today", today)
        .param("remaining", remaining)
        .param("kinds", kinds.toArray(String[]::new))
        .param("limit", limit)
        .query(
            (row, n) ->
                new Anniversary(
                    row.getObject("id", UUID.class),
                    row.getObject("first_day", LocalDate.class),
                    row.getObject("year_end", LocalDate.class)))
        .list();
  }

  private static JdbcClient.StatementSpec seenBy(
      JdbcClient.StatementSpec query, Standing standing) {
    return query
        .param("districts", standing.officerArray())
        .param("schools", administered(standing))
        .param("self", standing.caller().person());
  }

  private static String[] administered(Standing standing) {
    return standing.administers().stream().map(UUID::toString).toArray(String[]::new);
  }

  private static JdbcClient.StatementSpec wanted(JdbcClient.StatementSpec query, Wanted wanted) {
    return query
        .param("year", wanted.year)
        .param("state", wanted.state == null ? null : wanted.state.name())
        .param("grade", wanted.grade)
        .param("kind", wanted.kind == null ? null : wanted.kind.name())
        .param("school", wanted.schoolId)
        .param("person", wanted.personId)
        .param("assignment", wanted.assignmentId);
  }
}

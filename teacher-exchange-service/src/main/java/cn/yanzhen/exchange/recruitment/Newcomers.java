package cn.yanzhen.exchange.recruitment;

import static java.util.Objects.requireNonNull;

import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.exchange.assignment.FirstPlacements;
import cn.yanzhen.exchange.person.Careers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is of which cohort, and what became of them. */
@Component
class Newcomers {

  /** A cohort is a page, not a register. */
  static final int MOST = 1000;

  private final JdbcClient db;
  private final Trainings trainings;
  private final FirstPlacements placements;
  private final Careers careers;
  private final Clock clock;

  Newcomers(
      JdbcClient db,
      Trainings trainings,
      FirstPlacements placements,
      Careers careers,
      Clock clock) {
    this.clock = clock;
    this.db = db;
    this.trainings = trainings;
    this.placements = placements;
    this.careers = careers;
  }

  private record Row(UUID personId, LocalDate joinedOn, @Nullable Leaving left) {}

  /** Those who are of a cohort, and then those who were. */
  @Transactional(readOnly = true)
  List<Newcomer> of(UUID cohort) {
    return with(cohort, rows(cohort, null));
  }

  /** Somebody who is of the cohort now. */
  @Transactional(readOnly = true)
  Optional<Newcomer> present(UUID cohort, UUID person) {
    return with(cohort, rows(cohort, person)).stream()
        .filter(one -> one.left() == null)
        .findFirst();
  }

  /** A person's times in cohorts that are over, the latest first. */
  @Transactional(readOnly = true)
  List<Newcomer> past(UUID person) {
    return db
        .sql("select distinct cohort_id from newcomer_left where person_id = :person")
        .param("person", person)
        .query(UUID.class)
        .list()
        .stream()
        .flatMap(cohort -> with(cohort, rows(cohort, person)).stream())
        .filter(one -> one.left() != null)
        .sorted(Comparator.comparing((Newcomer one) -> requireNonNull(one.left()).on()).reversed())
        .toList();
  }

  private List<Row> rows(UUID cohort, @Nullable UUID person) {
    return db.sql(
            """
            (select person_id, joined_on, null::date as left_on, null as code, null as note, false as never, null as by_whom
               from newcomer where cohort_id = :cohort and (cast(:person as uuid) is null or person_id = :person)
              order by joined_on, person_id limit :most)
            union all
            (select person_id, joined_on, left_on, code, note, never, by_whom
               from newcomer_left where cohort_id = :cohort and (cast(:person as uuid) is null or person_id = :person)
              order by left_on desc, id desc limit :most)\
            """)
        .param("cohort", cohort)
        .param("person", person)
        .param("most", MOST)
        .query(
            (row, number) -> {
              var on = row.getObject("left_on", LocalDate.class);
              return new Row(
                  row.getObject("person_id", UUID.class),
                  row.getObject("joined_on", LocalDate.class),
                  on == null
                      ? null
                      : new Leaving(
                          on,
                          row.getString("code"),
                          row.getString("note"),
                          row.getBoolean("never"),
                          row.getString("by_whom")));
            })
        .list();
  }

  private List<Newcomer> with(UUID cohort, List<Row> rows) {
    var ids = rows.stream().map(Row::personId).distinct().toList();
    var planned = trainings.of(cohort);
    var attended =
        trainings.attendances(cohort).stream().collect(Collectors.groupingBy(Attendance::personId));
    var placings = placements.of(ids);
    var lives = careers.of(ids);
    return rows.stream()
        .map(
            one -> {
              var life = lives.get(one.personId);
              return new Newcomer(
                  one.personId,
                  one.joinedOn,
                  planned,
                  attended.getOrDefault(one.personId, List.of()),
                  placings.getOrDefault(one.personId, List.of()),
                  life == null ? List.of() : life.placements(),
                  one.left);
            })
        .toList();
  }

  Optional<UUID> cohortOf(UUID person) {
    return Optional.ofNullable(cohortsOf(List.of(person)).get(person));
  }

  Map<UUID, UUID> cohortsOf(Collection<UUID> persons) {
    if (persons.isEmpty()) return Map.of();
    return db
        .sql(
            "select person_id, cohort_id from newcomer where person_id = any(cast(:ids as uuid[]))")
        .param("ids", Cohorts.array(persons))
        .query(
            (row, number) ->
                Map.entry(
                    row.getObject("person_id", UUID.class), row.getObject("cohort_id", UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Map<UUID, Integer> counts(Collection<UUID> cohorts) {
    if (cohorts.isEmpty()) return Map.of();
    return db
        .sql(
            "select cohort_id, count(*) as people from newcomer where cohort_id = any(cast(:ids as"
                + " uuid[])) group by cohort_id")
        .param("ids", Cohorts.array(cohorts))
        .query(
            (row, number) ->
                Map.entry(row.getObject("cohort_id", UUID.class), row.getInt("people")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void insert(UUID cohort, UUID person, LocalDate joinedOn) {
    db.sql(
            "insert into newcomer (person_id, cohort_id, joined_on) values (:person, :cohort,"
                + " :joined)")
        .param("person", person)
        .param("cohort", cohort)
        .param("joined", joinedOn)
        .update();
  }

  /** Out of the cohort, and readable as somebody who was of it. */
  void leave(UUID cohort, Newcomer one, Leaving left) {
    db.sql("delete from newcomer where person_id = :person and cohort_id = :cohort")
        .param("person", one.personId())
        .param("cohort", cohort)
        .update();
    db.sql(
            """
            insert into newcomer_left (id, person_id, cohort_id, joined_on, left_on, code, note, never, at, by_whom)
            values (:id, :person, :cohort, :joined, :left, :code, :note, :never, :now, :who)\
            """)
        .param("id", Ids.next())
        .param("person", one.personId())
        .param("cohort", cohort)
        .param("joined", one.joinedOn())
        .param("left", left.on())
        .param("code", left.code())
        .param("note", left.note())
        .param("never", left.never())
        .param("now", OffsetDateTime.now(clock))
        .param("who", left.by())
        .update();
  }

  /**
   * The day before which somebody cannot be taken up again: they were of a cohort then. Where they
   * were entered by mistake, only that cohort minds.
   */
  Optional<LocalDate> notBefore(UUID person, UUID cohort) {
    return db.sql(
            "select max(left_on) from newcomer_left where person_id = :person and (not never or"
                + " cohort_id = :cohort)")
        .param("person", person)
        .param("cohort", cohort)
        .query(LocalDate.class)
        .optional();
  }
}

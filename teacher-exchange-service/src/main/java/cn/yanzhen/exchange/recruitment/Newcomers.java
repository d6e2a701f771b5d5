package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.exchange.assignment.FirstPlacements;
import cn.yanzhen.exchange.person.Careers;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

  Newcomers(JdbcClient db, Trainings trainings, FirstPlacements placements, Careers careers) {
    this.db = db;
    this.trainings = trainings;
    this.placements = placements;
    this.careers = careers;
  }

  private record Row(UUID personId, LocalDate joinedOn) {}

  @Transactional(readOnly = true)
  List<Newcomer> of(UUID cohort) {
    var rows =
        db.sql(
                "select person_id, joined_on from newcomer where cohort_id = :cohort order by"
                    + " joined_on, person_id limit "
                    + MOST)
            .param("cohort", cohort)
            .query(
                (row, number) ->
                    new Row(
                        row.getObject("person_id", UUID.class),
                        row.getObject("joined_on", LocalDate.class)))
            .list();
    var ids = rows.stream().map(Row::personId).toList();
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
                  life == null ? List.of() : life.placements());
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
}

package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.access.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves an establishment (编制) from school to school because an order says so, and puts it back to
 * the row. The caller holds the person.
 */
@Component
public class EstablishmentDesk {

  /**
   * What a move changed.
   *
   * @param endedOffices terms of office at the old school that ended with it
   */
  public record Move(
      UUID fromSchool,
      LocalDate fromSince,
      UUID toSchool,
      LocalDate day,
      List<UUID> endedOffices) {}

  private final JdbcClient db;
  private final Persons persons;
  private final Careers careers;
  private final CareerOffice office;
  private final PersonTelling telling;
  private final Clock clock;

  EstablishmentDesk(
      JdbcClient db,
      Persons persons,
      Careers careers,
      CareerOffice office,
      PersonTelling telling,
      Clock clock) {
    this.db = db;
    this.persons = persons;
    this.careers = careers;
    this.office = office;
    this.telling = telling;
    this.clock = clock;
  }

  /**
   * The old place ends the day before, and with it the terms of office that run there. Empty, and
   * nothing done, where the establishment is no longer at the old school, or ends.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Move> move(
      UUID id, UUID fromSchool, UUID toSchool, LocalDate day, Caller caller, String why) {
    var person = persons.person(id).orElse(null);
    if (person == null
        || person.lastDay() != null
        || !person.schoolId().equals(fromSchool)
        || !person.schoolSince().isBefore(day)) return Optional.empty();
    var running =
        careers.of(id).orElseThrow().offices().stream()
            .filter(one -> one.schoolId().equals(fromSchool) && one.to() == null)
            .filter(one -> one.from() == null || one.from().isBefore(day))
            .toList();
    db.sql(
            "update establishment set period = daterange(lower(period), :day) where person_id = :id"
                + " and upper_inf(period)")
        .param("day", day)
        .param("id", id)
        .update();
    db.sql(
            "insert into establishment (person_id, school_id, period) values (:id, :school,"
                + " daterange(:day, null))")
        .param("id", id)
        .param("school", toSchool)
        .param("day", day)
        .update();
    office.write(
        running, running.stream().map(one -> one.until(day.minusDays(1))).toList(), caller, why);
    tell(id, running.isEmpty());
    return Optional.of(
        new Move(
            fromSchool,
            person.schoolSince(),
            toSchool,
            day,
            running.stream().map(Fact.Office::id).toList()));
  }

  /** What stands on a move and would fall with it, in words; null when nothing does. */
  public @Nullable String standsOn(UUID id, Move move) {
    var life = careers.of(id).orElse(null);
    if (life == null) return "该教师的档案已并入他人";
    var now = life.placements().getLast();
    if (now.to() != null || !now.schoolId().equals(move.toSchool) || !now.from().equals(move.day))
      return "此后编制又有变动（现自 " + now.from() + " 起）";
    for (var one : life.offices()) {
      if (one.schoolId().equals(move.toSchool)
          && (one.from() == null || !one.from().isBefore(move.day))) return "此后在新学校已有任职登记";
    }
    if (ended(life, move).size() != move.endedOffices.size()) return "原学校的任职登记此后又有更正";
    return null;
  }

  /** As if it had never been; what was believed meanwhile is kept. Nothing may stand on it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void putBack(UUID id, Move move, OffsetDateTime known, Caller caller, String why) {
    db.sql(
            """
            with gone as (delete from establishment where person_id = :id and school_id = :school
                             and period = daterange(:day, null) returning *)
            insert into person_fact_past (person_id, kind, fact, known, by_whom, why)
            select person_id, 'establishment', to_jsonb(gone), tstzrange(:known, greatest(:now, :known), '[]'), :who, :why from gone\
            """)
        .param("id", id)
        .param("school", move.toSchool)
        .param("day", move.day)
        .param("known", known)
        .param("now", OffsetDateTime.now(clock))
        .param("who", caller.label())
        .param("why", why)
        .update();
    db.sql(
            "update establishment set period = daterange(lower(period), null) where person_id = :id"
                + " and school_id = :school and period = daterange(:since, :day)")
        .param("id", id)
        .param("school", move.fromSchool)
        .param("since", move.fromSince)
        .param("day", move.day)
        .update();
    var ended = ended(careers.of(id).orElseThrow(), move);
    office.write(ended, ended.stream().map(one -> one.until(null)).toList(), caller, why);
    tell(id, ended.isEmpty());
  }

  private static List<Fact.Office> ended(Career life, Move move) {
    var ended = new ArrayList<Fact.Office>();
    for (var one : life.offices()) {
      if (move.endedOffices.contains(one.id()) && move.day.minusDays(1).equals(one.to()))
        ended.add(one);
    }
    return ended;
  }

  /** The other services hear of the school, whatever else changed. */
  private void tell(UUID id, boolean unwritten) {
    if (unwritten) office.refresh(Set.of(id));
    telling.changed(persons.person(id).orElseThrow());
  }
}

package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.AssignmentFact.Went;
import cn.yanzhen.exchange.person.EstablishmentDesk;
import cn.yanzhen.exchange.person.EstablishmentDesk.Move;
import cn.yanzhen.exchange.person.Persons;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 人走关系走: has the establishment go along on the first day, and puts it back when the order is
 * voided. What stands on the move forbids that, and the order stays.
 */
@Component
class MovingDesk implements AssignmentFollower {

  private record Kept(Move move, OffsetDateTime known) {}

  private final JdbcClient db;
  private final EstablishmentDesk establishments;
  private final Persons persons;
  private final AuditTrail audit;
  private final Clock clock;

  MovingDesk(
      JdbcClient db,
      EstablishmentDesk establishments,
      Persons persons,
      AuditTrail audit,
      Clock clock) {
    this.db = db;
    this.establishments = establishments;
    this.persons = persons;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void follow(String event, Assignment assignment, Caller caller) {
    if (!assignment.terms().takesEstablishment()) return;
    if (event.equals("assignment-voided.v1")) putBack(assignment, caller);
  }

  /**
   * Before the end is told, which says what went along. Somebody whom the registry has moved
   * meanwhile stays where it says.
   */
  Went move(Assignment assignment, Caller caller) {
    var terms = assignment.terms();
    persons.lock(terms.personId());
    var moved =
        establishments.move(
            terms.personId(),
            terms.sendingSchoolId(),
            terms.receivingSchoolId(),
            terms.period().from(),
            caller,
            "调令" + assignment.orderNumber());
    moved.ifPresent(move -> keep(assignment.id(), move));
    audit.record(
        caller,
        moved.isPresent() ? "person.establishment-moved" : "person.establishment-kept",
        terms.personId().toString(),
        Map.of("assignment", assignment.id(), "school", terms.receivingSchoolId()));
    return new Went(
        moved.isPresent(), moved.filter(move -> !move.endedOffices().isEmpty()).isPresent());
  }

  private void putBack(Assignment assignment, Caller caller) {
    var kept =
        db.sql(
                "select *, lower(known) as known_from from establishment_move where assignment_id ="
                    + " :id and upper_inf(known)")
            .param("id", assignment.id())
            .query(MovingDesk::kept)
            .optional()
            .orElse(null);
    if (kept == null) return;
    var terms = assignment.terms();
    persons.lock(terms.personId());
    var why = later(assignment, kept);
    if (why == null) why = establishments.standsOn(terms.personId(), kept.move);
    if (why != null)
      throw Refusal.conflict("exchange/later-facts", why + "，不能撤销这次调动；请先撤销或更正后来的，再撤销它。")
          .exception();
    establishments.putBack(
        terms.personId(), kept.move, kept.known, caller, "撤销调令" + assignment.orderNumber());
    db.sql(
            "update establishment_move set known = tstzrange(lower(known), greatest(:now,"
                + " lower(known)), '[]') where assignment_id = :id")
        .param("now", OffsetDateTime.now(clock))
        .param("id", assignment.id())
        .update();
    audit.record(
        caller,
        "person.establishment-restored",
        terms.personId().toString(),
        Map.of("assignment", assignment.id(), "school", terms.sendingSchoolId()));
  }

  /** Whether the new school has sent the person on, or is about to. */
  private @Nullable String later(Assignment assignment, Kept kept) {
    return db.sql(
            """
            select coalesce('调令' || coalesce(o.letter, a.paper_number), '办理中的派遣') || '已由新学校派出'
              from assignment a left join dispatch_order o on o.assignment_id = a.id and o.kind = 'DISPATCH'
             where a.person_id = :person and a.id <> :id and a.sending_school_id = :school and a.proposed_at >= :known
               and a.state not in ('DECLINED', 'REJECTED', 'WITHDRAWN', 'CANCELLED', 'VOIDED') limit 1\
            """)
        .param("person", assignment.terms().personId())
        .param("id", assignment.id())
        .param("school", kept.move.toSchool())
        .param("known", kept.known)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private void keep(UUID assignment, Move move) {
    db.sql(
            """
            insert into establishment_move (assignment_id, from_school_id, from_since, to_school_id, moved_on, ended_offices, known)
            values (:id, :from, :since, :to, :day, cast(:offices as uuid[]), tstzrange(:now, null))\
            """)
        .param("id", assignment)
        .param("from", move.fromSchool())
        .param("since", move.fromSince())
        .param("to", move.toSchool())
        .param("day", move.day())
        .param("offices", move.endedOffices().stream().map(UUID::toString).toArray(String[]::new))
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        new Move(
            row.getObject("from_school_id", UUID.class),
            row.getObject("from_since", LocalDate.class),
            row.getObject("to_school_id", UUID.class),
            row.getObject("moved_on", LocalDate.class),
            List.of((UUID[]) row.getArray("ended_offices").getArray())),
        row.getObject("known_from", OffsetDateTime.class));
  }
}

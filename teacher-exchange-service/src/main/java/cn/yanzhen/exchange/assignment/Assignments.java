package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.post.Period;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The assignments' rows, with consents; who changes one holds its lock. */
@Component
public class Assignments {

  /** A line of an assignment's history. */
  public record Happening(Instant at, String what, String by) {}

  private final JdbcClient db;
  private final AssignmentRows rows;

  Assignments(JdbcClient db, AssignmentRows rows) {
    this.db = db;
    this.rows = rows;
  }

  public Optional<Assignment> assignment(UUID id) {
    return rows.one(db.sql(AssignmentRows.SELECT + " where a.id = :id").param("id", id));
  }

  /**
   * Keeps others from deciding about it until the transaction ends. Reads in a statement of its own
   * after the lock was got: a locking read that had to wait sees the row as it is now, but joined
   * rows as they were.
   */
  Optional<Assignment> locked(UUID id) {
    return lock(id, "for update").flatMap(this::assignment);
  }

  /** As above, but leaves alone what somebody else is deciding about. */
  public Optional<Assignment> lockedIfFree(UUID id) {
    return lock(id, "for update skip locked").flatMap(this::assignment);
  }

  private Optional<UUID> lock(UUID id, String how) {
    return db.sql("select id from assignment where id = :id " + how)
        .param("id", id)
        .query(UUID.class)
        .optional();
  }

  /**
   * Orders whose first day has come, assignments whose last day is over, publicity that is over
   * without an open objection, and what has no order and no day left.
   */
  List<UUID> due(LocalDate today, int limit) {
    return db.sql(
            """
            (select id from assignment where state = 'APPROVED' and lower(period) <= :today order by lower(period) limit :limit)
            union all
            (select id from assignment where state = 'IN_FORCE' and upper(period) <= :today order by upper(period) limit :limit)
            union all
            (select id from assignment a where state = 'PUBLICISED' and upper(publicity) <= :today
               and not exists (select from assignment_objection o where o.assignment_id = a.id and o.outcome is null)
              order by upper(publicity) limit :limit)
            union all
            (select id from assignment a where state in ('PROPOSED', 'CONSENTED', 'PUBLICISED', 'HINDERED') and upper(period) <= :today
               and (not takes_establishment or exists (select from need n where n.id = a.need_id and upper(n.period) <= :today))
              order by upper(period) limit :limit)
            """)
        .param("today", today)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  void insert(Assignment assignment) {
    var terms = assignment.terms();
    var paper = terms.paper();
    db.sql(
            """
            insert into assignment (id, need_id, person_id, kind, sending_school_id, receiving_school_id,
                                    proposing_school_id, district, subject, stage, fte, period, note, state,
                                    proposed_at, takes_establishment, paper_number, paper_on, paper_to, version)
            values (:id, :need, :person, :kind, :sending, :receiving, :proposing, :district, :subject, :stage, :fte,
                    daterange(:from, :to, '[]'), :note, :state, :proposedAt, :takes, :paperNumber, :paperOn, :paperTo, :version)\
            """)
        .param("id", terms.id())
        .param("need", terms.needId())
        .param("person", terms.personId())
        .param("kind", terms.kind().name())
        .param("sending", terms.sendingSchoolId())
        .param("receiving", terms.receivingSchoolId())
        .param("proposing", terms.proposingSchoolId())
        .param("district", terms.district())
        .param("subject", terms.subject().name())
        .param("stage", terms.stage().name())
        .param("fte", terms.fte().value())
        .param("from", terms.period().from())
        .param("to", terms.period().to())
        .param("note", terms.note())
        .param("state", assignment.state())
        .param("proposedAt", Timestamp.from(terms.proposedAt()))
        .param("takes", terms.takesEstablishment())
        .param("paperNumber", paper == null ? null : paper.number())
        .param("paperOn", paper == null ? null : paper.on(), Types.DATE)
        .param("paperTo", paper == null ? null : paper.to(), Types.DATE)
        .param("version", assignment.version())
        .update();
    for (var consent : assignment.consents().all()) {
      db.sql(
              "insert into assignment_consent (assignment_id, party, round, state) values (:id,"
                  + " :party, :round, :state)")
          .param("id", terms.id())
          .param("party", consent.party().name())
          .param("round", consent.round())
          .param("state", consent.state().name())
          .update();
    }
  }

  /** Writes what an assignment became; the row must be as it was read. */
  void update(Assignment assignment) {
    var publicity = assignment instanceof Publicised publicised ? publicised.days() : null;
    int changed =
        db.sql(
                """
                update assignment set state = :state, period = daterange(:from, :to, '[]'), reason = :reason,
                       reason_code = :reasonCode, publicity = case when :publicised then daterange(:publicFrom, :publicTo, '[]') else publicity end,
                       version = :version
                 where id = :id and version = :version - 1\
                """)
            .param("id", assignment.id())
            .param("state", assignment.state())
            .param("from", assignment.terms().period().from())
            .param("to", assignment.terms().period().to())
            .param("reason", assignment.reason())
            .param("reasonCode", assignment.reasonCode())
            .param("publicised", publicity != null)
            .param("publicFrom", publicity == null ? null : publicity.from(), Types.DATE)
            .param("publicTo", publicity == null ? null : publicity.to(), Types.DATE)
            .param("version", assignment.version())
            .update();
    if (changed == 0)
      throw new OptimisticLockingFailureException(
          "assignment " + assignment.id() + " was changed meanwhile");
    for (var consent : assignment.consents().all()) {
      if (consent.isPending()) continue;
      db.sql(
              """
              update assignment_consent set state = :state, given_by = :by, given_at = :at, reason = :reason
               where assignment_id = :id and party = :party and state = 'PENDING'\
              """)
          .param("id", assignment.id())
          .param("party", consent.party().name())
          .param("state", consent.state().name())
          .param("by", consent.by())
          .param("at", consent.at() == null ? null : Timestamp.from(consent.at()))
          .param("reason", consent.reason())
          .update();
    }
  }

  /** Raises the version for what changes beside the assignment itself. */
  Assignment touch(Assignment assignment) {
    int changed =
        db.sql("update assignment set version = version + 1 where id = :id and version = :version")
            .param("id", assignment.id())
            .param("version", assignment.version())
            .update();
    if (changed == 0)
      throw new OptimisticLockingFailureException(
          "assignment " + assignment.id() + " was changed meanwhile");
    return assignment(assignment.id()).orElseThrow();
  }

  /** Others that hold or ask for a need on some of these days. */
  List<Assignment> holding(UUID need, Period days, UUID except) {
    return rows.all(
        db.sql(
                AssignmentRows.SELECT
                    + """
                     where a.need_id = :need and a.id <> :except and a.held && daterange(:from, :to, '[]')
                       and a.state in ('PROPOSED', 'CONSENTED', 'PUBLICISED', 'HINDERED', 'APPROVED', 'IN_FORCE', 'RETURNED', 'ENDED')
                     order by a.period
                    """)
            .param("need", need)
            .param("except", except)
            .param("from", days.from())
            .param("to", days.to()));
  }

  /** A person's orders that take time on some of these days, the earliest first. */
  List<Assignment> taking(UUID person, Period days, UUID except) {
    return rows.all(
        db.sql(
                AssignmentRows.SELECT
                    + """
                     where a.person_id = :person and a.id <> :except and a.held && daterange(:from, :to, '[]')
                       and a.state in ('APPROVED', 'IN_FORCE', 'RETURNED')
                     order by a.period
                    """)
            .param("person", person)
            .param("except", except)
            .param("from", days.from())
            .param("to", days.to()));
  }
}

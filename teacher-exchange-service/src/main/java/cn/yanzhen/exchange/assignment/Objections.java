package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.Objection.Outcome;
import cn.yanzhen.exchange.assignment.Objection.Settlement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The objections' rows; whoever changes one holds the lock of its assignment. */
@Component
class Objections {

  private final JdbcClient db;

  Objections(JdbcClient db) {
    this.db = db;
  }

  List<Objection> of(UUID assignment) {
    return of(List.of(assignment)).getOrDefault(assignment, List.of());
  }

  /** The earliest first. */
  Map<UUID, List<Objection>> of(Collection<UUID> assignments) {
    if (assignments.isEmpty()) return Map.of();
    return db
        .sql(
            "select * from assignment_objection where assignment_id = any(cast(:ids as uuid[]))"
                + " order by lodged_at, id")
        .param("ids", assignments.stream().map(UUID::toString).toArray(String[]::new))
        .query(Objections::objection)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Objection::assignmentId));
  }

  boolean anyOpen(UUID assignment) {
    return of(assignment).stream().anyMatch(Objection::isOpen);
  }

  void insert(Objection objection) {
    db.sql(
            """
            insert into assignment_objection (id, assignment_id, text, lodged_by, account, lodged_at)
            values (:id, :assignment, :text, :by, :account, :at)\
            """)
        .param("id", objection.id())
        .param("assignment", objection.assignmentId())
        .param("text", objection.text())
        .param("by", objection.by())
        .param("account", objection.account())
        .param("at", Timestamp.from(objection.at()))
        .update();
  }

  void settle(UUID id, Settlement settlement) {
    db.sql(
            """
            update assignment_objection set outcome = :outcome, reason = :reason, settled_by = :by, settled_at = :at
             where id = :id and outcome is null\
            """)
        .param("id", id)
        .param("outcome", settlement.outcome().name())
        .param("reason", settlement.reason())
        .param("by", settlement.by())
        .param("at", Timestamp.from(settlement.at()))
        .update();
  }

  /** What is open is overtaken by what became of the assignment. */
  void lapse(UUID assignment, String why, String by, Instant at) {
    of(assignment).stream()
        .filter(Objection::isOpen)
        .forEach(one -> settle(one.id(), new Settlement(Outcome.LAPSED, why, by, at)));
  }

  private static Objection objection(ResultSet row, int number) throws SQLException {
    var settledAt = row.getTimestamp("settled_at");
    return new Objection(
        row.getObject("id", UUID.class),
        row.getObject("assignment_id", UUID.class),
        row.getString("text"),
        row.getString("lodged_by"),
        row.getString("account"),
        row.getTimestamp("lodged_at").toInstant(),
        settledAt == null
            ? null
            : new Settlement(
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getString("settled_by"),
                settledAt.toInstant()));
  }
}

package cn.yanzhen.exchange.handover;

import cn.yanzhen.exchange.directory.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Items of open lists that wait for whoever answers for them. */
@Component
class WaitingItems {

  /** What waits for somebody, of one list. */
  record Waiting(
      UUID assignmentId,
      Phase phase,
      UUID personId,
      UUID hostSchoolId,
      LocalDate madeOn,
      LocalDate due,
      int items,
      int overdue) {}

  private final JdbcClient db;

  WaitingItems(JdbcClient db) {
    this.db = db;
  }

  /** What the caller has not done yet of what is due by a day, what is due first first. */
  List<Waiting> of(Standing standing, LocalDate today, LocalDate by, int limit) {
    return db.sql(
            "select assignment_id, phase, person_id, receiving_school_id, made_on, min(due) as due,"
                + " count(*) as items, count(*) filter (where due < :today) as overdue from ("
                + "select h.*, a.person_id, a.receiving_school_id,"
                + Handovers.DUE
                + """
                  as due from handover h join handover_item i on i.handover_id = h.id join assignment a on a.id = h.assignment_id
                 where h.state = 'OPEN' and i.ticked_at is null
                   and (i.duty = 'PERSON' and a.person_id = cast(:self as uuid)
                        or i.duty = 'HOME' and a.person_id is distinct from cast(:self as uuid) and a.sending_school_id = any(cast(:schools as uuid[]))
                        or i.duty = 'HOST' and a.person_id is distinct from cast(:self as uuid) and a.receiving_school_id = any(cast(:schools as uuid[])))) mine
                 where due <= :by group by id, assignment_id, phase, person_id, receiving_school_id, made_on order by min(due), id limit :limit
                """)
        .param("self", standing.caller().person())
        .param(
            "schools", standing.administers().stream().map(UUID::toString).toArray(String[]::new))
        .param("today", today)
        .param("by", by)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Waiting(
                    row.getObject("assignment_id", UUID.class),
                    Phase.valueOf(row.getString("phase")),
                    row.getObject("person_id", UUID.class),
                    row.getObject("receiving_school_id", UUID.class),
                    row.getObject("made_on", LocalDate.class),
                    row.getObject("due", LocalDate.class),
                    row.getInt("items"),
                    row.getInt("overdue")))
        .list();
  }
}

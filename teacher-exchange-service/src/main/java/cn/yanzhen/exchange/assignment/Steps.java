package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.policy.Procedure.Escalation;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps' rows: what waits for whom, until when. */
@Component
public class Steps {

  /** What the district has to decide, and what others have left undone in it. */
  private static final String INBOX =
      """
       from assignment_step s join assignment a on a.id = s.assignment_id
       where s.closed_on is null and a.district = any(:districts)
         and (s.step in ('APPROVAL', 'OBJECTION', 'HINDRANCE', 'EXTENSION_APPROVAL')
              or s.step in ('CONSENT', 'EXTENSION_CONSENT') and s.due < :today)
         and (cast(:kind as text) is null or s.step = :kind)
      """;

  private final JdbcClient db;

  Steps(JdbcClient db) {
    this.db = db;
  }

  /** All of each assignment, the earliest first. */
  public Map<UUID, List<Step>> of(Collection<UUID> assignments) {
    if (assignments.isEmpty()) return Map.of();
    return db
        .sql(
            "select * from assignment_step where assignment_id = any(cast(:ids as uuid[])) order by"
                + " opened_on, id")
        .param("ids", array(assignments))
        .query(Steps::step)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Step::assignmentId));
  }

  /** Consents that are overdue and were handed on to the caller. */
  public List<Step> handedOn(Standing standing, int limit) {
    return db.sql(
            """
            select s.* from assignment_step s join assignment a on a.id = s.assignment_id
             where s.closed_on is null and s.escalated_on is not null and s.step in ('CONSENT', 'EXTENSION_CONSENT')
               and (s.escalate_to = 'DISTRICT' and a.district = any(:districts)
                    or s.escalate_to = 'LEAD_SCHOOL' and a.receiving_school_id = any(cast(:leads as uuid[]))
                       and a.person_id is distinct from cast(:self as uuid))
             order by s.due, s.id limit :limit\
            """)
        .param("districts", standing.officerArray())
        .param("leads", array(standing.leads()))
        .param("self", standing.caller().person())
        .param("limit", limit)
        .query(Steps::step)
        .list();
  }

  /** What the district itself has to do to assignments on their way, but for extensions. */
  public List<Step> waitingForDistrict(Collection<String> districts, int limit) {
    return db.sql(
            """
            select s.* from assignment_step s join assignment a on a.id = s.assignment_id
             where s.closed_on is null and a.district = any(:districts) and s.step in ('APPROVAL', 'OBJECTION', 'HINDRANCE')
             order by s.due, s.id limit :limit\
            """)
        .param("districts", districts.toArray(String[]::new))
        .param("limit", limit)
        .query(Steps::step)
        .list();
  }

  /**
   * What waits for the district, the earliest due day first.
   *
   * @param after the last row shown before
   */
  List<Step> inbox(
      Collection<String> districts,
      Step.@Nullable Kind kind,
      LocalDate today,
      @Nullable LocalDate afterDue,
      @Nullable UUID after,
      int limit) {
    return db.sql(
            "select s.*"
                + INBOX
                + " and (cast(:afterDue as date) is null or (s.due, s.id) > (cast(:afterDue as"
                + " date), cast(:after as uuid))) order by s.due, s.id limit :limit")
        .param("districts", districts.toArray(String[]::new))
        .param("kind", kind == null ? null : kind.name())
        .param("today", today)
        .param("afterDue", afterDue == null ? null : Date.valueOf(afterDue))
        .param("after", after)
        .param("limit", limit)
        .query(Steps::step)
        .list();
  }

  long inInbox(Collection<String> districts, Step.@Nullable Kind kind, LocalDate today) {
    return db.sql("select count(*)" + INBOX)
        .param("districts", districts.toArray(String[]::new))
        .param("kind", kind == null ? null : kind.name())
        .param("today", today)
        .query(Long.class)
        .single();
  }

  /** Steps to remind of, and overdue ones to hand on. */
  List<Step> toTell(LocalDate today, int limit) {
    return db.sql(
            """
            (select * from assignment_step where closed_on is null and reminded_on is null
               and remind_on <= :today and due >= :today order by remind_on limit :limit)
            union all
            (select * from assignment_step where closed_on is null and escalated_on is null and escalate_to is not null
               and due < :today order by due limit :limit)
            """)
        .param("today", today)
        .param("limit", limit)
        .query(Steps::step)
        .list();
  }

  /** Assignments that wait for somebody and have no step: they came from before steps were kept. */
  List<UUID> withoutSteps(int limit) {
    return db.sql(
            """
            select id from assignment a where state in ('PROPOSED', 'CONSENTED', 'PUBLICISED', 'HINDERED')
               and not exists (select from assignment_step s where s.assignment_id = a.id and s.closed_on is null)
            union
            select assignment_id from assignment_extension e where state in ('ASKED', 'AGREED')
               and not exists (select from assignment_step s where s.assignment_id = e.assignment_id and s.closed_on is null)
            limit :limit
            """)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  Optional<Step> step(UUID id) {
    return db.sql("select * from assignment_step where id = :id")
        .param("id", id)
        .query(Steps::step)
        .optional();
  }

  void insert(Step step) {
    db.sql(
            """
            insert into assignment_step (id, assignment_id, step, subject, opened_on, due, remind_on, escalate_to)
            values (:id, :assignment, :step, :subject, :opened, :due, :remind, :escalate)\
            """)
        .param("id", step.id())
        .param("assignment", step.assignmentId())
        .param("step", step.kind().name())
        .param("subject", step.subject())
        .param("opened", step.openedOn())
        .param("due", step.due())
        .param("remind", step.remindOn())
        .param("escalate", step.escalateTo() == null ? null : step.escalateTo().name())
        .update();
  }

  void close(UUID id, LocalDate day) {
    db.sql("update assignment_step set closed_on = greatest(opened_on, :day) where id = :id")
        .param("day", day)
        .param("id", id)
        .update();
  }

  void reminded(UUID id, LocalDate day) {
    db.sql("update assignment_step set reminded_on = :day where id = :id")
        .param("day", day)
        .param("id", id)
        .update();
  }

  void escalated(UUID id, LocalDate day) {
    db.sql("update assignment_step set escalated_on = :day where id = :id")
        .param("day", day)
        .param("id", id)
        .update();
  }

  private static Step step(ResultSet row, int number) throws SQLException {
    var escalateTo = row.getString("escalate_to");
    return new Step(
        row.getObject("id", UUID.class),
        row.getObject("assignment_id", UUID.class),
        Step.Kind.valueOf(row.getString("step")),
        row.getString("subject"),
        row.getObject("opened_on", LocalDate.class),
        row.getObject("due", LocalDate.class),
        row.getObject("remind_on", LocalDate.class),
        escalateTo == null ? null : Escalation.valueOf(escalateTo),
        row.getObject("reminded_on", LocalDate.class),
        row.getObject("escalated_on", LocalDate.class),
        row.getObject("closed_on", LocalDate.class));
  }

  private static String[] array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}

package cn.yanzhen.exchange.handover;

import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of a district for its officers, of their own schools for those who run them. */
@Component
class HandoverLists {

  private static final String SEEN =
      """
       h.made_on <= :on
         and (a.district = any(:districts) or a.sending_school_id = any(cast(:schools as uuid[]))
              or a.receiving_school_id = any(cast(:schools as uuid[])))
         and (cast(:phase as text) is null or h.phase = :phase)
         and (cast(:school as uuid) is null or a.sending_school_id = :school or a.receiving_school_id = :school)
      """;

  /** What was ticked, and done, by the end of a day. */
  private static final String LINES =
      """
      select h.id, h.assignment_id, h.phase, h.made_on, a.person_id, a.kind, a.sending_school_id, a.receiving_school_id,
             lower(a.period) as first_day,
             case when not a.takes_establishment then upper(a.period) - 1 end as last_day, coalesce(o.letter, a.paper_number) as letter,
             own.items, own.done, own.overdue, own.due,
             case when h.completed_at < :dayAfter then cast(h.completed_at at time zone :zone as date) end as completed_on,
             case when h.state = 'DROPPED' then 'DROPPED' when h.completed_at < :dayAfter then 'COMPLETED'
                  when own.overdue > 0 then 'OVERDUE' else 'OPEN' end as progress
        from handover h
        join assignment a on a.id = h.assignment_id
        left join dispatch_order o on o.assignment_id = a.id and o.kind = 'DISPATCH'
        cross join lateral (
          select count(*) as items, count(*) filter (where ticked) as done,
                 count(*) filter (where not ticked and due < :on) as overdue,
                 min(due) filter (where not ticked) as due
            from (select coalesce(i.ticked_at < :dayAfter, false) as ticked, %s as due
                    from handover_item i where i.handover_id = h.id) item) own
       where (not :waits or h.state = 'OPEN' or h.completed_at >= :dayAfter) and
      """
              .formatted(Handovers.DUE)
          + SEEN;

  private static final String WANTED =
      """
       where (cast(:progress as text) is null and progress <> 'DROPPED' or progress = :progress
              or cast(:progress as text) = 'OPEN' and progress = 'OVERDUE')
         and (cast(:dueFrom as date) is null or due >= :dueFrom)
         and (cast(:dueTo as date) is null or due <= :dueTo)
      """;

  /**
   * What a list is narrowed by; null narrows nothing, but what was dropped is shown only when it is
   * asked for.
   *
   * @param on as of the end of this day
   * @param progress OPEN with what is overdue
   * @param schoolId the home or the host school
   * @param dueFrom the earliest day on which the next open item may be due
   */
  record Wanted(
      LocalDate on,
      @Nullable Progress progress,
      @Nullable Phase phase,
      @Nullable UUID schoolId,
      @Nullable LocalDate dueFrom,
      @Nullable LocalDate dueTo) {

    /** What waits is asked for by what is due first; all else by what was made last. */
    boolean waits() {
      return progress == Progress.OPEN || progress == Progress.OVERDUE;
    }

    Wanted waiting() {
      return new Wanted(on, Progress.OPEN, phase, schoolId, dueFrom, dueTo);
    }
  }

  /**
   * @param to null where the establishment went along
   * @param due of the next open item; null when none is open
   * @param sortedBy its place in the list, with the id
   */
  record Line(
      UUID id,
      UUID assignmentId,
      Phase phase,
      Progress progress,
      UUID personId,
      AssignmentKind kind,
      UUID homeSchoolId,
      UUID hostSchoolId,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String orderNumber,
      LocalDate madeOn,
      @Nullable LocalDate due,
      int items,
      int done,
      int overdue,
      @Nullable LocalDate completedOn,
      LocalDate sortedBy) {}

  /** The last line that was shown. */
  record After(LocalDate sortedBy, UUID id) {}

  private final JdbcClient db;
  private final Clock clock;

  HandoverLists(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  List<Line> lines(Standing standing, Wanted wanted, @Nullable After after, int limit) {
    var order = wanted.waits() ? "due" : "made_on";
    var beyond = wanted.waits() ? ">" : "<";
    return asked(
            "select * from ("
                + LINES
                + ") listed "
                + WANTED
                + " and (cast(:afterDay as date) is null or ("
                + order
                + ", id) "
                + beyond
                + " (:afterDay, cast(:afterId as uuid))) order by "
                + order
                + (wanted.waits() ? ", id" : " desc, id desc")
                + " limit :limit",
            standing,
            wanted)
        .param("afterDay", after == null ? null : after.sortedBy)
        .param("afterId", after == null ? null : after.id)
        .param("limit", limit)
        .query((row, number) -> line(row, wanted))
        .list();
  }

  /** How many wait, of these how many are late, and how many are done. */
  Map<Progress, Long> counts(Standing standing, Wanted wanted) {
    var counts = new EnumMap<Progress, Long>(Progress.class);
    asked(
            "select progress, count(*) from (" + LINES + ") listed " + WANTED + " group by 1",
            standing,
            wanted.waiting())
        .query(
            row -> {
              counts.put(Progress.valueOf(row.getString(1)), row.getLong(2));
            });
    counts.merge(Progress.OPEN, counts.getOrDefault(Progress.OVERDUE, 0L), Long::sum);
    boolean byDue = wanted.dueFrom != null || wanted.dueTo != null;
    counts.put(Progress.COMPLETED, byDue ? 0L : done(standing, wanted));
    return counts;
  }

  /** Nothing is due of what is done. */
  private long done(Standing standing, Wanted wanted) {
    return asked(
            "select count(*) from handover h join assignment a on a.id = h.assignment_id where"
                + " h.completed_at < :dayAfter and "
                + SEEN,
            standing,
            wanted)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec asked(String sql, Standing standing, Wanted wanted) {
    return db.sql(sql)
        .param("zone", clock.getZone().getId())
        .param("on", wanted.on)
        .param("dayAfter", wanted.on.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
        .param("districts", standing.officerArray())
        .param(
            "schools", standing.administers().stream().map(UUID::toString).toArray(String[]::new))
        .param("phase", wanted.phase == null ? null : wanted.phase.name())
        .param("school", wanted.schoolId)
        .param("waits", wanted.waits())
        .param("progress", wanted.progress == null ? null : wanted.progress.name())
        .param("dueFrom", wanted.dueFrom)
        .param("dueTo", wanted.dueTo);
  }

  private static Line line(ResultSet row, Wanted wanted) throws SQLException {
    var due = row.getObject("due", LocalDate.class);
    var madeOn = row.getObject("made_on", LocalDate.class);
    return new Line(
        row.getObject("id", UUID.class),
        row.getObject("assignment_id", UUID.class),
        Phase.valueOf(row.getString("phase")),
        Progress.valueOf(row.getString("progress")),
        row.getObject("person_id", UUID.class),
        AssignmentKind.valueOf(row.getString("kind")),
        row.getObject("sending_school_id", UUID.class),
        row.getObject("receiving_school_id", UUID.class),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("letter"),
        madeOn,
        due,
        row.getInt("items"),
        row.getInt("done"),
        row.getInt("overdue"),
        row.getObject("completed_on", LocalDate.class),
        wanted.waits() && due != null ? due : madeOn);
  }
}

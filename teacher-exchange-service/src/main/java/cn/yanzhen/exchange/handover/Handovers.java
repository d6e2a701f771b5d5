package cn.yanzhen.exchange.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists' rows; who changes one holds its lock. */
@Component
class Handovers {

  /**
   * An item's due day moves with the order; it is never before the list was made or the order
   * moved, nor before the days of grace that there were then.
   */
  static final String DUE =
      " greatest(case i.counted_from when 'FIRST_DAY' then lower(a.period) else upper(a.period) - 1"
          + " end + i.days, h.made_on, h.not_due_before) ";

  private final JdbcClient db;

  Handovers(JdbcClient db) {
    this.db = db;
  }

  void insert(Handover list, List<HandoverBook.Entry> entries, LocalDate notDueBefore) {
    db.sql(
            """
            insert into handover (id, assignment_id, phase, state, made_on, not_due_before, version)
            values (:id, :assignment, :phase, 'OPEN', :day, :notBefore, 1)\
            """)
        .param("id", list.id())
        .param("assignment", list.assignmentId())
        .param("phase", list.phase().name())
        .param("day", list.madeOn())
        .param("notBefore", notDueBefore)
        .update();
    for (int n = 0; n < entries.size(); n++) {
      var entry = entries.get(n);
      db.sql(
              """
              insert into handover_item (handover_id, ordinal, code, word, duty, counted_from, days)
              values (:id, :ordinal, :code, :word, :duty, :from, :days)\
              """)
          .param("id", list.id())
          .param("ordinal", n)
          .param("code", entry.code())
          .param("word", entry.word())
          .param("duty", entry.duty().name())
          .param("from", entry.from().name())
          .param("days", entry.days())
          .update();
    }
  }

  /** The order was moved or recalled: nobody is late with what could not be known. */
  void notDueBefore(UUID assignment, Phase phase, LocalDate day) {
    db.sql(
            """
            update handover set not_due_before = greatest(not_due_before, :day)
             where assignment_id = :id and phase = :phase and state = 'OPEN'\
            """)
        .param("id", assignment)
        .param("phase", phase.name())
        .param("day", day)
        .update();
  }

  boolean exists(UUID assignment, Phase phase) {
    return db.sql(
            "select exists (select from handover where assignment_id = :id and phase = :phase)")
        .param("id", assignment)
        .param("phase", phase.name())
        .query(Boolean.class)
        .single();
  }

  /** Orders that are out and miss a list which others of their kind have; from an id on. */
  List<UUID> withoutLists(UUID after, int limit) {
    return db.sql(
            """
            select a.id from assignment a
             where a.state in ('APPROVED', 'IN_FORCE') and a.id > :after
               and (not exists (select from handover h where h.assignment_id = a.id and h.phase = 'START')
                    or a.state = 'IN_FORCE'
                       and not exists (select from handover h where h.assignment_id = a.id and h.phase = 'RETURN'))
             order by a.id limit :limit\
            """)
        .param("after", after)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  /** Called off with the order; what was ticked stays. */
  List<UUID> drop(UUID assignment) {
    return db.sql(
            """
            update handover set state = 'DROPPED', version = version + 1
             where assignment_id = :id and state = 'OPEN' returning id\
            """)
        .param("id", assignment)
        .query(UUID.class)
        .list();
  }

  Optional<Handover> locked(UUID id) {
    return db.sql("select id from handover where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .optional()
        .map(found -> all("h.id = :id", found).getFirst());
  }

  List<Handover> of(UUID assignment) {
    return all("h.assignment_id = :id", assignment);
  }

  private List<Handover> all(String which, UUID id) {
    return db.sql(
            "select h.*, a.district, a.person_id, a.sending_school_id, a.receiving_school_id from"
                + " handover h join assignment a on a.id = h.assignment_id where "
                + which
                + " order by h.phase desc")
        .param("id", id)
        .query((row, n) -> handover(row))
        .list();
  }

  private List<Handover.Item> items(UUID id) {
    return db.sql(
            "select i.*,"
                + DUE
                + "as due from handover_item i join handover h on h.id = i.handover_id join"
                + " assignment a on a.id = h.assignment_id where i.handover_id = :id order by"
                + " i.ordinal")
        .param("id", id)
        .query(
            (row, n) ->
                new Handover.Item(
                    row.getString("code"),
                    row.getString("word"),
                    Duty.valueOf(row.getString("duty")),
                    row.getObject("due", LocalDate.class),
                    instant(row.getTimestamp("ticked_at")),
                    row.getString("ticked_by"),
                    row.getString("note")))
        .list();
  }

  void tick(UUID id, String code, Instant at, String by, @Nullable String note) {
    db.sql(
            """
            update handover_item set ticked_at = :at, ticked_by = :by, note = :note
             where handover_id = :id and code = :code\
            """)
        .param("id", id)
        .param("code", code)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .param("note", note)
        .update();
  }

  void untick(UUID id, String code) {
    db.sql(
            """
            update handover_item set ticked_at = null, ticked_by = null, note = null
             where handover_id = :id and code = :code\
            """)
        .param("id", id)
        .param("code", code)
        .update();
  }

  void touch(UUID id) {
    db.sql("update handover set version = version + 1 where id = :id").param("id", id).update();
  }

  void complete(UUID id, Instant at) {
    db.sql("update handover set state = 'COMPLETED', completed_at = :at where id = :id")
        .param("id", id)
        .param("at", Timestamp.from(at))
        .update();
  }

  private Handover handover(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Handover(
        id,
        row.getObject("assignment_id", UUID.class),
        Phase.valueOf(row.getString("phase")),
        row.getString("district"),
        row.getObject("person_id", UUID.class),
        row.getObject("sending_school_id", UUID.class),
        row.getObject("receiving_school_id", UUID.class),
        Handover.State.valueOf(row.getString("state")),
        row.getObject("made_on", LocalDate.class),
        instant(row.getTimestamp("completed_at")),
        row.getLong("version"),
        items(id));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}

package cn.yanzhen.exchange.appraisal;

import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The appraisals' rows; who changes one holds its lock. */
@Component
class Appraisals {

  static final String SELECT =
      """
      select p.*, lower(p.period) as first_day, upper(p.period) - 1 as last_day,
             a.district, a.person_id, a.sending_school_id, a.receiving_school_id, a.kind as assignment_kind
        from appraisal p join assignment a on a.id = p.assignment_id
      """;

  private final JdbcClient db;

  Appraisals(JdbcClient db) {
    this.db = db;
  }

  /** False when there is one for these days already. */
  boolean insert(UUID id, UUID assignment, Appraisal.Kind kind, Period period, LocalDate due) {
    return db.sql(
                """
                insert into appraisal (id, assignment_id, kind, period, due, state, version)
                values (:id, :assignment, :kind, daterange(:from, :to, '[]'), :due, 'HOST_DUE', 1)
                on conflict (assignment_id, kind, period) do nothing\
                """)
            .param("id", id)
            .param("assignment", assignment)
            .param("kind", kind.name())
            .param("from", period.from())
            .param("to", period.to())
            .param("due", due)
            .update()
        == 1;
  }

  Optional<Appraisal> locked(UUID id) {
    return db.sql("select id from appraisal where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .optional()
        .flatMap(this::appraisal);
  }

  Optional<Appraisal> appraisal(UUID id) {
    return all(db.sql(SELECT + " where p.id = :id").param("id", id)).stream().findFirst();
  }

  List<UUID> drop(UUID assignment) {
    return db.sql(
            """
            update appraisal set state = 'DROPPED', version = version + 1
             where assignment_id = :id and state <> 'DROPPED' returning id\
            """)
        .param("id", assignment)
        .query(UUID.class)
        .list();
  }

  void become(UUID id, Appraisal.State state, @Nullable String grade, @Nullable LocalDate givenOn) {
    db.sql(
            """
            update appraisal set state = :state, grade = :grade, given_on = :givenOn, version = version + 1
             where id = :id\
            """)
        .param("id", id)
        .param("state", state.name())
        .param("grade", grade)
        .param("givenOn", givenOn)
        .update();
  }

  void say(UUID id, Appraisal.Word word) {
    words(
            """
            insert into appraisal_word (appraisal_id, side, grade, remarks, given_by, given_at)
            values (:id, :side, :grade, :remarks, :by, :at)\
            """,
            id,
            word)
        .update();
  }

  /** What was said goes to the past with the time in which it was believed. */
  void correct(UUID id, Appraisal.Word before, Appraisal.Word now, String why) {
    words(
            """
            insert into appraisal_word_past (appraisal_id, side, grade, remarks, given_by, known, corrected_by, why)
            values (:id, :side, :grade, :remarks, :by,
                    tstzrange(:at, greatest(cast(:until as timestamptz), cast(:at as timestamptz) + interval '1 microsecond')),
                    :corrector, :why)\
            """,
            id,
            before)
        .param("until", Timestamp.from(now.at()))
        .param("corrector", now.by())
        .param("why", why)
        .update();
    words(
            """
            update appraisal_word set grade = :grade, remarks = :remarks, given_by = :by, given_at = :at
             where appraisal_id = :id and side = :side\
            """,
            id,
            now)
        .update();
  }

  private JdbcClient.StatementSpec words(String statement, UUID id, Appraisal.Word word) {
    return db.sql(statement)
        .param("id", id)
        .param("side", word.side().name())
        .param("grade", word.grade())
        .param("remarks", word.remarks())
        .param("by", word.by())
        .param("at", Timestamp.from(word.at()));
  }

  /** The latest first. */
  List<Appraisal.PastWord> past(UUID id) {
    return db.sql(
            """
            select *, lower(known) as known_from, upper(known) as known_to from appraisal_word_past
             where appraisal_id = :id order by upper(known) desc\
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new Appraisal.PastWord(
                    Side.valueOf(row.getString("side")),
                    row.getString("grade"),
                    row.getString("remarks"),
                    row.getString("given_by"),
                    row.getTimestamp("known_from").toInstant(),
                    row.getTimestamp("known_to").toInstant(),
                    row.getString("corrected_by"),
                    row.getString("why")))
        .list();
  }

  List<Appraisal> all(JdbcClient.StatementSpec query) {
    var found = query.query((row, n) -> appraisal(row)).list();
    if (found.isEmpty()) return found;
    var words = words(found.stream().map(Appraisal::id).toList());
    return found.stream().map(one -> with(one, words.getOrDefault(one.id(), List.of()))).toList();
  }

  private Map<UUID, List<Appraisal.Word>> words(Collection<UUID> ids) {
    var words = new HashMap<UUID, List<Appraisal.Word>>();
    db.sql(
            """
            select * from appraisal_word where appraisal_id = any(cast(:ids as uuid[]))
             order by array_position(array['HOST', 'HOME', 'PERSON'], side)\
            """)
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              words
                  .computeIfAbsent(
                      row.getObject("appraisal_id", UUID.class), id -> new ArrayList<>())
                  .add(
                      new Appraisal.Word(
                          Side.valueOf(row.getString("side")),
                          row.getString("grade"),
                          row.getString("remarks"),
                          row.getString("given_by"),
                          instant(row)));
            });
    return words;
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getTimestamp("given_at").toInstant();
  }

  private static Appraisal with(Appraisal one, List<Appraisal.Word> words) {
    return new Appraisal(
        one.id(),
        one.assignmentId(),
        one.kind(),
        one.assignmentKind(),
        one.district(),
        one.personId(),
        one.homeSchoolId(),
        one.hostSchoolId(),
        one.period(),
        one.due(),
        one.state(),
        one.grade(),
        one.givenOn(),
        one.version(),
        List.copyOf(words));
  }

  private static Appraisal appraisal(ResultSet row) throws SQLException {
    return new Appraisal(
        row.getObject("id", UUID.class),
        row.getObject("assignment_id", UUID.class),
        Appraisal.Kind.valueOf(row.getString("kind")),
        AssignmentKind.valueOf(row.getString("assignment_kind")),
        row.getString("district"),
        row.getObject("person_id", UUID.class),
        row.getObject("sending_school_id", UUID.class),
        row.getObject("receiving_school_id", UUID.class),
        new Period(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        row.getObject("due", LocalDate.class),
        Appraisal.State.valueOf(row.getString("state")),
        row.getString("grade"),
        row.getObject("given_on", LocalDate.class),
        row.getLong("version"),
        List.of());
  }
}

package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.directory.Standing;
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

/** The rows of what is asked when somebody who is backfilled comes back early. */
@Component
class Questions {

  enum Answer {
    END,
    KEEP
  }

  /**
   * @param backfillId the order of the one who stands in
   * @param aboutId the assignment that was cut short
   * @param lastDay the day to which it was cut; null when nothing of it is left
   */
  record Question(
      UUID id,
      UUID backfillId,
      UUID aboutId,
      @Nullable LocalDate lastDay,
      Instant askedAt,
      @Nullable Answer answer,
      @Nullable Instant answeredAt,
      @Nullable String answeredBy) {}

  private final JdbcClient db;

  Questions(JdbcClient db) {
    this.db = db;
  }

  /** Asks, or lets a question that waits ask of the new day. */
  void ask(Question question) {
    db.sql(
            """
            insert into backfill_question (id, backfill_id, about_id, last_day, asked_at)
            values (:id, :backfill, :about, :lastDay, :at)
            on conflict (backfill_id) where answer is null do update set last_day = excluded.last_day\
            """)
        .param("id", question.id)
        .param("backfill", question.backfillId)
        .param("about", question.aboutId)
        .param("lastDay", question.lastDay)
        .param("at", Timestamp.from(question.askedAt))
        .update();
  }

  Optional<Question> locked(UUID id) {
    return db.sql("select * from backfill_question where id = :id for update")
        .param("id", id)
        .query(Questions::question)
        .optional();
  }

  void answer(UUID id, Answer answer, Instant at, String by) {
    db.sql(
            "update backfill_question set answer = :answer, answered_at = :at, answered_by = :by"
                + " where id = :id")
        .param("id", id)
        .param("answer", answer.name())
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  /** The backfill ended by another deed: what was asked is answered with it. */
  void lapse(UUID backfill, Instant at, String by) {
    db.sql(
            """
            update backfill_question set answer = 'END', answered_at = :at, answered_by = :by
             where backfill_id = :backfill and answer is null\
            """)
        .param("backfill", backfill)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  /** About an assignment or about its backfill, the latest first. */
  List<Question> of(UUID assignment) {
    return db.sql(
            "select * from backfill_question where about_id = :id or backfill_id = :id order by"
                + " asked_at desc, id")
        .param("id", assignment)
        .query(Questions::question)
        .list();
  }

  /** Those that wait for the caller: of the home schools that they administer. */
  List<Question> waiting(Standing standing, int limit) {
    return db.sql(
            """
            select q.* from backfill_question q join assignment x on x.id = q.about_id
             where q.answer is null and x.sending_school_id = any(cast(:schools as uuid[]))
             order by q.asked_at, q.id limit :limit\
            """)
        .param(
            "schools", standing.administers().stream().map(UUID::toString).toArray(String[]::new))
        .param("limit", limit)
        .query(Questions::question)
        .list();
  }

  private static Question question(ResultSet row, int number) throws SQLException {
    var answer = row.getString("answer");
    var at = row.getTimestamp("answered_at");
    return new Question(
        row.getObject("id", UUID.class),
        row.getObject("backfill_id", UUID.class),
        row.getObject("about_id", UUID.class),
        row.getObject("last_day", LocalDate.class),
        row.getTimestamp("asked_at").toInstant(),
        answer == null ? null : Answer.valueOf(answer),
        at == null ? null : at.toInstant(),
        row.getString("answered_by"));
  }
}

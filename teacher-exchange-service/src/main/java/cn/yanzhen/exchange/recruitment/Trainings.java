package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.exchange.post.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of trainings and of who attended them. */
@Component
class Trainings {

  private final JdbcClient db;
  private final Clock clock;

  Trainings(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  List<Training> of(UUID cohort) {
    return db.sql(
            "select *, lower(period) as first_day, upper(period) - 1 as last_day from training"
                + " where cohort_id = :cohort order by period, id")
        .param("cohort", cohort)
        .query(Trainings::training)
        .list();
  }

  void insert(Training training) {
    db.sql(
            """
            insert into training (id, cohort_id, title, kind, period, hours, mandatory, source)
            values (:id, :cohort, :title, :kind, daterange(:from, :to, '[]'), :hours, :mandatory, :source)\
            """)
        .param("id", training.id())
        .param("cohort", training.cohortId())
        .param("title", training.title())
        .param("kind", training.kind())
        .param("from", training.period().from())
        .param("to", training.period().to())
        .param("hours", training.hours())
        .param("mandatory", training.mandatory())
        .param("source", training.source())
        .update();
  }

  List<Attendance> attendances(UUID cohort) {
    return db.sql(
            "select a.* from attendance a join training t on t.id = a.training_id where"
                + " t.cohort_id = :cohort")
        .param("cohort", cohort)
        .query(Trainings::attendance)
        .list();
  }

  /** How many of those who are of the cohort completed each training. */
  Map<UUID, Integer> completed(UUID cohort) {
    var counts = new HashMap<UUID, Integer>();
    db.sql(
            """
            select a.training_id, count(*) as people
              from training t join attendance a on a.training_id = t.id
              join newcomer n on n.person_id = a.person_id and n.cohort_id = t.cohort_id
             where t.cohort_id = :cohort and a.completed_on is not null group by a.training_id\
            """)
        .param("cohort", cohort)
        .query(
            row -> {
              counts.put(row.getObject("training_id", UUID.class), row.getInt("people"));
            });
    return counts;
  }

  /**
   * What was known before goes to the past.
   *
   * @return whether anything is different now
   */
  boolean keep(Attendance said, String who) {
    var before =
        db.sql("select * from attendance where training_id = :training and person_id = :person")
            .param("training", said.trainingId())
            .param("person", said.personId())
            .query(Trainings::attendance)
            .optional();
    if (before.filter(one -> same(one, said)).isPresent()) return false;
    var now = OffsetDateTime.now(clock);
    before.ifPresent(
        one ->
            db.sql(
                    """
                    insert into attendance_past (training_id, person_id, hours, completed_on, known, by_whom)
                    select training_id, person_id, hours, completed_on, tstzrange(known_from, greatest(:now, known_from), '[]'), by_whom
                      from attendance where training_id = :training and person_id = :person\
                    """)
                .param("training", said.trainingId())
                .param("person", said.personId())
                .param("now", now)
                .update());
    db.sql(
            """
            insert into attendance (training_id, person_id, hours, completed_on, known_from, by_whom)
            values (:training, :person, :hours, :completed, :now, :who)
            on conflict (training_id, person_id) do update
              set hours = excluded.hours, completed_on = excluded.completed_on, known_from = excluded.known_from,
                  by_whom = excluded.by_whom\
            """)
        .param("training", said.trainingId())
        .param("person", said.personId())
        .param("hours", said.hours())
        .param("completed", said.completedOn())
        .param("now", now)
        .param("who", who)
        .update();
    return true;
  }

  Optional<Attendance> attendance(UUID training, UUID person) {
    return db.sql("select * from attendance where training_id = :training and person_id = :person")
        .param("training", training)
        .param("person", person)
        .query(Trainings::attendance)
        .optional();
  }

  private static boolean same(Attendance one, Attendance other) {
    return one.hours().compareTo(other.hours()) == 0
        && Objects.equals(one.completedOn(), other.completedOn());
  }

  private static Training training(ResultSet row, int number) throws SQLException {
    return new Training(
        row.getObject("id", UUID.class),
        row.getObject("cohort_id", UUID.class),
        row.getString("title"),
        row.getString("kind"),
        new Period(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        row.getBigDecimal("hours"),
        row.getBoolean("mandatory"),
        row.getString("source"));
  }

  private static Attendance attendance(ResultSet row, int number) throws SQLException {
    return new Attendance(
        row.getObject("training_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getBigDecimal("hours"),
        row.getObject("completed_on", LocalDate.class));
  }
}

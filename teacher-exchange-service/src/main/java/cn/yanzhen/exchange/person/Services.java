package cn.yanzhen.exchange.person;

import cn.yanzhen.exchange.person.Departures.Departure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Services that ended and were followed by another one of the same record (重新入职). The caller holds
 * the person.
 */
@Component
public class Services {

  /**
   * @param schoolId the school that they had left from
   */
  public record Service(
      UUID id,
      UUID schoolId,
      LocalDate lastDay,
      String code,
      @Nullable String note,
      UUID returnedTo,
      LocalDate returnedOn,
      String why,
      OffsetDateTime at,
      String by) {}

  private final JdbcClient db;
  private final Clock clock;

  Services(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The latest first. */
  public List<Service> of(UUID person) {
    return db.sql(
            "select * from person_service where person_id = :person order by returned_on desc limit"
                + " 100")
        .param("person", person)
        .query(Services::service)
        .list();
  }

  /** The leaving stays as it came true; the establishment begins anew. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begin(UUID id, Departure left, UUID school, LocalDate day, String why, String by) {
    db.sql(
            """
            with ended as (delete from person_departure where person_id = :person returning *),
            given as (delete from departure_given_up where person_id = :person returning *)
            insert into person_service (id, person_id, school_id, school_since, last_day, code, note, ended_offices,
                                        given_up, entered_at, entered_by, returned_to, returned_on, why, at, by_whom)
            select :id, person_id, school_id, school_since, last_day, code, note, ended_offices,
                   coalesce((select jsonb_agg(to_jsonb(given)) from given), '[]'), known_from, by_whom, :school, :day, :why, :at, :by from ended\
            """)
        .param("person", left.personId())
        .param("id", id)
        .param("school", school)
        .param("day", day)
        .param("why", why)
        .param("at", OffsetDateTime.now(clock))
        .param("by", by)
        .update();
    db.sql(
            "insert into establishment (person_id, school_id, period) values (:person, :school,"
                + " daterange(:day, null))")
        .param("person", left.personId())
        .param("school", school)
        .param("day", day)
        .update();
  }

  /** As if nobody had come back: they have left, on the day on which they had. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeBack(UUID person, Service one) {
    db.sql("delete from establishment where person_id = :person and period = daterange(:day, null)")
        .param("person", person)
        .param("day", one.returnedOn())
        .update();
    db.sql(
            """
            with gone as (delete from person_service where id = :id returning *),
            given as (
              insert into departure_given_up
              select row.* from gone, jsonb_populate_recordset(null::departure_given_up, gone.given_up) row)
            insert into person_departure (person_id, school_id, school_since, last_day, code, note, is_over, ended_offices,
                                          known_from, by_whom)
            select person_id, school_id, school_since, last_day, code, note, true, ended_offices, entered_at, entered_by
              from gone\
            """)
        .param("id", one.id())
        .update();
  }

  private static Service service(ResultSet row, int number) throws SQLException {
    return new Service(
        row.getObject("id", UUID.class),
        row.getObject("school_id", UUID.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("code"),
        row.getString("note"),
        row.getObject("returned_to", UUID.class),
        row.getObject("returned_on", LocalDate.class),
        row.getString("why"),
        row.getObject("at", OffsetDateTime.class),
        row.getString("by_whom"));
  }
}

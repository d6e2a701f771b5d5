package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.post.AssignmentKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From where orders sent somebody, and everything that was ever written of their being sent. */
@Component
public class Sendings {

  /**
   * @param number of the order, also of one on paper; null while there is none
   * @param to the last day; of one that takes the establishment along, its first
   * @param stands whether it holds on its days, or will; what never came about does not
   */
  public record Sending(
      UUID assignmentId,
      @Nullable String number,
      AssignmentKind kind,
      boolean goesAlong,
      boolean stands,
      UUID sendingSchoolId,
      UUID receivingSchoolId,
      LocalDate from,
      LocalDate to) {}

  private final JdbcClient db;

  Sendings(JdbcClient db) {
    this.db = db;
  }

  /** By its first day. */
  public List<Sending> of(UUID person) {
    return db.sql(
            """
            select a.id, a.kind, a.takes_establishment, a.sending_school_id, a.receiving_school_id,
                   a.state in ('APPROVED', 'IN_FORCE', 'RETURNED', 'ENDED') as stands,
                   lower(a.period) as first_day, upper(a.period) - 1 as last_day, coalesce(o.letter, a.paper_number) as number
              from assignment a left join dispatch_order o on o.assignment_id = a.id and o.kind = 'DISPATCH'
             where a.person_id = :person
             order by lower(a.period), a.id\
            """)
        .param("person", person)
        .query(Sendings::sending)
        .list();
  }

  private static Sending sending(ResultSet row, int number) throws SQLException {
    return new Sending(
        row.getObject("id", UUID.class),
        row.getString("number"),
        AssignmentKind.valueOf(row.getString("kind")),
        row.getBoolean("takes_establishment"),
        row.getBoolean("stands"),
        row.getObject("sending_school_id", UUID.class),
        row.getObject("receiving_school_id", UUID.class),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class));
  }
}

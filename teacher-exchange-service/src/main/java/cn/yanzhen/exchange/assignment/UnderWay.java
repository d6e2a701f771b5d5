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

/** What is under way with somebody: proposals, orders to come and orders that run. */
@Component
public class UnderWay {

  /**
   * @param orderNumber null while there is no order
   * @param to null where the establishment goes along
   */
  public record Line(
      UUID assignmentId,
      AssignmentKind kind,
      String state,
      UUID receivingSchoolId,
      @Nullable String orderNumber,
      LocalDate from,
      @Nullable LocalDate to) {

    /** What keeps it from going on beyond a day. */
    public String advice() {
      return switch (state) {
        case "IN_FORCE" -> "请提前召回";
        case "APPROVED" -> to == null ? "请取消" : "请取消或改期";
        default -> "请撤回或驳回";
      };
    }
  }

  private final JdbcClient db;

  UnderWay(JdbcClient db) {
    this.db = db;
  }

  /** What goes on after a day, by its first day. */
  public List<Line> after(UUID person, LocalDate day) {
    return db.sql(
            """
            select a.id, a.kind, a.state, a.receiving_school_id, lower(a.held) as first_day, upper(a.held) - 1 as last_day,
                   o.letter
              from assignment a left join dispatch_order o on o.assignment_id = a.id and o.kind = 'DISPATCH'
             where a.person_id = :person and a.held && daterange(cast(:day as date) + 1, null)
               and a.state in ('PROPOSED', 'CONSENTED', 'PUBLICISED', 'HINDERED', 'APPROVED', 'IN_FORCE')
             order by lower(a.held), a.id\
            """)
        .param("person", person)
        .param("day", day)
        .query(UnderWay::line)
        .list();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        AssignmentKind.valueOf(row.getString("kind")),
        row.getString("state"),
        row.getObject("receiving_school_id", UUID.class),
        row.getString("letter"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class));
  }
}

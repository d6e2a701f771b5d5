package cn.yanzhen.exchange.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what lengthens needs; who writes one holds the need's lock. */
@Component
class Lengthenings {

  private static final String UNTIL_NOW =
      "update need_lengthening set known = tstzrange(lower(known), greatest(:now, lower(known)),"
          + " '[]') where need_id = :need and upper_inf(known)";

  private final JdbcClient db;
  private final Clock clock;

  Lengthenings(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Those that hold now. */
  List<Lengthening> of(Collection<UUID> needs) {
    if (needs.isEmpty()) return List.of();
    return db.sql(
            "select * from need_lengthening where need_id = any(cast(:needs as uuid[])) and"
                + " upper_inf(known)")
        .param("needs", needs.stream().map(UUID::toString).toArray(String[]::new))
        .query(Lengthenings::lengthening)
        .list();
  }

  /**
   * The last days that schools themselves said, of a district's imported needs that last longer.
   */
  Map<UUID, LocalDate> said(String district) {
    var said = new HashMap<UUID, LocalDate>();
    db.sql(
            "select l.need_id, l.said_to from need_lengthening l join need n on n.id = l.need_id"
                + " where n.district = :district and n.number is not null and upper_inf(l.known)")
        .param("district", district)
        .query(
            row -> {
              said.put(
                  row.getObject("need_id", UUID.class), row.getObject("said_to", LocalDate.class));
            });
    return said;
  }

  void insert(UUID extension, Lengthening one) {
    db.sql(
            """
            insert into need_lengthening (extension_id, need_id, assignment_id, said_to, to_day, known)
            values (:extension, :need, :assignment, :said, :to, tstzrange(:now, null))\
            """)
        .param("extension", extension)
        .param("need", one.needId())
        .param("assignment", one.assignmentId())
        .param("said", one.saidTo())
        .param("to", one.to())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  /** What an assignment added holds no longer. */
  void end(UUID need, UUID assignment) {
    db.sql(UNTIL_NOW + " and assignment_id = :assignment")
        .param("need", need)
        .param("assignment", assignment)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  /** The school itself says another last day, which holds from now on. */
  void end(UUID need) {
    db.sql(UNTIL_NOW).param("need", need).param("now", OffsetDateTime.now(clock)).update();
  }

  private static Lengthening lengthening(ResultSet row, int number) throws SQLException {
    return new Lengthening(
        row.getObject("need_id", UUID.class),
        row.getObject("assignment_id", UUID.class),
        row.getObject("said_to", LocalDate.class),
        row.getObject("to_day", LocalDate.class));
  }
}

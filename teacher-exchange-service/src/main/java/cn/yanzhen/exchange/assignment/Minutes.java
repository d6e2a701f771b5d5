package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.Assignments.Happening;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to assignments, line by line, for people to read. */
@Component
class Minutes {

  private static final Set<String> REMINDERS =
      Set.of("assignment-reminded.v1", "assignment-escalated.v1");
  private static final String AGREES = "assignment-consented.v1";

  private final JdbcClient db;

  Minutes(JdbcClient db) {
    this.db = db;
  }

  public Map<UUID, List<Happening>> histories(Collection<UUID> ids) {
    var histories = new HashMap<UUID, List<Happening>>();
    db.sql(
            """
            select assignment_id, at, what, by_whom from assignment_history
             where assignment_id = any(cast(:ids as uuid[])) order by sequence\
            """)
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              histories
                  .computeIfAbsent(
                      row.getObject("assignment_id", UUID.class), id -> new ArrayList<>())
                  .add(
                      new Happening(
                          row.getTimestamp("at").toInstant(),
                          row.getString("what"),
                          row.getString("by_whom")));
            });
    return histories;
  }

  /** Whether nothing but reminders came after a version of an assignment. */
  boolean onlyRemindedSince(UUID id, long version, long now) {
    return nothingSince(id, version, now, "reminds");
  }

  /** Whether nothing but reminders and what other parties agreed to came after it. */
  boolean onlyAgreedSince(UUID id, long version, long now) {
    return nothingSince(id, version, now, "(reminds or agrees)");
  }

  private boolean nothingSince(UUID id, long version, long now, String but) {
    return version <= now
        && db.sql(
                """
                select not exists (select from assignment_history
                                    where assignment_id = :id and sequence > :version and not \
                """
                    + but
                    + ")")
            .param("id", id)
            .param("version", version)
            .query(Boolean.class)
            .single();
  }

  /**
   * @param type of the event that tells of it, or a word of our own
   */
  void remember(Assignment assignment, Happening happening, String type) {
    db.sql(
            """
            insert into assignment_history (assignment_id, sequence, at, what, by_whom, reminds, agrees)
            values (:id, :sequence, :at, :what, :by, :reminds, :agrees)\
            """)
        .param("id", assignment.id())
        .param("sequence", assignment.version())
        .param("at", Timestamp.from(happening.at()))
        .param("what", happening.what())
        .param("by", happening.by())
        .param("reminds", REMINDERS.contains(type))
        .param("agrees", AGREES.equals(type))
        .update();
  }
}

package cn.yanzhen.community.session;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of what was planned before a change; only ever added to. */
@Repository
class PastArrangements {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  PastArrangements(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void keep(Session before, Instant now, String reason, String by) {
    jdbc.sql(
            """
            insert into session_plan_past (session_id, version, known, told, reason, changed_by)
            values (:id, :version, tstzrange(:from, greatest(:to, :from + interval '1 microsecond')),
              cast(:told as jsonb), :reason, :by)
            """)
        .param("id", before.id())
        .param("version", before.version())
        .param("from", Sessions.at(before.since()))
        .param("to", Sessions.at(now))
        .param("told", json.writeValueAsString(Arrangement.of(before)))
        .param("reason", reason)
        .param("by", by)
        .update();
  }

  /** The oldest first; a session is changed a handful of times. */
  List<PastArrangement> of(UUID session) {
    return jdbc.sql(
            """
            select lower(known) as from_at, upper(known) as to_at, told, reason, changed_by
            from session_plan_past where session_id = :id order by version
            """)
        .param("id", session)
        .query(
            (row, number) ->
                new PastArrangement(
                    row.getObject("from_at", OffsetDateTime.class).toInstant(),
                    row.getObject("to_at", OffsetDateTime.class).toInstant(),
                    json.readValue(row.getString("told"), Arrangement.class),
                    row.getString("reason"),
                    row.getString("changed_by")))
        .list();
  }
}

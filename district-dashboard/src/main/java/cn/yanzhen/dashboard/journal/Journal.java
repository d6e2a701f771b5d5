package cn.yanzhen.dashboard.journal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What listeners are told, in the order of commits. An appending transaction holds one lock until
 * it ends, so that a reader who has seen a position never misses an earlier one. Nothing is told
 * while a rebuild replays the past.
 */
@Component
public class Journal {

  /**
   * The channel on which instances tell each other of a change; its payload is district and room.
   */
  public static final String CHANNEL = "dashboard_changed";

  /** The entry of every district that stands for: load everything anew. */
  public static final UUID RESET = new UUID(0, 0);

  public static final String EVERY_DISTRICT = "*";
  public static final String EVERY_ROOM = "*";
  private static final long APPEND_LOCK = 0x79616e7a68656eL;

  private final JdbcClient jdbc;

  public Journal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public record Line(String district, UUID eventId) {}

  /** A district and the room in which something changed. */
  public record Touched(String district, String room) {}

  public record Entry(long position, UUID eventId) {}

  /** The last thing that a transaction does: others wait until it ends. */
  void append(List<Line> lines, Collection<Touched> touched) {
    if (rebuilding()) return;
    if (!lines.isEmpty()) {
      jdbc.sql("select pg_advisory_xact_lock(:lock)")
          .param("lock", APPEND_LOCK)
          .query((row, n) -> 0)
          .list();
      jdbc.sql(
              """
              insert into journal (district, event_id)
              select l.district, l.event_id from unnest(cast(:districts as text[]), cast(:events as uuid[]))
                with ordinality l (district, event_id, n) order by l.n
              """)
          .param("districts", lines.stream().map(Line::district).toArray(String[]::new))
          .param("events", lines.stream().map(Line::eventId).toArray(UUID[]::new))
          .update();
    }
    touched.forEach(this::touch);
  }

  /** Tells every listener to load everything anew. In the caller's transaction. */
  public void reset() {
    append(
        List.of(new Line(EVERY_DISTRICT, RESET)), List.of(new Touched(EVERY_DISTRICT, EVERY_ROOM)));
  }

  private void touch(Touched touched) {
    jdbc.sql("select pg_notify(:channel, :word)")
        .param("channel", CHANNEL)
        .param("word", touched.district() + " " + touched.room())
        .query((row, n) -> 0)
        .list();
  }

  public boolean rebuilding() {
    return jdbc.sql("select exists (select 1 from rebuild_job where state = 'RUNNING')")
        .query(Boolean.class)
        .single();
  }

  public long lastPosition() {
    return jdbc.sql("select coalesce(max(position), 0) from journal").query(Long.class).single();
  }

  /** The position before the oldest entry that is still kept. */
  public long startPosition() {
    return jdbc.sql("select coalesce(min(position) - 1, 0) from journal")
        .query(Long.class)
        .single();
  }

  public List<Entry> after(long position, String district, int limit) {
    return jdbc.sql(
            """
            select position, event_id from journal
            where position > :position and district in (:district, '*') order by position limit :limit
            """)
        .param("position", position)
        .param("district", district)
        .param("limit", limit)
        .query(Entry.class)
        .list();
  }

  /** Forgets all but the newest entries. */
  public int keep(long entries) {
    return jdbc.sql(
            "delete from journal where position <= (select max(position) from journal) - :entries")
        .param("entries", entries)
        .update();
  }
}

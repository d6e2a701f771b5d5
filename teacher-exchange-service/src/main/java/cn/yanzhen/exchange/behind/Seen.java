package cn.yanzhen.exchange.behind;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is written down is true in a snapshot of the database; a mark that the snapshot does not see
 * says which fact changed since.
 *
 * @param snapshot as PostgreSQL writes a {@code pg_snapshot}
 */
public record Seen(String snapshot) {

  /**
   * Of a mark {@code m}; takes {@link #in}. The oldest transaction that may be unseen is given as a
   * value, so that the index of marks serves. Count what it finds, though one would do: a plan made
   * for any value takes the first to be near, and walks through all marks.
   */
  public static final String UNSEEN =
      " m.xid >= cast(:since as xid8) and not pg_visible_in_snapshot(m.xid, cast(:seen as"
          + " pg_snapshot)) ";

  /**
   * Of a row with a snapshot {@code seen}: false where a restored database has yet to come to it.
   */
  public static final String POSSIBLE =
      " pg_snapshot_xmax(seen) <= pg_snapshot_xmax(pg_current_snapshot()) ";

  /** Taken before anything is read: what changes later is only looked at once more. */
  public static Seen now(JdbcClient db) {
    return new Seen(db.sql("select pg_current_snapshot()::text").query(String.class).single());
  }

  public JdbcClient.StatementSpec in(JdbcClient.StatementSpec statement) {
    return statement
        .param("since", snapshot.substring(0, snapshot.indexOf(':')))
        .param("seen", snapshot);
  }
}

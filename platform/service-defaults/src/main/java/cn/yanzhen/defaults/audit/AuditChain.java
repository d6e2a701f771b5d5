package cn.yanzhen.defaults.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Chains what was appended, and verifies the chain. */
class AuditChain {

  private static final int BATCH = 500;
  private static final long ONE_SEALER = 0x59A7_41D1L;
  private static final String FIELDS =
      "id, at, account, account_name, org, district, action, subject, details";

  private final JdbcClient db;
  private final JdbcTemplate batch;

  AuditChain(JdbcClient db, JdbcTemplate batch) {
    this.db = db;
    this.batch = batch;
  }

  /** Seals a batch of entries; how many, 0 also when another instance is at it. */
  @Transactional
  int seal() {
    var mine =
        db.sql("select pg_try_advisory_xact_lock(?)")
            .param(ONE_SEALER)
            .query(Boolean.class)
            .single();
    if (!mine) return 0;
    var entries =
        db.sql(
                "select "
                    + FIELDS
                    + " from audit_entry where position is null order by id limit "
                    + BATCH)
            .query(AuditChain::entry)
            .list();
    if (entries.isEmpty()) return 0;
    var end = end();
    byte[] hash = end.hash;
    long position = end.position;
    var rows = new java.util.ArrayList<Object[]>(entries.size());
    for (var entry : entries) {
      hash = entry.hashAfter(hash);
      rows.add(new Object[] {++position, hash, entry.id()});
    }
    batch.batchUpdate("update audit_entry set position = ?, hash = ? where id = ?", rows);
    return rows.size();
  }

  private record End(long position, byte[] hash) {}

  private End end() {
    return db.sql(
            "select position, hash from audit_entry where position is not null order by position"
                + " desc limit 1")
        .query((row, n) -> new End(row.getLong("position"), row.getBytes("hash")))
        .optional()
        .orElse(new End(0, new byte[0]));
  }

  /**
   * @param sealed how many entries the chain holds
   * @param brokenAt the first position that does not fit, null when all do
   */
  record Verification(long sealed, long waiting, @Nullable Long brokenAt) {
    boolean whole() {
      return brokenAt == null;
    }
  }

  /** Walks the chain from its beginning, a batch at a time. */
  Verification verify() {
    byte[] hash = new byte[0];
    long position = 0;
    while (true) {
      List<Sealed> links =
          db.sql(
                  "select position, hash, "
                      + FIELDS
                      + " from audit_entry where position > ? order by position limit "
                      + BATCH)
              .param(position)
              .query(
                  (row, n) ->
                      new Sealed(row.getLong("position"), row.getBytes("hash"), entry(row, n)))
              .list();
      for (var link : links) {
        hash = link.entry.hashAfter(hash);
        if (link.position != position + 1 || !Arrays.equals(hash, link.hash)) {
          return new Verification(position, waiting(), position + 1);
        }
        position = link.position;
      }
      if (links.size() < BATCH) return new Verification(position, waiting(), null);
    }
  }

  private record Sealed(long position, byte[] hash, AuditEntry entry) {}

  private long waiting() {
    return db.sql("select count(*) from audit_entry where position is null")
        .query(Long.class)
        .single();
  }

  static AuditEntry entry(ResultSet row, int n) throws SQLException {
    return new AuditEntry(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("account"),
        row.getString("account_name"),
        row.getString("org"),
        row.getString("district"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("details"));
  }
}

package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.workbook.Fault;
import cn.yanzhen.defaults.workbook.Foreseen.Told;
import cn.yanzhen.exchange.intake.ImportJob.State;
import cn.yanzhen.exchange.person.SealedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Import jobs and their files, as rows. What is said of progress is seen at once, whatever becomes
 * of the import.
 */
@Component
class JobRows {

  private static final int PIECE = 1 << 20;

  private final JdbcClient db;
  private final JsonMapper json;
  private final Clock clock;
  private final TransactionTemplate apart;
  private final SealedFiles seal;

  JobRows(
      JdbcClient db,
      JsonMapper json,
      Clock clock,
      PlatformTransactionManager transactions,
      SealedFiles seal) {
    this.db = db;
    this.json = json;
    this.clock = clock;
    this.seal = seal;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Fails with a duplicate key while another is at work in the district. */
  UUID insert(Caller caller, String fileName, String charset, long bytes, InputStream content)
      throws IOException {
    var id = Ids.next();
    db.sql(
            """
            insert into import_job (id, district, account, account_name, file_name, charset, bytes, state, at, alive_at)
            values (?, ?, ?, ?, ?, ?, ?, 'CHECKING', ?, ?)\
            """)
        .params(
            id,
            caller.requireDistrict(),
            caller.account(),
            caller.name(),
            fileName.length() > 200 ? fileName.substring(fileName.length() - 200) : fileName,
            charset,
            bytes,
            now(),
            now())
        .update();
    int number = 0;
    for (var piece = content.readNBytes(PIECE);
        piece.length > 0;
        piece = content.readNBytes(PIECE)) {
      db.sql("insert into import_piece (job_id, number, content) values (?, ?, ?)")
          .params(id, number, seal.seal(id, number++, piece))
          .update();
    }
    return id;
  }

  Optional<ImportJob> find(String district, UUID id) {
    return db.sql("select * from import_job where district = ? and id = ?")
        .params(district, id)
        .query(this::job)
        .optional();
  }

  List<ImportJob> latest(String district, int limit) {
    return db.sql("select * from import_job where district = ? order by id desc limit ?")
        .params(district, limit)
        .query(this::job)
        .list();
  }

  /** Of the file, one after the other; null after the last. */
  byte @Nullable [] piece(UUID job, int number) {
    return db.sql("select content from import_piece where job_id = ? and number = ?")
        .params(job, number)
        .query((row, n) -> seal.open(job, number, row.getBytes(1)))
        .optional()
        .orElse(null);
  }

  /** False when it was not in that state any more. */
  boolean goesOn(UUID job, State from, State to) {
    return db.sql(
                "update import_job set state = ?, rows_done = 0, alive_at = ? where id = ? and"
                    + " state = ?")
            .params(to.name(), now(), job, from.name())
            .update()
        == 1;
  }

  /** False when the job was cancelled, or given up by another instance, meanwhile. */
  boolean progress(UUID job, State state, ImportJob.Counts counts) {
    return Boolean.TRUE.equals(
        apart.execute(
            status ->
                db.sql(
                            """
                            update import_job set sheet = :sheet, rows_done = :rows, added = :added, changed = :changed,
                                   same = :same, alive_at = :now
                             where id = :id and state = :state\
                            """)
                        .param("sheet", counts.sheet())
                        .param("rows", counts.rows())
                        .param("added", counts.added())
                        .param("changed", counts.changed())
                        .param("same", counts.same())
                        .param("now", now())
                        .param("id", job)
                        .param("state", state.name())
                        .update()
                    == 1));
  }

  /** Ends a step, in the transaction that is open; false as in {@link #progress}. */
  boolean ends(
      UUID job,
      State from,
      State to,
      ImportJob.Counts counts,
      int faults,
      List<Fault> shown,
      Told changes) {
    return db.sql(
                """
                update import_job set state = ?, rows_done = ?, rows_total = ?, added = ?, changed = ?, same = ?,
                       fault_count = ?, faults = ?::jsonb, changes = ?::jsonb, ended_at = ?, alive_at = ? where id = ? and state = ?\
                """)
            .params(
                to.name(),
                counts.rows(),
                counts.rows(),
                counts.added(),
                counts.changed(),
                counts.same(),
                faults,
                json.writeValueAsString(shown),
                json.writeValueAsString(changes),
                now(),
                now(),
                job,
                from.name())
            .update()
        == 1;
  }

  /** What stands there of the file is personal data and goes with it. */
  boolean stops(UUID job, Collection<State> from, State to, @Nullable String reason) {
    return Boolean.TRUE.equals(
        apart.execute(
            status -> {
              boolean stopped =
                  db.sql(
                              "update import_job set state = :to, reason = :reason, changes = null,"
                                  + " ended_at = :now where id = :id and state = any(:from)")
                          .param("to", to.name())
                          .param("reason", reason)
                          .param("now", now())
                          .param("id", job)
                          .param("from", from.stream().map(State::name).toArray(String[]::new))
                          .update()
                      == 1;
              if (stopped) forget(job);
              return stopped;
            }));
  }

  void forget(UUID job) {
    db.sql("delete from import_piece where job_id = ?").param(job).update();
  }

  void alive(Collection<UUID> jobs) {
    if (jobs.isEmpty()) return;
    db.sql("update import_job set alive_at = ? where id = any(cast(? as uuid[]))")
        .params(now(), jobs.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  List<UUID> deadSince(Instant then) {
    return db.sql(
            "select id from import_job where state in ('CHECKING', 'COMMITTING') and alive_at < ?")
        .param(OffsetDateTime.ofInstant(then, java.time.ZoneOffset.UTC))
        .query(UUID.class)
        .list();
  }

  void sweep(Instant then) {
    db.sql("delete from import_job where state <> 'COMMITTED' and at < ?")
        .param(OffsetDateTime.ofInstant(then, java.time.ZoneOffset.UTC))
        .update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  private ImportJob job(ResultSet row, int number) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new ImportJob(
        row.getObject("id", UUID.class),
        State.valueOf(row.getString("state")),
        row.getString("file_name"),
        row.getString("charset"),
        row.getLong("bytes"),
        row.getString("sheet"),
        row.getObject("rows_total", Integer.class),
        row.getInt("rows_done"),
        row.getInt("added"),
        row.getInt("changed"),
        row.getInt("same"),
        row.getInt("fault_count"),
        json.readValue(row.getString("faults"), new TypeReference<List<Fault>>() {}),
        changes(row.getString("changes")),
        row.getString("reason"),
        row.getString("account_name"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant());
  }

  private Told changes(@Nullable String kept) {
    return kept == null ? Told.NOTHING : json.readValue(kept, Told.class);
  }
}

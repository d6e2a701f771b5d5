package cn.yanzhen.defaults.workbook;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.workbook.Foreseen.Told;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Workbooks in two steps: check all rows and show every fault; then commit all of it or nothing.
 */
public final class Imports {

  private static final int AT_ONCE = 2;

  public enum State {
    CHECKED,
    FAULTY,
    COMMITTED
  }

  public record Import(
      UUID id,
      State state,
      String fileName,
      List<SheetReport> sheets,
      int faultCount,
      List<Fault> faults,
      Told changes,
      Instant at,
      @Nullable Instant committedAt) {}

  private final JdbcClient db;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final Checking checking;
  private final KeptRows kept;
  private final AuditTrail audit;
  private final Clock clock;
  private final Semaphore seats = new Semaphore(AT_ONCE);

  Imports(
      JdbcClient db,
      JsonMapper json,
      TransactionTemplate transaction,
      Checking checking,
      KeptRows kept,
      AuditTrail audit,
      Clock clock) {
    this.db = db;
    this.json = json;
    this.transaction = transaction;
    this.checking = checking;
    this.kept = kept;
    this.audit = audit;
    this.clock = clock;
  }

  /** Checks a file and keeps its rows for the commit; nothing else is written. */
  Import check(Caller caller, String fileName, byte[] file) {
    return seated(
        () ->
            transaction.execute(
                status -> {
                  var checked = checking.file(fileName, file, caller);
                  var state = checked.faults().none() ? State.CHECKED : State.FAULTY;
                  var id = Ids.next();
                  db.sql(
                          """
                          insert into workbook_import (id, file_name, sha256, content, state, report, district, account, at)
                          values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)\
                          """)
                      .params(
                          id,
                          shorten(fileName),
                          digest(file),
                          state == State.FAULTY ? new byte[0] : kept.seal(id, checked.read()),
                          state.name(),
                          json.writeValueAsString(checked.report()),
                          caller.requireDistrict(),
                          caller.account(),
                          OffsetDateTime.now(clock))
                      .update();
                  return find(caller, id).orElseThrow();
                }));
  }

  /**
   * Checks again what the file would do now, and does it, in one transaction.
   *
   * @param confirmed how many warnings were looked at
   */
  Import commit(Caller caller, UUID id, int confirmed) {
    return seated(
        () ->
            transaction.execute(
                status -> {
                  var row =
                      db.sql(
                              "select state, content from workbook_import where id = ? and"
                                  + " district = ? for update")
                          .params(id, caller.requireDistrict())
                          .query(
                              (found, n) ->
                                  new Found(
                                      State.valueOf(found.getString("state")),
                                      found.getBytes("content")))
                          .optional()
                          .orElseThrow(() -> Refusal.notFound("没有这次导入，请重新上传。").exception());
                  if (row.state == State.COMMITTED) return find(caller, id).orElseThrow();
                  if (row.state == State.FAULTY) throw faulty().exception();
                  var read =
                      kept.open(id, row.content)
                          .orElseThrow(() -> noLongerValid("系统在检查之后有更新。请重新上传检查。").exception());
                  var checked = checking.rows(read, caller);
                  if (!checked.faults().none() || checked.plan() == null) {
                    throw noLongerValid(
                            "检查之后数据有了变化，现在有 " + checked.faults().count() + " 处错误。请重新上传检查。")
                        .exception();
                  }
                  Confirmation.require(checked.plan().foreseen().toConfirm(), confirmed);
                  checked.plan().commit(caller);
                  db.sql(
                          "update workbook_import set state = 'COMMITTED', committed_at = ?, report"
                              + " = ?::jsonb, content = ''::bytea where id = ?")
                      .params(
                          OffsetDateTime.now(clock),
                          json.writeValueAsString(checked.report().done()),
                          id)
                      .update();
                  audit.record(
                      caller,
                      "workbook.committed",
                      id.toString(),
                      Map.of("sheets", checked.report().sheets()));
                  return find(caller, id).orElseThrow();
                }));
  }

  private record Found(State state, byte[] content) {}

  private static Refusal faulty() {
    return Refusal.conflict("workbook/faulty", "这个文件还有错误，不能提交。请按提示改正后重新上传。");
  }

  private static Refusal noLongerValid(String why) {
    return new Refusal(409, "workbook/no-longer-valid", why, List.of());
  }

  private <T> T seated(Supplier<@Nullable T> work) {
    if (!seats.tryAcquire()) {
      throw new Refusal(503, "workbook/busy", "正在处理其他导入，请稍后重试。", List.of()).exception();
    }
    try {
      return Objects.requireNonNull(work.get());
    } finally {
      seats.release();
    }
  }

  Optional<Import> find(Caller caller, UUID id) {
    return db.sql(
            "select id, state, file_name, report, at, committed_at from workbook_import where id ="
                + " ? and district = ?")
        .params(id, caller.requireDistrict())
        .query(
            (row, n) -> {
              var report = json.readValue(row.getString("report"), Report.class);
              var committed = row.getObject("committed_at", OffsetDateTime.class);
              return new Import(
                  row.getObject("id", UUID.class),
                  State.valueOf(row.getString("state")),
                  row.getString("file_name"),
                  report.sheets(),
                  report.faultCount(),
                  report.faults(),
                  report.changesTold(),
                  row.getObject("at", OffsetDateTime.class)
                      .withOffsetSameInstant(ZoneOffset.UTC)
                      .toInstant(),
                  committed == null ? null : committed.toInstant());
            })
        .optional();
  }

  /** A checked file may hold personal data: what is not committed within a day is forgotten. */
  void sweep() {
    db.sql("delete from workbook_import where state <> 'COMMITTED' and at < :yesterday")
        .param("yesterday", OffsetDateTime.now(clock).minusDays(1))
        .update();
  }

  /** The end of a name says what kind of file it is. */
  private static String shorten(String name) {
    return name.length() > 200 ? name.substring(name.length() - 200) : name;
  }

  private static String digest(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.Foreseen.Told;
import cn.yanzhen.defaults.workbook.Plan;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.defaults.workbook.SheetStream;
import cn.yanzhen.defaults.workbook.WorkbookRows;
import cn.yanzhen.exchange.intake.ImportJob.Counts;
import cn.yanzhen.exchange.intake.ImportJob.State;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * One step of an import job, part by part: what is in memory is a part, whatever the length of the
 * file. All parts are checked; then all are written in one transaction, each checked again before.
 */
@Component
class JobRun {

  private static final int PART = 2_000;

  private final JobRows jobs;
  private final DistrictIntake intake;
  private final IntakeTurn turn;
  private final AuditTrail audit;
  private final JdbcClient db;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final String shape;

  JobRun(
      JobRows jobs,
      DistrictIntake intake,
      IntakeTurn turn,
      AuditTrail audit,
      JdbcClient db,
      JsonMapper json,
      PlatformTransactionManager transactions,
      @Value("${yanzhen.import-shape:workbook/district.json}") String shape) {
    this.jobs = jobs;
    this.intake = intake;
    this.turn = turn;
    this.audit = audit;
    this.db = db;
    this.json = json;
    this.transaction = new TransactionTemplate(transactions);
    this.shape = shape;
  }

  private interface Deed {
    void with(Plan plan);
  }

  /** Thrown through the transaction: the job was stopped from elsewhere, nothing stays of it. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  void check(ImportJob job, Caller caller) {
    try {
      var faults = new Faults();
      var seen = new DistrictIntake.Seen(false);
      var counts = through(job, State.CHECKING, seen, faults, caller, plan -> {});
      jobs.ends(
          job.id(),
          State.CHECKING,
          faults.none() ? State.CHECKED : State.FAULTY,
          counts,
          faults.count(),
          faults.shown(),
          seen.foreseen.told());
      if (!faults.none()) jobs.forget(job.id());
    } catch (Stopped stopped) {
      // somebody else has said what became of it
    }
  }

  void commit(ImportJob job, Caller caller) {
    try {
      var faults = new Faults();
      var seen = new DistrictIntake.Seen(true);
      transaction.executeWithoutResult(
          status -> {
            turn.take(caller.requireDistrict());
            boolean bare = isBare();
            int[] parts = {0};
            var counts =
                through(
                    job,
                    State.COMMITTING,
                    seen,
                    faults,
                    caller,
                    plan -> {
                      plan.commit(caller);
                      if (bare) learn(++parts[0]);
                    });
            if (!faults.none() || !isConfirmed(job, seen)) {
              status.setRollbackOnly();
              return;
            }
            if (!jobs.ends(
                job.id(),
                State.COMMITTING,
                State.COMMITTED,
                counts,
                0,
                List.of(),
                seen.foreseen.told().counts())) throw new Stopped();
            jobs.forget(job.id());
            audit.record(
                caller,
                "workbook.committed",
                job.id().toString(),
                Map.of(
                    "sheet", String.valueOf(counts.sheet()),
                    "rows", counts.rows(),
                    "added", counts.added(),
                    "changed", counts.changed()));
          });
      if (!faults.none()) {
        jobs.ends(
            job.id(),
            State.COMMITTING,
            State.FAULTY,
            Counts.NONE,
            faults.count(),
            faults.shown(),
            Told.NOTHING);
        jobs.forget(job.id());
      } else if (!isConfirmed(job, seen)) {
        jobs.stops(
            job.id(),
            List.of(State.COMMITTING),
            State.FAILED,
            "检查之后登记有了变化，须核对的变更与确认时不同，未写入任何内容。请重新上传检查。");
      }
    } catch (Stopped stopped) {
      // as above
    }
  }

  /** Whether no other changes want confirmation than those that were confirmed. */
  private static boolean isConfirmed(ImportJob job, DistrictIntake.Seen seen) {
    return seen.foreseen.toConfirm() == job.changes().toConfirm();
  }

  private Counts through(
      ImportJob job,
      State state,
      DistrictIntake.Seen seen,
      Faults faults,
      Caller caller,
      Deed deed) {
    var sheet =
        SheetStream.open(
            json,
            shape,
            new InputStreamReader(new JobFile(jobs, job.id()), Charset.forName(job.charset())),
            DistrictIntake.ANY_LENGTH,
            faults);
    var counts = Counts.NONE;
    if (sheet == null) return counts;
    while (!sheet.isAtEnd()) {
      var part = sheet.next(PART, (one, next) -> samePerson(sheet, one, next));
      var plan = intake.part(new WorkbookRows(Map.of(sheet.sheet(), part)), seen, faults, caller);
      if (faults.none()) deed.with(plan);
      counts = add(counts, sheet, plan);
      if (!jobs.progress(job.id(), state, counts)) throw new Stopped();
    }
    if (sheet.rows() == 0) faults.noRows(sheet.sheet());
    return counts;
  }

  /** Of the facts of one person, rows that stand together are looked at together. */
  private static boolean samePerson(SheetStream sheet, SheetRow one, SheetRow next) {
    return !sheet.sheet().equals(PersonSheet.NAME)
        && (!one.isReadable("人员编号")
            || !next.isReadable("人员编号")
            || one.require("人员编号").equals(next.require("人员编号")));
  }

  private static Counts add(Counts before, SheetStream sheet, Plan plan) {
    int added = before.added();
    int changed = before.changed();
    int same = before.same();
    for (var one : plan.counts()) {
      added += one.added();
      changed += one.changed();
      same += one.same();
    }
    return new Counts(sheet.sheet(), sheet.rows(), added, changed, same);
  }

  private boolean isBare() {
    return db.sql("select reltuples < 10000 from pg_class where oid = 'person'::regclass")
        .query(Boolean.class)
        .single();
  }

  /**
   * Into empty tables: plans that were made for those would walk through all that was written
   * since.
   */
  private void learn(int part) {
    if (part == 1 || part == 5 || part == 25)
      db.sql(
              "analyze person, establishment, person_title, person_honour, person_office,"
                  + " person_certificate, person_graduating_year, person_mark")
          .update();
  }
}

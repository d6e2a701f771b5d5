package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.Plan;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.WorkbookIntake;
import cn.yanzhen.defaults.workbook.WorkbookRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes in the sheets 人员 and 需求: both, or nothing. Imports of one district wait for each other, so
 * that two of the same file register nobody twice; needs are written before persons, the order in
 * which the exchange office locks them.
 */
@Component
class DistrictIntake implements WorkbookIntake {

  private final JdbcClient db;
  private final PersonSheet persons;
  private final NeedSheet needs;

  DistrictIntake(JdbcClient db, PersonSheet persons, NeedSheet needs) {
    this.db = db;
    this.persons = persons;
    this.needs = needs;
  }

  @Override
  public List<String> sheets() {
    return List.of(PersonSheet.NAME, NeedSheet.NAME);
  }

  @Override
  public Plan check(WorkbookRows rows, Faults faults, Caller caller) {
    db.sql("select pg_advisory_xact_lock(hashtext('exchange.intake'), hashtext(:district))")
        .param("district", caller.requireDistrict())
        .query(row -> {});
    var personPlan = persons.check(rows.of(PersonSheet.NAME), faults, caller);
    var needPlan = needs.check(rows.of(NeedSheet.NAME), faults, caller);
    return new Plan() {
      @Override
      public List<SheetCounts> counts() {
        return List.of(personPlan.counts(), needPlan.counts());
      }

      @Override
      public void commit(Caller committer) {
        needPlan.commit(committer);
        personPlan.commit();
      }
    };
  }
}

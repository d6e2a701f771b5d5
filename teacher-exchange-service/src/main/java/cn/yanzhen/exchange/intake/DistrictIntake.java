package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.Plan;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.WorkbookIntake;
import cn.yanzhen.defaults.workbook.WorkbookRows;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Takes in the sheets of persons and needs: all of them, or nothing. Imports of one district wait
 * for each other, so that two of the same file register nobody twice; needs are written before
 * persons, the order in which the exchange office locks them.
 */
@Component
class DistrictIntake implements WorkbookIntake {

  private final IntakeTurn turn;
  private final PersonSheet persons;
  private final FactSheets facts;
  private final NeedSheet needs;
  private final NewcomerSheet newcomers;

  DistrictIntake(
      IntakeTurn turn,
      PersonSheet persons,
      FactSheets facts,
      NeedSheet needs,
      NewcomerSheet newcomers) {
    this.turn = turn;
    this.persons = persons;
    this.facts = facts;
    this.needs = needs;
    this.newcomers = newcomers;
  }

  @Override
  public List<String> sheets() {
    return Stream.of(
            List.of(PersonSheet.NAME),
            FactSheets.NAMES,
            List.of(NewcomerSheet.NAME),
            List.of(NeedSheet.NAME))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Plan check(WorkbookRows rows, Faults faults, Caller caller) {
    turn.take(caller.requireDistrict());
    var named = new HashSet<>(FactSheets.numbers(rows));
    named.addAll(NewcomerSheet.numbers(rows.of(NewcomerSheet.NAME)));
    var personPlan = persons.check(rows.of(PersonSheet.NAME), named, faults, caller);
    var factCounts = facts.check(rows, personPlan, faults);
    var newcomerPlan =
        newcomers.check(rows.of(NewcomerSheet.NAME), personPlan::career, faults, caller);
    var needPlan = needs.check(rows.of(NeedSheet.NAME), faults, caller);
    return new Plan() {
      @Override
      public List<SheetCounts> counts() {
        return Stream.of(
                List.of(personPlan.counts()),
                factCounts,
                List.of(newcomerPlan.counts()),
                List.of(needPlan.counts()))
            .flatMap(List::stream)
            .toList();
      }

      @Override
      public void commit(Caller committer) {
        needPlan.commit(committer);
        personPlan.commit(committer);
        facts.commit(rows, personPlan, committer);
        newcomerPlan.commit(committer);
      }
    };
  }
}

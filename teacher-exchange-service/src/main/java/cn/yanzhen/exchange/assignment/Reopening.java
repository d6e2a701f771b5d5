package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.exchange.need.NeedBoard;
import cn.yanzhen.exchange.need.Needs;
import org.springframework.stereotype.Component;

/** What follows when an assignment ends without an order: the need is open again. */
@Component
class Reopening {

  private final Needs needs;
  private final NeedBoard board;
  private final Objections objections;
  private final Proceedings proceedings;

  Reopening(Needs needs, NeedBoard board, Objections objections, Proceedings proceedings) {
    this.needs = needs;
    this.board = board;
    this.objections = objections;
    this.proceedings = proceedings;
  }

  void of(Assignment ended, String why, Caller caller) {
    objections.lapse(ended.id(), why, caller.name(), proceedings.now());
    board.reopen(needs.locked(ended.terms().needId()).orElseThrow(), ended.id());
  }
}

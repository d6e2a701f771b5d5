package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.exchange.need.Needs;
import org.springframework.stereotype.Component;

/**
 * What follows when an assignment ends without an order: the need is open again, unless an order
 * that was moved back to all of its days fills it meanwhile.
 */
@Component
class Reopening {

  private final Needs needs;
  private final Filling filling;
  private final Objections objections;
  private final Proceedings proceedings;

  Reopening(Needs needs, Filling filling, Objections objections, Proceedings proceedings) {
    this.needs = needs;
    this.filling = filling;
    this.objections = objections;
    this.proceedings = proceedings;
  }

  void of(Assignment ended, String why, Caller caller) {
    objections.lapse(ended.id(), why, caller.name(), proceedings.now());
    var need = needs.locked(ended.terms().needId()).orElseThrow();
    filling.reopen(need, ended.id(), caller);
  }
}

package cn.yanzhen.defaults.workbook;

import cn.yanzhen.defaults.access.Caller;
import java.util.List;

/** What a checked workbook would change. */
public interface Plan {

  List<SheetCounts> counts();

  /** What is known and would be changed, where the intake tells it. */
  default Foreseen foreseen() {
    return new Foreseen();
  }

  /** Does it all, in the transaction it is called in. */
  void commit(Caller caller);
}

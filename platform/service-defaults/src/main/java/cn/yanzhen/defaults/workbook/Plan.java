package cn.yanzhen.defaults.workbook;

import cn.yanzhen.defaults.access.Caller;
import java.util.List;

/** What a checked workbook would change. */
public interface Plan {

  List<SheetCounts> counts();

  /** Does it all, in the transaction it is called in. */
  void commit(Caller caller);
}

package cn.yanzhen.defaults.workbook;

import cn.yanzhen.defaults.access.Caller;
import java.util.List;

/**
 * The sheets of the district's workbook that a service takes in; declared as its one bean of this
 * type.
 */
public interface WorkbookIntake {

  /** In the order in which they depend on each other. */
  List<String> sheets();

  /**
   * Checks what the words alone cannot tell: duplicates, references, overlaps. It is called again
   * within the transaction of the commit, so that a plan never rests on what was true yesterday.
   */
  Plan check(WorkbookRows rows, Faults faults, Caller caller);
}

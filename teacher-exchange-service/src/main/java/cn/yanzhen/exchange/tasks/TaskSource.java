package cn.yanzhen.exchange.tasks;

import cn.yanzhen.defaults.tasks.Task;
import cn.yanzhen.exchange.directory.Standing;
import java.util.List;

/** A room that has things which wait for people, besides what assignments and needs have. */
public interface TaskSource {

  /**
   * @param most no more of them
   */
  List<Task> tasks(Standing standing, int most);
}

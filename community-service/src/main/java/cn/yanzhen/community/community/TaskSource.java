package cn.yanzhen.community.community;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.tasks.Task;
import java.util.stream.Stream;

/** A room that has something waiting for its callers. */
public interface TaskSource {
  Stream<Task> waitingFor(Caller caller);
}

package cn.yanzhen.community.community;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.tasks.Task;
import java.util.List;

/** A room that has something waiting for people; the workbench asks every one of them. */
public interface Waiting {
  List<Task> waitingFor(Caller caller);
}

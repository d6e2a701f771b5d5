package cn.yanzhen.community.community.web;

import cn.yanzhen.community.community.TaskSource;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.tasks.Task;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the caller at the workbench (待办), from every room that has something. */
@RestController
class TaskController {
  private final List<TaskSource> sources;

  TaskController(List<TaskSource> sources) {
    this.sources = sources;
  }

  @GetMapping("/api/v1/community/tasks")
  Page<Task> tasks(Caller caller) {
    caller.requireDistrict();
    return Page.all(sources.stream().flatMap(source -> source.waitingFor(caller)).toList());
  }
}

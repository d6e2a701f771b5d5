package cn.yanzhen.dashboard.task;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.tasks.Task;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TaskController {

  @GetMapping("/api/v1/dashboard/tasks")
  Page<Task> tasks(Caller caller) {
    return Page.all(List.of());
  }
}

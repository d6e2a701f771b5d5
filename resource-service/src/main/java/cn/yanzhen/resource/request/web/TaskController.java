package cn.yanzhen.resource.request.web;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.tasks.Task;
import cn.yanzhen.resource.request.TaskDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TaskController {

  private final TaskDesk desk;

  TaskController(TaskDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/v1/resource/tasks")
  Page<Task> tasks(Caller caller) {
    return Page.all(desk.of(caller));
  }
}

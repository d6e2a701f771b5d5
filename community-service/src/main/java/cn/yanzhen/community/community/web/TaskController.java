package cn.yanzhen.community.community.web;

import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.CommunityOffice;
import cn.yanzhen.community.community.TaskSource;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.tasks.Task;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the caller at the workbench (待办). */
@RestController
class TaskController {
  private final CommunityOffice office;
  private final List<TaskSource> others;

  TaskController(CommunityOffice office, List<TaskSource> others) {
    this.office = office;
    this.others = others;
  }

  @GetMapping("/api/v1/community/tasks")
  Page<Task> tasks(Caller caller) {
    return Page.all(
        Stream.concat(
                office.waitingFor(caller).stream().flatMap(TaskController::task),
                others.stream().flatMap(room -> room.waitingFor(caller)))
            .toList());
  }

  private static Stream<Task> task(Community community) {
    var name = "「" + community.charter().name() + "」";
    return switch (community) {
      case Community.Submitted submitted -> Stream.of(task("APPROVE", "审批教共体" + name, submitted));
      case Community.Draft draft -> Stream.of(task("SUBMIT", "完善并提交教共体" + name, draft));
      case Community.Rejected rejected -> Stream.of(task("REVISE", "修改被退回的教共体" + name, rejected));
      case Community.Approved approved -> Stream.empty();
      case Community.Ended ended -> Stream.empty();
    };
  }

  private static Task task(String kind, String title, Community community) {
    return new Task(
        kind,
        title,
        community.id().toString(),
        "/communities/" + community.id(),
        community.since());
  }
}

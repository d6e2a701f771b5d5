package cn.yanzhen.community.community.web;

import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.CommunityOffice;
import cn.yanzhen.community.community.TaskSource;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.tasks.Task;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Communities to be approved, drafts to be submitted. */
@Component
@Order(1)
class CommunityTasks implements TaskSource {
  private final CommunityOffice desk;

  CommunityTasks(CommunityOffice desk) {
    this.desk = desk;
  }

  @Override
  public Stream<Task> waitingFor(Caller caller) {
    return desk.waitingFor(caller).stream().flatMap(CommunityTasks::task);
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

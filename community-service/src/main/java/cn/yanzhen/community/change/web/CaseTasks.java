package cn.yanzhen.community.change.web;

import cn.yanzhen.community.change.Case;
import cn.yanzhen.community.change.CaseDesk;
import cn.yanzhen.community.community.TaskSource;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.tasks.Task;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Cases to be decided, drafts to be submitted, what was sent back. */
@Component
@Order(2)
class CaseTasks implements TaskSource {
  private final CaseDesk desk;

  CaseTasks(CaseDesk desk) {
    this.desk = desk;
  }

  @Override
  public Stream<Task> waitingFor(Caller caller) {
    var waiting = desk.waitingFor(caller);
    var communities = desk.communities(waiting);
    return waiting.stream()
        .flatMap(
            one -> {
              var community = communities.get(one.wish().communityId());
              return community == null
                  ? Stream.empty()
                  : Stream.of(task(one, community.charter().name()));
            });
  }

  private static Task task(Case one, String community) {
    var what = "「" + community + "」的变更：" + one.wish().kind().word();
    return switch (one.state()) {
      case SUBMITTED -> task("APPROVE_CHANGE", "审批" + what, one);
      case REJECTED -> task("REVISE_CHANGE", "修改被退回的" + what, one);
      default -> task("SUBMIT_CHANGE", "完善并提交" + what, one);
    };
  }

  private static Task task(String kind, String title, Case one) {
    return new Task(kind, title, one.id().toString(), "/changes/" + one.id(), one.since());
  }
}

package cn.yanzhen.community.community.web;

import cn.yanzhen.community.community.TaskSource;
import cn.yanzhen.community.contract.ContractDesk;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.tasks.Task;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Contracts that another district proposed. */
@Component
@Order(3)
class ContractTasks implements TaskSource {
  private final ContractDesk desk;

  ContractTasks(ContractDesk desk) {
    this.desk = desk;
  }

  @Override
  public Stream<Task> waitingFor(Caller caller) {
    return desk.waitingFor(caller).stream()
        .map(
            one ->
                new Task(
                    "AGREE",
                    "答复%s提出的跨区县协议「%s」".formatted(desk.name(one.proposer()), one.title()),
                    one.id().toString(),
                    "/contracts/" + one.id(),
                    one.since()));
  }
}

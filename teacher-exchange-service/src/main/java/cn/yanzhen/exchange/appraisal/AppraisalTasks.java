package cn.yanzhen.exchange.appraisal;

import cn.yanzhen.defaults.tasks.Task;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.tasks.TaskSource;
import java.time.ZoneId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Appraisals that wait for the caller's school. */
@Component
@Order(2)
class AppraisalTasks implements TaskSource {

  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

  private final AppraisalLists lists;
  private final SchoolDirectory directory;
  private final Persons persons;

  AppraisalTasks(AppraisalLists lists, SchoolDirectory directory, Persons persons) {
    this.lists = lists;
    this.directory = directory;
    this.persons = persons;
  }

  @Override
  public List<Task> tasks(Standing standing, int most) {
    var waiting = lists.waiting(standing, most);
    if (waiting.isEmpty()) return List.of();
    var today = directory.today();
    var names = persons.names(waiting.stream().map(Appraisal::personId).distinct().toList());
    return waiting.stream()
        .map(
            one ->
                new Task(
                    "APPRAISE",
                    one.kind().word()
                        + "："
                        + names.getOrDefault(one.personId(), "")
                        + "（"
                        + one.period()
                        + "），"
                        + (one.isOverdueOn(today) ? "已逾期，应于 " : "请于 ")
                        + one.due()
                        + " 前完成",
                    one.id().toString(),
                    "/assignments/" + one.assignmentId(),
                    one.period().to().plusDays(1).atStartOfDay(HERE).toInstant()))
        .toList();
  }
}

package cn.yanzhen.exchange.handover;

import cn.yanzhen.defaults.tasks.Task;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.tasks.TaskSource;
import java.time.ZoneId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Items that the caller must tick soon, or should have ticked. */
@Component
@Order(1)
class HandoverTasks implements TaskSource {

  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

  private final WaitingItems items;
  private final HandoverBook book;
  private final SchoolDirectory directory;
  private final Persons persons;

  HandoverTasks(WaitingItems items, HandoverBook book, SchoolDirectory directory, Persons persons) {
    this.items = items;
    this.book = book;
    this.directory = directory;
    this.persons = persons;
  }

  @Override
  public List<Task> tasks(Standing standing, int most) {
    var today = directory.today();
    var waiting = items.of(standing, today, today.plusDays(book.book().remindDays()), most);
    if (waiting.isEmpty()) return List.of();
    var names =
        persons.names(waiting.stream().map(WaitingItems.Waiting::personId).distinct().toList());
    var schools =
        directory.schools(
            waiting.stream().map(WaitingItems.Waiting::hostSchoolId).distinct().toList());
    return waiting.stream()
        .map(
            one ->
                new Task(
                    "HANDOVER",
                    one.phase().word()
                        + "："
                        + names.getOrDefault(one.personId(), "")
                        + " → "
                        + School.nameOf(schools.get(one.hostSchoolId()))
                        + "，您有 "
                        + one.items()
                        + " 项待办"
                        + (one.overdue() > 0
                            ? "，其中 " + one.overdue() + " 项已逾期（最早 " + one.due() + "）"
                            : "，最早 " + one.due() + " 到期"),
                    one.assignmentId().toString(),
                    "/assignments/" + one.assignmentId(),
                    one.madeOn().atStartOfDay(HERE).toInstant(),
                    one.due()))
        .toList();
  }
}

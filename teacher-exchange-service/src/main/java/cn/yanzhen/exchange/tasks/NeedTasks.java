package cn.yanzhen.exchange.tasks;

import cn.yanzhen.defaults.tasks.Task;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.need.Needs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Needs that wait: for an answer of the lead school, the most urgent first; when that is overdue,
 * for a word of the district too; and declined ones for their school, which asks again or lets it
 * be.
 */
@Component
class NeedTasks {

  private final Needs needs;
  private final SchoolDirectory directory;

  NeedTasks(Needs needs, SchoolDirectory directory) {
    this.needs = needs;
    this.directory = directory;
  }

  List<Task> of(Standing standing, int most) {
    var today = directory.today();
    var open = needs.openAt(standing.leads(), today, most);
    var overdue = needs.overdueIn(standing.officerOf(), today, most);
    var declined = needs.declinedAt(standing.administers(), today, most);
    var schools =
        directory.schools(
            Stream.of(open, overdue, declined)
                .flatMap(List::stream)
                .map(Need::schoolId)
                .distinct()
                .toList());
    var tasks = new ArrayList<Task>();
    var told = new HashSet<UUID>();
    for (var need : open) {
      told.add(need.id());
      tasks.add(task("PROPOSE", "为成员校选派教师：" + about(need, schools) + due(need, today), need));
    }
    for (var need : overdue) {
      if (told.contains(need.id())) continue;
      tasks.add(task("OVERDUE", "需求逾期未答复，请督促总校：" + about(need, schools) + due(need, today), need));
    }
    for (var need : declined) {
      tasks.add(
          task(
              "DECLINED",
              "总校答复" + why(need.declined()) + "，请重新提出或撤回：" + about(need, schools),
              need));
    }
    return tasks;
  }

  private static String why(Need.@Nullable Declined declined) {
    return declined == null ? "" : "“" + declined.why() + "”";
  }

  private static String about(Need need, Map<UUID, School> schools) {
    return School.nameOf(schools.get(need.schoolId()))
        + "，"
        + need.stage().word()
        + need.subject().word()
        + "，工作量 "
        + need.fte();
  }

  private static String due(Need need, LocalDate today) {
    var by = need.answerBy();
    if (by == null) return "";
    return need.isOverdueOn(today) ? "（答复期限 " + by + "，已逾期）" : "（" + by + " 前答复）";
  }

  private static Task task(String kind, String title, Need need) {
    return new Task(kind, title, need.id().toString(), "/needs/" + need.id(), need.postedAt());
  }
}

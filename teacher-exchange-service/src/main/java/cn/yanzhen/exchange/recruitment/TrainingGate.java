package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.Assignment;
import cn.yanzhen.exchange.assignment.AssignmentFollower;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Nobody is placed before what is a must is completed: asked when a first placement is proposed,
 * and again before somebody makes it an order; what the calendar gives was asked when it was made
 * public.
 */
@Component
class TrainingGate implements AssignmentFollower {

  private static final Set<String> ASKED =
      Set.of("assignment-proposed.v1", "assignment-publicised.v1", "assignment-approved.v1");

  private final Newcomers newcomers;
  private final SchoolDirectory directory;

  TrainingGate(Newcomers newcomers, SchoolDirectory directory) {
    this.newcomers = newcomers;
    this.directory = directory;
  }

  @Override
  public void follow(String event, Assignment assignment, Caller caller) {
    var terms = assignment.terms();
    if (terms.kind() != AssignmentKind.NEW_TEACHER_PLACEMENT || !ASKED.contains(event)) return;
    if (event.equals("assignment-approved.v1") && caller.account().equals("system")) return;
    var cohort =
        newcomers
            .cohortOf(terms.personId())
            .orElseThrow(
                () ->
                    Refusal.conflict(
                            "exchange/not-a-newcomer", "统一分配只用于招聘批次里的新教师：请先把该教师加入批次，或改用其他派遣类型。")
                        .exception());
    var missing =
        newcomers.present(cohort, terms.personId()).stream()
            .flatMap(one -> one.missingOn(directory.today()).stream())
            .map(Training::named)
            .collect(Collectors.joining("、"));
    if (!missing.isEmpty())
      throw Refusal.conflict("exchange/training-missing", "必修培训还没有完成：" + missing + "。完成并登记之后再分配。")
          .exception();
  }
}

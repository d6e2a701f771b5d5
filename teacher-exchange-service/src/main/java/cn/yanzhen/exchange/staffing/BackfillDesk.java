package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.tasks.Task;
import cn.yanzhen.exchange.assignment.Assignment;
import cn.yanzhen.exchange.assignment.AssignmentLists;
import cn.yanzhen.exchange.assignment.Assignments;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.tasks.TaskSource;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the home school says whether a backfill ends or stays when the absent one comes back. */
@Component
public class BackfillDesk implements TaskSource {

  private final Questions questions;
  private final BackfillEnds ends;
  private final Assignments assignments;
  private final AssignmentLists lists;
  private final Persons persons;
  private final SchoolDirectory directory;
  private final AuditTrail audit;
  private final Clock clock;

  BackfillDesk(
      Questions questions,
      BackfillEnds ends,
      Assignments assignments,
      AssignmentLists lists,
      Persons persons,
      SchoolDirectory directory,
      AuditTrail audit,
      Clock clock) {
    this.questions = questions;
    this.ends = ends;
    this.assignments = assignments;
    this.lists = lists;
    this.persons = persons;
    this.directory = directory;
    this.audit = audit;
    this.clock = clock;
  }

  /** 结束: cut to what is left of the absence; 保留: stays to its own last day. Once. */
  @Transactional
  Decision<UUID> answer(UUID id, Questions.Answer answer, Caller caller) {
    var standing = directory.standing(caller);
    var question =
        questions
            .locked(id)
            .filter(asked -> lists.visible(asked.aboutId(), standing).isPresent())
            .orElseThrow(() -> Refusal.notFound("没有这项询问。").exception());
    var away = assignments.assignment(question.aboutId()).orElseThrow();
    if (!mayAnswer(away, standing)) {
      return new Decision.Refused<>(Refusal.forbidden("只有原岗所在学校的管理员或区县管理人员可以答复。"));
    }
    if (question.answer() != null) {
      return new Decision.Refused<>(
          Refusal.conflict(
              "exchange/question-answered",
              "已由%s答复：%s。"
                  .formatted(
                      question.answeredBy(),
                      question.answer() == Questions.Answer.END ? "结束" : "保留")));
    }
    questions.answer(id, answer, clock.instant().truncatedTo(ChronoUnit.MICROS), caller.name());
    audit.record(
        caller,
        "backfill.answered",
        question.backfillId().toString(),
        Map.of("answer", answer.name(), "about", question.aboutId().toString()));
    if (answer == Questions.Answer.END) {
      var order = assignments.assignment(question.backfillId()).orElseThrow();
      var absence =
          question.lastDay() == null
              ? null
              : new Period(away.terms().period().from(), question.lastDay());
      ends.end(order, BackfillEnds.both(order.terms().period(), absence), caller);
      ends.withdrawWhatIsNeededNoMore(order.terms().needId(), absence, caller);
    }
    return new Decision.Accepted<>(question.aboutId());
  }

  static boolean mayAnswer(Assignment away, Standing standing) {
    var terms = away.terms();
    return standing.administers(terms.sendingSchoolId()) || standing.isOfficerOf(terms.district());
  }

  /** What waits for the caller's school. */
  @Override
  public List<Task> tasks(Standing standing, int limit) {
    var waiting = questions.waiting(standing, limit);
    if (waiting.isEmpty()) return List.of();
    var concerned =
        lists
            .assignments(
                waiting.stream()
                    .flatMap(one -> Stream.of(one.aboutId(), one.backfillId()))
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(Assignment::id, Function.identity()));
    var names =
        persons.names(
            concerned.values().stream().map(one -> one.terms().personId()).distinct().toList());
    var tasks = new ArrayList<Task>();
    for (var one : waiting) {
      var away = Objects.requireNonNull(concerned.get(one.aboutId())).terms();
      var backfill = Objects.requireNonNull(concerned.get(one.backfillId())).terms();
      tasks.add(
          new Task(
              "BACKFILL",
              "%s提前返回，%s的顶岗（%s）结束还是保留"
                  .formatted(
                      names.getOrDefault(away.personId(), ""),
                      names.getOrDefault(backfill.personId(), ""),
                      backfill.period()),
              one.aboutId().toString(),
              "/assignments/" + one.aboutId(),
              one.askedAt()));
    }
    return tasks;
  }
}

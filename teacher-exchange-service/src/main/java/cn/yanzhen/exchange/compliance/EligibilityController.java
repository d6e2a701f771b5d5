package cn.yanzhen.exchange.compliance;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.compliance.MemberViews.GroundView;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.policy.Verdict.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One person held against a pack: for those who may see the person, and for the person. */
@RestController
class EligibilityController {

  /**
   * @param schoolName where the establishment was on the day
   * @param promotion what a higher title asks for; empty where the pack asks for nothing
   */
  record EligibilityView(
      UUID personId,
      String pack,
      String packName,
      int packVersion,
      String label,
      String source,
      LocalDate on,
      String schoolName,
      @Nullable String group,
      Outcome outcome,
      String outcomeWord,
      List<GroundView> grounds,
      @Nullable String exemption,
      @Nullable LocalDate exemptUntil,
      List<GroundView> promotion) {}

  private final Asking asking;
  private final Judging judging;
  private final Persons persons;
  private final SchoolDirectory directory;

  EligibilityController(
      Asking asking, Judging judging, Persons persons, SchoolDirectory directory) {
    this.asking = asking;
    this.judging = judging;
    this.persons = persons;
    this.directory = directory;
  }

  /**
   * @param on null for today
   */
  @GetMapping("/api/v1/exchange/persons/{id}/eligibility")
  EligibilityView one(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String pack,
      @RequestParam(required = false) @Nullable LocalDate on,
      Caller caller) {
    var person = visible(id, caller);
    var day = on == null ? asking.today() : on;
    var chosen = asking.packOn(person.district(), pack, day);
    return judging
        .judge(id, chosen, day)
        .map(
            judged ->
                new EligibilityView(
                    id,
                    chosen.id(),
                    chosen.name(),
                    chosen.version(),
                    chosen.label(),
                    chosen.source(),
                    day,
                    judged.schoolName(),
                    MemberViews.group(judged.verdict()),
                    judged.verdict().outcome(),
                    judged.verdict().outcome().word(),
                    GroundView.of(judged.verdict().grounds()),
                    judged.verdict().exemption() == null
                        ? null
                        : judged.verdict().exemption().word(),
                    judged.verdict().exemption() == null ? null : judged.verdict().exemption().to(),
                    GroundView.of(judged.promotion())))
        .orElseThrow(
            () ->
                Refusal.invalid("exchange/no-establishment", "on", "这一天没有登记编制所在学校，请换一个日期。")
                    .exception());
  }

  private Person visible(UUID id, Caller caller) {
    var standing = directory.standing(caller);
    return persons
        .person(id)
        .filter(
            person ->
                standing.isOfficerOf(person.district())
                    || standing.schools().contains(person.schoolId())
                    || standing.is(id))
        .orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());
  }
}

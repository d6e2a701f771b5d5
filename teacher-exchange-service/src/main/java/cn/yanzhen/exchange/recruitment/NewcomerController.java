package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.Finding;
import cn.yanzhen.exchange.assignment.FirstPlacements;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.listing.Export;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.need.Needs;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import cn.yanzhen.exchange.recruitment.CohortController.Named;
import cn.yanzhen.exchange.recruitment.NewcomerViews.NewcomerView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/v1/exchange")
class NewcomerController {

  private static final int MOST_OPENINGS = 100;
  private static final int MOST_LOOKED_AT = 2_000;

  record FreshPerson(
      @NotBlank(message = "请填写姓名") @Size(max = 40, message = "姓名至多 40 字") String name,
      @NotNull(message = "请选择学科") Subject subject,
      @NotNull(message = "请选择学段") Stage stage,
      @NotNull(message = "请填写出生日期") @Past(message = "出生日期应早于今天") LocalDate born) {}

  record NewNewcomer(
      @NotBlank(message = "请填写人员编号") @Size(max = 30, message = "人员编号至多 30 字") String number,
      @NotNull(message = "请填写入批日期") LocalDate joinedOn,
      @Nullable @Valid FreshPerson person) {}

  record NewcomersView(LocalDate on, List<NewcomerView> items) {}

  record OpeningReason(String code, String text, boolean ok, boolean binding) {}

  record Opening(
      UUID needId,
      Named school,
      Subject subject,
      Stage stage,
      String fte,
      LocalDate from,
      boolean fits,
      List<OpeningReason> reasons) {}

  /**
   * @param missing mandatory trainings that are not completed: nothing is proposed before they are
   */
  record OpeningsView(List<String> missing, List<Opening> items) {}

  private final CohortDesk desk;
  private final CohortController cohorts;
  private final EnrolDesk enrolDesk;
  private final Newcomers newcomers;
  private final NewcomerViews views;
  private final FirstPlacements placements;
  private final Needs needs;
  private final Persons persons;
  private final SchoolDirectory directory;

  NewcomerController(
      CohortDesk desk,
      CohortController cohorts,
      EnrolDesk enrolDesk,
      Newcomers newcomers,
      NewcomerViews views,
      FirstPlacements placements,
      Needs needs,
      Persons persons,
      SchoolDirectory directory) {
    this.desk = desk;
    this.cohorts = cohorts;
    this.enrolDesk = enrolDesk;
    this.newcomers = newcomers;
    this.views = views;
    this.placements = placements;
    this.needs = needs;
    this.persons = persons;
    this.directory = directory;
  }

  @GetMapping("/cohorts/{id}/newcomers")
  NewcomersView list(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate on,
      Caller caller) {
    var day = on == null ? directory.today() : on;
    return new NewcomersView(day, views.of(seen(id, caller), day));
  }

  @GetMapping("/cohorts/{id}/newcomers/export.{format:xlsx|csv}")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable UUID id,
      @PathVariable String format,
      @RequestParam(required = false) @Nullable LocalDate on,
      Caller caller) {
    var day = on == null ? directory.today() : on;
    return Export.of(
        "新教师",
        format,
        List.of("人员编号", "姓名", "学科", "学段", "入批日期", "进展", "已获学时", "未完成的必修培训", "现在学校"),
        views.of(seen(id, caller), day).stream()
            .map(
                one ->
                    Arrays.asList(
                        one.number(),
                        one.name(),
                        one.subjects().stream().map(Subject::word).collect(Collectors.joining("、")),
                        one.stages().stream().map(Stage::word).collect(Collectors.joining("、")),
                        one.joinedOn(),
                        NewcomerViews.word(one.stand()),
                        one.hours(),
                        String.join("、", one.missing()),
                        one.school() == null ? null : one.school().name())));
  }

  @PostMapping("/cohorts/{id}/newcomers")
  ResponseEntity<?> enrol(
      @PathVariable UUID id,
      @Valid @RequestBody NewNewcomer asked,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var fresh =
        asked.person == null
            ? null
            : new EnrolDesk.Fresh(
                asked.person.name.strip(),
                asked.person.subject,
                asked.person.stage,
                asked.person.born);
    enrolDesk.enrol(id, asked.number.strip(), asked.joinedOn, fresh, ifMatch, caller);
    var standing = directory.standing(caller);
    var answer = cohorts.answer(desk.visible(id, standing), standing);
    return ResponseEntity.status(HttpStatus.CREATED)
        .headers(answer.getHeaders())
        .body(answer.getBody());
  }

  /** The open needs of the community, each with what every rule says; those that fit first. */
  @GetMapping("/cohorts/{id}/newcomers/{personId}/openings")
  OpeningsView openings(@PathVariable UUID id, @PathVariable UUID personId, Caller caller) {
    var standing = directory.standing(caller);
    var cohort = desk.visible(id, standing);
    if (!CohortDesk.runs(cohort, standing)) throw Refusal.forbidden("分配由牵头的总校或区县办理。").exception();
    var newcomer =
        newcomers.of(id).stream()
            .filter(one -> one.personId().equals(personId))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("这个批次没有这名新教师。").exception());
    var today = directory.today();
    var person = persons.person(personId).orElseThrow();
    var community = directory.affiliation(cohort.leadSchoolId(), standing).orElse(null);
    var open =
        community == null
            ? List.<Need>of()
            : needs
                .openAt(
                    directory.schoolsOfCommunity(community.communityId()), today, MOST_LOOKED_AT)
                .stream()
                .filter(need -> !need.schoolId().equals(cohort.leadSchoolId()))
                .sorted(Comparator.comparing(need -> !teaches(person, need)))
                .limit(MOST_OPENINGS)
                .toList();
    var schools = directory.schools(open.stream().map(Need::schoolId).distinct().toList());
    var missing = newcomer.missingOn(today).stream().map(Training::named).toList();
    Function<Need, LocalDate> first =
        need -> need.period().from().isAfter(today) ? need.period().from() : today.plusDays(1);
    var judged = placements.findings(person, open, first, community);
    return new OpeningsView(
        missing,
        open.stream()
            .map(
                need -> {
                  var findings = judged.getOrDefault(need.id(), List.of());
                  return new Opening(
                      need.id(),
                      new Named(need.schoolId(), School.nameOf(schools.get(need.schoolId()))),
                      need.subject(),
                      need.stage(),
                      need.fte().text(),
                      first.apply(need),
                      missing.isEmpty() && findings.stream().noneMatch(Finding::forbids),
                      findings.stream()
                          .map(
                              one ->
                                  new OpeningReason(
                                      one.code(), one.text(), one.ok(), one.binding()))
                          .toList());
                })
            .sorted(Comparator.comparing(Opening::fits).reversed())
            .toList());
  }

  /** What else a need asks is judged one by one; who does not teach it never fits. */
  private static boolean teaches(Person person, Need need) {
    return person.subjects().contains(need.subject()) && person.stages().contains(need.stage());
  }

  /** The caller's own way; empty for who is no newcomer. */
  @GetMapping("/newcomers/mine")
  NewcomersView mine(Caller caller) {
    var today = directory.today();
    var self = caller.person();
    if (self == null) return new NewcomersView(today, List.of());
    return new NewcomersView(
        today,
        newcomers
            .cohortOf(self)
            .map(
                cohort ->
                    views.of(
                        newcomers.of(cohort).stream()
                            .filter(one -> one.personId().equals(self))
                            .toList(),
                        today))
            .orElse(List.of()));
  }

  /** All for who runs the cohort; a member school sees who comes to it. */
  private List<Newcomer> seen(UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var cohort = desk.visible(id, standing);
    var all = newcomers.of(id);
    if (CohortDesk.runs(cohort, standing)) return all;
    return all.stream()
        .filter(
            one ->
                one.placings().stream()
                    .anyMatch(
                        placing ->
                            (placing.isUnderWay() || placing.state().equals("ENDED"))
                                && standing.administers(placing.schoolId())))
        .toList();
  }
}

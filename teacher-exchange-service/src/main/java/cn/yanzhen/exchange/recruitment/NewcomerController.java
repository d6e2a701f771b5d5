package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.listing.Export;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import cn.yanzhen.exchange.recruitment.NewcomerViews.LeftView;
import cn.yanzhen.exchange.recruitment.NewcomerViews.NewcomerView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

  record FreshPerson(
      @NotBlank(message = "请填写姓名") @Size(max = 40, message = "姓名至多 40 字") String name,
      @NotNull(message = "请选择学科") Subject subject,
      @NotNull(message = "请选择学段") Stage stage,
      @NotNull(message = "请填写出生日期") @Past(message = "出生日期应早于今天") LocalDate born,
      @Nullable @Size(max = 12, message = "资格证至多 12 个") List<@Valid NewCertificate> certificates) {}

  /**
   * 教师资格证.
   *
   * @param subject null for one that names none
   * @param from since when it is held
   */
  record NewCertificate(
      @NotNull(message = "请选择资格证的学段") Stage stage,
      @Nullable Subject subject,
      @Nullable LocalDate from) {}

  record NewNewcomer(
      @NotBlank(message = "请填写人员编号") @Size(max = 30, message = "人员编号至多 30 字") String number,
      @NotNull(message = "请填写入批日期") LocalDate joinedOn,
      @Nullable @Valid FreshPerson person) {}

  /**
   * @param left who was of the cohort; empty where the caller may not see them
   */
  record NewcomersView(LocalDate on, List<NewcomerView> items, List<LeftView> left) {}

  private final CohortDesk desk;
  private final CohortController cohorts;
  private final EnrolDesk enrolDesk;
  private final Newcomers newcomers;
  private final NewcomerViews views;
  private final SchoolDirectory directory;

  NewcomerController(
      CohortDesk desk,
      CohortController cohorts,
      EnrolDesk enrolDesk,
      Newcomers newcomers,
      NewcomerViews views,
      SchoolDirectory directory) {
    this.desk = desk;
    this.cohorts = cohorts;
    this.enrolDesk = enrolDesk;
    this.newcomers = newcomers;
    this.views = views;
    this.directory = directory;
  }

  /** Before anything that was filled in is looked at: a stranger learns of no fault. */
  @ModelAttribute
  void mustRun(
      @PathVariable(required = false) @Nullable UUID id, HttpMethod method, Caller caller) {
    if (id != null && method == HttpMethod.POST) desk.mustRun(id, caller);
  }

  @GetMapping("/cohorts/{id}/newcomers")
  NewcomersView list(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate on,
      Caller caller) {
    var day = on == null ? directory.today() : on;
    var seen = seen(id, caller);
    return new NewcomersView(day, views.of(seen, day), views.leftBy(seen, day));
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
                asked.person.born,
                asked.person.certificates == null
                    ? List.of()
                    : asked.person.certificates.stream()
                        .map(one -> new EnrolDesk.Certified(one.stage, one.subject, one.from))
                        .toList());
    enrolDesk.enrol(id, asked.number.strip(), asked.joinedOn, fresh, ifMatch, caller);
    var standing = directory.standing(caller);
    var answer = cohorts.answer(desk.visible(id, standing), standing);
    return ResponseEntity.status(HttpStatus.CREATED)
        .headers(answer.getHeaders())
        .body(answer.getBody());
  }

  /** The caller's own way, and cohorts that they left; empty for who is no newcomer. */
  @GetMapping("/newcomers/mine")
  NewcomersView mine(Caller caller) {
    var today = directory.today();
    var self = caller.person();
    if (self == null) return new NewcomersView(today, List.of(), List.of());
    return new NewcomersView(
        today,
        newcomers
            .cohortOf(self)
            .flatMap(cohort -> newcomers.present(cohort, self))
            .map(one -> views.of(List.of(one), today))
            .orElse(List.of()),
        views.leftBy(newcomers.past(self), today));
  }

  /** All for who runs the cohort; a member school sees who comes to it. */
  private List<Newcomer> seen(UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var cohort = desk.visible(id, standing);
    var all = newcomers.of(id);
    if (CohortDesk.runs(cohort, standing)) return all;
    return all.stream()
        .filter(one -> one.left() == null)
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

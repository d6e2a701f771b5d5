package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.listing.IdCursor;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

@RestController
@RequestMapping("/api/v1/exchange/cohorts")
class CohortController {

  record PlannedView(
      @NotNull(message = "请选择学科") Subject subject,
      @NotNull(message = "请选择学段") Stage stage,
      @Min(value = 1, message = "人数为 1 至 999") @Max(value = 999, message = "人数为 1 至 999")
          int number) {}

  record NewCohort(
      @NotBlank(message = "请填写名称") @Size(max = 40, message = "名称至多 40 字") String name,
      @Min(value = 2000, message = "请填学年开始的年份，如 2026")
          @Max(value = 2100, message = "请填学年开始的年份，如 2026")
          int schoolYear,
      @NotNull(message = "请选择总校") UUID leadSchoolId,
      @NotEmpty(message = "请填写计划人数") @Size(max = 60, message = "计划至多 60 行")
          List<@Valid PlannedView> plan) {}

  record NewPlan(
      @NotEmpty(message = "请填写计划人数") @Size(max = 60, message = "计划至多 60 行")
          List<@Valid PlannedView> plan) {}

  record Named(UUID id, String name) {}

  /**
   * @param yours whether the caller may change it
   */
  record CohortView(
      UUID id,
      String name,
      int schoolYear,
      Named lead,
      @Nullable UUID communityId,
      LocalDate openedOn,
      List<PlannedView> plan,
      int planned,
      int recruited,
      boolean yours,
      long version) {}

  /**
   * @param people who make up the numerator; empty where the caller may not see them
   */
  record FigureView(
      Funnel.Step step,
      @Nullable Integer years,
      int numerator,
      int denominator,
      LocalDate on,
      List<Named> people) {}

  record FiguresView(List<FigureView> items) {}

  private final CohortDesk desk;
  private final Newcomers newcomers;
  private final SchoolDirectory directory;
  private final Persons persons;

  CohortController(
      CohortDesk desk, Newcomers newcomers, SchoolDirectory directory, Persons persons) {
    this.desk = desk;
    this.newcomers = newcomers;
    this.directory = directory;
    this.persons = persons;
  }

  /** Before anything that was filled in is looked at: a stranger learns of no fault. */
  @ModelAttribute
  void mustRun(
      @PathVariable(required = false) @Nullable UUID id, HttpMethod method, Caller caller) {
    if (method != HttpMethod.POST) return;
    if (id == null) desk.mustRunSomething(caller);
    else desk.mustRun(id, caller);
  }

  @GetMapping
  Page<CohortView> list(
      @RequestParam(required = false) @Nullable Integer schoolYear,
      PageRequest page,
      Caller caller) {
    var standing = directory.standing(caller);
    var found = desk.visible(standing, schoolYear, IdCursor.of(page), page.limit() + 1);
    var shown = Page.of(found, page.limit(), one -> IdCursor.at(one.id()));
    return new Page<>(views(shown.items(), standing), shown.next(), null);
  }

  @PostMapping
  ResponseEntity<CohortView> open(@Valid @RequestBody NewCohort asked, Caller caller) {
    var cohort =
        desk.open(
            asked.name.strip(), asked.schoolYear, asked.leadSchoolId, planned(asked.plan), caller);
    return ResponseEntity.created(URI.create("/api/v1/exchange/cohorts/" + cohort.id()))
        .eTag(Version.etag(cohort.version()))
        .body(views(List.of(cohort), directory.standing(caller)).getFirst());
  }

  @GetMapping("/{id}")
  ResponseEntity<CohortView> one(@PathVariable UUID id, Caller caller) {
    var standing = directory.standing(caller);
    return answer(desk.visible(id, standing), standing);
  }

  @PostMapping("/{id}/plan")
  ResponseEntity<CohortView> plan(
      @PathVariable UUID id,
      @Valid @RequestBody NewPlan asked,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return answer(
        desk.replan(id, planned(asked.plan), ifMatch, caller), directory.standing(caller));
  }

  @GetMapping("/{id}/figures")
  FiguresView figures(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate on,
      Caller caller) {
    var standing = directory.standing(caller);
    var cohort = desk.visible(id, standing);
    var day = on == null ? directory.today() : on;
    var figures = Funnel.of(cohort.planned(), newcomers.of(id), day);
    boolean names = CohortDesk.runs(cohort, standing);
    var known =
        names
            ? persons.names(figures.stream().flatMap(one -> one.people().stream()).toList())
            : Map.<UUID, String>of();
    return new FiguresView(
        figures.stream()
            .map(
                one ->
                    new FigureView(
                        one.step(),
                        one.years(),
                        one.numerator(),
                        one.denominator(),
                        one.on(),
                        names
                            ? one.people().stream()
                                .map(who -> new Named(who, known.getOrDefault(who, "")))
                                .toList()
                            : List.of()))
            .toList());
  }

  ResponseEntity<CohortView> answer(Cohort cohort, Standing standing) {
    return ResponseEntity.status(HttpStatus.OK)
        .eTag(Version.etag(cohort.version()))
        .body(views(List.of(cohort), standing).getFirst());
  }

  List<CohortView> views(List<Cohort> shown, Standing standing) {
    var schools = directory.schools(shown.stream().map(Cohort::leadSchoolId).distinct().toList());
    var counts = newcomers.counts(shown.stream().map(Cohort::id).toList());
    return shown.stream()
        .map(
            one ->
                new CohortView(
                    one.id(),
                    one.name(),
                    one.schoolYear(),
                    new Named(one.leadSchoolId(), School.nameOf(schools.get(one.leadSchoolId()))),
                    one.communityId(),
                    one.openedOn(),
                    one.plan().stream()
                        .map(row -> new PlannedView(row.subject(), row.stage(), row.number()))
                        .toList(),
                    one.planned(),
                    counts.getOrDefault(one.id(), 0),
                    CohortDesk.runs(one, standing),
                    one.version()))
        .toList();
  }

  private static List<Cohort.Planned> planned(List<PlannedView> plan) {
    return plan.stream()
        .map(one -> new Cohort.Planned(one.subject, one.stage, one.number))
        .toList();
  }
}

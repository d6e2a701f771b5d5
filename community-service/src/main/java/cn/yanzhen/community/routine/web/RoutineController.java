package cn.yanzhen.community.routine.web;

import cn.yanzhen.community.routine.CheckResults;
import cn.yanzhen.community.routine.CheckupOffice;
import cn.yanzhen.community.routine.Routine;
import cn.yanzhen.community.routine.RoutineOffice;
import cn.yanzhen.community.routine.RoutineReading;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Decision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everybody of the district reads routines; who may publish, take note and check stands in the
 * office.
 */
@RestController
@RequestMapping("/api/v1/community")
class RoutineController {
  private final RoutineOffice office;
  private final RoutineReading reading;
  private final CheckResults results;
  private final CheckupOffice checkups;
  private final RoutineAnswers answers;
  private final Clock clock;

  RoutineController(
      RoutineOffice office,
      RoutineReading reading,
      CheckResults results,
      CheckupOffice checkups,
      RoutineAnswers answers,
      Clock clock) {
    this.office = office;
    this.reading = reading;
    this.results = results;
    this.checkups = checkups;
    this.answers = answers;
    this.clock = clock;
  }

  record EditionRequest(
      @NotBlank(message = "请填写标题") String title,
      @Nullable @Size(max = 20_000, message = "正文最多 20000 个字，更长的内容请用附件") String text,
      @Nullable UUID attachmentId,
      @NotNull(message = "请填写施行日期") LocalDate from) {
    RoutineOffice.Draft draft() {
      return new RoutineOffice.Draft(title, text, attachmentId, from);
    }
  }

  record AcknowledgeRequest(
      @NotNull(message = "请选择学校") UUID schoolId, @NotNull(message = "请说明是哪一版") Integer edition) {}

  record CheckupRequest(
      @NotNull(message = "请选择学校") UUID schoolId,
      @NotNull(message = "请填写检查日期") LocalDate day,
      @NotBlank(message = "请选择检查结果") String result,
      @Nullable @Size(max = 1000, message = "说明不能超过 1000 个字") String note,
      @Nullable LocalDate followUpDue) {
    CheckupOffice.Entry entry() {
      return new CheckupOffice.Entry(schoolId, day, result, note, followUpDue);
    }
  }

  record MendRequest(
      @NotBlank(message = "请写明怎样整改的") @Size(max = 1000, message = "说明不能超过 1000 个字") String note) {}

  /** The edition in force today, or the one to come. */
  record RoutineRow(
      UUID id, UUID communityId, String title, int edition, LocalDate from, long version) {
    static RoutineRow of(Routine routine, LocalDate today) {
      var edition = routine.inForce(today).orElse(routine.latest());
      return new RoutineRow(
          routine.id(),
          routine.communityId(),
          edition.title(),
          edition.number(),
          edition.from(),
          routine.version());
    }
  }

  record ResultsView(String label, String source, List<CheckResults.Result> items) {}

  @GetMapping("/routines")
  Page<RoutineRow> list(
      Caller caller, PageRequest page, @RequestParam(required = false) @Nullable UUID communityId) {
    return reading
        .page(caller.requireDistrict(), communityId, page)
        .map(routine -> RoutineRow.of(routine, today()));
  }

  @GetMapping("/routines/results")
  ResultsView results(Caller caller) {
    caller.requireDistrict();
    return new ResultsView(results.label(), results.source(), results.all());
  }

  @GetMapping("/routines/{id}")
  ResponseEntity<RoutineView> one(Caller caller, @PathVariable UUID id) {
    return answers.answer(ResponseEntity.ok(), id, caller);
  }

  @PostMapping("/communities/{id}/routines")
  ResponseEntity<?> publish(
      Caller caller, @PathVariable UUID id, @Valid @RequestBody EditionRequest request) {
    return office
        .publish(id, request.draft(), caller)
        .answer(
            routine ->
                answers.answer(
                    ResponseEntity.created(
                        URI.create("/api/v1/community/routines/" + routine.id())),
                    routine.id(),
                    caller));
  }

  @PutMapping("/routines/{id}")
  ResponseEntity<?> supersede(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EditionRequest request) {
    return answer(office.supersede(id, ifMatch, request.draft(), caller), caller);
  }

  @PostMapping("/routines/{id}/acknowledge")
  ResponseEntity<?> acknowledge(
      Caller caller, @PathVariable UUID id, @Valid @RequestBody AcknowledgeRequest request) {
    return answer(office.acknowledge(id, request.schoolId(), request.edition(), caller), caller);
  }

  @PostMapping("/routines/{id}/checkups")
  ResponseEntity<?> check(
      Caller caller, @PathVariable UUID id, @Valid @RequestBody CheckupRequest request) {
    return checkups
        .check(id, request.entry(), caller)
        .answer(
            checkup ->
                answers.answer(
                    ResponseEntity.created(URI.create("/api/v1/community/routines/" + id)),
                    id,
                    caller));
  }

  @PostMapping("/checkups/{id}/mend")
  ResponseEntity<?> mend(
      Caller caller, @PathVariable UUID id, @Valid @RequestBody MendRequest request) {
    return checkups
        .mend(id, request.note(), caller)
        .answer(checkup -> answers.answer(ResponseEntity.ok(), checkup.routineId(), caller));
  }

  private ResponseEntity<?> answer(Decision<Routine> decision, Caller caller) {
    return decision.answer(routine -> answers.answer(ResponseEntity.ok(), routine.id(), caller));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

package cn.yanzhen.community.session.web;

import cn.yanzhen.community.session.ChangeOffice;
import cn.yanzhen.community.session.SessionOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be done with a planned session; who may do it stands in the offices. */
@RestController
@RequestMapping("/api/v1/community/sessions/{id}")
class PlannedSessionController {
  private final SessionOffice office;
  private final ChangeOffice changes;
  private final SessionAnswers answers;
  private final DifferenceBook differences;

  PlannedSessionController(
      SessionOffice office,
      ChangeOffice changes,
      SessionAnswers answers,
      DifferenceBook differences) {
    this.office = office;
    this.changes = changes;
    this.answers = answers;
    this.differences = differences;
  }

  record MoveRequest(
      @NotNull(message = "请填写开始时间") OffsetDateTime startsAt,
      @NotNull(message = "请填写结束时间") OffsetDateTime endsAt,
      @NotBlank(message = "请写明调整的原因") @Size(max = 500, message = "原因不能超过 500 个字") String reason) {}

  record ChangeRequest(
      @NotNull(message = "请填写新的安排") @Valid ArrangementRequest arrangement,
      @NotBlank(message = "请写明调整的原因") @Size(max = 500, message = "原因不能超过 500 个字") String reason) {}

  record CancelRequest(
      @NotBlank(message = "请选择取消的原因") String code,
      @Nullable @Size(max = 500, message = "说明不能超过 500 个字") String note) {}

  /** What would happen. */
  record ChangeForecastView(
      boolean possible,
      List<DifferenceBook.DifferenceView> differences,
      List<ObjectionView> objections) {}

  @PostMapping("/move")
  ResponseEntity<?> move(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody MoveRequest request) {
    return answers.answer(
        changes.move(
            id,
            ifMatch,
            request.startsAt().toInstant(),
            request.endsAt().toInstant(),
            request.reason(),
            caller),
        caller);
  }

  @PostMapping("/change/check")
  ChangeForecastView checkChange(
      Caller caller, @PathVariable UUID id, @Valid @RequestBody ArrangementRequest request) {
    var forecast = changes.forecast(id, request.arrangement(), caller);
    return new ChangeForecastView(
        forecast.objections().isEmpty(),
        differences.words(forecast.differences(), caller),
        forecast.objections().stream().map(ObjectionView::of).toList());
  }

  @PostMapping("/change")
  ResponseEntity<?> change(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody ChangeRequest request) {
    return answers.answer(
        changes.change(id, ifMatch, request.arrangement().arrangement(), request.reason(), caller),
        caller);
  }

  /** How it was arranged before, the newest change first. */
  @GetMapping("/changes")
  Page<DifferenceBook.ChangeView> history(Caller caller, @PathVariable UUID id) {
    var session = answers.find(id, caller);
    return Page.all(differences.history(changes.past(id), session, caller));
  }

  @PostMapping("/cancel")
  ResponseEntity<?> cancel(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody CancelRequest request) {
    return answers.answer(
        office.cancel(id, ifMatch, request.code(), request.note(), caller), caller);
  }
}

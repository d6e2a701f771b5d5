package cn.yanzhen.community.session.web;

import cn.yanzhen.community.session.Attendance;
import cn.yanzhen.community.session.ReportOffice;
import cn.yanzhen.community.session.SessionReport;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** What came of a session, and its corrections; who may report stands in the office. */
@RestController
@RequestMapping("/api/v1/community/sessions/{id}")
class SessionReportController {
  private final ReportOffice reports;
  private final SessionAnswers answers;

  SessionReportController(ReportOffice reports, SessionAnswers answers) {
    this.reports = reports;
    this.answers = answers;
  }

  record CountRequest(
      @NotNull(message = "请填写课堂") UUID classroomId,
      @NotNull(message = "请填写应到人数") Integer expected,
      @NotNull(message = "请填写实到人数") Integer present) {}

  record HoldRequest(
      @NotNull(message = "请填写到课情况") @Size(max = 60, message = "一次活动最多 60 个课堂")
          List<@NotNull(message = "请填写到课情况") @Valid CountRequest> attendance,
      @Nullable @Size(max = 20_000, message = "纪要不能超过 20000 个字") String minutes,
      @Nullable UUID recordingResourceId) {}

  record CorrectRequest(
      @NotNull(message = "请填写到课情况") @Size(max = 60, message = "一次活动最多 60 个课堂")
          List<@NotNull(message = "请填写到课情况") @Valid CountRequest> attendance,
      @Nullable @Size(max = 20_000, message = "纪要不能超过 20000 个字") String minutes,
      @Nullable UUID recordingResourceId,
      @NotBlank(message = "请写明更正的原因") @Size(max = 500, message = "原因不能超过 500 个字") String reason) {}

  @PostMapping("/hold")
  ResponseEntity<?> hold(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody HoldRequest request) {
    return answers.answer(
        reports.hold(
            id,
            ifMatch,
            counted(request.attendance()),
            request.minutes(),
            request.recordingResourceId(),
            caller),
        caller);
  }

  @PostMapping("/correct")
  ResponseEntity<?> correct(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody CorrectRequest request) {
    return answers.answer(
        reports.correct(
            id,
            ifMatch,
            counted(request.attendance()),
            request.minutes(),
            request.recordingResourceId(),
            request.reason(),
            caller),
        caller);
  }

  @GetMapping("/past")
  Page<SessionReport.Replaced> past(Caller caller, @PathVariable UUID id) {
    return Page.all(reports.past(answers.find(id, caller).id()));
  }

  private static Map<UUID, Attendance> counted(List<CountRequest> requests) {
    var counted = new LinkedHashMap<UUID, Attendance>();
    requests.forEach(
        one -> counted.put(one.classroomId(), new Attendance(one.expected(), one.present())));
    return counted;
  }
}

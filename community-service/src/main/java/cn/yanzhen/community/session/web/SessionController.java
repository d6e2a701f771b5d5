package cn.yanzhen.community.session.web;

import cn.yanzhen.community.session.Attendance;
import cn.yanzhen.community.session.Decision;
import cn.yanzhen.community.session.Forecast;
import cn.yanzhen.community.session.Objection;
import cn.yanzhen.community.session.Policy;
import cn.yanzhen.community.session.ReportOffice;
import cn.yanzhen.community.session.Session;
import cn.yanzhen.community.session.SessionBook;
import cn.yanzhen.community.session.SessionDesk;
import cn.yanzhen.community.session.SessionOffice;
import cn.yanzhen.community.session.SessionReport;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One session and what may be done with it; who may write stands in the office. */
@RestController
@RequestMapping("/api/v1/community/sessions")
class SessionController {
  private static final String EXCLUSION_VIOLATION = "23P01";

  private final SessionOffice office;
  private final ReportOffice reports;
  private final SessionDesk desk;
  private final SessionBook book;
  private final NameBook names;
  private final Policy policy;

  SessionController(
      SessionOffice office,
      ReportOffice reports,
      SessionDesk desk,
      SessionBook book,
      NameBook names,
      Policy policy) {
    this.office = office;
    this.reports = reports;
    this.desk = desk;
    this.book = book;
    this.names = names;
    this.policy = policy;
  }

  record MoveRequest(
      @NotNull(message = "请填写开始时间") OffsetDateTime startsAt,
      @NotNull(message = "请填写结束时间") OffsetDateTime endsAt,
      @NotBlank(message = "请写明调整的原因") @Size(max = 500, message = "原因不能超过 500 个字") String reason) {}

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

  record CancelRequest(
      @NotBlank(message = "请选择取消的原因") String code,
      @Nullable @Size(max = 500, message = "说明不能超过 500 个字") String note) {}

  record ObjectionView(String code, String field, String message) {
    static ObjectionView of(Objection objection) {
      return new ObjectionView(objection.reason().code(), objection.path(), objection.sentence());
    }
  }

  record WeekView(int week, Instant startsAt, Instant endsAt, List<ObjectionView> objections) {}

  /** What would happen. */
  record ForecastView(
      boolean plannable, String holderName, List<WeekView> weeks, List<ObjectionView> objections) {
    static ForecastView of(Forecast forecast) {
      return new ForecastView(
          forecast.all().isEmpty(),
          forecast.holder().name(),
          forecast.weeks().stream()
              .map(
                  week ->
                      new WeekView(
                          week.number(),
                          week.slot().from(),
                          week.slot().to(),
                          week.objections().stream().map(ObjectionView::of).toList()))
              .toList(),
          forecast.objections().stream().map(ObjectionView::of).toList());
    }
  }

  record PlannedView(List<SessionView> items) {}

  /** What the pages must know of the policy. */
  record PolicyView(
      String label,
      String source,
      int longestHours,
      int mostWeeks,
      int backfillDays,
      int mostDays,
      List<CancelReasonView> cancelReasons) {}

  record CancelReasonView(String code, String word) {}

  @GetMapping("/policy")
  PolicyView policy(Caller caller) {
    caller.requireDistrict();
    return new PolicyView(
        policy.label(),
        policy.source(),
        policy.longestHours(),
        policy.mostWeeks(),
        policy.backfillDays(),
        SessionBook.MOST_DAYS,
        policy.cancelReasons().entrySet().stream()
            .map(reason -> new CancelReasonView(reason.getKey(), reason.getValue()))
            .toList());
  }

  @GetMapping("/{id}")
  ResponseEntity<SessionView> one(Caller caller, @PathVariable UUID id) {
    return answer(ResponseEntity.ok(), found(caller, id), caller);
  }

  @GetMapping("/{id}/past")
  Page<SessionReport.Replaced> past(Caller caller, @PathVariable UUID id) {
    return Page.all(reports.past(found(caller, id).id()));
  }

  @PostMapping("/check")
  ForecastView check(Caller caller, @Valid @RequestBody SessionRequest request) {
    return ForecastView.of(office.forecast(request.proposal(), caller));
  }

  @PostMapping
  ResponseEntity<?> plan(Caller caller, @Valid @RequestBody SessionRequest request) {
    return switch (office.plan(request.proposal(), caller)) {
      case Decision.Accepted(var planned) -> {
        var words = names.of(planned, caller);
        yield ResponseEntity.created(
                URI.create("/api/v1/community/sessions/" + planned.getFirst().id()))
            .body(
                new PlannedView(
                    planned.stream()
                        .map(
                            session ->
                                SessionView.of(session, words, desk.actions(session, caller)))
                        .toList()));
      }
      case Decision.Refused(var objections) -> Objection.refusal(objections).toResponse();
    };
  }

  @PostMapping("/{id}/move")
  ResponseEntity<?> move(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody MoveRequest request) {
    return answer(
        office.move(
            id,
            ifMatch,
            request.startsAt().toInstant(),
            request.endsAt().toInstant(),
            request.reason(),
            caller),
        caller);
  }

  @PostMapping("/{id}/hold")
  ResponseEntity<?> hold(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody HoldRequest request) {
    return answer(
        reports.hold(
            id,
            ifMatch,
            counted(request.attendance()),
            request.minutes(),
            request.recordingResourceId(),
            caller),
        caller);
  }

  @PostMapping("/{id}/correct")
  ResponseEntity<?> correct(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody CorrectRequest request) {
    return answer(
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

  @PostMapping("/{id}/cancel")
  ResponseEntity<?> cancel(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody CancelRequest request) {
    return answer(office.cancel(id, ifMatch, request.code(), request.note(), caller), caller);
  }

  /** The last word of the database, when two districts want one teacher at the same moment. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> taken(DataIntegrityViolationException violation) {
    if (violation.getMostSpecificCause() instanceof SQLException sql
        && EXCLUSION_VIOLATION.equals(sql.getSQLState())) {
      return Refusal.conflict("community/session-occupied", "教室、班级或教师刚刚被另一次活动占用，请刷新后重试。")
          .toResponse();
    }
    throw violation;
  }

  private static Map<UUID, Attendance> counted(List<CountRequest> requests) {
    var counted = new LinkedHashMap<UUID, Attendance>();
    requests.forEach(
        one -> counted.put(one.classroomId(), new Attendance(one.expected(), one.present())));
    return counted;
  }

  private Session found(Caller caller, UUID id) {
    return book.find(id, caller.requireDistrict())
        .orElseThrow(() -> Refusal.notFound("没有这次活动，或它不属于您的区县。").exception());
  }

  private ResponseEntity<?> answer(Decision decision, Caller caller) {
    return switch (decision) {
      case Decision.Accepted(var sessions) ->
          answer(ResponseEntity.ok(), sessions.getFirst(), caller);
      case Decision.Refused(var objections) -> Objection.refusal(objections).toResponse();
    };
  }

  private ResponseEntity<SessionView> answer(
      ResponseEntity.BodyBuilder answer, Session session, Caller caller) {
    return answer
        .eTag(Version.etag(session.version()))
        .body(
            SessionView.of(
                session, names.of(List.of(session), caller), desk.actions(session, caller)));
  }
}

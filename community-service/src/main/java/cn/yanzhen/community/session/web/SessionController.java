package cn.yanzhen.community.session.web;

import cn.yanzhen.community.session.Forecast;
import cn.yanzhen.community.session.Policy;
import cn.yanzhen.community.session.SessionBook;
import cn.yanzhen.community.session.SessionOffice;
import cn.yanzhen.defaults.access.Caller;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sessions are planned, and one is read; who may plan stands in the office. */
@RestController
@RequestMapping("/api/v1/community/sessions")
class SessionController {
  private final SessionOffice office;
  private final SessionAnswers answers;
  private final Policy policy;

  SessionController(SessionOffice office, SessionAnswers answers, Policy policy) {
    this.office = office;
    this.answers = answers;
    this.policy = policy;
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
    return answers.answer(answers.shown(id, caller), caller);
  }

  @PostMapping("/check")
  ForecastView check(Caller caller, @Valid @RequestBody SessionRequest request) {
    return ForecastView.of(office.forecast(request.proposal(), caller));
  }

  @PostMapping
  ResponseEntity<?> plan(Caller caller, @Valid @RequestBody SessionRequest request) {
    return office
        .plan(request.proposal(), caller)
        .answer(
            planned ->
                ResponseEntity.created(
                        URI.create("/api/v1/community/sessions/" + planned.getFirst().id()))
                    .body(new PlannedView(answers.views(planned, caller))));
  }
}

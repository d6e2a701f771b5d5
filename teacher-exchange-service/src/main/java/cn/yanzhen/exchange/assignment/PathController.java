package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.post.Party;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of an assignment on its way to an order. */
@RestController
@RequestMapping("/api/v1/exchange/assignments/{id}")
class PathController extends AskedController {

  record NewObjection(
      @NotBlank(message = "请写明异议的内容") @Size(max = 500, message = "异议至多 500 字") String text) {}

  record Approval(@Nullable LocalDate from) {}

  record Settling(
      @NotNull(message = "请说明异议是否成立") Boolean upheld,
      @NotBlank(message = "请填写理由") @Size(max = 200, message = "理由至多 200 字") String reason) {}

  /**
   * @param binding false for what is only to be known and speaks against nobody
   */
  record FindingView(String code, String text, boolean ok, boolean binding) {}

  record FindingsView(List<FindingView> items) {}

  private final ConsentDesk consents;
  private final ApprovalDesk approvals;
  private final Reasons reasons;
  private final AssignmentViews views;

  PathController(
      ConsentDesk consents,
      ApprovalDesk approvals,
      Reasons reasons,
      AssignmentViews views,
      EndingReasons endings) {
    super(views, endings);
    this.consents = consents;
    this.approvals = approvals;
    this.reasons = reasons;
    this.views = views;
  }

  @Override
  Decision consent(UUID id, Party party, @Nullable String ifMatch, Caller caller) {
    return consents.consent(id, party, ifMatch, speaking(party, caller));
  }

  @Override
  Decision decline(UUID id, Party party, Because why, @Nullable String ifMatch, Caller caller) {
    return consents.decline(id, party, why, ifMatch, speaking(party, caller));
  }

  /** With a later first day, where the first one is over or would be before the order is out. */
  @PostMapping("/approve")
  ResponseEntity<?> approve(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable Approval approval,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var from = approval == null ? null : approval.from;
    return answer(approvals.approve(id, from, ifMatch, caller), caller);
  }

  @Override
  Decision reject(UUID id, Because why, @Nullable String ifMatch, Caller caller) {
    return approvals.reject(id, why, ifMatch, caller);
  }

  /** By whoever sees it; needs no version, since it overwrites nothing. */
  @PostMapping("/objections")
  ResponseEntity<?> object(
      @PathVariable UUID id, @Valid @RequestBody NewObjection objection, Caller caller) {
    return views.answer(
        approvals.object(id, objection.text.strip(), caller), HttpStatus.CREATED, caller);
  }

  @PostMapping("/objections/{objectionId}/settle")
  ResponseEntity<?> settle(
      @PathVariable UUID id,
      @PathVariable UUID objectionId,
      @Valid @RequestBody Settling settling,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return answer(
        approvals.settle(
            id, objectionId, settling.upheld, settling.reason.strip(), ifMatch, caller),
        caller);
  }

  /** Each rule's yes and no, in the words of the candidates' page. */
  @GetMapping("/findings")
  FindingsView findings(@PathVariable UUID id, Caller caller) {
    return new FindingsView(
        reasons.of(id, caller).orElseThrow(() -> Refusal.notFound("没有这条派遣。").exception()).stream()
            .map(one -> new FindingView(one.code(), one.text(), one.ok(), one.binding()))
            .toList());
  }

  /** Nobody is their own person as somebody's deputy. */
  private static Caller speaking(Party party, Caller caller) {
    return party == Party.PERSON ? caller.inOwnName() : caller;
  }
}

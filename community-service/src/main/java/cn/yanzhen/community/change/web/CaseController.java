package cn.yanzhen.community.change.web;

import cn.yanzhen.community.change.ApprovalOffice;
import cn.yanzhen.community.change.Case;
import cn.yanzhen.community.change.CaseDesk;
import cn.yanzhen.community.change.CaseOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
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
import org.springframework.web.bind.annotation.RestController;

/** One case and its steps; who may take them stands in the offices. */
@RestController
@RequestMapping("/api/v1/community/changes")
class CaseController {
  private final CaseOffice office;
  private final ApprovalOffice approvals;
  private final CaseDesk desk;
  private final CaseViews views;

  CaseController(CaseOffice office, ApprovalOffice approvals, CaseDesk desk, CaseViews views) {
    this.office = office;
    this.approvals = approvals;
    this.desk = desk;
    this.views = views;
  }

  record RejectRequest(
      @NotBlank(message = "请写明退回的原因") @Size(max = 500, message = "原因不能超过 500 个字") String reason) {}

  record TickRequest(@NotBlank(message = "请选择清单中的一项") String item, boolean done) {}

  @PostMapping
  ResponseEntity<?> draft(Caller caller, @Valid @RequestBody WishRequest request) {
    return office
        .draft(request.wish(), caller)
        .answer(
            draft ->
                answer(
                    ResponseEntity.created(URI.create("/api/v1/community/changes/" + draft.id())),
                    draft,
                    caller));
  }

  @GetMapping("/{id}")
  ResponseEntity<CaseView> one(Caller caller, @PathVariable UUID id) {
    return answer(ResponseEntity.ok(), desk.find(id, caller), caller);
  }

  @PutMapping("/{id}")
  ResponseEntity<?> revise(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody WishRequest request) {
    return answer(office.revise(id, ifMatch, request.wish(), caller), caller);
  }

  @PostMapping("/{id}/ticks")
  ResponseEntity<?> tick(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody TickRequest request) {
    return answer(office.tick(id, ifMatch, request.item(), request.done(), caller), caller);
  }

  @PostMapping("/{id}/submit")
  ResponseEntity<?> submit(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(office.submit(id, ifMatch, caller), caller);
  }

  @PostMapping("/{id}/withdraw")
  ResponseEntity<?> withdraw(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(office.withdraw(id, ifMatch, caller), caller);
  }

  @PostMapping("/{id}/approve")
  ResponseEntity<?> approve(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(approvals.approve(id, ifMatch, caller), caller);
  }

  @PostMapping("/{id}/reject")
  ResponseEntity<?> reject(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody RejectRequest request) {
    return answer(approvals.reject(id, ifMatch, request.reason(), caller), caller);
  }

  private ResponseEntity<?> answer(Decision<Case> decision, Caller caller) {
    return decision.answer(done -> answer(ResponseEntity.ok(), done, caller));
  }

  private ResponseEntity<CaseView> answer(
      ResponseEntity.BodyBuilder answer, Case one, Caller caller) {
    return answer.eTag(Version.etag(one.version())).body(views.of(one, caller));
  }
}

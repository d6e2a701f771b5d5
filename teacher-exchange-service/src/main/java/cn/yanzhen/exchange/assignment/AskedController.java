package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.exchange.assignment.EndingReasons.Deed;
import cn.yanzhen.exchange.post.Party;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** What parties and district answer alike, to an assignment and to its extension. */
abstract class AskedController {

  private final AssignmentViews views;
  private final EndingReasons reasons;

  AskedController(AssignmentViews views, EndingReasons reasons) {
    this.views = views;
    this.reasons = reasons;
  }

  abstract Decision consent(UUID id, Party party, @Nullable String ifMatch, Caller caller);

  abstract Decision decline(
      UUID id, Party party, Because why, @Nullable String ifMatch, Caller caller);

  abstract Decision reject(UUID id, Because why, @Nullable String ifMatch, Caller caller);

  @PostMapping("/consent")
  ResponseEntity<?> consent(
      @PathVariable UUID id,
      @Valid @RequestBody AssignmentController.Word word,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return answer(consent(id, word.party(), ifMatch, caller), caller);
  }

  @PostMapping("/decline")
  ResponseEntity<?> decline(
      @PathVariable UUID id,
      @Valid @RequestBody AssignmentController.No no,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return answer(
        decline(
            id, no.party(), reasons.said(no.code(), Deed.DECLINE, no.reason()), ifMatch, caller),
        caller);
  }

  @PostMapping("/reject")
  ResponseEntity<?> rejected(
      @PathVariable UUID id,
      @Valid @RequestBody AssignmentController.Why why,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return answer(
        reject(id, reasons.said(why.code(), Deed.REJECT, why.reason()), ifMatch, caller), caller);
  }

  /** With what the caller may do then. */
  ResponseEntity<?> answer(Decision decision, Caller caller) {
    return views.answer(decision, HttpStatus.OK, caller);
  }
}

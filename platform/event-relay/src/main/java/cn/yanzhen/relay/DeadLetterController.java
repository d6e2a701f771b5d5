package cn.yanzhen.relay;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.access.Operators;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What could not be applied: shown to the operators, and tried again at their word. */
@RestController
@RequestMapping("/api/v1/${yanzhen.service}/dead-letters")
class DeadLetterController {

  private final DeadLetters letters;
  private final Consumption consumption;
  private final Operators operators;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  DeadLetterController(
      DeadLetters letters,
      Consumption consumption,
      Operators operators,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.letters = letters;
    this.consumption = consumption;
    this.operators = operators;
    this.audit = audit;
    this.transaction = transaction;
  }

  record Line(
      UUID id,
      UUID eventId,
      String topic,
      String key,
      String type,
      String source,
      Instant time,
      String reason,
      Instant receivedAt,
      int attempts,
      String payload) {}

  @GetMapping
  Page<Line> open(Caller caller, PageRequest page) {
    operators.require(caller);
    var district = caller.requireDistrict();
    var before =
        page.cursor() == null ? null : UUID.fromString(Cursor.decode(page.cursor(), 1).getFirst());
    var rows = letters.open(district, before, page.limit() + 1);
    return Page.of(rows, page.limit(), row -> Cursor.encode(row.id().toString()))
        .map(DeadLetterController::line)
        .withTotal(letters.countOpen(district));
  }

  @PostMapping("/{id}/resend")
  ResponseEntity<?> resend(Caller caller, @PathVariable UUID id) {
    operators.require(caller);
    var failure = new FailedAgain();
    try {
      return transaction.execute(status -> resend(caller, id, failure));
    } catch (RuntimeException failed) {
      if (!failure.applying) throw failed;
      transaction.executeWithoutResult(
          status -> letters.failedAgain(id, Consumption.reason(failed)));
      return Refusal.conflict(
              "event/not-applied", "仍然无法处理：" + failed.getMessage() + "。请先排除原因，再重新处理。")
          .toResponse();
    }
  }

  private static final class FailedAgain {
    boolean applying;
  }

  private ResponseEntity<?> resend(Caller caller, UUID id, FailedAgain failure) {
    var letter = letters.lock(id, caller.requireDistrict()).orElse(null);
    if (letter == null) return Refusal.notFound("没有这条未处理的事件。").toResponse();
    if (letter.resolvedAt() != null) {
      return Refusal.conflict("event/already-applied", "这条事件已经处理过了。").toResponse();
    }
    failure.applying = true;
    consumption.again(letter);
    failure.applying = false;
    letters.resolve(id);
    audit.record(
        caller,
        "event.resent",
        letter.event().id().toString(),
        Map.of("type", letter.event().type()));
    return ResponseEntity.noContent().build();
  }

  private static Line line(DeadLetters.DeadLetter letter) {
    return new Line(
        letter.id(),
        letter.event().id(),
        letter.event().topic(),
        letter.event().key(),
        letter.event().type(),
        letter.event().source(),
        letter.event().time(),
        letter.reason(),
        letter.receivedAt(),
        letter.attempts(),
        text(letter.payload()));
  }

  private static String text(byte @Nullable [] payload) {
    if (payload == null) return "";
    var text = new String(payload, StandardCharsets.UTF_8);
    return text.length() > 2000 ? text.substring(0, 2000) + "…" : text;
  }
}

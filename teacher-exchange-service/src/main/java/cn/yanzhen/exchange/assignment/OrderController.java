package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the district does to orders that it gave. */
@RestController
@RequestMapping("/api/v1/exchange")
class OrderController {

  record Recall(
      @NotNull(message = "请填写召回后的最后一天") LocalDate to,
      @NotBlank(message = "请选择原因") @Size(max = 40, message = "请从列出的原因中选择") String code,
      @Nullable @Size(max = 200, message = "说明至多 200 字") String note) {}

  record Ending(
      @NotBlank(message = "请选择原因") @Size(max = 40, message = "请从列出的原因中选择") String code,
      @Nullable @Size(max = 200, message = "说明至多 200 字") String note) {}

  record Days(@NotNull(message = "请填写开始日期") LocalDate from, @Nullable LocalDate to) {}

  /**
   * @param deeds what is done for it
   * @param note whether a note must be given
   * @param personal whether no note is taken
   */
  record ReasonView(
      String code, String word, List<EndingReasons.Deed> deeds, boolean note, boolean personal) {}

  /** The reasons with how sure we are of them. */
  record ReasonsView(String label, String source, List<ReasonView> items) {}

  private final OrderDesk desk;
  private final EndingReasons reasons;
  private final AssignmentViews views;

  OrderController(OrderDesk desk, EndingReasons reasons, AssignmentViews views) {
    this.desk = desk;
    this.reasons = reasons;
    this.views = views;
  }

  /** Before anything that was filled in is looked at: a stranger learns of no fault. */
  @ModelAttribute
  void mustBeTheirs(@PathVariable(required = false) @Nullable UUID id, Caller caller) {
    if (id != null) desk.mustBeTheirs(id, caller);
  }

  @GetMapping("/ending-reasons")
  ReasonsView reasons() {
    return new ReasonsView(
        reasons.label(),
        reasons.source(),
        reasons.all().stream()
            .map(
                one ->
                    new ReasonView(one.code(), one.word(), one.deeds(), one.note(), one.personal()))
            .toList());
  }

  @PostMapping("/assignments/{id}/recall")
  ResponseEntity<?> recall(
      @PathVariable UUID id,
      @Valid @RequestBody Recall asked,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return because(
        EndingReasons.Deed.RECALL,
        asked.code,
        asked.note,
        because -> desk.recall(id, asked.to, because, ifMatch, caller),
        caller);
  }

  @PostMapping("/assignments/{id}/cancel")
  ResponseEntity<?> cancel(
      @PathVariable UUID id,
      @Valid @RequestBody Ending asked,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return because(
        EndingReasons.Deed.CANCEL,
        asked.code,
        asked.note,
        because -> desk.cancel(id, because, ifMatch, caller),
        caller);
  }

  @PostMapping("/assignments/{id}/void")
  ResponseEntity<?> annul(
      @PathVariable UUID id,
      @Valid @RequestBody Ending asked,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return because(
        EndingReasons.Deed.VOID,
        asked.code,
        asked.note,
        because -> desk.annul(id, because, ifMatch, caller),
        caller);
  }

  @PostMapping("/assignments/{id}/reschedule")
  ResponseEntity<?> reschedule(
      @PathVariable UUID id,
      @Valid @RequestBody Days days,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return views.answer(desk.move(id, days.from, days.to, ifMatch, caller), HttpStatus.OK, caller);
  }

  private ResponseEntity<?> because(
      EndingReasons.Deed deed,
      String code,
      @Nullable String note,
      Function<Because, Decision> act,
      Caller caller) {
    return views.answer(act.apply(reasons.said(code, deed, note)), HttpStatus.OK, caller);
  }
}

package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.exchange.post.Party;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 延期: asked, consented and granted as the order itself was. */
@RestController
@RequestMapping("/api/v1/exchange/assignments/{id}/extension")
class ExtensionController extends AskedController {

  record NewExtension(
      @NotNull(message = "请填写延期后的最后一天") LocalDate to,
      @Nullable @Size(max = 200, message = "说明至多 200 字") String note) {}

  private final ExtensionDesk desk;
  private final AssignmentViews views;
  private final EndingReasons reasons;

  ExtensionController(ExtensionDesk desk, AssignmentViews views, EndingReasons reasons) {
    super(views, reasons);
    this.desk = desk;
    this.views = views;
    this.reasons = reasons;
  }

  @PostMapping
  ResponseEntity<?> ask(
      @PathVariable UUID id,
      @Valid @RequestBody NewExtension asked,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var note = asked.note == null || asked.note.isBlank() ? null : asked.note.strip();
    return views.answer(desk.ask(id, asked.to, note, ifMatch, caller), HttpStatus.CREATED, caller);
  }

  @Override
  Decision consent(UUID id, Party party, @Nullable String ifMatch, Caller caller) {
    return desk.consent(id, party, ifMatch, caller);
  }

  @Override
  Decision decline(UUID id, Party party, Because why, @Nullable String ifMatch, Caller caller) {
    return desk.decline(id, party, why, ifMatch, caller);
  }

  @PostMapping("/approve")
  ResponseEntity<?> approve(
      @PathVariable UUID id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return answer(desk.approve(id, ifMatch, caller), caller);
  }

  @Override
  Decision reject(UUID id, Because why, @Nullable String ifMatch, Caller caller) {
    return desk.reject(id, why, ifMatch, caller);
  }

  @PostMapping("/withdraw")
  ResponseEntity<?> withdraw(
      @PathVariable UUID id,
      @Valid @RequestBody AssignmentController.Why why,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var said = reasons.said(why.code(), EndingReasons.Deed.WITHDRAW, why.reason());
    return answer(desk.withdraw(id, said, ifMatch, caller), caller);
  }
}

package cn.yanzhen.exchange.need;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lead school answers a need that nobody can be sent. */
@RestController
@RequestMapping("/api/v1/exchange")
class DecliningController {

  record Declining(
      @NotBlank(message = "请选择原因") @Size(max = 40, message = "请从列出的原因中选择") String code,
      @Nullable @Size(max = 200, message = "说明至多 200 字") String note) {}

  /** The reasons with how sure we are of them. */
  record ReasonsView(String label, String source, List<DeclineReasons.Known> items) {}

  private final NeedBoard board;
  private final NeedViews views;
  private final DeclineReasons reasons;
  private final SchoolDirectory directory;

  DecliningController(
      NeedBoard board, NeedViews views, DeclineReasons reasons, SchoolDirectory directory) {
    this.board = board;
    this.views = views;
    this.reasons = reasons;
    this.directory = directory;
  }

  /** Before anything that was filled in is looked at: a stranger learns of no fault. */
  @ModelAttribute
  void mustAnswer(@PathVariable(required = false) @Nullable UUID id, Caller caller) {
    if (id != null) board.mustAnswer(id, caller);
  }

  @GetMapping("/decline-reasons")
  ReasonsView reasons() {
    return new ReasonsView(reasons.label(), reasons.source(), reasons.all());
  }

  @PostMapping("/needs/{id}/decline")
  ResponseEntity<?> decline(
      @PathVariable UUID id,
      @Valid @RequestBody Declining said,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var known = reasons.of(said.code).orElse(null);
    if (known == null) {
      return Refusal.invalid("exchange/decline-reason", "code", "请从列出的原因中选择。").toResponse();
    }
    if (known.note() && (said.note == null || said.note.isBlank())) {
      return Refusal.invalid("exchange/decline-note", "note", "请写明具体原因。").toResponse();
    }
    var need = board.decline(id, known, known.text(said.note), ifMatch, caller);
    return views.answer(need, directory.standing(caller));
  }
}

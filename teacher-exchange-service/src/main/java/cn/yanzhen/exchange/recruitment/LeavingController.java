package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/exchange")
class LeavingController {

  record LeaveCohort(
      @NotBlank(message = "请选择移出的原因") @Size(max = 40, message = "请从列表中选择") String code,
      @Nullable @Size(max = 200, message = "说明至多 200 字") String note) {}

  /** The reasons with how sure we are of them. */
  record ReasonsView(String label, String source, List<LeavingReasons.Known> items) {}

  private final LeavingDesk leaving;
  private final LeavingReasons reasons;
  private final CohortDesk desk;
  private final CohortController cohorts;
  private final SchoolDirectory directory;

  LeavingController(
      LeavingDesk leaving,
      LeavingReasons reasons,
      CohortDesk desk,
      CohortController cohorts,
      SchoolDirectory directory) {
    this.leaving = leaving;
    this.reasons = reasons;
    this.desk = desk;
    this.cohorts = cohorts;
    this.directory = directory;
  }

  /** Before anything that was filled in is looked at: a stranger learns of no fault. */
  @ModelAttribute
  void mustRun(
      @PathVariable(required = false) @Nullable UUID id, HttpMethod method, Caller caller) {
    if (id != null && method == HttpMethod.POST) desk.mustRun(id, caller);
  }

  @GetMapping("/cohort-leaving-reasons")
  ReasonsView reasons() {
    var document = reasons.document();
    return new ReasonsView(document.label(), document.source(), document.reasons());
  }

  @PostMapping("/cohorts/{id}/newcomers/{personId}/leave")
  ResponseEntity<?> leave(
      @PathVariable UUID id,
      @PathVariable UUID personId,
      @Valid @RequestBody LeaveCohort asked,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var note = asked.note == null || asked.note.isBlank() ? null : asked.note.strip();
    leaving.leave(id, personId, asked.code, note, ifMatch, caller);
    var standing = directory.standing(caller);
    return cohorts.answer(desk.visible(id, standing), standing);
  }
}

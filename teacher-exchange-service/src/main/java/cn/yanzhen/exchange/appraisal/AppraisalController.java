package cn.yanzhen.exchange.appraisal;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.exchange.appraisal.AppraisalViews.AppraisalView;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One appraisal: its two schools sign it, the person adds a word, each corrects their own. */
@RestController
@RequestMapping("/api/v1/exchange")
class AppraisalController {

  record NewAppraisal(
      @NotBlank(message = "请选择等次") @Size(max = 40, message = "请从列出的等次中选择") String grade,
      @Nullable @Size(max = 1000, message = "评语至多 1000 字") String remarks) {}

  record Comment(
      @NotBlank(message = "请填写意见") @Size(max = 1000, message = "意见至多 1000 字") String text) {}

  record AppraisalCorrection(
      @NotNull(message = "请说明更正哪一方的考核") Side side,
      @Nullable @Size(max = 40, message = "请从列出的等次中选择") String grade,
      @Nullable @Size(max = 1000, message = "评语至多 1000 字") String remarks,
      @NotBlank(message = "请填写更正理由") @Size(max = 200, message = "理由至多 200 字") String reason) {}

  /**
   * @param remarks whether the grade must be explained
   */
  record GradeView(String code, String word, boolean remarks) {}

  record Grades(String label, String source, List<GradeView> items) {}

  private final AppraisalDesk desk;
  private final AppraisalLists lists;
  private final AppraisalViews views;
  private final AppraisalBook book;
  private final SchoolDirectory directory;

  AppraisalController(
      AppraisalDesk desk,
      AppraisalLists lists,
      AppraisalViews views,
      AppraisalBook book,
      SchoolDirectory directory) {
    this.desk = desk;
    this.lists = lists;
    this.views = views;
    this.book = book;
    this.directory = directory;
  }

  @GetMapping("/appraisal-grades")
  Grades grades() {
    return new Grades(
        book.book().label(),
        book.book().source(),
        book.book().grades().stream()
            .map(grade -> new GradeView(grade.code(), grade.word(), grade.remarks()))
            .toList());
  }

  @GetMapping("/appraisals/{id}")
  ResponseEntity<AppraisalView> one(@PathVariable UUID id, Caller caller) {
    return answer(
        lists.seen(id, directory.standing(caller)).orElseThrow(AppraisalDesk::notFound), caller);
  }

  @PostMapping("/appraisals/{id}/host")
  ResponseEntity<AppraisalView> host(
      @PathVariable UUID id,
      @Valid @RequestBody NewAppraisal said,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return answer(desk.say(id, Side.HOST, said.grade, text(said.remarks), ifMatch, caller), caller);
  }

  @PostMapping("/appraisals/{id}/home")
  ResponseEntity<AppraisalView> home(
      @PathVariable UUID id,
      @Valid @RequestBody NewAppraisal said,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return answer(desk.say(id, Side.HOME, said.grade, text(said.remarks), ifMatch, caller), caller);
  }

  @PostMapping("/appraisals/{id}/comment")
  ResponseEntity<AppraisalView> comment(
      @PathVariable UUID id,
      @Valid @RequestBody Comment comment,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return answer(desk.comment(id, comment.text.strip(), ifMatch, caller), caller);
  }

  @PostMapping("/appraisals/{id}/correct")
  ResponseEntity<AppraisalView> correct(
      @PathVariable UUID id,
      @Valid @RequestBody AppraisalCorrection to,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return answer(
        desk.correct(id, to.side, to.grade, text(to.remarks), to.reason.strip(), ifMatch, caller),
        caller);
  }

  private ResponseEntity<AppraisalView> answer(Appraisal appraisal, Caller caller) {
    return ResponseEntity.ok()
        .eTag(Version.etag(appraisal.version()))
        .body(views.whole(appraisal, directory.standing(caller)));
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

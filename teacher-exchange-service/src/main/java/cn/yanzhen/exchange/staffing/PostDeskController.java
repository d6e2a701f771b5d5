package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
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

/** Opens and closes posts, fills and vacates them: the school's administrator or an officer. */
@RestController
@RequestMapping("/api/v1/exchange")
class PostDeskController {

  /**
   * @param number null for the next number of the school
   */
  record NewPost(
      @NotNull(message = "请选择学校") UUID schoolId,
      @Nullable @Size(max = 40, message = "岗位编号至多 40 字") String number,
      @NotNull(message = "请选择学科") Subject subject,
      @NotNull(message = "请选择学段") Stage stage,
      @NotNull(message = "请填写编制数（FTE）") BigDecimal fte,
      @NotNull(message = "请填写设岗日期") LocalDate from) {}

  record ClosePost(
      @NotNull(message = "请填写最后一天") LocalDate lastDay,
      @NotBlank(message = "请选择撤岗原因") String code,
      @Nullable @Size(max = 200, message = "说明至多 200 字") String note) {}

  record NewHolder(
      @NotNull(message = "请选择教师") UUID personId,
      @NotNull(message = "请填写份额") BigDecimal share,
      @NotNull(message = "请填写任岗日期") LocalDate from,
      @Nullable LocalDate to) {}

  record Relief(
      @NotNull(message = "请填写最后一天") LocalDate lastDay,
      @Nullable @Size(max = 200, message = "说明至多 200 字") String note) {}

  /**
   * @param note whether a note must be given
   */
  record PostReasonView(String code, String word, boolean note) {}

  record PostReasonsView(String label, String source, List<PostReasonView> items) {}

  private final PostOffice office;
  private final PostController posts;
  private final ClosingReasons reasons;
  private final SchoolDirectory directory;

  PostDeskController(
      PostOffice office, PostController posts, ClosingReasons reasons, SchoolDirectory directory) {
    this.office = office;
    this.posts = posts;
    this.reasons = reasons;
    this.directory = directory;
  }

  /** Before anything that was filled in is looked at: a stranger learns of no fault. */
  @ModelAttribute
  void mustBeTheirs(@PathVariable(required = false) @Nullable UUID id, Caller caller) {
    if (id != null) office.mustBeTheirs(id, caller);
  }

  @GetMapping("/post-closing-reasons")
  PostReasonsView reasons() {
    var known = reasons.document();
    return new PostReasonsView(
        known.label(),
        known.source(),
        known.reasons().stream()
            .map(one -> new PostReasonView(one.code(), one.word(), one.note()))
            .toList());
  }

  @PostMapping("/posts")
  ResponseEntity<?> open(@Valid @RequestBody NewPost asked, Caller caller) {
    if (!Fte.isShare(asked.fte)) return share("fte", "编制数（FTE）");
    return office
        .open(
            blank(asked.number),
            new Post.Wish(
                asked.schoolId,
                asked.subject,
                asked.stage,
                new Fte(asked.fte),
                asked.from,
                null,
                null,
                null),
            caller)
        .answer(
            post ->
                ResponseEntity.created(URI.create("/api/v1/exchange/posts/" + post.id()))
                    .eTag(Version.etag(post.version()))
                    .body(shown(post, caller).getBody()));
  }

  @PostMapping("/posts/{id}/close")
  ResponseEntity<?> close(
      @PathVariable UUID id,
      @Valid @RequestBody ClosePost asked,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var reason = reasons.of(asked.code).orElse(null);
    if (reason == null) {
      return Refusal.invalid("exchange/closing-reason", "code", "请从列出的原因中选择。").toResponse();
    }
    var note = blank(asked.note);
    if (reason.note() && note == null) {
      return Refusal.invalid("exchange/closing-note", "note", "请写明具体原因。").toResponse();
    }
    return office
        .close(id, asked.lastDay, reason, note, ifMatch, caller)
        .answer(post -> shown(post, caller));
  }

  @PostMapping("/posts/{id}/holders")
  ResponseEntity<?> fill(
      @PathVariable UUID id,
      @Valid @RequestBody NewHolder asked,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    if (!Fte.isShare(asked.share)) return share("share", "份额");
    if (asked.to != null && asked.to.isBefore(asked.from)) {
      return Refusal.invalid("exchange/dates", "to", "结束日期不能早于开始日期。").toResponse();
    }
    return office
        .fill(id, asked.personId, new Fte(asked.share), asked.from, asked.to, ifMatch, caller)
        .answer(post -> shown(post, caller));
  }

  @PostMapping("/posts/{id}/holders/{holding}/relieve")
  ResponseEntity<?> relieve(
      @PathVariable UUID id,
      @PathVariable UUID holding,
      @Valid @RequestBody Relief asked,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return office
        .relieve(id, holding, asked.lastDay, blank(asked.note), ifMatch, caller)
        .answer(post -> shown(post, caller));
  }

  private ResponseEntity<PostView> shown(Post post, Caller caller) {
    return posts.answer(post, directory.today(), directory.standing(caller));
  }

  private static ResponseEntity<?> share(String field, String word) {
    return Refusal.invalid("exchange/fte", field, word + "应大于 0、至多 1，最多两位小数。").toResponse();
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

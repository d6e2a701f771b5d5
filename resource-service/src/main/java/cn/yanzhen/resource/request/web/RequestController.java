package cn.yanzhen.resource.request.web;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.resource.item.Kind;
import cn.yanzhen.resource.item.Stage;
import cn.yanzhen.resource.item.Subject;
import cn.yanzhen.resource.item.web.SheetDownload;
import cn.yanzhen.resource.request.Progress;
import cn.yanzhen.resource.request.RequestFilter;
import cn.yanzhen.resource.request.RequestOffice;
import cn.yanzhen.resource.request.RequestOffice.Asked;
import cn.yanzhen.resource.request.ResourceRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/resource/requests")
class RequestController {

  private static final int MOST_EXPORTED = 10_000;

  private final RequestOffice office;
  private final RequestViews views;

  RequestController(RequestOffice office, RequestViews views) {
    this.office = office;
    this.views = views;
  }

  record Posting(
      @NotNull(message = "请选择学校") UUID schoolId,
      @NotBlank(message = "请填写标题") @Size(max = 200, message = "标题不能超过 200 字") String title,
      @Nullable @Size(max = 4000, message = "说明不能超过 4000 字") String detail,
      @NotNull(message = "请选择学科") Subject subject,
      @NotNull(message = "请选择学段") Stage stage,
      @NotNull(message = "请选择资源类型") Kind kind,
      @NotNull(message = "请选择需要日期") LocalDate neededBy) {}

  record Claiming(@NotNull(message = "请选择认领学校") UUID schoolId) {}

  record Delivering(@NotNull(message = "请选择要交付的资源") UUID resourceId) {}

  record Accepting(@Nullable @Size(max = 1000, message = "不能超过 1000 字") String note) {}

  record Declining(
      @NotBlank(message = "请写明退回原因") @Size(max = 1000, message = "不能超过 1000 字") String reason) {}

  record Withdrawing(@Nullable @Size(max = 1000, message = "不能超过 1000 字") String reason) {}

  @PostMapping
  ResponseEntity<?> post(Caller caller, @RequestBody @Valid Posting asked) {
    var answer =
        office.post(
            caller,
            new Asked(
                asked.schoolId(),
                asked.title(),
                asked.detail() == null ? "" : asked.detail(),
                asked.subject(),
                asked.stage(),
                asked.kind(),
                asked.neededBy()));
    return answer.answer(
        request ->
            ResponseEntity.created(URI.create("/api/v1/resource/requests/" + request.id()))
                .eTag(Version.etag(request.version()))
                .body(views.one(caller, request)));
  }

  @GetMapping("/{id}")
  ResponseEntity<?> one(Caller caller, @PathVariable UUID id) {
    return office
        .find(caller, id)
        .<ResponseEntity<?>>map(request -> answer(caller, request))
        .orElseGet(() -> Refusal.notFound("没有这条需求。").toResponse());
  }

  @GetMapping
  Page<RequestViews.Row> list(
      Caller caller,
      PageRequest page,
      @RequestParam(required = false) Progress.@Nullable State state,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable UUID claimedBy) {
    var found =
        office.list(new RequestFilter(caller.requireDistrict(), state, schoolId, claimedBy), page);
    return views.rows(found, caller);
  }

  /** At most {@value #MOST_EXPORTED} rows. */
  @GetMapping("/export")
  void export(
      Caller caller,
      HttpServletResponse response,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(required = false) Progress.@Nullable State state,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable UUID claimedBy)
      throws IOException {
    var sheet = SheetDownload.of(format, "资源需求", RequestViews.HEADINGS);
    var filter = new RequestFilter(caller.requireDistrict(), state, schoolId, claimedBy);
    var rows = new ArrayList<List<?>>();
    String cursor = null;
    do {
      var page = office.list(filter, new PageRequest(PageRequest.MOST, cursor));
      rows.addAll(views.cells(page.items()));
      cursor = page.next();
    } while (cursor != null && rows.size() < MOST_EXPORTED);
    sheet.send(response, rows.stream());
  }

  @PostMapping("/{id}/claim")
  ResponseEntity<?> claim(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid Claiming claiming) {
    return answer(caller, office.claim(caller, id, ifMatch, claiming.schoolId()));
  }

  @PostMapping("/{id}/deliver")
  ResponseEntity<?> deliver(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid Delivering delivering) {
    return answer(caller, office.deliver(caller, id, ifMatch, delivering.resourceId()));
  }

  @PostMapping("/{id}/accept")
  ResponseEntity<?> accept(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Valid @Nullable Accepting accepting) {
    return answer(
        caller, office.accept(caller, id, ifMatch, accepting == null ? null : accepting.note()));
  }

  @PostMapping("/{id}/decline-delivery")
  ResponseEntity<?> declineDelivery(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid Declining declining) {
    return answer(caller, office.declineDelivery(caller, id, ifMatch, declining.reason()));
  }

  @PostMapping("/{id}/withdraw")
  ResponseEntity<?> withdraw(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Valid @Nullable Withdrawing withdrawing) {
    return answer(
        caller,
        office.withdraw(caller, id, ifMatch, withdrawing == null ? null : withdrawing.reason()));
  }

  private ResponseEntity<?> answer(Caller caller, Decision<ResourceRequest> decision) {
    return decision.answer(request -> answer(caller, request));
  }

  private ResponseEntity<RequestViews.View> answer(Caller caller, ResourceRequest request) {
    return ResponseEntity.ok()
        .eTag(Version.etag(request.version()))
        .body(views.one(caller, request));
  }
}

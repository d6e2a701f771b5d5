package cn.yanzhen.resource.request.web;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.resource.directory.Directory;
import cn.yanzhen.resource.directory.School;
import cn.yanzhen.resource.item.Item;
import cn.yanzhen.resource.item.Items;
import cn.yanzhen.resource.item.Kind;
import cn.yanzhen.resource.item.Stage;
import cn.yanzhen.resource.item.Subject;
import cn.yanzhen.resource.item.web.SheetDownload;
import cn.yanzhen.resource.request.Progress;
import cn.yanzhen.resource.request.RequestFilter;
import cn.yanzhen.resource.request.RequestOffice;
import cn.yanzhen.resource.request.RequestOffice.Answer;
import cn.yanzhen.resource.request.RequestOffice.Asked;
import cn.yanzhen.resource.request.ResourceRequest;
import cn.yanzhen.resource.request.Step;
import cn.yanzhen.resource.request.Wish;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final List<String> HEADINGS =
      List.of("标题", "说明", "学科", "学段", "类型", "需求学校", "需要日期", "状态", "认领学校", "资源");

  private final RequestOffice office;
  private final Directory directory;
  private final Items items;

  RequestController(RequestOffice office, Directory directory, Items items) {
    this.office = office;
    this.directory = directory;
    this.items = items;
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

  /** In a list. */
  record Row(
      UUID id,
      UUID schoolId,
      @Nullable String schoolName,
      String title,
      String detail,
      Subject subject,
      Stage stage,
      Kind kind,
      LocalDate neededBy,
      Progress.State state,
      @Nullable UUID claimedBySchoolId,
      @Nullable String claimedBySchoolName,
      @Nullable UUID resourceId,
      @Nullable String resourceTitle,
      Instant postedAt,
      List<String> actions,
      long version) {}

  record StepView(Step what, Instant at, String by, @Nullable String note) {}

  /**
   * @param declineReason why the last delivery was sent back, until there is a new one
   * @param claimants schools in whose name the caller may claim it now
   */
  record View(
      UUID id,
      UUID schoolId,
      @Nullable String schoolName,
      String title,
      String detail,
      Subject subject,
      Stage stage,
      Kind kind,
      LocalDate neededBy,
      Progress.State state,
      @Nullable UUID claimedBySchoolId,
      @Nullable String claimedBySchoolName,
      @Nullable UUID resourceId,
      @Nullable String resourceTitle,
      @Nullable String declineReason,
      Instant postedAt,
      List<StepView> history,
      List<String> actions,
      List<UUID> claimants,
      long version) {}

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
    return switch (answer) {
      case Answer.Done(ResourceRequest request) ->
          ResponseEntity.created(URI.create("/api/v1/resource/requests/" + request.id()))
              .eTag(Version.etag(request.version()))
              .body(view(caller, request));
      case Answer.Refused(Refusal why) -> why.toResponse();
    };
  }

  @GetMapping("/{id}")
  ResponseEntity<?> one(Caller caller, @PathVariable UUID id) {
    return office
        .find(caller, id)
        .<ResponseEntity<?>>map(
            request ->
                ResponseEntity.ok()
                    .eTag(Version.etag(request.version()))
                    .body(view(caller, request)))
        .orElseGet(() -> Refusal.notFound("没有这条需求。").toResponse());
  }

  @GetMapping
  Page<Row> list(
      Caller caller,
      PageRequest page,
      @RequestParam(required = false) Progress.@Nullable State state,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable UUID claimedBy) {
    var found =
        office.list(new RequestFilter(caller.requireDistrict(), state, schoolId, claimedBy), page);
    var names = names(found.items());
    return found.map(request -> row(caller, request, names));
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
    var sheet = SheetDownload.of(format, "资源需求", HEADINGS);
    var filter = new RequestFilter(caller.requireDistrict(), state, schoolId, claimedBy);
    var rows = new ArrayList<List<?>>();
    String cursor = null;
    do {
      var page = office.list(filter, new PageRequest(PageRequest.MOST, cursor));
      var names = names(page.items());
      page.items().forEach(request -> rows.add(cells(request, names)));
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

  private ResponseEntity<?> answer(Caller caller, Answer answer) {
    return switch (answer) {
      case Answer.Done(ResourceRequest request) ->
          ResponseEntity.ok().eTag(Version.etag(request.version())).body(view(caller, request));
      case Answer.Refused(Refusal why) -> why.toResponse();
    };
  }

  /** Names of what requests refer to. */
  private record Names(Map<UUID, School> schools, Map<UUID, Item> items) {

    @Nullable String school(@Nullable UUID id) {
      School school = id == null ? null : schools.get(id);
      return school == null ? null : school.name();
    }

    @Nullable String item(@Nullable UUID id) {
      Item item = id == null ? null : items.get(id);
      return item == null ? null : item.title();
    }
  }

  private Names names(Collection<ResourceRequest> requests) {
    Set<UUID> schools = new HashSet<>();
    Set<UUID> delivered = new HashSet<>();
    for (var request : requests) {
      schools.add(request.wish().schoolId());
      UUID claimedBy = request.progress().claimedBy();
      if (claimedBy != null) {
        schools.add(claimedBy);
      }
      UUID resource = request.progress().resource();
      if (resource != null) {
        delivered.add(resource);
      }
    }
    return new Names(directory.schools(schools), items.find(delivered));
  }

  private Row row(Caller caller, ResourceRequest request, Names names) {
    Wish wish = request.wish();
    UUID claimedBy = request.progress().claimedBy();
    UUID resource = request.progress().resource();
    return new Row(
        request.id(),
        wish.schoolId(),
        names.school(wish.schoolId()),
        wish.title(),
        wish.detail(),
        wish.subject(),
        wish.stage(),
        wish.kind(),
        wish.neededBy(),
        request.progress().state(),
        claimedBy,
        names.school(claimedBy),
        resource,
        names.item(resource),
        request.postedAt(),
        office.actions(caller, request),
        request.version());
  }

  private View view(Caller caller, ResourceRequest request) {
    var row = row(caller, request, names(List.of(request)));
    var history = office.history(request.id());
    var last = history.getLast();
    return new View(
        row.id(),
        row.schoolId(),
        row.schoolName(),
        row.title(),
        row.detail(),
        row.subject(),
        row.stage(),
        row.kind(),
        row.neededBy(),
        row.state(),
        row.claimedBySchoolId(),
        row.claimedBySchoolName(),
        row.resourceId(),
        row.resourceTitle(),
        last.what() == Step.DELIVERY_DECLINED ? last.note() : null,
        row.postedAt(),
        history.stream()
            .map(step -> new StepView(step.what(), step.at(), step.by(), step.note()))
            .toList(),
        row.actions(),
        office.claimants(caller, request),
        row.version());
  }

  private static List<?> cells(ResourceRequest request, Names names) {
    Wish wish = request.wish();
    String school = names.school(wish.schoolId());
    String claimedBy = names.school(request.progress().claimedBy());
    String resource = names.item(request.progress().resource());
    return List.of(
        wish.title(),
        wish.detail(),
        wish.subject().word(),
        wish.stage().word(),
        wish.kind().word(),
        school == null ? "" : school,
        wish.neededBy(),
        request.progress().state().word(),
        claimedBy == null ? "" : claimedBy,
        resource == null ? "" : resource);
  }
}

package cn.yanzhen.community.community.web;

import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.CommunityDesk;
import cn.yanzhen.community.community.CommunityFilter;
import cn.yanzhen.community.community.CommunityOffice;
import cn.yanzhen.community.community.Guests;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.State;
import cn.yanzhen.community.contract.Share;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.school.web.SheetDownload;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody of the district reads its communities; who may write stands in the office. */
@RestController
@RequestMapping("/api/v1/community/communities")
class CommunityController {
  private static final List<String> HEADINGS =
      List.of("教共体名称", "学校标识码", "学校名称", "角色", "办学模式", "紧密程度", "起始日期", "结束日期", "状态", "归属");

  private final CommunityOffice office;
  private final CommunityDesk desk;
  private final SchoolOffice schools;
  private final Guests guests;
  private final GuestBook guestBook;

  CommunityController(
      CommunityOffice office,
      CommunityDesk desk,
      SchoolOffice schools,
      Guests guests,
      GuestBook guestBook) {
    this.office = office;
    this.desk = desk;
    this.schools = schools;
    this.guests = guests;
    this.guestBook = guestBook;
  }

  record RejectRequest(
      @NotBlank(message = "请写明退回的原因") @Size(max = 500, message = "原因不能超过 500 个字") String reason) {}

  @GetMapping
  Page<CommunityView> list(
      Caller caller,
      PageRequest page,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String on,
      @RequestParam(required = false) @Nullable String knownAt) {
    var asOf = AsOf.of(on, knownAt);
    var found = desk.search(filter(caller, state, q, asOf), page);
    var names = schoolsOf(found.items());
    var marks = guestBook.of(found.items().stream().map(Community::id).toList());
    return found.map(
        community -> CommunityView.of(community, asOf, desk.today(), names, marks, null));
  }

  @GetMapping("/{id}")
  ResponseEntity<CommunityView> one(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String on,
      @RequestParam(required = false) @Nullable String knownAt) {
    var asOf = AsOf.of(on, knownAt);
    var community =
        desk.find(id, districtThatShows(id, caller), asOf.knownAt())
            .orElseThrow(() -> Refusal.notFound("没有这个教共体，或它不属于您的区县。").exception());
    return answer(ResponseEntity.ok(), community, asOf, caller);
  }

  /** Says what would stand against it; writes nothing. */
  @PostMapping("/check")
  CheckView check(
      Caller caller,
      @Valid @RequestBody CommunityRequest request,
      @RequestParam(required = false) @Nullable UUID id) {
    return CheckView.of(office.check(request.proposal(), id, caller));
  }

  @GetMapping("/export")
  void export(
      Caller caller,
      HttpServletResponse response,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String on,
      @RequestParam(required = false) @Nullable String knownAt)
      throws IOException {
    var asOf = AsOf.of(on, knownAt);
    var found = desk.all(filter(caller, state, q, asOf));
    var names = schoolsOf(found);
    SheetDownload.of(format, "教共体", HEADINGS)
        .send(
            response,
            found.stream()
                .flatMap(
                    community ->
                        asOf.of(community.charter()).stream()
                            .map(held -> row(community, held, names))));
  }

  @PostMapping
  ResponseEntity<?> draft(Caller caller, @Valid @RequestBody CommunityRequest request) {
    return office
        .draft(request.proposal(), caller)
        .answer(
            draft ->
                answer(
                    ResponseEntity.created(
                        URI.create("/api/v1/community/communities/" + draft.id())),
                    draft,
                    AsOf.NOW,
                    caller));
  }

  @PutMapping("/{id}")
  ResponseEntity<?> revise(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody CommunityRequest request) {
    return answer(office.revise(id, ifMatch, request.proposal(), caller), caller);
  }

  @PostMapping("/{id}/submit")
  ResponseEntity<?> submit(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(office.submit(id, ifMatch, caller), caller);
  }

  @PostMapping("/{id}/approve")
  ResponseEntity<?> approve(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(office.approve(id, ifMatch, caller), caller);
  }

  @PostMapping("/{id}/reject")
  ResponseEntity<?> reject(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody RejectRequest request) {
    return answer(office.reject(id, ifMatch, request.reason(), caller), caller);
  }

  private ResponseEntity<?> answer(Decision<Community> decision, Caller caller) {
    return decision.answer(community -> answer(ResponseEntity.ok(), community, AsOf.NOW, caller));
  }

  private ResponseEntity<CommunityView> answer(
      ResponseEntity.BodyBuilder answer, Community community, AsOf asOf, Caller caller) {
    return answer
        .eTag(Version.etag(community.version()))
        .body(
            CommunityView.of(
                community,
                asOf,
                desk.today(),
                schoolsOf(List.of(community)),
                guestBook.of(List.of(community.id())),
                asOf.knownAt() == null && isOwn(community, caller)
                    ? desk.actions(community, caller)
                    : List.of()));
  }

  /** Our own district, or the one that shows us its community by a contract that holds today. */
  private String districtThatShows(UUID id, Caller caller) {
    var own = caller.requireDistrict();
    return guests.hostThatShows(id, own, Share.MEMBERSHIP).orElse(own);
  }

  private static boolean isOwn(Community community, Caller caller) {
    return community.charter().district().equals(caller.requireDistrict());
  }

  private Map<UUID, School> schoolsOf(Collection<Community> communities) {
    return schools.withIds(
        communities.stream()
            .flatMap(community -> community.charter().schools().stream())
            .collect(Collectors.toSet()));
  }

  private static List<?> row(Community community, Membership held, Map<UUID, School> schools) {
    var school = schools.get(held.schoolId());
    var model = held.model();
    var grade = held.grade();
    return Arrays.asList(
        community.charter().name(),
        school == null ? null : school.code(),
        school == null ? null : school.name(),
        held.role().word(),
        model == null ? null : model.word(),
        grade == null ? null : grade.word(),
        held.period().from(),
        held.period().to(),
        community.state().word(),
        held.place().word());
  }

  private static CommunityFilter filter(
      Caller caller, @Nullable String state, @Nullable String q, AsOf asOf) {
    return new CommunityFilter(
        caller.requireDistrict(),
        state == null || state.isBlank() ? null : state(state),
        q,
        asOf.on(),
        asOf.knownAt());
  }

  private static State state(String code) {
    try {
      return State.valueOf(code);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("request/state", "state", "没有这种状态：" + code).exception();
    }
  }
}

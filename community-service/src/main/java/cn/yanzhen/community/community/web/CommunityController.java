package cn.yanzhen.community.community.web;

import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.CommunityFilter;
import cn.yanzhen.community.community.CommunityOffice;
import cn.yanzhen.community.community.Decision;
import cn.yanzhen.community.community.Grade;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.Objection;
import cn.yanzhen.community.community.PairingModel;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.Proposal;
import cn.yanzhen.community.community.Reason;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.community.community.Seat;
import cn.yanzhen.community.community.State;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.school.web.SheetDownload;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.problem.Violation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
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
      List.of("教共体名称", "学校标识码", "学校名称", "角色", "办学模式", "紧密程度", "起始日期", "结束日期", "状态");

  private final CommunityOffice office;
  private final SchoolOffice schools;

  CommunityController(CommunityOffice office, SchoolOffice schools) {
    this.office = office;
    this.schools = schools;
  }

  record CycleRequest(
      @NotNull(message = "请填写起始日期") LocalDate from, @NotNull(message = "请填写结束日期") LocalDate to) {}

  /** Days that are left out are those of the cycle. */
  record SeatRequest(
      @NotNull(message = "请选择学校") UUID schoolId,
      @NotNull(message = "请选择角色") Role role,
      @Nullable PairingModel model,
      @Nullable Grade grade,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  record CommunityRequest(
      @NotNull(message = "请填写教共体名称") String name,
      @NotNull(message = "请填写周期") @Valid CycleRequest cycle,
      @NotNull(message = "请填写成员") @Size(max = 200, message = "一个教共体最多 200 所学校")
          List<@NotNull(message = "请填写成员") @Valid SeatRequest> memberships) {

    Proposal proposal() {
      return new Proposal(
          name,
          cycle.from(),
          cycle.to(),
          memberships.stream()
              .map(
                  seat ->
                      new Seat(
                          seat.schoolId(),
                          seat.role(),
                          seat.model(),
                          seat.grade(),
                          or(seat.from(), cycle.from()),
                          or(seat.to(), cycle.to())))
              .toList());
    }

    private static LocalDate or(@Nullable LocalDate said, LocalDate otherwise) {
      return said == null ? otherwise : said;
    }
  }

  record RejectRequest(
      @NotBlank(message = "请写明退回的原因") @Size(max = 500, message = "原因不能超过 500 个字") String reason) {}

  record LeadView(UUID schoolId, String name) {}

  record MembershipView(
      UUID id,
      UUID schoolId,
      String schoolName,
      Role role,
      @Nullable PairingModel model,
      @Nullable Grade grade,
      LocalDate from,
      LocalDate to) {}

  /** The actions are what the caller may do now; only where one community is asked for. */
  record CommunityView(
      UUID id,
      String name,
      String district,
      State state,
      Instant since,
      @Nullable String reason,
      LeadView lead,
      Period cycle,
      List<MembershipView> memberships,
      @Nullable List<String> actions,
      long version) {

    static CommunityView of(
        Community community, Map<UUID, School> schools, @Nullable List<String> actions) {
      var charter = community.charter();
      return new CommunityView(
          community.id(),
          charter.name(),
          charter.district(),
          community.state(),
          community.since(),
          switch (community) {
            case Community.Rejected rejected -> rejected.reason();
            case Community.Ended ended -> ended.reason();
            default -> null;
          },
          new LeadView(charter.leadSchool(), name(schools, charter.leadSchool())),
          charter.cycle(),
          charter.memberships().stream().map(held -> membership(held, schools)).toList(),
          actions,
          community.version());
    }

    private static MembershipView membership(Membership held, Map<UUID, School> schools) {
      return new MembershipView(
          held.id(),
          held.schoolId(),
          name(schools, held.schoolId()),
          held.role(),
          held.model(),
          held.grade(),
          held.period().from(),
          held.period().to());
    }

    private static String name(Map<UUID, School> schools, UUID id) {
      var school = schools.get(id);
      return school == null ? "" : school.name();
    }
  }

  @GetMapping
  Page<CommunityView> list(
      Caller caller,
      PageRequest page,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String q) {
    var found = office.search(filter(caller, state, q), page);
    var names = schoolsOf(found.items());
    return found.map(community -> CommunityView.of(community, names, null));
  }

  @GetMapping("/{id}")
  ResponseEntity<CommunityView> one(Caller caller, @PathVariable UUID id) {
    var community =
        office
            .find(id, caller.requireDistrict())
            .orElseThrow(() -> Refusal.notFound("没有这个教共体，或它不属于您的区县。").exception());
    return answer(ResponseEntity.ok(), community, caller);
  }

  @GetMapping("/export")
  void export(
      Caller caller,
      HttpServletResponse response,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String q)
      throws IOException {
    var found = office.all(filter(caller, state, q));
    var names = schoolsOf(found);
    SheetDownload.of(format, "教共体", HEADINGS)
        .send(
            response,
            found.stream()
                .flatMap(
                    community ->
                        community.charter().memberships().stream()
                            .map(held -> row(community, held, names))));
  }

  @PostMapping
  ResponseEntity<?> draft(Caller caller, @Valid @RequestBody CommunityRequest request) {
    return switch (office.draft(request.proposal(), caller)) {
      case Decision.Accepted(var draft) ->
          answer(
              ResponseEntity.created(URI.create("/api/v1/community/communities/" + draft.id())),
              draft,
              caller);
      case Decision.Refused refused -> refusal(refused).toResponse();
    };
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

  private ResponseEntity<?> answer(Decision decision, Caller caller) {
    return switch (decision) {
      case Decision.Accepted(var community) -> answer(ResponseEntity.ok(), community, caller);
      case Decision.Refused refused -> refusal(refused).toResponse();
    };
  }

  private ResponseEntity<CommunityView> answer(
      ResponseEntity.BodyBuilder answer, Community community, Caller caller) {
    return answer
        .eTag(Version.etag(community.version()))
        .body(
            CommunityView.of(
                community, schoolsOf(List.of(community)), office.actions(community, caller)));
  }

  /** A form that can be filled in better is 422; what lies outside of it is 409. */
  private static Refusal refusal(Decision.Refused refused) {
    var objections = refused.objections();
    var form =
        objections.stream()
            .filter(objection -> objection.reason().kind() == Reason.Kind.FORM)
            .findFirst();
    var first = form.orElse(objections.getFirst());
    var detail =
        objections.stream()
                .map(Objection::sentence)
                .distinct()
                .limit(5)
                .collect(Collectors.joining("；"))
            + "。";
    var violations =
        objections.stream()
            .map(objection -> new Violation(objection.path(), objection.sentence()))
            .toList();
    return new Refusal(form.isPresent() ? 422 : 409, first.reason().code(), detail, violations);
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
        community.state().word());
  }

  private static CommunityFilter filter(Caller caller, @Nullable String state, @Nullable String q) {
    return new CommunityFilter(
        caller.requireDistrict(), state == null || state.isBlank() ? null : state(state), q);
  }

  private static State state(String code) {
    try {
      return State.valueOf(code);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("request/state", "state", "没有这种状态：" + code).exception();
    }
  }
}

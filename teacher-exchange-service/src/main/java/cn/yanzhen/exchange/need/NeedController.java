package cn.yanzhen.exchange.need;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.listing.Export;
import cn.yanzhen.exchange.listing.IdCursor;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/v1/exchange/needs")
class NeedController {

  record NewNeed(
      @NotNull(message = "请选择学校") UUID schoolId,
      @NotNull(message = "请选择学科") Subject subject,
      @NotNull(message = "请选择学段") Stage stage,
      @NotNull(message = "请填写人数（FTE）") BigDecimal fte,
      @NotNull(message = "请填写开始日期") LocalDate from,
      @NotNull(message = "请填写结束日期") LocalDate to,
      @Nullable AssignmentKind kind,
      @Nullable @Size(max = 200, message = "说明至多 200 字") String note) {}

  private final Needs needs;
  private final NeedBoard board;
  private final SchoolDirectory directory;

  NeedController(Needs needs, NeedBoard board, SchoolDirectory directory) {
    this.needs = needs;
    this.board = board;
    this.directory = directory;
  }

  @GetMapping
  Page<NeedView> list(
      @RequestParam(required = false) Need.@Nullable State state,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable UUID communityId,
      PageRequest page,
      Caller caller) {
    var standing = directory.standing(caller);
    var wanted = wanted(state, schoolId, communityId);
    var found = needs.visible(standing, wanted, IdCursor.of(page), page.limit() + 1);
    var total = needs.count(standing, wanted);
    var schools = directory.schools(found.stream().map(Need::schoolId).distinct().toList());
    var communities = directory.affiliations(schools.keySet());
    return Page.of(found, page.limit(), need -> IdCursor.at(need.id()))
        .withTotal(total)
        .map(
            need ->
                NeedView.of(
                    need,
                    schools.get(need.schoolId()),
                    communities.get(need.schoolId()),
                    standing));
  }

  @GetMapping("/export.{format:xlsx|csv}")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable String format,
      @RequestParam(required = false) Need.@Nullable State state,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable UUID communityId,
      Caller caller) {
    var standing = directory.standing(caller);
    var found = needs.visible(standing, wanted(state, schoolId, communityId));
    var schools = directory.schools(found.stream().map(Need::schoolId).distinct().toList());
    return Export.of(
        "需求",
        format,
        List.of("需求编号", "学校标识码", "学校名称", "学科", "学段", "人数(FTE)", "开始日期", "结束日期", "派遣类型", "状态", "说明"),
        found.stream()
            .map(
                need -> {
                  var school = schools.get(need.schoolId());
                  return Arrays.asList(
                      need.number(),
                      school == null ? null : school.code(),
                      school == null ? null : school.name(),
                      need.subject().word(),
                      need.stage().word(),
                      need.fte().value(),
                      need.period().from(),
                      need.period().to(),
                      need.kind() == null ? null : need.kind().word(),
                      need.state().word(),
                      need.note());
                }));
  }

  @PostMapping
  ResponseEntity<?> post(@Valid @RequestBody NewNeed wish, Caller caller) {
    var standing = directory.standing(caller);
    var school =
        directory
            .school(wish.schoolId)
            .orElseThrow(
                () ->
                    Refusal.invalid("exchange/unknown-school", "schoolId", "没有这所学校。").exception());
    if (!standing.administers(school.id()) && !standing.isOfficerOf(school.district())) {
      return Refusal.forbidden("只有本校管理员或区县管理人员可以发布需求。").toResponse();
    }
    if (!school.stages().contains(wish.stage)) {
      return Refusal.invalid(
              "exchange/stage-not-offered",
              "stage",
              school.name() + "没有" + wish.stage.word() + "学段。")
          .toResponse();
    }
    if (!Fte.isShare(wish.fte)) {
      return Refusal.invalid("exchange/fte", "fte", "人数（FTE）应大于 0、至多 1，最多两位小数；需要多人请分别发布。")
          .toResponse();
    }
    if (wish.to.isBefore(wish.from)) {
      return Refusal.invalid("exchange/need-dates", "to", "结束日期不能早于开始日期。").toResponse();
    }
    if (school.isClosedOn(wish.to)) {
      return Refusal.conflict(
              "exchange/school-closed",
              "「%s」到 %s 为止撤并，不能发布到 %s 的需求；请缩短日期，或由承接学校发布。"
                  .formatted(school.name(), school.closedOn(), wish.to))
          .toResponse();
    }
    if (wish.to.isBefore(directory.today())) {
      return Refusal.invalid("exchange/need-over", "to", "结束日期已经过去。").toResponse();
    }
    var need =
        board.post(
            school,
            new Need.Wish(
                school.id(),
                wish.subject,
                wish.stage,
                new Fte(wish.fte),
                new Period(wish.from, wish.to),
                wish.kind,
                wish.note == null || wish.note.isBlank() ? null : wish.note.strip()),
            caller);
    return ResponseEntity.created(URI.create("/api/v1/exchange/needs/" + need.id()))
        .eTag(Version.etag(need.version()))
        .body(view(need, standing));
  }

  @GetMapping("/{id}")
  ResponseEntity<NeedView> one(@PathVariable UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var need =
        needs
            .need(id)
            .filter(found -> found.isKnownTo(standing))
            .orElseThrow(NeedController::unknown);
    return ResponseEntity.ok().eTag(Version.etag(need.version())).body(view(need, standing));
  }

  @PostMapping("/{id}/withdraw")
  ResponseEntity<NeedView> withdraw(
      @PathVariable UUID id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    var withdrawn = board.withdraw(id, ifMatch, caller);
    return ResponseEntity.ok()
        .eTag(Version.etag(withdrawn.version()))
        .body(view(withdrawn, directory.standing(caller)));
  }

  private Needs.Wanted wanted(
      Need.@Nullable State state, @Nullable UUID schoolId, @Nullable UUID communityId) {
    return new Needs.Wanted(
        state, schoolId, communityId == null ? null : directory.schoolsOfCommunity(communityId));
  }

  private NeedView view(Need need, Standing standing) {
    return NeedView.of(
        need,
        directory.school(need.schoolId()).orElse(null),
        directory.affiliation(need.schoolId(), standing).orElse(null),
        standing);
  }

  private static RuntimeException unknown() {
    return Refusal.notFound("没有这条需求。").exception();
  }
}

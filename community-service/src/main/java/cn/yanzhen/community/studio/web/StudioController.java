package cn.yanzhen.community.studio.web;

import cn.yanzhen.community.school.Subject;
import cn.yanzhen.community.school.web.SheetDownload;
import cn.yanzhen.community.studio.Nameplate;
import cn.yanzhen.community.studio.Studio;
import cn.yanzhen.community.studio.StudioFilter;
import cn.yanzhen.community.studio.StudioKind;
import cn.yanzhen.community.studio.StudioLevel;
import cn.yanzhen.community.studio.StudioOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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

/** Everybody of the district reads its studios; who may write stands in the office. */
@RestController
@RequestMapping("/api/v1/community/studios")
class StudioController {
  private static final List<String> HEADINGS =
      List.of("工作室名称", "类型", "级别", "学科", "主持人", "所在学校", "成员数", "成员学校数", "起始日期", "结束日期");

  private final StudioOffice office;
  private final StudioAnswers answers;
  private final Clock clock;

  StudioController(StudioOffice office, StudioAnswers answers, Clock clock) {
    this.office = office;
    this.answers = answers;
    this.clock = clock;
  }

  record StudioRequest(
      @NotBlank(message = "请填写工作室名称") String name,
      @NotNull(message = "请选择类型") StudioKind kind,
      @NotNull(message = "请选择级别") StudioLevel level,
      @NotNull(message = "请选择学科") Subject subject,
      @NotNull(message = "请选择主持人") UUID leaderId,
      @NotNull(message = "请选择所在学校") UUID seatSchoolId,
      @NotNull(message = "请填写起始日期") LocalDate from,
      @Nullable LocalDate to) {
    Nameplate nameplate() {
      return new Nameplate(name.strip(), kind, level, subject, leaderId, seatSchoolId);
    }
  }

  record CloseRequest(
      @NotNull(message = "请填写最后一天") LocalDate on,
      @NotBlank(message = "请写明撤销的原因") @Size(max = 500, message = "原因不能超过 500 个字") String reason) {}

  @GetMapping
  Page<StudioView> list(
      Caller caller,
      PageRequest page,
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable StudioKind kind,
      @RequestParam(required = false) @Nullable StudioLevel level,
      @RequestParam(required = false) @Nullable Subject subject,
      @RequestParam(required = false) @Nullable UUID school) {
    var filter = filter(caller, on, q, kind, level, subject, school);
    var found = office.search(filter, page);
    var names = answers.names(found.items(), caller);
    return found.map(studio -> StudioView.of(studio, filter.on(), names, null));
  }

  @GetMapping("/{id}")
  ResponseEntity<StudioView> one(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate on) {
    var studio =
        office
            .find(id, caller.requireDistrict())
            .orElseThrow(() -> Refusal.notFound("没有这个工作室，或它不属于您的区县。").exception());
    return answers.answer(ResponseEntity.ok(), studio, on, caller);
  }

  @GetMapping("/export")
  void export(
      Caller caller,
      HttpServletResponse response,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable StudioKind kind,
      @RequestParam(required = false) @Nullable StudioLevel level,
      @RequestParam(required = false) @Nullable Subject subject,
      @RequestParam(required = false) @Nullable UUID school)
      throws IOException {
    var download = SheetDownload.of(format, "工作室", HEADINGS);
    var filter = filter(caller, on, q, kind, level, subject, school);
    var found = office.all(filter);
    var names = answers.names(found, caller);
    download.send(response, found.stream().map(studio -> row(studio, filter.on(), names)));
  }

  @PostMapping
  ResponseEntity<?> open(Caller caller, @Valid @RequestBody StudioRequest request) {
    return office
        .open(request.nameplate(), request.from(), request.to(), caller)
        .answer(
            studio ->
                answers.answer(
                    ResponseEntity.created(URI.create("/api/v1/community/studios/" + studio.id())),
                    studio,
                    null,
                    caller));
  }

  @PutMapping("/{id}")
  ResponseEntity<?> change(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody StudioRequest request) {
    return answers.answer(
        office.change(id, ifMatch, request.nameplate(), request.from(), request.to(), caller),
        caller);
  }

  @PostMapping("/{id}/close")
  ResponseEntity<?> close(
      Caller caller,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody CloseRequest request) {
    return answers.answer(
        office.close(id, ifMatch, request.on(), request.reason(), caller), caller);
  }

  private static List<?> row(Studio studio, LocalDate on, StudioView.Names names) {
    var view = StudioView.of(studio, on, names, null);
    return Arrays.asList(
        view.name(),
        view.kind().word(),
        view.level().word(),
        view.subject().word(),
        view.leaderName(),
        view.seatSchoolName(),
        view.memberCount(),
        view.schoolCount(),
        view.from(),
        view.to());
  }

  private StudioFilter filter(
      Caller caller,
      @Nullable LocalDate on,
      @Nullable String q,
      @Nullable StudioKind kind,
      @Nullable StudioLevel level,
      @Nullable Subject subject,
      @Nullable UUID school) {
    return new StudioFilter(
        caller.requireDistrict(),
        on == null ? LocalDate.now(clock) : on,
        q,
        kind,
        level,
        subject,
        school);
  }
}

package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.EndingReasons.Deed;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.listing.Export;
import cn.yanzhen.exchange.listing.IdCursor;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Party;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
@RequestMapping("/api/v1/exchange/assignments")
class AssignmentController {

  /**
   * @param despitePending to be true where the person has another assignment on its way
   */
  record NewAssignment(
      @NotNull(message = "请选择需求") UUID needId,
      @NotNull(message = "请选择人选") UUID personId,
      @NotNull(message = "请选择派遣类型") AssignmentKind kind,
      @NotNull(message = "请填写工作量（FTE）") BigDecimal fte,
      @NotNull(message = "请填写开始日期") LocalDate from,
      @Nullable LocalDate to,
      @Nullable @Size(max = 200, message = "说明至多 200 字") String note,
      @Nullable Boolean despitePending) {}

  record Word(@NotNull(message = "请说明代表哪一方") Party party) {}

  record No(
      @NotNull(message = "请说明代表哪一方") Party party,
      @Nullable @Size(max = 40, message = "请从列出的原因中选择") String code,
      @Nullable @Size(max = 200, message = "理由至多 200 字") String reason) {}

  /**
   * @param code as listed by {@code /ending-reasons}; without one it is OTHER, and the reason says
   *     all
   */
  record Why(
      @Nullable @Size(max = 40, message = "请从列出的原因中选择") String code,
      @Nullable @Size(max = 200, message = "理由至多 200 字") String reason) {}

  /** The states by their names, as a list may be narrowed by. */
  enum State {
    PROPOSED("征求同意"),
    CONSENTED("待区审批"),
    PUBLICISED("公示中"),
    HINDERED("待区处理"),
    APPROVED("已批准待到岗"),
    IN_FORCE("在岗"),
    RETURNED("已返回"),
    ENDED("已办结"),
    DECLINED("未获同意"),
    REJECTED("区未批准"),
    WITHDRAWN("已撤回"),
    CANCELLED("已取消"),
    VOIDED("已作废");

    private final String word;

    State(String word) {
      this.word = word;
    }
  }

  private static final int MOST_IN_A_FILE = 100_000;

  private final AssignmentLists assignments;
  private final ExchangeOffice office;
  private final SchoolDirectory directory;
  private final Persons persons;
  private final AssignmentViews views;
  private final EndingReasons reasons;

  AssignmentController(
      AssignmentLists assignments,
      ExchangeOffice office,
      SchoolDirectory directory,
      Persons persons,
      AssignmentViews views,
      EndingReasons reasons) {
    this.assignments = assignments;
    this.office = office;
    this.directory = directory;
    this.persons = persons;
    this.views = views;
    this.reasons = reasons;
  }

  @GetMapping
  Page<AssignmentView> list(
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable UUID personId,
      @RequestParam(required = false) @Nullable UUID needId,
      @RequestParam(defaultValue = "false") boolean mine,
      PageRequest page,
      Caller caller) {
    if (mine && caller.person() == null) return Page.all(List.of());
    var standing = directory.standing(caller);
    var wanted = wanted(state, schoolId, mine ? caller.person() : personId, needId);
    var found = assignments.visible(standing, wanted, IdCursor.of(page), page.limit() + 1);
    var shown = Page.of(found, page.limit(), assignment -> IdCursor.at(assignment.id()));
    var items = views.views(shown.items(), standing);
    return new Page<>(items, shown.next(), assignments.count(standing, wanted));
  }

  @GetMapping("/export.{format:xlsx|csv}")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable String format,
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable UUID personId,
      Caller caller) {
    var standing = directory.standing(caller);
    var found =
        assignments.visible(
            standing, wanted(state, schoolId, personId, null), null, MOST_IN_A_FILE);
    var names =
        persons.names(
            found.stream().map(assignment -> assignment.terms().personId()).distinct().toList());
    var schools = views.schools(found);
    return Export.of(
        "派遣",
        format,
        List.of(
            "调令文号",
            "姓名",
            "派出学校",
            "接收学校",
            "派遣类型",
            "学科",
            "学段",
            "工作量(FTE)",
            "开始日期",
            "结束日期",
            "状态",
            "原因"),
        found.stream()
            .map(
                assignment -> {
                  var terms = assignment.terms();
                  return Arrays.asList(
                      assignment.orderNumber(),
                      names.get(terms.personId()),
                      School.nameOf(schools.get(terms.sendingSchoolId())),
                      School.nameOf(schools.get(terms.receivingSchoolId())),
                      terms.kind().word(),
                      terms.subject().word(),
                      terms.stage().word(),
                      terms.fte().value(),
                      terms.period().from(),
                      terms.takesEstablishment() ? null : terms.period().to(),
                      State.valueOf(assignment.state()).word,
                      AssignmentViews.concerns(terms, standing) ? assignment.reason() : null);
                }));
  }

  @PostMapping
  ResponseEntity<?> propose(@Valid @RequestBody NewAssignment asked, Caller caller) {
    if (!Fte.isShare(asked.fte)) {
      return Refusal.invalid("exchange/fte", "fte", "工作量（FTE）应大于 0、至多 1，最多两位小数。").toResponse();
    }
    var proposal =
        new ExchangeOffice.Proposal(
            asked.needId,
            asked.personId,
            asked.kind,
            new Fte(asked.fte),
            asked.from,
            asked.to,
            asked.note == null || asked.note.isBlank() ? null : asked.note.strip(),
            Boolean.TRUE.equals(asked.despitePending));
    return views.answer(office.propose(proposal, caller), HttpStatus.CREATED, caller);
  }

  @GetMapping("/{id}")
  ResponseEntity<AssignmentView> one(@PathVariable UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var assignment =
        assignments
            .visible(id, standing)
            .orElseThrow(() -> Refusal.notFound("没有这条派遣。").exception());
    return ResponseEntity.ok()
        .eTag(Version.etag(assignment.version()))
        .body(views.whole(assignment, standing));
  }

  @PostMapping("/{id}/withdraw")
  ResponseEntity<?> withdraw(
      @PathVariable UUID id,
      @Valid @RequestBody Why why,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    return views.answer(
        office.withdraw(id, reasons.said(why.code, Deed.WITHDRAW, why.reason), ifMatch, caller),
        HttpStatus.OK,
        caller);
  }

  private static AssignmentLists.Wanted wanted(
      @Nullable State state,
      @Nullable UUID schoolId,
      @Nullable UUID personId,
      @Nullable UUID needId) {
    return new AssignmentLists.Wanted(
        state == null ? null : state.name(), schoolId, personId, needId);
  }
}

package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.problem.RefusedException;
import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.listing.IdCursor;
import cn.yanzhen.exchange.post.Party;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The approver's inbox: what waits for the district, the earliest due day first. */
@RestController
@RequestMapping("/api/v1/exchange/approvals")
class InboxController {

  /**
   * @param party whose consent is overdue
   * @param objectionId the objection to settle
   * @param daysOverdue 0 when it is in time
   */
  record InboxItem(
      UUID id,
      Step.Kind kind,
      @Nullable Party party,
      @Nullable UUID objectionId,
      LocalDate since,
      LocalDate due,
      int daysOverdue,
      AssignmentView assignment) {}

  /**
   * @param extension whether its extension is meant
   */
  record Chosen(
      @NotNull(message = "请选择派遣") UUID assignmentId,
      @NotNull(message = "请带上您看到的版本") Long version,
      @Nullable Boolean extension) {}

  record Several(
      @NotEmpty(message = "请至少选择一项") @Size(max = 50, message = "一次至多批准 50 项")
          List<@Valid @NotNull(message = "请选择派遣") Chosen> items) {}

  /**
   * @param state of the assignment after it
   * @param code why it was not approved
   */
  record OutcomeView(
      UUID assignmentId,
      boolean approved,
      @Nullable String state,
      @Nullable String orderNumber,
      @Nullable String code,
      @Nullable String detail) {}

  record OutcomesView(List<OutcomeView> items) {}

  private final Steps steps;
  private final AssignmentLists assignments;
  private final AssignmentViews views;
  private final ApprovalDesk approvals;
  private final ExtensionDesk extensions;
  private final SchoolDirectory directory;

  InboxController(
      Steps steps,
      AssignmentLists assignments,
      AssignmentViews views,
      ApprovalDesk approvals,
      ExtensionDesk extensions,
      SchoolDirectory directory) {
    this.steps = steps;
    this.assignments = assignments;
    this.views = views;
    this.approvals = approvals;
    this.extensions = extensions;
    this.directory = directory;
  }

  @GetMapping
  Page<InboxItem> inbox(
      @RequestParam(required = false) Step.@Nullable Kind kind, PageRequest page, Caller caller) {
    var standing = directory.standing(caller);
    mustApprove(standing);
    var districts = standing.officerOf();
    var today = directory.today();
    var after = page.cursor() == null ? null : Cursor.decode(page.cursor(), 2);
    var found =
        steps.inbox(
            districts,
            kind,
            today,
            after == null ? null : Cursor.day(after.getFirst()),
            after == null ? null : IdCursor.id(after.getLast()),
            page.limit() + 1);
    var shown =
        Page.of(
            found,
            page.limit(),
            step -> Cursor.encode(step.due().toString(), step.id().toString()));
    var held =
        views
            .views(
                assignments.assignments(
                    shown.items().stream().map(Step::assignmentId).distinct().toList()),
                standing)
            .stream()
            .collect(Collectors.toMap(AssignmentView::id, Function.identity()));
    var items =
        shown.items().stream()
            .flatMap(
                step ->
                    Stream.ofNullable(held.get(step.assignmentId()))
                        .map(assignment -> item(step, assignment, today)))
            .toList();
    return new Page<>(items, shown.next(), steps.inInbox(districts, kind, today));
  }

  private static void mustApprove(Standing standing) {
    if (standing.officerOf().isEmpty()) throw Refusal.forbidden("待审批事项由区县管理人员办理。").exception();
  }

  private static InboxItem item(Step step, AssignmentView assignment, LocalDate today) {
    return new InboxItem(
        step.id(),
        step.kind(),
        step.party(),
        step.kind() == Step.Kind.OBJECTION ? UUID.fromString(step.subject()) : null,
        step.openedOn(),
        step.due(),
        step.daysOverdue(today),
        assignment);
  }

  /** Each by itself: what cannot be approved holds up no other, and is told with its reason. */
  @PostMapping
  OutcomesView approve(@Valid @RequestBody Several chosen, Caller caller) {
    mustApprove(directory.standing(caller));
    return new OutcomesView(
        chosen.items.stream().distinct().map(one -> approve(one, caller)).toList());
  }

  private OutcomeView approve(Chosen chosen, Caller caller) {
    var id = chosen.assignmentId;
    try {
      var seen = Version.etag(chosen.version);
      var decision =
          Boolean.TRUE.equals(chosen.extension)
              ? extensions.approve(id, seen, caller)
              : approvals.approve(id, null, seen, caller);
      return switch (decision) {
        case Agreed(var next) ->
            new OutcomeView(id, true, next.state(), next.orderNumber(), null, null);
        case Refused(var reason, var detail) ->
            new OutcomeView(id, false, null, null, reason.code(), detail);
      };
    } catch (RefusedException refused) {
      var refusal = refused.refusal();
      return new OutcomeView(id, false, null, null, refusal.code(), refusal.detail());
    }
  }
}

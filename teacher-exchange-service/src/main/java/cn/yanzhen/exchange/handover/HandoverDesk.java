package cn.yanzhen.exchange.handover;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.Assignment;
import cn.yanzhen.exchange.assignment.AssignmentFollower;
import cn.yanzhen.exchange.assignment.AssignmentLists;
import cn.yanzhen.exchange.assignment.Assignments;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.relay.EventStream;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the lists as orders come about, and takes the ticks of those who answer for an item. An
 * order starts and ends whether a list is done or not: what is late is shown, not stopped.
 */
@Component
class HandoverDesk implements AssignmentFollower {

  static final String TOPIC = "exchange.handover.v1";
  private static final Caller CALENDAR = Caller.system("补建交接清单");

  private final Handovers handovers;
  private final HandoverBook book;
  private final RulePacks packs;
  private final AssignmentLists assignments;
  private final Assignments orders;
  private final SchoolDirectory directory;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  HandoverDesk(
      Handovers handovers,
      HandoverBook book,
      RulePacks packs,
      AssignmentLists assignments,
      Assignments orders,
      SchoolDirectory directory,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.handovers = handovers;
    this.book = book;
    this.packs = packs;
    this.assignments = assignments;
    this.orders = orders;
    this.directory = directory;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void follow(String event, Assignment assignment, Caller caller) {
    switch (event) {
      case "assignment-approved.v1" -> {
        if (!isOnPaper(assignment)) make(Phase.START, assignment, grace(), caller);
      }
      case "assignment-started.v1" -> {
        if (isOnPaper(assignment)) makeBoth(assignment, caller);
        else if (comesBack(assignment)) make(Phase.RETURN, assignment, grace(), caller);
      }
      case "assignment-rescheduled.v1" ->
          handovers.notDueBefore(assignment.id(), Phase.START, grace());
      case "assignment-recalled.v1" ->
          handovers.notDueBefore(assignment.id(), Phase.RETURN, grace());
      case "assignment-cancelled.v1", "assignment-voided.v1" ->
          handovers
              .drop(assignment.id())
              .forEach(
                  id ->
                      audit.record(
                          caller,
                          "handover.dropped",
                          id.toString(),
                          Map.of("assignment", assignment.id().toString())));
      default -> {}
    }
  }

  /**
   * Opens the lists that an order of before there were lists has not. Nobody is late with what
   * nobody asked: who came long ago has some days for the list of their coming.
   */
  @Transactional
  void openMissing(UUID order) {
    var assignment = orders.lockedIfFree(order).orElse(null);
    if (assignment == null) return;
    if (assignment.state().equals("IN_FORCE")) makeBoth(assignment, CALENDAR);
    else if (assignment.state().equals("APPROVED"))
      make(Phase.START, assignment, grace(), CALENDAR);
  }

  /** Of somebody who came while nobody asked for a list. */
  private void makeBoth(Assignment assignment, Caller caller) {
    var late = directory.today().plusDays(book.book().lateDays());
    make(Phase.START, assignment, late, caller);
    if (comesBack(assignment)) make(Phase.RETURN, assignment, grace(), caller);
  }

  private LocalDate grace() {
    return directory.today().plusDays(book.book().graceDays());
  }

  private static boolean isOnPaper(Assignment assignment) {
    return assignment.terms().paper() != null;
  }

  private boolean comesBack(Assignment assignment) {
    var terms = assignment.terms();
    return packs
        .inForce(terms.district(), directory.today())
        .procedure(terms.kind())
        .holdsHomePost();
  }

  private void make(Phase phase, Assignment assignment, LocalDate notBefore, Caller caller) {
    var terms = assignment.terms();
    var entries = book.entries(phase, terms.kind());
    if (entries.isEmpty() || handovers.exists(terms.id(), phase)) return;
    var id = Ids.next();
    handovers.insert(
        new Handover(
            id,
            terms.id(),
            phase,
            terms.district(),
            terms.personId(),
            terms.sendingSchoolId(),
            terms.receivingSchoolId(),
            Handover.State.OPEN,
            directory.today(),
            null,
            1,
            List.of()),
        entries,
        notBefore);
    audit.record(
        caller,
        "handover.made",
        id.toString(),
        Map.of("assignment", terms.id().toString(), "phase", phase.name()));
  }

  @Transactional
  Handover tick(
      UUID id, String code, @Nullable String note, @Nullable String ifMatch, Caller caller) {
    var list = held(id, code, ifMatch, caller);
    if (item(list, code).ticked())
      throw Refusal.conflict("exchange/handover-ticked", "这一项已经办结，不必重复；办错了请先撤回。").exception();
    handovers.tick(id, code, now(), caller.name(), note);
    return changed(list, "handover.ticked", code, caller);
  }

  /** A tick made by mistake, while the list is still open. */
  @Transactional
  Handover untick(UUID id, String code, String why, @Nullable String ifMatch, Caller caller) {
    var list = held(id, code, ifMatch, caller);
    if (!item(list, code).ticked())
      throw Refusal.conflict("exchange/handover-open", "这一项还没有办结，无可撤回。").exception();
    handovers.untick(id, code);
    handovers.touch(id);
    audit.record(caller, "handover.unticked", id.toString(), Map.of("item", code, "because", why));
    return handovers.locked(id).orElseThrow();
  }

  private Handover changed(Handover list, String deed, String code, Caller caller) {
    handovers.touch(list.id());
    audit.record(caller, deed, list.id().toString(), Map.of("item", code));
    var now = handovers.locked(list.id()).orElseThrow();
    if (!now.isDone()) return now;
    handovers.complete(list.id(), now());
    audit.record(
        caller,
        "handover.completed",
        list.id().toString(),
        Map.of("assignment", list.assignmentId().toString()));
    outbox.publish(
        new OutgoingEvent(
            TOPIC,
            now.id().toString(),
            "handover-completed.v1",
            now.version(),
            now.district(),
            HandoverCompleted.of(now, directory.today())));
    return handovers.locked(list.id()).orElseThrow();
  }

  private Handover held(UUID id, String code, @Nullable String ifMatch, Caller caller) {
    var standing = directory.standing(caller);
    var list = handovers.locked(id).orElseThrow(HandoverDesk::notFound);
    mustSee(list.assignmentId(), standing);
    var item = item(list, code);
    if (!list.answersFor(item.duty(), standing))
      throw Refusal.forbidden("这一项由" + item.duty().word() + "办理。").exception();
    if (list.state() != Handover.State.OPEN)
      throw Refusal.conflict("exchange/handover-over", "这份交接清单已办结或已随调令取消，不能再改。").exception();
    Version.require(ifMatch, list.version());
    return list;
  }

  void mustSee(UUID assignment, Standing standing) {
    assignments.visible(assignment, standing).orElseThrow(HandoverDesk::notFound);
  }

  private static Handover.Item item(Handover list, String code) {
    return list.items().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("清单里没有这一项。").exception());
  }

  private static RuntimeException notFound() {
    return Refusal.notFound("没有这份交接清单。").exception();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Configuration(proxyBeanMethods = false)
  static class Streams {

    @Bean
    EventStream handoverStream() {
      return EventStream.of(TOPIC);
    }
  }
}

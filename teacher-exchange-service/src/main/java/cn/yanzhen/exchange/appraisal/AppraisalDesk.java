package cn.yanzhen.exchange.appraisal;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.appraisal.Appraisal.Kind;
import cn.yanzhen.exchange.appraisal.Appraisal.State;
import cn.yanzhen.exchange.appraisal.Appraisal.Word;
import cn.yanzhen.exchange.assignment.Assignment;
import cn.yanzhen.exchange.assignment.AssignmentFollower;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.relay.EventStream;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens appraisals as stays end, and takes the words of both schools and of the person. */
@Component
class AppraisalDesk implements AssignmentFollower {

  static final String TOPIC = "exchange.appraisal.v1";
  private static final Caller CALENDAR = Caller.system("到期办理");

  private final Appraisals appraisals;
  private final AppraisalLists lists;
  private final AppraisalBook book;
  private final SchoolDirectory directory;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  AppraisalDesk(
      Appraisals appraisals,
      AppraisalLists lists,
      AppraisalBook book,
      SchoolDirectory directory,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.appraisals = appraisals;
    this.lists = lists;
    this.book = book;
    this.directory = directory;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void follow(String event, Assignment assignment, Caller caller) {
    switch (event) {
      case "assignment-started.v1" ->
          book.book()
              .yearGoneBy(assignment.terms().kind(), assignment.terms().period(), directory.today())
              .ifPresent(
                  year ->
                      open(assignment.id(), Kind.YEARLY, year, asked(assignment, year), caller));
      case "assignment-returned.v1" -> {
        if (book.book().kinds().contains(assignment.terms().kind()))
          open(
              assignment.id(),
              Kind.FINAL,
              assignment.terms().period(),
              assignment.terms().period().to(),
              caller);
      }
      case "assignment-voided.v1" ->
          appraisals
              .drop(assignment.id())
              .forEach(id -> record(caller, "appraisal.dropped", id, Map.of()));
      default -> {}
    }
  }

  /** After a full year of a stay that goes on. */
  @Transactional
  void openYearly(UUID assignment, Period year) {
    open(assignment, Kind.YEARLY, year, year.to(), CALENDAR);
  }

  /** Nobody is late with the appraisal of a year that went by before its order was recorded. */
  private LocalDate asked(Assignment assignment, Period year) {
    return assignment.terms().paper() == null ? year.to() : directory.today();
  }

  /**
   * @param asked the day from which the days for it are counted
   */
  private void open(UUID assignment, Kind kind, Period period, LocalDate asked, Caller caller) {
    var id = Ids.next();
    var due = asked.plusDays(book.book().dueDays());
    if (appraisals.insert(id, assignment, kind, period, due))
      record(
          caller,
          "appraisal.opened",
          id,
          Map.of("assignment", assignment.toString(), "kind", kind.name()));
  }

  /** The word of a school: the host's first, then the home school's, whose grade counts. */
  @Transactional
  Appraisal say(
      UUID id,
      Side side,
      String grade,
      @Nullable String remarks,
      @Nullable String ifMatch,
      Caller caller) {
    var appraisal = held(id, side, caller);
    mustBeExplained(grade, remarks);
    if (appraisal.word(side).isPresent())
      throw Refusal.conflict("exchange/appraisal-signed", side.word() + "已经签署，要改请用更正。").exception();
    if (appraisal.turn() != side)
      throw Refusal.conflict("exchange/appraisal-order", "请等接收学校先考核，再由派出学校考核。").exception();
    Version.require(ifMatch, appraisal.version());
    appraisals.say(id, new Word(side, grade, remarks, caller.name(), now()));
    if (side == Side.HOST) {
      appraisals.become(id, State.HOME_DUE, null, null);
    } else {
      appraisals.become(id, State.GIVEN, grade, directory.today());
    }
    var next = appraisals.appraisal(id).orElseThrow();
    record(caller, "appraisal.signed", id, Map.of("side", side.name(), "grade", grade));
    if (next.state() == State.GIVEN) tell(next, false);
    return next;
  }

  /** The person's own word, once both schools have spoken. */
  @Transactional
  Appraisal comment(UUID id, String text, @Nullable String ifMatch, Caller caller) {
    var appraisal = held(id, Side.PERSON, caller);
    if (appraisal.state() != State.GIVEN)
      throw Refusal.conflict("exchange/appraisal-order", "两所学校都考核之后，才能填写本人意见。").exception();
    if (appraisal.word(Side.PERSON).isPresent())
      throw Refusal.conflict("exchange/appraisal-signed", "本人意见已经签署，要改请用更正。").exception();
    Version.require(ifMatch, appraisal.version());
    appraisals.say(id, new Word(Side.PERSON, null, text, caller.name(), now()));
    return kept(appraisal, "appraisal.commented", Map.of(), caller);
  }

  /** What was said is kept with the time in which it was believed. */
  @Transactional
  Appraisal correct(
      UUID id,
      Side side,
      @Nullable String grade,
      @Nullable String remarks,
      String why,
      @Nullable String ifMatch,
      Caller caller) {
    var appraisal = held(id, side, caller);
    var before =
        appraisal
            .word(side)
            .orElseThrow(
                () ->
                    Refusal.conflict("exchange/appraisal-unsigned", side.word() + "还没有签署，不必更正。")
                        .exception());
    if (side == Side.PERSON) {
      if (remarks == null)
        throw Refusal.invalid("exchange/appraisal-remarks", "remarks", "请填写意见。").exception();
    } else if (grade == null) {
      throw Refusal.invalid("exchange/appraisal-grade", "grade", "请选择等次。").exception();
    } else {
      mustBeExplained(grade, remarks);
    }
    var now = new Word(side, side == Side.PERSON ? null : grade, remarks, caller.name(), now());
    if (Objects.equals(before.grade(), now.grade())
        && Objects.equals(before.remarks(), now.remarks()))
      throw Refusal.conflict("exchange/appraisal-same", "更正后的内容与现在相同。").exception();
    Version.require(ifMatch, appraisal.version());
    appraisals.correct(id, before, now, why);
    var counts = side == Side.HOME ? now.grade() : appraisal.grade();
    appraisals.become(id, appraisal.state(), counts, appraisal.givenOn());
    var next = appraisals.appraisal(id).orElseThrow();
    record(caller, "appraisal.corrected", id, Map.of("side", side.name()));
    if (next.state() == State.GIVEN && !Objects.equals(before.grade(), now.grade()))
      tell(next, true);
    return next;
  }

  private Appraisal kept(
      Appraisal appraisal, String deed, Map<String, String> details, Caller caller) {
    appraisals.become(appraisal.id(), appraisal.state(), appraisal.grade(), appraisal.givenOn());
    record(caller, deed, appraisal.id(), details);
    return appraisals.appraisal(appraisal.id()).orElseThrow();
  }

  private Appraisal held(UUID id, Side side, Caller caller) {
    var standing = directory.standing(caller);
    var appraisal = appraisals.locked(id).orElseThrow(AppraisalDesk::notFound);
    lists.seen(id, standing).orElseThrow(AppraisalDesk::notFound);
    if (!appraisal.answersFor(side, standing))
      throw Refusal.forbidden(
              side == Side.PERSON ? "只有本人可以填写本人意见。" : "只有" + side.word() + "的管理员可以考核，且不能考核本人。")
          .exception();
    if (appraisal.state() == State.DROPPED)
      throw Refusal.conflict("exchange/appraisal-dropped", "调令已作废，这项考核随之撤销。").exception();
    return appraisal;
  }

  private void mustBeExplained(String code, @Nullable String remarks) {
    var grade =
        book.grade(code)
            .orElseThrow(
                () ->
                    Refusal.invalid("exchange/appraisal-grade", "grade", "请从列出的等次中选择。")
                        .exception());
    if (grade.remarks() && remarks == null)
      throw Refusal.invalid(
              "exchange/appraisal-remarks", "remarks", "评为" + grade.word() + "的，请写明理由。")
          .exception();
  }

  private void tell(Appraisal appraisal, boolean correction) {
    outbox.publish(
        new OutgoingEvent(
            TOPIC,
            appraisal.id().toString(),
            "appraisal-given.v1",
            appraisal.version(),
            appraisal.district(),
            AppraisalGiven.of(appraisal, correction)));
  }

  private void record(Caller caller, String deed, UUID id, Map<String, String> details) {
    audit.record(caller, deed, id.toString(), details);
  }

  static RuntimeException notFound() {
    return Refusal.notFound("没有这项考核。").exception();
  }

  private java.time.Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Configuration(proxyBeanMethods = false)
  static class Streams {

    @Bean
    EventStream appraisalStream() {
      return EventStream.of(TOPIC);
    }
  }
}

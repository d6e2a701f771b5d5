package cn.yanzhen.community.school;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is said of a school changes here: from a day on, for days that were said wrongly, or not
 * after all. Whenever something else holds today than before, the other services hear of it.
 */
@Service
public class DescriptionOffice {
  private final Schools schools;
  private final Descriptions descriptions;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  DescriptionOffice(
      Schools schools, Descriptions descriptions, Outbox outbox, AuditTrail audit, Clock clock) {
    this.schools = schools;
    this.descriptions = descriptions;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Until the next description begins that is known already. */
  @Transactional
  public Decision<School> describe(
      UUID id,
      @Nullable String ifMatch,
      LocalDate from,
      Description description,
      @Nullable String why,
      Caller by) {
    var held = hold(id, ifMatch, by);
    return SchoolRules.ofDescribing(held.school(), held.timeline(), from, description, why, today())
        .<Decision<School>>map(Refused::new)
        .orElseGet(
            () ->
                rewrite(
                    held,
                    held.timeline().describe(from, description),
                    new Change("school.described", from.toString(), why),
                    by));
  }

  /** What was believed of these days before is kept. */
  @Transactional
  public Decision<School> correct(
      UUID id,
      @Nullable String ifMatch,
      Span days,
      Description description,
      String why,
      Caller by) {
    var held = hold(id, ifMatch, by);
    return SchoolRules.ofCorrecting(held.school(), held.timeline(), days, description)
        .<Decision<School>>map(Refused::new)
        .orElseGet(
            () ->
                rewrite(
                    held,
                    held.timeline().overwrite(days, description),
                    new Change("school.corrected", words(days), why),
                    by));
  }

  /** A change that has not begun is cancelled. */
  @Transactional
  public Decision<School> withdraw(
      UUID id, @Nullable String ifMatch, LocalDate from, @Nullable String why, Caller by) {
    var held = hold(id, ifMatch, by);
    return SchoolRules.ofWithdrawing(held.timeline(), from, today())
        .<Decision<School>>map(Refused::new)
        .orElseGet(
            () ->
                rewrite(
                    held,
                    held.timeline().withdraw(from),
                    new Change("school.change-withdrawn", from.toString(), why),
                    by));
  }

  /** For a workbook, which has been checked against the same timeline in this transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enter(
      UUID id, String district, LocalDate from, Description description, String why, Caller by) {
    var held = hold(schools.lock(id, district, today()).orElseThrow());
    rewrite(
        held,
        held.timeline().describe(from, description),
        new Change("school.described", from.toString(), why),
        by);
  }

  /** Tells of descriptions that have begun, at most so many schools at once; says how many. */
  @Transactional
  public int tellBegun(int atMost) {
    var begun = schools.lockBegun(today(), atMost);
    for (var school : begun) {
      var type = descriptions.anyTold(school.id()) ? SchoolFacts.CHANGED : SchoolFacts.REGISTERED;
      descriptions.tellBegun(school.id(), today());
      long version = school.version() + 1;
      schools.step(school.id(), version);
      if (school.standing(today()) == School.Standing.OPEN) {
        tell(type, school.id(), school.entry(), version);
      }
    }
    return begun.size();
  }

  /** A school, locked, and all that is said of it. */
  private record Held(School school, List<Statement> statements, Timeline timeline) {}

  private record Change(String action, String days, @Nullable String why) {}

  private Held hold(UUID id, @Nullable String ifMatch, Caller by) {
    var district = Powers.require(by, today());
    var school =
        schools
            .lock(id, district, today())
            .orElseThrow(() -> Refusal.notFound("没有这所学校，或它不属于您的区县。").exception());
    Version.require(ifMatch, school.version());
    return hold(school);
  }

  private Held hold(School school) {
    var statements = descriptions.of(school.id());
    return new Held(
        school, statements, new Timeline(statements.stream().map(Statement::passage).toList()));
  }

  private Decision<School> rewrite(Held held, Timeline after, Change change, Caller by) {
    var school = held.school();
    var today = today();
    boolean toldBefore = descriptions.anyTold(school.id());
    descriptions.rewrite(
        school.id(), held.statements(), after, today, later(held), by.label(), change.why());
    boolean overdue = descriptions.tellBegun(school.id(), today);
    long version = school.version() + 1;
    schools.step(school.id(), version);
    var now = after.on(today);
    boolean changed =
        overdue
            || !now.map(Timeline.Passage::description)
                .equals(held.timeline().on(today).map(Timeline.Passage::description));
    if (now.isPresent() && changed && school.standing(today) == School.Standing.OPEN) {
      tell(
          toldBefore ? SchoolFacts.CHANGED : SchoolFacts.REGISTERED,
          school.id(),
          new SchoolEntry(school.code(), school.district(), now.get().description()),
          version);
    }
    audit.record(
        by, change.action(), school.id().toString(), details(held.timeline(), after, change));
    return new Accepted<>(schools.find(school.id(), school.district(), today).orElseThrow());
  }

  private static Map<String, String> details(Timeline before, Timeline after, Change change) {
    var details = new LinkedHashMap<String, String>();
    details.put("days", change.days());
    after.passages().stream()
        .filter(passage -> !before.passages().contains(passage))
        .findFirst()
        .ifPresent(
            passage ->
                before.passages().stream()
                    .filter(old -> old.span().overlaps(passage.span()))
                    .filter(old -> !old.description().equals(passage.description()))
                    .findFirst()
                    .ifPresent(
                        old ->
                            details.putAll(
                                Differences.between(old.description(), passage.description()))));
    if (change.why() != null) {
      details.put("why", change.why());
    }
    return details;
  }

  /** Now, and in any case later than what was said before: knowledge has an order. */
  private Instant later(Held held) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var last =
        held.statements().stream()
            .map(Statement::since)
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .map(since -> since.plus(1, ChronoUnit.MICROS));
    return last.filter(moment -> moment.isAfter(now)).orElse(now);
  }

  private void tell(String type, UUID id, SchoolEntry entry, long version) {
    outbox.publish(
        new OutgoingEvent(
            SchoolOffice.TOPIC,
            id.toString(),
            type,
            version,
            entry.district(),
            SchoolFacts.of(id, entry)));
  }

  private static String words(Span days) {
    return (days.from() == null ? "…" : days.from())
        + " – "
        + (days.to() == null ? "…" : days.to());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

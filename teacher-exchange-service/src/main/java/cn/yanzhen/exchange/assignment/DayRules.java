package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.Decision.Refused;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.floor.Leaving;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.policy.Floors.Measure;
import cn.yanzhen.exchange.post.Booking;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rules that look at days, asked again whenever an order gets days: at approval, for the added
 * days of an extension, for the other days of a moved order. Whoever stands in the way is named,
 * with number and dates. The caller holds the need; the person is locked here, and after them the
 * school that sends, so that two never count on the same people to stay.
 */
@Component
class DayRules {

  private final Assignments assignments;
  private final Persons persons;
  private final SchoolDirectory directory;
  private final Guards guards;

  DayRules(Assignments assignments, Persons persons, SchoolDirectory directory, Guards guards) {
    this.assignments = assignments;
    this.persons = persons;
    this.directory = directory;
    this.guards = guards;
  }

  /** What may have changed between proposal and approval. */
  @Nullable Refused againstApproving(Terms terms) {
    lock(terms);
    return first(
        () -> moved(terms), () -> leaves(terms), () -> overFull(terms), () -> guarded(terms));
  }

  /**
   * What stands against what a paper ordered; the floors do not. The caller holds person and
   * school.
   */
  @Nullable Refused againstRecording(Terms terms) {
    return first(() -> moved(terms), () -> overFull(terms));
  }

  /** Days that the proposal did not ask for. */
  @Nullable Refused againstDays(Terms terms, Need need, Period days) {
    lock(terms);
    var then = terms.during(days);
    return first(
        () -> moved(terms),
        () -> leaves(then),
        () -> beforeService(then),
        () -> outsideNeed(need, days),
        () -> closed(terms.receivingSchoolId(), "接收学校", days),
        () -> closed(terms.sendingSchoolId(), "派出学校", days),
        () -> held(need.id(), then.held(), terms.id()),
        () -> overFull(then),
        () -> guarded(then));
  }

  private void lock(Terms terms) {
    persons.lock(terms.personId());
    guards.lock(terms.sendingSchoolId());
  }

  @SafeVarargs
  private static @Nullable Refused first(Supplier<@Nullable Refused>... rules) {
    return Stream.of(rules).map(Supplier::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Certificate and floors, in the words that the list of candidates uses. */
  private @Nullable Refused guarded(Terms terms) {
    var days = terms.held();
    var guard = guards.of(terms.district(), days);
    var leaving =
        new Leaving(
            terms.personId(),
            terms.sendingSchoolId(),
            terms.kind(),
            days,
            terms.load(),
            terms.id());
    var against =
        Stream.concat(
                Stream.of(
                    guard.certificate(
                        terms.personId(),
                        terms.subject(),
                        terms.stage(),
                        terms.kind(),
                        days.from())),
                Stream.of(Measure.values()).map(measure -> guard.floor(measure, leaving)))
            .filter(Finding::forbids)
            .toList();
    return Refused.by(against);
  }

  /** Whether others already hold a need on some of these days. */
  @Nullable Refused held(UUID need, Period days, UUID except) {
    var others = assignments.holding(need, days, except);
    if (others.isEmpty()) return null;
    return new Refused(
        Reason.NEED_HELD, "该需求在此时段内已有安排：" + named(others) + "。" + Reason.NEED_HELD.advice());
  }

  /** Whether others hold a need on days that it would lose. */
  @Nullable Refused againstEnding(Need need, LocalDate last, UUID except) {
    if (!need.period().to().isAfter(last)) return null;
    var lost = new Period(last.plusDays(1), need.period().to());
    var others =
        assignments.holding(need.id(), lost, except).stream()
            .filter(one -> one.terms().period().to().isAfter(last))
            .toList();
    if (others.isEmpty()) return null;
    return new Refused(
        Reason.NEED_DAYS_TAKEN,
        "需求随延期增加的日子（" + lost + "）已另有安排：" + named(others) + "。请先撤回、取消或撤销，再办这一件。");
  }

  private @Nullable Refused moved(Terms terms) {
    var home = persons.person(terms.personId()).map(Person::schoolId).orElse(null);
    return terms.sendingSchoolId().equals(home) ? null : new Refused(Reason.PERSON_MOVED);
  }

  private @Nullable Refused leaves(Terms terms) {
    var last = persons.person(terms.personId()).map(Person::lastDay).orElse(null);
    if (!AssignmentRules.leavesBefore(last, terms.held())) return null;
    return new Refused(
        Reason.LEAVES_SERVICE, "该教师登记的最后一天为 " + last + "。" + Reason.LEAVES_SERVICE.advice());
  }

  /** Nobody moves on the day on which they came: they would have been nowhere. */
  @Nullable Refused beforeService(Terms terms) {
    var since = persons.person(terms.personId()).map(Person::schoolSince).orElse(null);
    var from = terms.period().from();
    if (since == null || (terms.takesEstablishment() ? from.isAfter(since) : !from.isBefore(since)))
      return null;
    return new Refused(
        Reason.SERVICE_NOT_BEGUN, since + " 才到现学校。" + Reason.SERVICE_NOT_BEGUN.advice());
  }

  private static @Nullable Refused outsideNeed(Need need, Period days) {
    if (need.period().contains(days)) return null;
    return new Refused(Reason.OUTSIDE_NEED, "需求为 " + need.period() + "，派遣的时段应在其内；还要更长，请接收学校另提需求。");
  }

  private @Nullable Refused closed(UUID school, String which, Period days) {
    var found = directory.school(school).orElse(null);
    if (found == null || !found.isClosedOn(days.to())) return null;
    return new Refused(
        Reason.SCHOOL_CLOSED,
        which + School.nameOf(found) + "最后一天为 " + found.closedOn() + "，派遣不能晚于它。");
  }

  private @Nullable Refused overFull(Terms terms) {
    var days = terms.held();
    var others = assignments.taking(terms.personId(), days, terms.id());
    var peak = Booking.peak(others.stream().map(one -> one.terms().booking()).toList(), days);
    if (peak.add(terms.load().value()).compareTo(Fte.FULL) <= 0) return null;
    if (terms.takesEstablishment())
      return new Refused(
          Reason.STILL_SENT,
          "该教师在 " + days.from() + " 及之后还有派遣：" + named(others) + "。" + Reason.STILL_SENT.advice());
    return new Refused(
        Reason.FTE_EXCEEDED,
        "该教师在 "
            + days
            + " 内最多已派出 "
            + Fte.text(peak)
            + "（"
            + named(others)
            + "），再派 "
            + terms.fte()
            + " 将超过 1.0。请改日期、驳回或另选人员。");
  }

  /** By number, school, days and share, so that nobody has to look for what is in the way. */
  private String named(List<Assignment> others) {
    var schools =
        directory.schools(
            others.stream().map(one -> one.terms().receivingSchoolId()).distinct().toList());
    return others.stream()
        .map(
            one -> {
              var terms = one.terms();
              var number = one.orderNumber();
              return (number == null ? "办理中的派遣" : "调令" + number)
                  + " 赴"
                  + School.nameOf(schools.get(terms.receivingSchoolId()))
                  + "，"
                  + (terms.takesEstablishment()
                      ? terms.period().from() + " 起人事关系转入"
                      : terms.period() + "，" + terms.fte());
            })
        .collect(Collectors.joining("；"));
  }
}

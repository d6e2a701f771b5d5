package cn.yanzhen.exchange.compliance;

import cn.yanzhen.exchange.assignment.TakenTime;
import cn.yanzhen.exchange.assignment.TakenTime.Sent;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.policy.Criterion;
import cn.yanzhen.exchange.policy.Ground;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.policy.Trait;
import cn.yanzhen.exchange.policy.Verdict;
import cn.yanzhen.exchange.policy.Verdict.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People of a roll as lists show them. */
@Component
class MemberViews {

  /**
   * @param group in words; null when the pack expects nothing of such people
   * @param exemption why exempt, in words; sensitive reasons are not told here
   * @param assignmentId the order by which they moved within the year
   * @param order its number
   * @param comingId the order that is still to begin
   * @param comingOrder its number
   */
  record MemberView(
      UUID personId,
      String number,
      String name,
      UUID schoolId,
      String schoolName,
      @Nullable String group,
      Outcome outcome,
      String outcomeWord,
      List<GroundView> grounds,
      @Nullable String exemption,
      @Nullable LocalDate exemptUntil,
      boolean moved,
      boolean backbone,
      boolean graduating,
      @Nullable UUID assignmentId,
      @Nullable String order,
      @Nullable UUID comingId,
      @Nullable String comingOrder) {}

  /**
   * @param met null when a fact is missing
   * @param metOn the day from which time alone will meet it
   */
  record GroundView(
      Criterion criterion, String text, @Nullable Boolean met, @Nullable LocalDate metOn) {

    static List<GroundView> of(List<Ground> grounds) {
      return grounds.stream()
          .map(
              ground ->
                  new GroundView(ground.criterion(), ground.text(), ground.met(), ground.metOn()))
          .toList();
    }
  }

  private final Persons persons;
  private final Calling calling;
  private final TakenTime takenTime;
  private final SchoolDirectory directory;

  MemberViews(Persons persons, Calling calling, TakenTime takenTime, SchoolDirectory directory) {
    this.persons = persons;
    this.calling = calling;
    this.takenTime = takenTime;
    this.directory = directory;
  }

  /** By number (人员编号), with the grounds as they are now. */
  List<MemberView> of(Collection<UUID> people, RulePack pack, SchoolYear year) {
    var members = calling.call(people, pack, year);
    var cards = persons.cards(people);
    var orders =
        takenTime.orderNumbers(
            members.stream()
                .flatMap(
                    member ->
                        Stream.concat(
                            Stream.ofNullable(member.sent()), Stream.ofNullable(member.coming())))
                .map(Sent::assignmentId)
                .toList());
    var schools = directory.schools(members.stream().map(Member::schoolId).distinct().toList());
    return members.stream()
        .flatMap(
            member ->
                Stream.ofNullable(cards.get(member.personId()))
                    .map(card -> view(schools.get(member.schoolId()), member, card, orders)))
        .sorted(Comparator.comparing(MemberView::number))
        .toList();
  }

  private static MemberView view(
      @Nullable School school, Member member, Persons.Card card, Map<UUID, String> orders) {
    var verdict = member.verdict();
    return new MemberView(
        member.personId(),
        card.number(),
        card.name(),
        member.schoolId(),
        School.nameOf(school),
        group(verdict),
        verdict.outcome(),
        verdict.outcome().word(),
        GroundView.of(verdict.grounds()),
        verdict.exemption() == null ? null : verdict.exemption().word(),
        verdict.exemption() == null ? null : verdict.exemption().to(),
        member.traits().contains(Trait.MOVED),
        member.traits().contains(Trait.BACKBONE),
        member.traits().contains(Trait.GRADUATING),
        member.sent() == null ? null : member.sent().assignmentId(),
        member.sent() == null ? null : orders.get(member.sent().assignmentId()),
        member.coming() == null ? null : member.coming().assignmentId(),
        member.coming() == null ? null : orders.get(member.coming().assignmentId()));
  }

  static @Nullable String group(Verdict verdict) {
    return verdict.group() == null ? null : verdict.group().word();
  }
}

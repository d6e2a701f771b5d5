package cn.yanzhen.community.community;

import cn.yanzhen.community.community.Objection.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule book of communities: the same for a form and for a workbook. One method a rule; the
 * lists say which apply when. Overlaps are refused by the database too: here they get a reason.
 */
public final class CommunityRules {
  static final int LONGEST_NAME = 100;
  static final Period PLAUSIBLE = new Period(LocalDate.of(1950, 1, 1), LocalDate.of(2100, 12, 31));

  private interface Rule {
    Stream<Objection> check(Proposal proposal, Facts facts);
  }

  /** What a proposal must satisfy in itself: asked of every draft. */
  private static final List<Rule> FORM =
      List.of(
          CommunityRules::isNamed,
          CommunityRules::daysArePlausible,
          CommunityRules::endsAfterItsStart,
          CommunityRules::hasOneLead,
          CommunityRules::leadStaysForTheCycle,
          CommunityRules::leadIsNoMember,
          CommunityRules::hasMembers,
          CommunityRules::membersHaveAModel,
          CommunityRules::leadHasItsMainPlace,
          CommunityRules::membersEndAfterTheirStart,
          CommunityRules::membersStayWithinTheCycle,
          CommunityRules::aSchoolIsMemberOnce,
          CommunityRules::schoolsAreRegistered);

  private CommunityRules() {}

  public static List<Objection> ofADraft(Proposal proposal, Facts facts) {
    return apply(FORM, proposal, facts);
  }

  public static List<Objection> ofASubmission(Proposal proposal, Facts facts) {
    return Stream.concat(
            apply(FORM, proposal, facts).stream(), ClaimRules.of(proposal, facts).stream())
        .toList();
  }

  private static List<Objection> apply(List<Rule> rules, Proposal proposal, Facts facts) {
    return rules.stream().flatMap(rule -> rule.check(proposal, facts)).toList();
  }

  private static Stream<Objection> isNamed(Proposal proposal, Facts facts) {
    if (proposal.name().isEmpty()) {
      return Stream.of(Objection.of(Reason.NAME_MISSING, Field.NAME, "请填写教共体名称"));
    }
    if (proposal.name().length() > LONGEST_NAME) {
      return Stream.of(
          Objection.of(Reason.NAME_TOO_LONG, Field.NAME, "教共体名称不能超过 " + LONGEST_NAME + " 个字"));
    }
    return Stream.empty();
  }

  /** A year with a digit too many or too few is a slip of the pen. */
  private static Stream<Objection> daysArePlausible(Proposal proposal, Facts facts) {
    var cycle =
        Stream.of(
            new Day(null, Field.CYCLE_FROM, proposal.from()),
            new Day(null, Field.CYCLE_TO, proposal.to()));
    var members =
        members(proposal)
            .flatMap(
                member ->
                    Stream.of(
                        new Day(member.index(), Field.FROM, member.seat().from()),
                        new Day(member.index(), Field.TO, member.seat().to())));
    return Stream.concat(cycle, members)
        .filter(day -> !PLAUSIBLE.contains(day.date()))
        .map(
            day ->
                new Objection(
                    Reason.DAY_IMPLAUSIBLE,
                    day.index(),
                    day.field(),
                    "日期 %s 不合理：应在 %s 之间".formatted(day.date(), PLAUSIBLE.words())));
  }

  private static Stream<Objection> endsAfterItsStart(Proposal proposal, Facts facts) {
    if (!proposal.to().isBefore(proposal.from())) {
      return Stream.empty();
    }
    return Stream.of(
        Objection.of(
            Reason.END_BEFORE_START,
            Field.CYCLE_TO,
            "周期的结束日期 %s 早于起始日期 %s".formatted(proposal.to(), proposal.from())));
  }

  /** One lead school a community (domain.md: a lead school and its members). */
  private static Stream<Objection> hasOneLead(Proposal proposal, Facts facts) {
    var first = leads(proposal).findFirst();
    if (first.isEmpty()) {
      return Stream.of(
          Objection.of(Reason.NO_LEAD, Field.SEATS, "教共体「" + proposal.name() + "」没有总校"));
    }
    var school = facts.name(first.get().seat().schoolId());
    return leads(proposal)
        .skip(1)
        .map(
            lead ->
                lead.objection(
                    Reason.SECOND_LEAD, Field.ROLE, "一个教共体只能有一所总校；总校已是「%s」".formatted(school)));
  }

  private static Stream<Objection> leadStaysForTheCycle(Proposal proposal, Facts facts) {
    return leads(proposal)
        .limit(1)
        .filter(
            lead ->
                !lead.seat().from().equals(proposal.from())
                    || !lead.seat().to().equals(proposal.to()))
        .map(
            lead ->
                lead.objection(
                    Reason.LEAD_NOT_WHOLE_CYCLE,
                    Field.FROM,
                    "总校的起止日期应与教共体周期（%s 至 %s）一致".formatted(proposal.from(), proposal.to())));
  }

  private static Stream<Objection> leadIsNoMember(Proposal proposal, Facts facts) {
    var lead = proposal.leadSchool();
    return members(proposal)
        .filter(member -> lead.filter(member.seat().schoolId()::equals).isPresent())
        .map(
            member ->
                member.objection(
                    Reason.LEAD_IS_MEMBER,
                    Field.SCHOOL,
                    "「%s」已是总校，不能同时是成员校".formatted(facts.name(member.seat().schoolId()))));
  }

  private static Stream<Objection> hasMembers(Proposal proposal, Facts facts) {
    if (members(proposal).findAny().isPresent()) {
      return Stream.empty();
    }
    return Stream.of(
        Objection.of(Reason.NO_MEMBER, Field.SEATS, "教共体「" + proposal.name() + "」至少要有一所成员校"));
  }

  /** The model belongs to the pairing of one member with the lead; a community may mix them. */
  private static Stream<Objection> membersHaveAModel(Proposal proposal, Facts facts) {
    var leads =
        leads(proposal)
            .filter(lead -> lead.seat().model() != null)
            .map(lead -> lead.objection(Reason.MODEL_OF_LEAD, Field.MODEL, "总校不填办学模式，请留空"));
    var members =
        members(proposal)
            .filter(member -> member.seat().model() == null)
            .map(
                member ->
                    member.objection(
                        Reason.MODEL_MISSING, Field.MODEL, "请填写成员校的办学模式（直接举办、冠名领办、品牌引领或对接帮扶）"));
    return Stream.concat(leads, members);
  }

  private static Stream<Objection> leadHasItsMainPlace(Proposal proposal, Facts facts) {
    return leads(proposal)
        .filter(lead -> lead.seat().place() != Place.MAIN)
        .map(
            lead ->
                lead.objection(
                    Reason.LEAD_SECOND_PLACE,
                    Field.PLACE,
                    "「%s」是总校，总校的归属只能是主归属".formatted(facts.name(lead.seat().schoolId()))));
  }

  private static Stream<Objection> membersEndAfterTheirStart(Proposal proposal, Facts facts) {
    return members(proposal)
        .filter(member -> member.seat().to().isBefore(member.seat().from()))
        .map(
            member ->
                member.objection(
                    Reason.END_BEFORE_START,
                    Field.TO,
                    "结束日期 %s 早于起始日期 %s".formatted(member.seat().to(), member.seat().from())));
  }

  /** No member before its community, none after its cycle. */
  private static Stream<Objection> membersStayWithinTheCycle(Proposal proposal, Facts facts) {
    var early =
        members(proposal)
            .filter(member -> member.seat().from().isBefore(proposal.from()))
            .map(
                member ->
                    member.objection(
                        Reason.MEMBER_BEFORE_COMMUNITY,
                        Field.FROM,
                        "成员校的起始日期 %s 早于教共体成立的 %s"
                            .formatted(member.seat().from(), proposal.from())));
    var late =
        members(proposal)
            .filter(member -> member.seat().to().isAfter(proposal.to()))
            .map(
                member ->
                    member.objection(
                        Reason.MEMBER_AFTER_CYCLE,
                        Field.TO,
                        "成员校的结束日期 %s 晚于教共体周期结束的 %s".formatted(member.seat().to(), proposal.to())));
    return Stream.concat(early, late);
  }

  /** Coming back later is a second interval; the same days twice is a mistake. */
  private static Stream<Objection> aSchoolIsMemberOnce(Proposal proposal, Facts facts) {
    return members(proposal)
        .filter(
            later ->
                members(proposal)
                    .takeWhile(earlier -> earlier.index() < later.index())
                    .filter(earlier -> earlier.seat().schoolId().equals(later.seat().schoolId()))
                    .anyMatch(
                        earlier ->
                            overlap(later.seat(), earlier.seat().from(), earlier.seat().to())))
        .map(
            member ->
                member.objection(
                    Reason.SCHOOL_TWICE,
                    Field.SCHOOL,
                    "「%s」在同一教共体的同一时间里出现了两次".formatted(facts.name(member.seat().schoolId()))));
  }

  private static Stream<Objection> schoolsAreRegistered(Proposal proposal, Facts facts) {
    return all(proposal)
        .filter(one -> !facts.schoolNames().containsKey(one.seat().schoolId()))
        .map(one -> one.objection(Reason.SCHOOL_UNKNOWN, Field.SCHOOL, "本区县没有登记这所学校，请先登记学校"));
  }

  private static boolean overlap(Seat seat, LocalDate from, LocalDate to) {
    return !seat.to().isBefore(from) && !to.isBefore(seat.from());
  }

  /** A seat with its place in the proposal. */
  private record Placed(int index, Seat seat) {
    Objection objection(Reason reason, Field field, String sentence) {
      return Objection.of(reason, index, field, sentence);
    }
  }

  private record Day(@Nullable Integer index, Field field, LocalDate date) {}

  private static Stream<Placed> all(Proposal proposal) {
    return IntStream.range(0, proposal.seats().size())
        .mapToObj(index -> new Placed(index, proposal.seats().get(index)));
  }

  private static Stream<Placed> leads(Proposal proposal) {
    return all(proposal).filter(placed -> placed.seat().role() == Role.LEAD);
  }

  private static Stream<Placed> members(Proposal proposal) {
    return all(proposal).filter(placed -> placed.seat().role() == Role.MEMBER);
  }
}

package cn.yanzhen.community.community;

import cn.yanzhen.community.community.Objection.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
          CommunityRules::membersEndAfterTheirStart,
          CommunityRules::membersStayWithinTheCycle,
          CommunityRules::aSchoolIsMemberOnce,
          CommunityRules::schoolsAreRegistered);

  /** What others may stand against: asked when schools are claimed. */
  private static final List<Rule> CLAIMS =
      List.of(CommunityRules::nameIsFree, CommunityRules::schoolsAreFree);

  private CommunityRules() {}

  public static List<Objection> ofADraft(Proposal proposal, Facts facts) {
    return apply(FORM, proposal, facts);
  }

  public static List<Objection> ofASubmission(Proposal proposal, Facts facts) {
    return Stream.concat(
            apply(FORM, proposal, facts).stream(), apply(CLAIMS, proposal, facts).stream())
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
                Map.entry(Field.CYCLE_FROM, proposal.from()),
                Map.entry(Field.CYCLE_TO, proposal.to()))
            .filter(day -> !PLAUSIBLE.contains(day.getValue()))
            .map(
                day ->
                    Objection.of(
                        Reason.DAY_IMPLAUSIBLE, day.getKey(), implausible(day.getValue())));
    var members =
        seats(proposal, Role.MEMBER)
            .boxed()
            .flatMap(
                index -> {
                  var seat = proposal.seats().get(index);
                  return Stream.of(
                          Map.entry(Field.FROM, seat.from()), Map.entry(Field.TO, seat.to()))
                      .filter(day -> !PLAUSIBLE.contains(day.getValue()))
                      .map(
                          day ->
                              Objection.of(
                                  Reason.DAY_IMPLAUSIBLE,
                                  index,
                                  day.getKey(),
                                  implausible(day.getValue())));
                });
    return Stream.concat(cycle, members);
  }

  private static String implausible(LocalDate day) {
    return "日期 %s 不合理：应在 %s 之间".formatted(day, PLAUSIBLE.words());
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
    var leads = seats(proposal, Role.LEAD).boxed().toList();
    if (leads.isEmpty()) {
      return Stream.of(
          Objection.of(Reason.NO_LEAD, Field.SEATS, "教共体「" + proposal.name() + "」没有总校"));
    }
    return leads.stream()
        .skip(1)
        .map(
            seat ->
                Objection.of(
                    Reason.SECOND_LEAD,
                    seat,
                    Field.ROLE,
                    "一个教共体只能有一所总校；总校已是「%s」"
                        .formatted(facts.name(proposal.seats().get(leads.getFirst()).schoolId()))));
  }

  private static Stream<Objection> leadStaysForTheCycle(Proposal proposal, Facts facts) {
    return seats(proposal, Role.LEAD)
        .limit(1)
        .filter(
            seat ->
                !proposal.seats().get(seat).from().equals(proposal.from())
                    || !proposal.seats().get(seat).to().equals(proposal.to()))
        .mapToObj(
            seat ->
                Objection.of(
                    Reason.LEAD_NOT_WHOLE_CYCLE,
                    seat,
                    Field.FROM,
                    "总校的起止日期应与教共体周期（%s 至 %s）一致".formatted(proposal.from(), proposal.to())));
  }

  private static Stream<Objection> leadIsNoMember(Proposal proposal, Facts facts) {
    var lead = proposal.leadSchool();
    return seats(proposal, Role.MEMBER)
        .filter(seat -> lead.filter(proposal.seats().get(seat).schoolId()::equals).isPresent())
        .mapToObj(
            seat ->
                Objection.of(
                    Reason.LEAD_IS_MEMBER,
                    seat,
                    Field.SCHOOL,
                    "「%s」已是总校，不能同时是成员校"
                        .formatted(facts.name(proposal.seats().get(seat).schoolId()))));
  }

  private static Stream<Objection> hasMembers(Proposal proposal, Facts facts) {
    if (seats(proposal, Role.MEMBER).findAny().isPresent()) {
      return Stream.empty();
    }
    return Stream.of(
        Objection.of(Reason.NO_MEMBER, Field.SEATS, "教共体「" + proposal.name() + "」至少要有一所成员校"));
  }

  /**
   * The model belongs to the pairing of one member with the lead (domain.md: a community may mix
   * them).
   */
  private static Stream<Objection> membersHaveAModel(Proposal proposal, Facts facts) {
    return seats(proposal)
        .filter(
            seat ->
                (proposal.seats().get(seat).role() == Role.LEAD)
                    != (proposal.seats().get(seat).model() == null))
        .mapToObj(
            seat ->
                proposal.seats().get(seat).role() == Role.LEAD
                    ? Objection.of(Reason.MODEL_OF_LEAD, seat, Field.MODEL, "总校不填办学模式，请留空")
                    : Objection.of(
                        Reason.MODEL_MISSING,
                        seat,
                        Field.MODEL,
                        "请填写成员校的办学模式（直接举办、冠名领办、品牌引领或对接帮扶）"));
  }

  private static Stream<Objection> membersEndAfterTheirStart(Proposal proposal, Facts facts) {
    return seats(proposal, Role.MEMBER)
        .filter(seat -> proposal.seats().get(seat).to().isBefore(proposal.seats().get(seat).from()))
        .mapToObj(
            seat ->
                Objection.of(
                    Reason.END_BEFORE_START,
                    seat,
                    Field.TO,
                    "结束日期 %s 早于起始日期 %s"
                        .formatted(
                            proposal.seats().get(seat).to(), proposal.seats().get(seat).from())));
  }

  /** No member before its community, none after its cycle. */
  private static Stream<Objection> membersStayWithinTheCycle(Proposal proposal, Facts facts) {
    return seats(proposal, Role.MEMBER)
        .boxed()
        .flatMap(
            index -> {
              var seat = proposal.seats().get(index);
              var found = new ArrayList<Objection>();
              if (seat.from().isBefore(proposal.from())) {
                found.add(
                    Objection.of(
                        Reason.MEMBER_BEFORE_COMMUNITY,
                        index,
                        Field.FROM,
                        "成员校的起始日期 %s 早于教共体成立的 %s".formatted(seat.from(), proposal.from())));
              }
              if (seat.to().isAfter(proposal.to())) {
                found.add(
                    Objection.of(
                        Reason.MEMBER_AFTER_CYCLE,
                        index,
                        Field.TO,
                        "成员校的结束日期 %s 晚于教共体周期结束的 %s".formatted(seat.to(), proposal.to())));
              }
              return found.stream();
            });
  }

  /** Coming back later is a second interval; the same days twice is a mistake. */
  private static Stream<Objection> aSchoolIsMemberOnce(Proposal proposal, Facts facts) {
    var seats = proposal.seats();
    return seats(proposal, Role.MEMBER)
        .filter(
            later ->
                seats(proposal, Role.MEMBER)
                    .takeWhile(earlier -> earlier < later)
                    .anyMatch(
                        earlier ->
                            seats.get(earlier).schoolId().equals(seats.get(later).schoolId())
                                && overlap(seats.get(earlier), seats.get(later))))
        .mapToObj(
            seat ->
                Objection.of(
                    Reason.SCHOOL_TWICE,
                    seat,
                    Field.SCHOOL,
                    "「%s」在同一教共体的同一时间里出现了两次".formatted(facts.name(seats.get(seat).schoolId()))));
  }

  private static Stream<Objection> schoolsAreRegistered(Proposal proposal, Facts facts) {
    return seats(proposal)
        .filter(seat -> !facts.schoolNames().containsKey(proposal.seats().get(seat).schoolId()))
        .mapToObj(
            seat -> Objection.of(Reason.SCHOOL_UNKNOWN, seat, Field.SCHOOL, "本区县没有登记这所学校，请先登记学校"));
  }

  private static Stream<Objection> nameIsFree(Proposal proposal, Facts facts) {
    if (!facts.namesInUse().contains(proposal.name())) {
      return Stream.empty();
    }
    return Stream.of(
        Objection.of(Reason.NAME_TAKEN, Field.NAME, "本区县已有名为「" + proposal.name() + "」的教共体，请换一个名称"));
  }

  /** A school belongs to one community at a time, as lead or as member. */
  private static Stream<Objection> schoolsAreFree(Proposal proposal, Facts facts) {
    return seats(proposal)
        .boxed()
        .flatMap(
            index -> {
              var seat = proposal.seats().get(index);
              return facts.claims().stream()
                  .filter(claim -> claim.schoolId().equals(seat.schoolId()))
                  .filter(claim -> overlap(seat, claim.period()))
                  .limit(1)
                  .map(
                      claim ->
                          Objection.of(
                              Reason.SCHOOL_ELSEWHERE,
                              index,
                              Field.SCHOOL,
                              "「%s」在 %s 已属于教共体「%s」，同一时间只能属于一个教共体"
                                  .formatted(
                                      facts.name(seat.schoolId()),
                                      claim.period().words(),
                                      claim.communityName())));
            });
  }

  private static boolean overlap(Seat a, Seat b) {
    return !a.to().isBefore(b.from()) && !b.to().isBefore(a.from());
  }

  private static boolean overlap(Seat seat, Period period) {
    return !seat.to().isBefore(period.from()) && !period.to().isBefore(seat.from());
  }

  private static IntStream seats(Proposal proposal) {
    return IntStream.range(0, proposal.seats().size());
  }

  private static IntStream seats(Proposal proposal, Role role) {
    return seats(proposal).filter(seat -> proposal.seats().get(seat).role() == role);
  }
}

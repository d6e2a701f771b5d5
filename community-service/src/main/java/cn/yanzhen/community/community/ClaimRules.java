package cn.yanzhen.community.community;

import cn.yanzhen.community.community.Objection.Field;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What others may stand against, asked when schools are claimed. The database refuses the same:
 * here it gets a reason.
 */
final class ClaimRules {
  private final Proposal proposal;
  private final Facts facts;

  private ClaimRules(Proposal proposal, Facts facts) {
    this.proposal = proposal;
    this.facts = facts;
  }

  static List<Objection> of(Proposal proposal, Facts facts) {
    var rules = new ClaimRules(proposal, facts);
    return Stream.of(
            rules.nameIsFree(),
            rules.each(rules::schoolIsFree),
            rules.each(rules::guestHasAContract),
            rules.each(rules::secondPlaceIsAllowed),
            rules.each(rules::secondStandsBesideMain))
        .flatMap(found -> found)
        .toList();
  }

  private interface OfASeat {
    Stream<Objection> check(int index, Seat seat);
  }

  /** A seat whose days are upside down has been told so already. */
  private Stream<Objection> each(OfASeat rule) {
    return IntStream.range(0, proposal.seats().size())
        .filter(
            index -> !proposal.seats().get(index).to().isBefore(proposal.seats().get(index).from()))
        .boxed()
        .flatMap(index -> rule.check(index, proposal.seats().get(index)));
  }

  private Stream<Objection> nameIsFree() {
    if (!facts.namesInUse().contains(proposal.name())) {
      return Stream.empty();
    }
    return Stream.of(
        Objection.of(Reason.NAME_TAKEN, Field.NAME, "本区县已有名为「" + proposal.name() + "」的教共体，请换一个名称"));
  }

  /** A school has one main place at a time, as lead or as member, and one second place. */
  private Stream<Objection> schoolIsFree(int index, Seat seat) {
    return facts.claims().stream()
        .filter(claim -> claim.schoolId().equals(seat.schoolId()))
        .filter(claim -> claim.place() == seat.place())
        .filter(claim -> claim.period().overlaps(days(seat)))
        .limit(1)
        .map(claim -> Objection.of(Reason.SCHOOL_ELSEWHERE, index, Field.SCHOOL, elsewhere(claim)));
  }

  private String elsewhere(Claim claim) {
    var where =
        "「%s」在 %s 已属于教共体「%s」"
            .formatted(facts.name(claim.schoolId()), claim.period().words(), claim.communityName());
    return claim.place() == Place.MAIN ? where + "，同一时间只能属于一个教共体" : where + "（第二归属），同一时间只能有一个第二归属";
  }

  private Stream<Objection> guestHasAContract(int index, Seat seat) {
    return facts
        .reach()
        .againstGuest(facts.name(seat.schoolId()), seat.schoolId(), days(seat))
        .map(sentence -> Objection.of(Reason.NO_CONTRACT, index, Field.SCHOOL, sentence))
        .stream();
  }

  private Stream<Objection> secondPlaceIsAllowed(int index, Seat seat) {
    return seat.place() == Place.MAIN
        ? Stream.empty()
        : facts
            .reach()
            .againstSecond(facts.name(seat.schoolId()), seat)
            .map(
                sentence ->
                    Objection.of(Reason.SECOND_PLACE_NOT_ALLOWED, index, Field.PLACE, sentence))
            .stream();
  }

  private Stream<Objection> secondStandsBesideMain(int index, Seat seat) {
    if (seat.place() == Place.MAIN) {
      return Stream.empty();
    }
    var mains =
        facts.mains().stream()
            .filter(claim -> claim.schoolId().equals(seat.schoolId()))
            .map(Claim::period)
            .toList();
    return days(seat)
        .firstOutside(mains)
        .map(
            day ->
                Objection.of(
                    Reason.NO_MAIN_PLACE,
                    index,
                    Field.PLACE,
                    "「%s」在 %s 没有主归属，不能只有第二归属：请改为主归属，或改用它有主归属的日期"
                        .formatted(facts.name(seat.schoolId()), day)))
        .stream();
  }

  private static Period days(Seat seat) {
    return new Period(seat.from(), seat.to());
  }
}

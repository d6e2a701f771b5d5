package cn.yanzhen.community.community;

import static cn.yanzhen.community.community.Proposals.REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a proposal may say of second places, and the book that districts write it in. */
class SecondPlaceRulesTest {
  private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
  private static final LocalDate TO = LocalDate.of(2029, 8, 31);
  private static final List<UUID> SCHOOLS = REGISTERED.keySet().stream().sorted().toList();
  private static final PlaceBook BOOK =
      book(
          new PlaceBook.Rule("50", FROM, null, 1, null, null, "市办法", "测试"),
          new PlaceBook.Rule(
              "500106",
              FROM,
              TO,
              1,
              Set.of(PairingModel.PAIRED_SUPPORT),
              Set.of(Grade.COOPERATIVE, Grade.SUPPORTIVE),
              "区办法",
              "测试"),
          new PlaceBook.Rule("500107", FROM, null, 0, null, null, "区办法", "测试"));

  private static PlaceBook book(PlaceBook.Rule... rules) {
    return new PlaceBook(new PlaceBook.Book("测试", "测试", List.of(rules)));
  }

  private static Proposal proposal(Role role, PairingModel model, Grade grade) {
    var seats = new ArrayList<Seat>();
    boolean leads = role == Role.LEAD;
    seats.add(
        new Seat(
            SCHOOLS.get(0),
            Role.LEAD,
            null,
            null,
            Set.of(),
            leads ? Place.SECOND : Place.MAIN,
            FROM,
            TO));
    seats.add(
        new Seat(
            SCHOOLS.get(1),
            Role.MEMBER,
            model,
            grade,
            Set.of(),
            leads ? Place.MAIN : Place.SECOND,
            FROM,
            TO));
    return new Proposal("八中教共体", FROM, TO, seats);
  }

  private static List<Objection> objections(Proposal proposal, PlaceBook book, Claim... claims) {
    return CommunityRules.ofASubmission(
        proposal, Facts.of(REGISTERED, List.of(claims), Set.of(), new Reach(book, "500106")));
  }

  private static Claim claim(Place place, LocalDate to) {
    return new Claim(
        UUID.randomUUID(), "南开教共体", SCHOOLS.get(1), place, new Period(FROM.minusYears(1), to));
  }

  @Test
  void nothingIsAllowedWhereNothingIsSaid() {
    assertThat(
            objections(
                proposal(Role.MEMBER, PairingModel.PAIRED_SUPPORT, Grade.COOPERATIVE),
                book(),
                claim(Place.MAIN, TO)))
        .singleElement()
        .satisfies(
            objection -> {
              assertThat(objection.reason()).isEqualTo(Reason.SECOND_PLACE_NOT_ALLOWED);
              assertThat(objection.path()).isEqualTo("memberships[1].place");
              assertThat(objection.sentence())
                  .contains(REGISTERED.get(SCHOOLS.get(1)), "2026-09-01", "500106");
            });
  }

  @Test
  void theNarrowestJurisdictionCountsWithItsModelsAndGrades() {
    assertThat(
            objections(
                proposal(Role.MEMBER, PairingModel.PAIRED_SUPPORT, Grade.COOPERATIVE),
                BOOK,
                claim(Place.MAIN, TO)))
        .isEmpty();
    assertThat(
            objections(
                proposal(Role.MEMBER, PairingModel.BRAND_GUIDED, Grade.COOPERATIVE),
                BOOK,
                claim(Place.MAIN, TO)))
        .extracting(Objection::sentence)
        .singleElement()
        .asString()
        .contains("对接帮扶", "区办法");
    assertThat(
            objections(
                proposal(Role.MEMBER, PairingModel.PAIRED_SUPPORT, Grade.TIGHT),
                BOOK,
                claim(Place.MAIN, TO)))
        .extracting(Objection::sentence)
        .singleElement()
        .asString()
        .contains("合作型、帮扶型");
    var days = new Period(FROM, FROM);
    assertThat(BOOK.refusal("甲校", "500108", null, null, days)).isEmpty();
    assertThat(BOOK.refusal("甲校", "500107", null, null, days)).isPresent();
    assertThat(BOOK.refusal("甲校", "510107", null, null, days)).isPresent();
    var early = new Period(FROM.minusDays(1), TO);
    assertThat(BOOK.refusal("甲校", "500108", null, null, early)).isPresent();
  }

  @Test
  void aSecondPlaceStandsBesideAMainOneAndBesideNoOtherSecond() {
    var proposal = proposal(Role.MEMBER, PairingModel.PAIRED_SUPPORT, Grade.COOPERATIVE);
    assertThat(objections(proposal, BOOK))
        .extracting(Objection::reason)
        .containsExactly(Reason.NO_MAIN_PLACE);
    assertThat(objections(proposal, BOOK, claim(Place.MAIN, TO.minusDays(1))))
        .singleElement()
        .satisfies(objection -> assertThat(objection.sentence()).contains("2029-08-31"));
    assertThat(objections(proposal, BOOK, claim(Place.MAIN, TO), claim(Place.SECOND, FROM)))
        .extracting(Objection::reason)
        .containsExactly(Reason.SCHOOL_ELSEWHERE);
  }

  @Test
  void aLeadSchoolHasItsMainPlaceWhereItLeads() {
    assertThat(objections(proposal(Role.LEAD, PairingModel.PAIRED_SUPPORT, null), BOOK))
        .extracting(Objection::reason)
        .contains(Reason.LEAD_SECOND_PLACE);
  }

  @Test
  void theBookThatWeShipAllowsItNowhere() {
    var shipped =
        new PlaceBook(new org.springframework.core.io.ClassPathResource("community/districts.yml"));
    assertThat(shipped.whole().rules()).isEmpty();
    assertThat(shipped.whole().label()).isEqualTo("按公开报道整理");
  }
}

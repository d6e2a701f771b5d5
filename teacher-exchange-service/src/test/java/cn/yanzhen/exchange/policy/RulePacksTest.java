package cn.yanzhen.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.exchange.person.Cadre;
import cn.yanzhen.exchange.person.ExemptionReasons;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Party;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePacksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void everyPackSaysWhereItsValuesWereRead() {
    assertThat(new RulePacks().all())
        .isNotEmpty()
        .allSatisfy(
            pack -> {
              assertThat(pack.name()).isNotBlank();
              assertThat(pack.source()).isNotBlank();
              assertThat(pack.label()).isEqualTo("按公开报道整理");
              assertThat(pack.backbone()).isNotEmpty();
              assertThat(pack.eligibility()).isNotEmpty();
              assertThat(pack.ratios()).isNotEmpty();
              assertThat(pack.moves()).contains(AssignmentKind.ROTATION);
            });
  }

  @Test
  void everyExemptionIsAReasonThatTheRegistryKnows() {
    var reasons = new ExemptionReasons();

    assertThat(new RulePacks().all())
        .flatExtracting(RulePack::exemptions)
        .allSatisfy(code -> assertThat(reasons.of(code)).as(code).isPresent());
  }

  @Test
  void onlyATransferAndANewTeachersPlacementTakeTheEstablishmentAlong() {
    assertThat(new RulePacks().all())
        .allSatisfy(
            pack ->
                assertThat(pack.procedures())
                    .filteredOn(Procedure::takesEstablishmentAlong)
                    .extracting(Procedure::kind)
                    .containsExactlyInAnyOrder(
                        AssignmentKind.TRANSFER, AssignmentKind.NEW_TEACHER_PLACEMENT));
  }

  @Test
  void aPackThatForgetsAKindOrHoldsAPostForWhoLeftIsRefused() {
    var all = new RulePacks().find("reference").orElseThrow().procedures();

    assertThatThrownBy(() -> Procedure.mustCoverEveryKind("p", all.subList(1, all.size())))
        .hasMessageContaining("p must name a procedure for every kind");
    assertThatThrownBy(
            () ->
                of(
                    AssignmentKind.TRANSFER,
                    Procedure.HomePost.HELD,
                    List.of(List.of(Party.PERSON))))
        .hasMessageContaining("holds no post at home");
    assertThatThrownBy(
            () ->
                of(
                    AssignmentKind.TRANSFER,
                    Procedure.HomePost.GIVEN_UP,
                    List.of(List.of(Party.PERSON), List.of(Party.PERSON))))
        .hasMessageContaining("at most once");
    assertThatThrownBy(() -> new Procedure.Approval(Procedure.When.ABOVE, null, null, false))
        .hasMessageContaining("threshold");
  }

  private static Procedure of(
      AssignmentKind kind, Procedure.HomePost homePost, List<List<Party>> consents) {
    return new Procedure(
        kind,
        homePost,
        Procedure.Establishment.GOES_ALONG,
        consents,
        new Procedure.Approval(Procedure.When.ALWAYS, null, null, false),
        0,
        new Procedure.Deadlines(5, 5, 2, Procedure.Escalation.DISTRICT));
  }

  @Test
  void aPackMayNameOneKindAndOfItOnlyWhatDiffers() {
    var own = new LinkedHashMap<String, Object>(Map.of("id", "own", "version", 1));
    own.put("name", "自定");
    own.put("jurisdiction", "99");
    own.put("from", "2026-01-01");
    own.put("source", "测试");
    own.put("label", "测试");
    own.put("procedures", List.of(Map.of("kind", "ROTATION", "publicityDays", 7)));
    var documents = new ArrayList<>(RulePacks.read());
    documents.add(own);
    var packs = new RulePacks(RulePacks.resolved(documents));

    var reference = packs.find("reference").orElseThrow();
    var here = packs.find("own").orElseThrow();
    assertThat(here.procedure(AssignmentKind.ROTATION).publicityDays()).isEqualTo(7);
    assertThat(here.procedure(AssignmentKind.ROTATION).deadlines())
        .isEqualTo(reference.procedure(AssignmentKind.ROTATION).deadlines());
    assertThat(here.procedure(AssignmentKind.CADRE_SECONDMENT))
        .isEqualTo(reference.procedure(AssignmentKind.CADRE_SECONDMENT));
    assertThat(reference.procedure(AssignmentKind.ROTATION).isPublicised()).isFalse();
  }

  @Test
  void aCadreIsAskedLastAndAlwaysWithTheDistrictAndPublicity() {
    var cadres =
        new RulePacks().find("reference").orElseThrow().procedure(AssignmentKind.CADRE_SECONDMENT);

    assertThat(cadres.consents())
        .containsExactly(List.of(Party.SENDING), List.of(Party.RECEIVING), List.of(Party.PERSON));
    assertThat(cadres.asksTheDistrict(new Period(TODAY, TODAY), Fte.of("0.1"), false)).isTrue();
    assertThat(cadres.publicityDays()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"92,0.5,false,false", "93,0.5,false,true", "92,0.5,true,true"})
  void theDistrictIsAskedOnlyAboveTheThreshold(int days, String fte, boolean across, boolean yes) {
    var shadowing =
        new RulePacks().find("reference").orElseThrow().procedure(AssignmentKind.SHADOWING);

    assertThat(
            shadowing.asksTheDistrict(
                new Period(TODAY, TODAY.plusDays(days - 1)), Fte.of(fte), across))
        .isEqualTo(yes);
  }

  @Test
  void theSixPacksThatThePressReportsAreThere() {
    var packs = new RulePacks();

    assertThat(List.of("national-2014", "anhui", "beijing-2021", "shaanxi", "hefei", "ningxia"))
        .allSatisfy(id -> assertThat(packs.find(id)).isPresent());
  }

  @Test
  void aDistrictsOwnPackGoesBeforeTheReference() {
    var packs = new RulePacks();

    assertThat(packs.inForce("500106", TODAY).id()).isEqualTo("chongqing-shapingba");
    assertThat(packs.inForce("500106", TODAY).orderSeriesIn("500106")).isEqualTo("沙教派");
    assertThat(packs.inForce("440106", TODAY).id()).isEqualTo("reference");
    assertThat(packs.inForce("440106", TODAY).orderSeriesIn("440106")).isEqualTo("440106教派");
  }

  @Test
  void aCitysPackGoesBeforeItsProvincesAndANationalOneIsInForceNowhereByItself() {
    var packs = new RulePacks();

    assertThat(packs.inForce("340103", TODAY).id()).isEqualTo("hefei");
    assertThat(packs.inForce("340202", TODAY).id()).isEqualTo("anhui");
    assertThat(packs.inForce("110105", TODAY).id()).isEqualTo("beijing-2021");
    assertThat(packs.all().stream().filter(pack -> pack.id().equals("national-2014")))
        .noneMatch(pack -> pack.holdsIn("500106"));
  }

  @Test
  void whatAPackDoesNotSayItsBasisSays() {
    var packs = new RulePacks();
    var hefei = packs.find("hefei").orElseThrow();
    var anhui = packs.find("anhui").orElseThrow();
    var national = packs.find("national-2014").orElseThrow();

    assertThat(hefei.eligibility()).isEqualTo(anhui.eligibility());
    assertThat(hefei.ratios()).isNotEqualTo(anhui.ratios());
    assertThat(anhui.backbone()).isEqualTo(national.backbone());
    assertThat(anhui.orderSeriesIn("340202")).isEqualTo("340202教派");
    assertThat(packs.find("ningxia").orElseThrow().promotion()).hasSize(1);
    assertThat(anhui.promotion()).isEmpty();
    assertThat(packs.find("shaanxi").orElseThrow().yearsAtSchool(Cadre.SCHOOL_LEVEL)).hasValue(8);
    assertThat(packs.find("shaanxi").orElseThrow().yearsAtSchool(null)).hasValue(6);
    assertThat(anhui.yearsAtSchool(Cadre.SCHOOL_LEVEL)).isEmpty();
  }

  @Test
  void aPackThatStandsOnNothingKnownOrOnItselfIsRefused() {
    assertThatThrownBy(() -> RulePacks.resolved(List.of(document("a", "nowhere"))))
        .hasMessageContaining("a cannot stand on nowhere");
    assertThatThrownBy(() -> RulePacks.resolved(List.of(document("a", "b"), document("b", "a"))))
        .hasMessageContaining("cannot stand on");
  }

  @Test
  void theRulesOfAPlaceBeginWithTheEarliestPackThatHoldsThere() {
    var packs = new RulePacks();
    assertThat(packs.firstDay("500106")).isEqualTo(LocalDate.of(2021, 9, 1));
    assertThat(packs.firstDay("340103")).isEqualTo(LocalDate.of(2014, 8, 13));
  }

  @Test
  void aPackHoldsOnItsDaysOnlyAndTheNewerVersionWins() {
    var old = version(1, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 12, 31));
    var renewed = version(2, LocalDate.of(2026, 9, 1), null);
    var packs = new RulePacks(List.of(old, renewed));

    assertThat(packs.inForce("500106", LocalDate.of(2026, 8, 31))).isEqualTo(old);
    assertThat(packs.inForce("500106", LocalDate.of(2026, 9, 1))).isEqualTo(renewed);
    assertThatThrownBy(() -> packs.inForce("500106", LocalDate.of(2019, 12, 31)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Map<String, Object> document(String id, String basis) {
    return new LinkedHashMap<>(Map.of("id", id, "version", 1, "basis", basis));
  }

  private static RulePack version(int version, LocalDate from, LocalDate to) {
    var like = new RulePacks().find("chongqing-shapingba").orElseThrow();
    return new RulePack(
        "p",
        "测试",
        version,
        "50",
        null,
        from,
        to,
        "测试",
        "测试",
        like.reach(),
        like.backbone(),
        like.orderSeries(),
        like.eligibility(),
        like.term(),
        like.exemptions(),
        like.schoolYearBegins(),
        like.moves(),
        like.ratios(),
        like.promotion(),
        like.procedures(),
        like.certification(),
        like.floors(),
        like.answers(),
        null);
  }
}

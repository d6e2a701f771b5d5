package cn.yanzhen.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.exchange.person.Cadre;
import cn.yanzhen.exchange.person.ExemptionReasons;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
                new Procedure(
                    AssignmentKind.TRANSFER,
                    Procedure.HomePost.HELD,
                    Procedure.Establishment.GOES_ALONG))
        .hasMessageContaining("holds no post at home");
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
        like.exemptions(),
        like.schoolYearBegins(),
        like.moves(),
        like.ratios(),
        like.promotion(),
        like.procedures());
  }
}

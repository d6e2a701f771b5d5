package cn.yanzhen.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.assignment.Assignment;
import cn.yanzhen.exchange.assignment.PaperDesk.Recording;
import cn.yanzhen.exchange.assignment.RecordedOrders;
import cn.yanzhen.exchange.assignment.Terms;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AfootRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
  private static final LocalDate TO = LocalDate.of(2027, 8, 31);
  private static final LocalDate SINCE = LocalDate.of(2012, 9, 1);
  private static final UUID PERSON = UUID.randomUUID();
  private static final School HOME = school("雁阵一中", null);
  private static final School HOST = school("雁阵二中", null);

  @Test
  void whoIsOutTodayIsRecorded() {
    assertThat(codes(rules(), said("0.5", FROM, TO))).isEmpty();
    assertThat(codes(rules(), said("1", TODAY, TODAY))).as("of today alone").isEmpty();
  }

  @Test
  void whoHasNotBegunOrIsBackIsNot() {
    assertThat(codes(rules(), said("0.5", TODAY.plusDays(1), TO)))
        .containsExactly("开始日期 intake/not-begun");
    assertThat(codes(rules(), said("0.5", FROM, TODAY.minusDays(1))))
        .containsExactly("结束日期 intake/afoot-over");
    assertThat(codes(rules(), said("0.5", SINCE.minusDays(1), TO)))
        .containsExactly("开始日期 intake/before-rules", "开始日期 intake/before-service");
  }

  @Test
  void allThatStandsAgainstARowIsSaidAtOnce() {
    var closing = school("雁阵二中", TO.minusDays(1));
    var said = said("0.5", FROM, TO, Stage.SENIOR, closing.id());

    var against = rules().against(said, SINCE, closing, HOME, "没有登记教师资格证");

    assertThat(against)
        .extracting(AfootRules.Against::code)
        .containsExactly(
            "intake/stage-not-offered", "intake/school-closed", "intake/certificate-missing");
    assertThat(against.get(1).reason()).contains("雁阵二中", TO.minusDays(1).toString());
  }

  @Test
  void nobodyIsSentToWhereTheyAre() {
    assertThat(
            rules()
                .against(said("0.5", FROM, TO, Stage.JUNIOR, HOME.id()), SINCE, HOME, HOME, null))
        .extracting(AfootRules.Against::code)
        .containsExactly("intake/already-there");
  }

  @Test
  void rowsOfOnePersonAddUpToFullTimeAndNoMore() {
    var rules = rules();
    assertThat(codes(rules, said("0.5", FROM, TO))).isEmpty();
    assertThat(codes(rules, said("0.6", FROM, TO))).containsExactly("工作量(FTE) intake/fte-exceeded");
    assertThat(codes(rules, said("0.5", FROM, TO, Stage.PRIMARY, HOST.id())))
        .as("the refused row took nothing")
        .isEmpty();
  }

  @Test
  void whatOrdersTakeCountsButNotWhatWasVoided() {
    var said = said("0.6", FROM, TO);
    var elsewhere = said("0.5", FROM, TO, Stage.JUNIOR, UUID.randomUUID());
    assertThat(codes(rules(RecordedOrders.inForce(elsewhere)), said))
        .containsExactly("工作量(FTE) intake/fte-exceeded");
    assertThat(codes(rules(RecordedOrders.voided(elsewhere)), said)).isEmpty();
  }

  @Test
  void aRowIsTheSameByThePaperWhateverBecameOfIt() {
    var said = said("0.5", FROM, TO);
    var longer = said("0.5", FROM, TO.plusDays(30));
    for (var order :
        List.of(
            RecordedOrders.inForce(said),
            RecordedOrders.until(said, TO.plusDays(30)),
            RecordedOrders.voided(said))) {
      assertThat(rules(order).isRecorded(said)).isTrue();
      assertThat(rules(order).isRecorded(said("0.6", FROM, TO))).isFalse();
    }
    assertThat(rules(RecordedOrders.until(said, TO.plusDays(30))).isRecorded(longer))
        .as("as an export says it after an extension")
        .isTrue();
    assertThat(rules(RecordedOrders.inForce(said)).isRecorded(longer)).isFalse();
  }

  @Test
  void whatWasRecordedIsNotChangedByAnotherRow() {
    var order = RecordedOrders.inForce(said("0.5", FROM, TO));
    var rules = rules(order);
    assertThat(rules.against(said("0.4", FROM.plusDays(1), TO), SINCE, HOST, HOME, null))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.code()).isEqualTo("intake/afoot-already");
              assertThat(one.reason()).contains("沙教发〔2026〕12号", FROM.toString());
            });
  }

  @Test
  void theSameRowTwiceIsOneTooMany() {
    var rules = rules();
    assertThat(rules.earlier(said("0.5", FROM, TO), 2)).isNull();
    assertThat(rules.earlier(said("0.5", FROM, TO), 3)).isEqualTo(2);
    assertThat(rules.earlier(said("0.4", FROM, TO), 4)).isNull();
  }

  private static AfootRules rules(Assignment... known) {
    return new AfootRules(TODAY, LocalDate.of(2021, 9, 1), Map.of(PERSON, List.of(known)));
  }

  private static List<String> codes(AfootRules rules, Recording said) {
    return rules.against(said, SINCE, HOST, HOME, null).stream()
        .map(one -> one.heading() + " " + one.code())
        .toList();
  }

  private static Recording said(String fte, LocalDate from, LocalDate to) {
    return said(fte, from, to, Stage.JUNIOR, HOST.id());
  }

  private static Recording said(String fte, LocalDate from, LocalDate to, Stage stage, UUID host) {
    return new Recording(
        PERSON,
        AssignmentKind.ROTATION,
        HOME.id(),
        host,
        Subject.MATHS,
        stage,
        Fte.of(fte),
        from,
        null,
        new Terms.Paper("沙教发〔2026〕12号", LocalDate.of(2026, 8, 20), to));
  }

  private static School school(String name, LocalDate closedOn) {
    return new School(
        UUID.randomUUID(),
        "5001060001",
        name,
        "500106",
        List.of(Stage.PRIMARY, Stage.JUNIOR),
        "URBAN",
        false,
        closedOn);
  }
}

package cn.yanzhen.exchange.order;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.assignment.OrderRegister;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterTest {

  private final LocalDate first = LocalDate.of(2026, 9, 1);
  private final Period ordered = new Period(first, first.plusDays(99));

  @Test
  void aLetterHoldsWhileNothingHasBecomeOfIt() {
    assertThat(letter(null, ordered, "APPROVED", false, true).standing()).isEqualTo("有效");
    assertThat(letter(null, ordered, "IN_FORCE", false, true).validity()).isEqualTo(Validity.VALID);
  }

  @Test
  void whatBecameOfItIsSaidWithTheDaysThatHoldNow() {
    var longer = new Period(first, first.plusDays(120));
    var shorter = new Period(first, first.plusDays(20));
    assertThat(letter(null, longer, "IN_FORCE", false, false).standing())
        .isEqualTo("已延期至 2026-12-30");
    assertThat(letter(null, shorter, "IN_FORCE", true, true).standing())
        .isEqualTo("已提前召回，最后一天为 2026-09-21");
    assertThat(letter(null, longer, "APPROVED", false, true).standing())
        .isEqualTo("已改期为 2026-09-01 至 2026-12-30");
    assertThat(letter(null, ordered, "RETURNED", false, true).standing())
        .isEqualTo("已期满，最后一天为 2026-12-09");
  }

  @Test
  void whatWasExtendedAndMovedIsSaidToHaveMoved() {
    var both = new Period(first.plusDays(3), first.plusDays(120));
    assertThat(letter(null, both, "IN_FORCE", false, false).standing())
        .isEqualTo("已改期为 2026-09-04 至 2026-12-30");
    var earlier = new Period(first, first.plusDays(60));
    assertThat(letter(null, earlier, "APPROVED", false, false).standing())
        .as("never 已延期 to a day before the paper's own")
        .isEqualTo("已改期为 2026-09-01 至 2026-10-31");
    assertThat(letter(null, ordered, "APPROVED", false, false).standing()).isEqualTo("有效");
  }

  @Test
  void aMoveForGoodHasNoLastDay() {
    var day = new Period(first, first);
    var later = new Period(first.plusDays(10), first.plusDays(10));
    var moved = letter(null, day, later, "APPROVED", false, true, true);
    assertThat(moved.orderedTo()).isNull();
    assertThat(moved.standing()).isEqualTo("已改期为 2026-09-11 起");
  }

  @Test
  void aMarkSaysMoreThanAllElse() {
    assertThat(letter(OrderRegister.Mark.VOIDED, ordered, "VOIDED", true, false).standing())
        .isEqualTo("已作废");
    assertThat(letter(OrderRegister.Mark.CANCELLED, ordered, "CANCELLED", true, true).standing())
        .isEqualTo("已取消");
  }

  @Test
  void aLetterIsSignedByTheAuthorityThatTheDistrictsPackNamesAndByNoOtherDistricts() {
    var packs = new RulePacks();
    var today = LocalDate.of(2026, 11, 26);
    assertThat(Issuer.of("500106", packs.inForce("500106", today))).isEqualTo("沙坪坝区教育委员会");
    assertThat(packs.inForce("500106", today).authority())
        .extracting(RulePack.Authority::source)
        .asString()
        .contains("未核对");
    assertThat(Issuer.of("500107", packs.inForce("500107", today))).isEqualTo("行政区划 500107 教育行政部门");
  }

  @Test
  void aCodeIsReadAsPeopleTypeIt() {
    assertThat(VerificationController.typed(" o1il-abcd-2345—6789 ")).isEqualTo("0111ABCD23456789");
  }

  @Test
  void ofANameOnlyTheFirstCharacterIsSaid() {
    assertThat(VerificationController.masked("张三")).isEqualTo("张*");
    assertThat(VerificationController.masked("欧阳雁飞")).isEqualTo("欧***");
    assertThat(VerificationController.masked("𬭎")).isEqualTo("𬭎*");
    assertThat(VerificationController.masked("")).isEqualTo("*");
  }

  private Letter letter(
      OrderRegister.@Nullable Mark mark, Period now, String state, boolean recalled, boolean last) {
    return letter(mark, ordered, now, state, recalled, last, false);
  }

  private Letter letter(
      OrderRegister.@Nullable Mark mark,
      Period ordered,
      Period now,
      String state,
      boolean recalled,
      boolean last,
      boolean endless) {
    return new Letter(
        "500106",
        2026,
        1,
        "沙教派〔2026〕1号",
        "0123456789ABCDEF",
        OrderRegister.Kind.DISPATCH,
        first,
        mark,
        mark == null ? null : first,
        ordered,
        UUID.randomUUID(),
        AssignmentKind.ROTATION,
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        Fte.of("1"),
        now,
        state,
        recalled,
        last,
        endless);
  }
}

package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Every fault of a workbook is shown at its row and column, and once. */
@OnRealServers
class ImportFaultsIT extends ImportTest {
  @Test
  void theSameSchoolTwiceIsAFaultOfTheSecondRow() {
    var answer =
        refuses(
            threeSchools().school(first, "又是第一小学"),
            fault("学校", 5, "学校标识码", "intake/duplicate-school"));
    assertThat(answer.json().path("faults").path(0).path("reason").asString()).contains("第 2 行");
  }

  @Test
  void aSchoolOfAnotherDistrictIsAFault() {
    refuses(
        district.book().schoolRow(first, "第一小学", null, "500103", "小学", "城区", "否", null, null),
        fault("学校", 2, "区县代码", "intake/other-district"));
    var other = districts.another();
    other.officer().bring(other.book().school(other.schoolCode(1), "别区小学"));
    refuses(
        district.book().school(other.schoolCode(1), "抢来的小学"),
        fault("学校", 2, "学校标识码", "intake/school-of-other-district"));
    refuses(
        threeSchools().lead("甲", first).member("甲", other.schoolCode(1)),
        fault("教共体", 3, "学校标识码", "community/school-unknown"));
  }

  @Test
  void aPlaceIsWholeAndOnEarth() {
    refuses(
        district
            .book()
            .schoolRow(
                first, "甲", null, district.code(), "小学", "城区", "否", new BigDecimal("106.5"), null)
            .schoolRow(
                second,
                "乙",
                null,
                district.code(),
                "小学",
                "城区",
                "否",
                new BigDecimal("206.5"),
                new BigDecimal("99")),
        fault("学校", 2, "纬度", "intake/half-a-place"),
        fault("学校", 3, "经度", "intake/longitude"),
        fault("学校", 3, "纬度", "intake/latitude"));
  }

  @Test
  void aCodeHasNoGapInIt() {
    refuses(district.book().school("50 01", "第一小学"), fault("学校", 2, "学校标识码", "intake/school-code"));
  }

  @Test
  void namesHaveALength() {
    refuses(
        district
            .book()
            .schoolRow(
                first,
                "长".repeat(101),
                "短".repeat(51),
                district.code(),
                "小学",
                "城区",
                "否",
                null,
                null),
        fault("学校", 2, "学校名称", "workbook/too-long"),
        fault("学校", 2, "简称", "workbook/too-long"));
  }

  @Test
  void aMemberDoesNotComeBeforeItsCommunity() {
    refuses(
        threeSchools()
            .lead("甲", first)
            .member("甲", second, DistrictBook.FROM.minusDays(1), DistrictBook.TO),
        fault("教共体", 3, "起始日期", "community/member-before-community"));
    refuses(
        threeSchools().member("甲", second).lead("甲", first),
        fault("教共体", 2, "角色", "intake/member-before-lead"));
  }

  @Test
  void aLeadIsNotAMemberToo() {
    refuses(
        threeSchools().lead("甲", first).member("甲", second).member("甲", first),
        fault("教共体", 4, "学校标识码", "community/lead-is-member"));
  }

  @Test
  void anEndIsNotBeforeItsStart() {
    refuses(
        threeSchools()
            .lead("甲", first)
            .member("甲", second, LocalDate.of(2027, 9, 1), LocalDate.of(2027, 8, 31)),
        fault("教共体", 3, "结束日期", "community/end-before-start"));
  }

  @Test
  void aSchoolIsNotInTwoCommunitiesOfTheFile() {
    var answer =
        refuses(
            threeSchools()
                .school(district.schoolCode(4), "第四小学")
                .lead("甲", first)
                .member("甲", second)
                .lead("乙", third)
                .member("乙", second)
                .member("乙", district.schoolCode(4)),
            fault("教共体", 5, "学校标识码", "community/school-elsewhere"));
    assertThat(answer.json().path("faults").path(0).path("reason").asString())
        .contains("第二小学", "「甲」");
  }

  @Test
  void aSchoolIsNotInACommunityOfTheFileAndInAnotherOfTheRegister() {
    district.officer().bring(oneCommunity());
    refuses(
        threeSchools().lead("乙", third).member("乙", second),
        fault("教共体", 3, "学校标识码", "community/school-elsewhere"));
  }

  @Test
  void aSchoolMayChangeCommunitiesOnTheDayAfter() {
    district.officer().bring(oneCommunity());
    var later = DistrictBook.TO.plusDays(1);
    district
        .officer()
        .bring(
            district
                .book()
                .lead("乙", third, later, later.plusYears(3))
                .member("乙", second, later, later.plusYears(3)));
  }

  @Test
  void anUnknownSchoolCodeIsAFault() {
    refuses(
        threeSchools().lead("甲", first).member("甲", "9999999999"),
        fault("教共体", 3, "学校标识码", "community/school-unknown"));
  }

  @Test
  void aMemberHasAModelAndACommunityALeadAndAMember() {
    refuses(
        threeSchools()
            .lead("甲", first)
            .membershipRow("甲", second, "成员校", null, null, DistrictBook.FROM, DistrictBook.TO),
        fault("教共体", 3, "办学模式", "community/model-missing"));
    refuses(threeSchools().member("甲", first), fault("教共体", 2, "角色", "community/no-lead"));
    refuses(threeSchools().lead("甲", first), fault("教共体", 2, "角色", "community/no-member"));
  }

  @Test
  void oneSlipShowsOnce() {
    // The lead's row cannot be read: that the community has no lead then is not a fault of its own.
    var answer =
        faulty(
            threeSchools()
                .membershipRow("甲", first, "总校", null, null, "2026年9月1日", DistrictBook.TO)
                .member("甲", second));
    assertThat(faults(answer)).hasSize(1);
    assertThat(answer.json().path("faults").path(0).path("row").asInt()).isEqualTo(2);
    // The school's row cannot be read: that its community names a school without a row is not
    // either; the code is known.
    answer = faulty(threeSchools().school(first, "又是第一小学").lead("甲", first).member("甲", second));
    assertThat(faults(answer)).containsExactly(fault("学校", 5, "学校标识码", "intake/duplicate-school"));
  }

  @Test
  void anUnknownCodeThatCannotBeAnUnreadableRowsIsShownAllTheSame() {
    refuses(
        threeSchools()
            .schoolRow(
                district.schoolCode(4), "第四小学", null, district.code(), "大学", "城区", "否", null, null)
            .lead("甲", first)
            .member("甲", district.schoolCode(4))
            .member("甲", "9999999999"),
        fault("学校", 5, "学段", "workbook/unknown-code"),
        fault("教共体", 3, "学校标识码", "community/school-unknown"),
        fault("教共体", 4, "学校标识码", "community/school-unknown"));
  }

  @Test
  void everyFaultOfTheFileIsShownAtOnceAndNothingIsWritten() {
    refuses(
        threeSchools()
            .school(first, "又是第一小学")
            .lead("甲", first)
            .member("甲", second)
            .member("甲", first)
            .lead("乙", third)
            .member("乙", second),
        fault("学校", 5, "学校标识码", "intake/duplicate-school"),
        fault("教共体", 4, "学校标识码", "community/lead-is-member"),
        fault("教共体", 6, "学校标识码", "community/school-elsewhere"));
    assertThat(district.officer().get("/schools").json().path("items").size()).isZero();
  }
}

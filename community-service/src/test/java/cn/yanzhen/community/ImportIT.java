package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.yanzhen.community.Districts.Answer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@OnRealServers
class ImportIT {
  @Autowired Districts districts;
  @Autowired JdbcClient database;

  private Districts.District district;
  private String first;
  private String second;
  private String third;

  @BeforeEach
  void inADistrictOfItsOwn() {
    district = districts.another();
    first = district.schoolCode(1);
    second = district.schoolCode(2);
    third = district.schoolCode(3);
  }

  private DistrictBook threeSchools() {
    return district.book().school(first, "第一小学").school(second, "第二小学").school(third, "第三小学");
  }

  private DistrictBook oneCommunity() {
    return threeSchools().lead("一小教共体", first).member("一小教共体", second);
  }

  @Test
  void aWorkbookRegistersSchoolsAndSubmitsCommunities() {
    var committed = district.officer().bring(oneCommunity());

    assertThat(committed.state()).isEqualTo("COMMITTED");
    assertThat(sheets(committed))
        .containsExactly(tuple("学校", 3, 0, 3, 0, 0), tuple("教共体", 2, 0, 2, 0, 0));
    assertThat(district.officer().get("/schools").json().path("total").asInt()).isEqualTo(3);
    var community = district.officer().get("/communities").json().path("items").path(0);
    assertThat(community.path("state").asString()).isEqualTo("SUBMITTED");
    assertThat(community.path("lead").path("name").asString()).isEqualTo("第一小学");
    assertThat(community.path("memberships").size()).isEqualTo(2);
    assertThat(community.path("cycle").path("to").asString()).isEqualTo("2029-08-31");
  }

  @Test
  void checkingAloneChangesNothing() {
    district.officer().upload(oneCommunity().toBytes()).is(201);
    assertThat(district.officer().get("/schools").json().path("items").size()).isZero();
    assertThat(district.officer().get("/communities").json().path("items").size()).isZero();
  }

  @Test
  void theSameFileAgainChangesNothing() {
    district.officer().bring(oneCommunity());
    var before = everything();
    var again = district.officer().bring(oneCommunity());
    assertThat(sheets(again))
        .containsExactly(tuple("学校", 3, 0, 0, 0, 3), tuple("教共体", 2, 0, 0, 0, 2));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void theSameFileChangesNothingAfterApprovalAndAfterRejectionEither() {
    district
        .officer()
        .bring(
            oneCommunity()
                .lead("三小教共体", third)
                .member("三小教共体", district.schoolCode(4))
                .school(district.schoolCode(4), "第四小学"));
    var items = district.officer().get("/communities").json().path("items");
    district
        .officer()
        .act("/communities/" + items.path(0).path("id").asString() + "/approve")
        .is(200);
    district
        .officer()
        .act(
            "/communities/" + items.path(1).path("id").asString() + "/reject",
            java.util.Map.of("reason", "缺少协议"))
        .is(200);
    var before = everything();
    var again =
        district
            .officer()
            .bring(
                oneCommunity()
                    .lead("三小教共体", third)
                    .member("三小教共体", district.schoolCode(4))
                    .school(district.schoolCode(4), "第四小学"));
    assertThat(sheets(again))
        .containsExactly(tuple("学校", 4, 0, 0, 0, 4), tuple("教共体", 4, 0, 0, 0, 4));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void committingTwiceIsCommittingOnce() {
    var checked = district.officer().upload(oneCommunity().toBytes()).is(201);
    district.officer().post("/imports/" + checked.id() + "/commit").is(200);
    var before = everything();
    assertThat(district.officer().post("/imports/" + checked.id() + "/commit").is(200).state())
        .isEqualTo("COMMITTED");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aLaterFileChangesSchoolsAndReplacesWhatIsNotApprovedYet() {
    district.officer().bring(oneCommunity());
    var later =
        district
            .book()
            .schoolRow(
                first,
                "第一小学校",
                "一小",
                district.code(),
                "小学、初中",
                "镇区",
                "是",
                new BigDecimal("106.46"),
                new BigDecimal("29.55"))
            .school(second, "第二小学")
            .lead("一小教共体", first)
            .member("一小教共体", third);

    var committed = district.officer().bring(later);

    assertThat(sheets(committed))
        .containsExactly(tuple("学校", 2, 0, 0, 1, 1), tuple("教共体", 2, 0, 0, 2, 0));
    var school = district.officer().get("/schools?q=" + first).json().path("items").path(0);
    assertThat(school.path("name").asString()).isEqualTo("第一小学校");
    assertThat(school.path("ruralFlag").asString()).isEqualTo("TOWN");
    assertThat(school.path("stages").size()).isEqualTo(2);
    assertThat(school.path("version").asInt()).isEqualTo(2);
    var community = district.officer().get("/communities").json().path("items").path(0);
    assertThat(community.path("version").asInt()).isEqualTo(2);
    assertThat(community.path("memberships").path(1).path("schoolName").asString())
        .isEqualTo("第三小学");
  }

  @Test
  void schoolsMayChangePlacesBetweenSubmittedCommunitiesInOneFile() {
    var fourth = district.schoolCode(4);
    district
        .officer()
        .bring(
            threeSchools()
                .school(fourth, "第四小学")
                .lead("甲", first)
                .member("甲", second)
                .lead("乙", third)
                .member("乙", fourth));
    var swapped =
        district.book().lead("甲", first).member("甲", fourth).lead("乙", third).member("乙", second);
    assertThat(sheets(district.officer().bring(swapped))).contains(tuple("教共体", 4, 0, 0, 4, 0));
  }

  @Test
  void anApprovedCommunityIsNotChangedByAFile() {
    district.officer().bring(oneCommunity());
    var id =
        district.officer().get("/communities").json().path("items").path(0).path("id").asString();
    district.officer().act("/communities/" + id + "/approve").is(200);
    refuses(
        threeSchools().lead("一小教共体", first).member("一小教共体", third),
        fault("教共体", 2, "教共体名称", "intake/community-approved"));
  }

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

  @Test
  void aFaultyFileIsNotCommitted() {
    var checked = faulty(threeSchools().lead("甲", first));
    var refused = district.officer().post("/imports/" + checked.id() + "/commit").is(409);
    assertThat(refused.code()).isEqualTo("workbook/faulty");
  }

  @Test
  void whatBecameImpossibleSinceTheCheckIsNotCommitted() {
    district.officer().bring(threeSchools().school(district.schoolCode(4), "第四小学"));
    var one =
        district
            .officer()
            .upload(district.book().lead("甲", first).member("甲", second).toBytes())
            .is(201);
    district.officer().bring(district.book().lead("乙", third).member("乙", second));
    var refused = district.officer().post("/imports/" + one.id() + "/commit").is(409);
    assertThat(refused.code()).isEqualTo("workbook/no-longer-valid");
  }

  @Test
  void onlyTheDistrictsOfficerAndTheLoaderImport() {
    var school = district.schools(1).getFirst();
    var file = district.book().school(second, "第二小学").toBytes();
    districts.stranger().upload(file).is(401);
    district.administrator(school).upload(file).is(403);
    district.teacher(school).upload(file).is(403);
    var checked = district.loader().upload(file).is(201);
    districts.another().officer().get("/imports/" + checked.id()).is(404);
    districts.another().officer().post("/imports/" + checked.id() + "/commit").is(404);
    district.officer().post("/imports/" + checked.id() + "/commit").is(200);
  }

  @Test
  void theTemplateIsAWorkbook() {
    var template = district.officer().get("/imports/template").is(200);
    assertThat(template.bytes()).startsWith('P', 'K');
  }

  private Answer refuses(DistrictBook book, Tuple... faults) {
    var answer = faulty(book);
    assertThat(faults(answer)).containsExactlyInAnyOrder(faults);
    return answer;
  }

  private Answer faulty(DistrictBook book) {
    var answer = district.officer().upload(book.toBytes()).is(201);
    assertThat(answer.state()).isEqualTo("FAULTY");
    return answer;
  }

  private static Tuple fault(String sheet, int row, String column, String code) {
    return tuple(sheet, row, column, code);
  }

  private static List<Tuple> faults(Answer answer) {
    var faults = new ArrayList<Tuple>();
    for (JsonNode fault : answer.json().path("faults")) {
      assertThat(fault.path("reason").asString()).isNotBlank();
      faults.add(
          tuple(
              fault.path("sheet").asString(),
              fault.path("row").asInt(),
              fault.path("column").asString(),
              fault.path("code").asString()));
    }
    assertThat(answer.json().path("faultCount").asInt()).isEqualTo(faults.size());
    return faults;
  }

  private static List<Tuple> sheets(Answer answer) {
    var sheets = new ArrayList<Tuple>();
    for (JsonNode sheet : answer.json().path("sheets")) {
      sheets.add(
          tuple(
              sheet.path("sheet").asString(),
              sheet.path("rows").asInt(),
              sheet.path("faults").asInt(),
              sheet.path("new").asInt(),
              sheet.path("changed").asInt(),
              sheet.path("same").asInt()));
    }
    return sheets;
  }

  /** All that a change would leave a trace in. */
  private List<String> everything() {
    return database
        .sql(
            """
            select id || ' ' || version from school where district = :district
            union all select id || ' ' || state || ' ' || version from community where district = :district
            union all select m.id::text from membership m join community c on c.id = m.community_id where c.district = :district
            union all select id::text from audit_entry where district = :district and action <> 'workbook.committed'
            order by 1
            """)
        .param("district", district.code())
        .query(String.class)
        .list();
  }
}

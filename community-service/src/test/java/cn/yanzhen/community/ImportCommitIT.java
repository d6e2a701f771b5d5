package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.yanzhen.community.Districts.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A workbook is checked, then committed whole or not at all; again it changes nothing. */
@OnRealServers
class ImportCommitIT extends ImportTest {
  @Autowired JdbcClient database;

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

package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.Districts.Answer;
import cn.yanzhen.testing.KafkaServers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A community fits on a sheet of paper that says what the register says. */
@OnRealServers
class ProfileIT {
  @Autowired Districts districts;
  @Autowired KafkaServers.Kafka kafka;

  @Test
  void theSheetSaysWhoBelongsWhatIsAimedAtAndWhatWasHeld() throws IOException {
    var flock = new Flock(districts, kafka);
    var officer = flock.district.officer();
    var id = flock.community;
    officer
        .post(
            "/communities/" + id + "/targets",
            Map.of(
                "year",
                2026,
                "origin",
                "GIVEN",
                "goals",
                List.of(Map.of("indicator", "sync-lessons", "goal", 20))))
        .is(201);
    officer.act("/communities/" + id + "/targets/2026/set").is(200);
    var lesson = flock.planned(flock.lesson("分数的意义", "2026-11-20T09:00"));
    officer.act("/sessions/" + lesson + "/hold", flock.report(lesson, 40, 39)).is(200);

    var answer = officer.get("/communities/" + id + "/profile.pdf?on=2026-11-24").is(200);

    assertThat(answer.headers().getContentType()).hasToString("application/pdf");
    assertThat(answer.headers().getContentDisposition().getFilename()).endsWith("简介2026-11-24.pdf");
    try (var sheet = PDDocument.load(answer.bytes())) {
      assertThat(sheet.getNumberOfPages()).isOne();
      var community = officer.get("/communities/" + id).is(200).json();
      var text = text(sheet);
      assertThat(text)
          .contains(community.path("name").asString())
          .contains(community.path("lead").path("name").asString())
          .contains("2026-09-01 至 2029-08-31", "对接帮扶", "自何日起")
          .contains("同步课", "1 / 20", "5%", "截至 2026-11-24")
          .contains("1 节同步课堂", "0 次联合教研")
          .contains("测试 打印于", "/communities/" + id + "?on=2026-11-24", "第 1 页，共 1 页");
      for (var held : community.path("memberships")) {
        assertThat(text).contains(held.path("schoolName").asString());
      }
      for (var font : sheet.getPage(0).getResources().getFontNames()) {
        assertThat(sheet.getPage(0).getResources().getFont(font).isEmbedded()).isTrue();
      }
    }
    // On the day before the lesson none was held.
    assertThat(text(officer.get("/communities/" + id + "/profile.pdf?on=2026-11-19")))
        .contains("0 / 20", "0 节同步课堂");
  }

  @Test
  void manyMembersGoOnToASecondPageWithTheHeadOfTheTable() throws IOException {
    var district = districts.another();
    var schools = district.schools(60);
    var id =
        district.community(
            "六十校教共体", schools.getFirst(), schools.subList(1, 60).toArray(UUID[]::new));
    var answer = district.officer().get("/communities/" + id + "/profile.pdf").is(200);
    try (var sheet = PDDocument.load(answer.bytes())) {
      int pages = sheet.getNumberOfPages();
      assertThat(pages).isGreaterThan(1);
      var text = text(sheet);
      assertThat(text).contains("第 1 页，共 " + pages + " 页", "第 " + pages + " 页，共 " + pages + " 页");
      assertThat(text.split("办学模式", -1).length - 1).isBetween(2, pages);
      for (int i = 1; i <= 60; i++) {
        assertThat(text).contains("第" + i + "小学");
      }
    }
  }

  /** A school is called as it was on the day, and belongs since the first day without a gap. */
  @Test
  void theSheetIsAsOfItsDay() throws IOException {
    var district = districts.another();
    var schools = district.schools(3);
    var officer = district.officer();
    var id =
        district.community(
            "甲教共体",
            schools.get(0),
            new Districts.District.Member(schools.get(1), "2026-09-01", "2026-12-31"),
            new Districts.District.Member(schools.get(2), "2027-03-01", "2029-08-31"));
    var description =
        Map.of("name", "更名后的䶮学校", "stages", List.of("PRIMARY"), "ruralFlag", "TOWN", "weak", false);
    officer
        .act(
            "/schools/" + schools.get(2) + "/changes",
            Map.of("from", "2027-06-01", "description", description, "reason", "更名"))
        .is(200);

    var path = "/communities/" + id + "/profile.pdf?on=";
    assertThat(text(officer.get(path + "2026-12-31"))).contains("第2小学").doesNotContain("第3小学");
    assertThat(text(officer.get(path + "2027-05-31")))
        .contains("第3小学", "2027-03-01")
        .doesNotContain("第2小学", "䶮");
    assertThat(text(officer.get(path + "2027-06-01"))).contains("更名后的䶮学校");
    assertThat(text(officer.get(path + "2025-01-01"))).contains("没有学校属于这个教共体");
    officer.get(path + "2026-13-01").is(422);
  }

  @Test
  void everybodyOfTheDistrictPrintsAndNobodyElse() {
    var district = districts.another();
    var schools = district.schools(3);
    var id = district.community("甲教共体", schools.get(0), schools.get(1));
    var path = "/communities/" + id + "/profile.pdf";
    district.teacher(schools.get(2)).get(path).is(200);
    district.administrator(schools.get(1)).get(path).is(200);
    districts.another().officer().get(path).is(404);
    districts.stranger().get(path).is(401);
    district.officer().get("/communities/" + UUID.randomUUID() + "/profile.pdf").is(404);
  }

  private static String text(Answer answer) throws IOException {
    try (var sheet = PDDocument.load(answer.is(200).bytes())) {
      return text(sheet);
    }
  }

  private static String text(PDDocument sheet) throws IOException {
    return new PDFTextStripper().getText(sheet);
  }
}

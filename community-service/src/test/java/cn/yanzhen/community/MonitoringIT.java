package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Results of monitoring in common: aggregates of schools, seen by those whom they concern. */
@OnRealServers
class MonitoringIT {
  private static final List<String> HEADINGS =
      List.of("学年", "学期", "学段", "学科", "学校标识码", "参测人数", "平均分", "及格率", "优秀率");

  @Autowired Districts districts;

  private Districts.District district;
  private UUID lead;
  private UUID member;
  private UUID outside;
  private String community;

  @BeforeEach
  void inACommunityOfTwo() {
    district = districts.another();
    var schools = district.schools(3);
    lead = schools.get(0);
    member = schools.get(1);
    outside = schools.get(2);
    community = district.community("一小教共体", lead, member);
  }

  @Test
  void theLeadSchoolBringsResultsAndTheSameFileAgainChangesNothing() throws IOException {
    var admin = district.administrator(lead);
    var file = book(HEADINGS, row(1, 120, "82.5", "93.5", "31"), row(2, 60, "75", "88", "20"));
    var checked = send(admin, file).is(201);
    assertThat(checked.state()).as(checked.json().toPrettyString()).isEqualTo("CHECKED");
    assertThat(admin.get(results()).json().path("items")).isEmpty();
    admin.post("/monitoring/imports/" + checked.id() + "/commit").is(200);
    var found = district.teacher(member).get(results() + "?subject=MATHS").is(200).json();
    assertThat(found.path("total").asInt()).isEqualTo(2);
    assertThat(found.path("items").findValuesAsString("schoolName"))
        .containsExactly("第1小学", "第2小学");
    assertThat(found.path("items").path(0).path("average").decimalValue())
        .isEqualByComparingTo("82.5");

    var again = send(admin, file).is(201).json();
    assertThat(again.path("sheets").path(0).path("same").asInt()).isEqualTo(2);
    var changed = send(admin, book(HEADINGS, row(1, 121, "83", "94", "32"))).is(201);
    assertThat(changed.json().path("sheets").path(0).path("changed").asInt()).isEqualTo(1);
    admin.post("/monitoring/imports/" + changed.id() + "/commit").is(200);
    assertThat(admin.get(results()).json().path("items").path(0).path("average").decimalValue())
        .isEqualByComparingTo("83");
  }

  @Test
  void aSheetWithPupilsIsRefusedAndNotKept() throws IOException {
    var headings = new ArrayList<>(HEADINGS);
    headings.add("学生姓名");
    var refused =
        send(district.officer(), book(headings, row(1, 120, "82.5", "93.5", "31", "张三")))
            .is(201)
            .json();
    assertThat(refused.path("state").asString()).isEqualTo("FAULTY");
    assertThat(refused.path("faults").findValuesAsString("code"))
        .containsExactly("community/pupil-data");
    assertThat(refused.toString()).doesNotContain("张三");
    assertThat(
            district
                .officer()
                .post("/monitoring/imports/" + refused.path("id").asString() + "/commit")
                .is(409)
                .code())
        .isEqualTo("workbook/faulty");
  }

  @Test
  void everyFaultIsNamedWithItsRowAndColumn() throws IOException {
    var refused =
        send(
                district.administrator(lead),
                book(
                    HEADINGS,
                    row(1, 4, "82.5", "93.5", "31"),
                    row(2, 60, "75", "0.88", "20"),
                    row(3, 60, "75", "88", "20"),
                    row(9, 60, "75", "88", "20"),
                    new Object[] {
                      "2026-2028", "第一学期", "小学", "数学", district.schoolCode(1), 60, "75", "88", "20"
                    }))
            .is(201)
            .json();
    assertThat(refused.path("faults").findValuesAsString("code"))
        .containsExactly(
            "community/too-few-pupils",
            "community/rate-as-fraction",
            "community/not-in-a-community",
            "community/school-unknown",
            "community/not-a-school-year");
    assertThat(refused.path("faults").findValuesAsString("row"))
        .containsExactly("2", "3", "4", "5", "6");
    assertThat(refused.path("faults").path(0).path("column").asString()).isEqualTo("参测人数");
  }

  @Test
  void aRowTwiceIsRefused() throws IOException {
    var twice =
        send(
                district.officer(),
                book(HEADINGS, row(1, 120, "82.5", "93.5", "31"), row(1, 120, "80", "90", "30")))
            .is(201)
            .json();
    assertThat(twice.path("faults").findValuesAsString("code"))
        .containsExactly("community/row-twice");
  }

  @Test
  void resultsAreForTheSchoolsOfTheCommunityAndTheOfficerOnly() throws IOException {
    var checked =
        send(district.officer(), book(HEADINGS, row(1, 120, "82.5", "93.5", "31"))).is(201);
    district.officer().post("/monitoring/imports/" + checked.id() + "/commit").is(200);
    district.officer().get(results()).is(200);
    district.administrator(member).get(results()).is(200);
    district.administrator(outside).get(results()).is(404);
    district.teacher(outside).get(results()).is(404);
    district.administrator(outside).get(results() + "/export").is(404);
    districts.another().officer().get(results()).is(404);
    districts.stranger().get(results()).is(401);
    district.officer().get(results() + "/export?format=csv").is(200);
  }

  @Test
  void aMemberDoesNotBringResultsOfItsCommunity() throws IOException {
    var file = book(HEADINGS, row(2, 120, "82.5", "93.5", "31"));
    district.teacher(lead).send("/monitoring/imports", "监测.xlsx", file).is(403);
    assertThat(
            send(district.administrator(member), file)
                .is(201)
                .json()
                .path("faults")
                .findValuesAsString("code"))
        .containsExactly("community/not-your-community");
    district.teacher(lead).get("/monitoring/imports/template").is(403);
    district.administrator(lead).get("/monitoring/imports/template").is(200);
    // A workbook of the district is not to be had at this desk.
    var other =
        district
            .officer()
            .upload(district.book().school(district.schoolCode(7), "第七小学").toBytes())
            .is(201);
    district.officer().get("/monitoring/imports/" + other.id()).is(404);
    district.officer().post("/monitoring/imports/" + other.id() + "/commit").is(404);
  }

  private String results() {
    return "/communities/" + community + "/monitoring";
  }

  private static Districts.Answer send(Districts.Person person, byte[] file) {
    return person.send("/monitoring/imports", "监测.xlsx", file);
  }

  private Object[] row(
      int school, int pupils, String average, String pass, String top, Object... more) {
    var cells =
        new ArrayList<Object>(
            List.of(
                "2026-2027",
                "第一学期",
                "小学",
                "数学",
                district.schoolCode(school),
                pupils,
                average,
                pass,
                top));
    cells.addAll(List.of(more));
    return cells.toArray();
  }

  private static byte[] book(List<String> headings, Object[]... rows) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", "1.0")) {
      var sheet = workbook.newWorksheet("联合监测");
      for (int i = 0; i < headings.size(); i++) {
        sheet.value(0, i, headings.get(i));
      }
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < rows[r].length; c++) {
          if (rows[r][c] instanceof Number number) {
            sheet.value(r + 1, c, number);
          } else {
            sheet.value(r + 1, c, rows[r][c].toString());
          }
        }
      }
    }
    return out.toByteArray();
  }
}

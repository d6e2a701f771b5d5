package cn.yanzhen.community.session;

import static cn.yanzhen.community.session.Lessons.BAZHONG;
import static cn.yanzhen.community.session.Lessons.CHEN;
import static cn.yanzhen.community.session.Lessons.LI;
import static cn.yanzhen.community.session.Lessons.SHANDONG;
import static cn.yanzhen.community.session.Lessons.ZHONGLIANG;
import static cn.yanzhen.community.session.Lessons.lesson;
import static cn.yanzhen.community.session.Lessons.research;
import static cn.yanzhen.community.session.Lessons.sync;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.session.Difference.What;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrangementTest {
  private static List<Difference> between(Lessons before, Lessons after) {
    return Arrangement.of(before.planned()).differences(Arrangement.of(after.planned()));
  }

  private static Difference of(What what, UUID school, String before, String after) {
    return new Difference(what, school, before, after);
  }

  @Test
  void whatIsTheSameIsNoDifference() {
    assertThat(between(lesson(), lesson())).isEmpty();
  }

  @Test
  void roomClassAndTeacherAreNamedBySchool() {
    var after =
        sync().host(BAZHONG, "二号录播室", "五年级 1 班", LI).receiving(SHANDONG, "多媒体教室", "五年级 3 班", null);
    assertThat(between(lesson(), after))
        .containsExactly(
            of(What.ROOM, BAZHONG, "录播室", "二号录播室"),
            of(What.TEACHER, BAZHONG, CHEN.toString(), LI.toString()),
            of(What.CLASS, SHANDONG, "五年级 2 班", "五年级 3 班"));
  }

  @Test
  void whoComesWhoGoesAndWhoHosts() {
    var after =
        sync().receiving(BAZHONG, "录播室", "五年级 1 班", CHEN).host(ZHONGLIANG, "教室", "五年级 1 班", LI);
    assertThat(between(lesson(), after))
        .containsExactly(
            of(What.HOST, null, BAZHONG.toString(), ZHONGLIANG.toString()),
            of(What.LEFT, SHANDONG, "多媒体教室 五年级 2 班", null),
            of(What.JOINED, ZHONGLIANG, null, "教室 五年级 1 班"));
  }

  @Test
  void ofTwoClassroomsOfOneSchoolOnlyTheOtherOneIsADifference() {
    var before = lesson().receiving(SHANDONG, "三号教室", "五年级 3 班", null);
    var after =
        sync().host(BAZHONG, "录播室", "五年级 1 班", CHEN).receiving(SHANDONG, "三号教室", "五年级 3 班", null);
    assertThat(between(before, after))
        .containsExactly(of(What.LEFT, SHANDONG, "多媒体教室 五年级 2 班", null));
  }

  @Test
  void anotherTimeAndAnotherPlace() {
    var before = research(Form.OFFLINE).at("八中报告厅");
    var after =
        research(Form.OFFLINE)
            .at("山洞小学会议室")
            .lasting("2026-12-03T01:00:00Z", "2026-12-03T02:00:00Z");
    assertThat(between(before, after))
        .containsExactly(
            of(
                What.TIME,
                null,
                "2026-12-02T01:00:00Z/2026-12-02T01:40:00Z",
                "2026-12-03T01:00:00Z/2026-12-03T02:00:00Z"),
            of(What.PLACE, null, "八中报告厅", "山洞小学会议室"));
  }

  @Test
  void aSynchronousClassHasNoPlaceOfItsOwnWhoeverSendsOne() {
    var asked = Arrangement.of(research(Form.OFFLINE).at("八中报告厅").planned());
    assertThat(asked.of(Kind.SYNC_CLASS).place()).isNull();
    assertThat(asked.of(Kind.JOINT_RESEARCH).place()).isEqualTo("八中报告厅");
  }
}

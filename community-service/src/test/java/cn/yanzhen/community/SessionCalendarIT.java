package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The calendar of sessions, as a list and as a file. */
@OnRealServers
class SessionCalendarIT extends SessionTest {
  @Test
  void theCalendarIsBoundedFilteredAndPagedInTheOrderOfTime() {
    flock.planned(flock.lesson("乙", "2026-12-02T10:00"));
    flock.planned(flock.research("甲", "2026-12-02T08:00"));
    flock.planned(flock.lesson("丙", "2026-12-09T08:00"));
    assertThat(list("from=2026-12-01&to=2026-12-31")).containsExactly("甲", "乙", "丙");
    assertThat(list("from=2026-12-01&to=2026-12-31&kind=JOINT_RESEARCH")).containsExactly("甲");
    assertThat(list("from=2026-12-01&to=2026-12-31&teacher=" + flock.leadTeacher))
        .containsExactly("乙", "丙");
    assertThat(list("from=2026-12-01&to=2026-12-31&school=" + flock.third)).isEmpty();
    assertThat(list("from=2026-12-01&to=2026-12-31&community=" + flock.community)).hasSize(3);
    assertThat(list("from=2026-12-01&to=2026-12-31&subject=CHINESE")).isEmpty();
    var officer = district.officer();
    var page = officer.get("/sessions?from=2026-12-01&to=2026-12-31&limit=2").is(200).json();
    assertThat(page.path("total").asInt()).isEqualTo(3);
    assertThat(list("from=2026-12-01&to=2026-12-31&limit=2&cursor=" + page.path("next").asString()))
        .containsExactly("丙");
    assertThat(officer.get("/sessions?from=2026-12-01&to=2027-02-01").is(422).code())
        .isEqualTo("community/session-interval");
    officer.get("/sessions?from=2026-12-01&to=2027-01-31").is(200);
    officer.get("/sessions").is(422);
    officer.get("/sessions?from=2026-12-02&to=2026-12-01").is(422);
    officer.get("/sessions?from=2026-12-01&to=2026-12-02&kind=PARTY").is(422);
    assertThat(
            districts
                .another()
                .officer()
                .get("/sessions?from=2026-12-01&to=2026-12-31")
                .json()
                .path("items"))
        .isEmpty();
  }

  @Test
  void aDayOfTheCalendarIsADayInChina() {
    flock.planned(flock.lesson("深夜", "2026-12-02T23:50"));
    flock.planned(flock.lesson("清晨", "2026-12-04T00:00"));
    assertThat(list("from=2026-12-02&to=2026-12-02")).containsExactly("深夜");
    assertThat(list("from=2026-12-03&to=2026-12-03"))
        .as("it lasts into the day")
        .containsExactly("深夜");
    assertThat(list("from=2026-12-04&to=2026-12-04")).containsExactly("清晨");
  }

  @Test
  void theCalendarIsAFileToo() {
    flock.planned(flock.lesson("分数；意义", SOON));
    var research = flock.planned(flock.research("大单元设计", "2026-12-03T14:00"));
    district
        .administrator(flock.lead)
        .act("/sessions/" + research + "/cancel", Map.of("code", "WEATHER"))
        .is(200);
    var answer =
        district
            .teacher(flock.member)
            .get("/sessions/calendar.ics?from=2026-12-01&to=2026-12-31")
            .is(200);
    assertThat(answer.headers().getContentType()).hasToString("text/calendar;charset=UTF-8");
    var events = cn.yanzhen.community.session.Ics.read(text(answer)).events();
    assertThat(events)
        .extracting(event -> event.get("SUMMARY"))
        .containsExactly("专递课堂｜分数；意义", "线下｜大单元设计");
    assertThat(events)
        .extracting(event -> event.get("STATUS"))
        .containsExactly("CONFIRMED", "CANCELLED");
    assertThat(events.getFirst()).containsEntry("DTSTART", "20261202T010000Z");
    var one = district.officer().get("/sessions/" + research + "/calendar.ics").is(200);
    assertThat(cn.yanzhen.community.session.Ics.read(text(one)).events()).hasSize(1);
    district.officer().get("/sessions/calendar.ics?from=2026-12-01&to=2027-12-31").is(422);

    var csv =
        text(
            district
                .officer()
                .get("/sessions/export?format=csv&from=2026-12-01&to=2026-12-31")
                .is(200));
    assertThat(csv.lines()).hasSize(3);
    assertThat(csv).contains("2026-12-02,09:00,09:40,网络同步课堂,专递课堂,分数；意义,数学,小学,一小教共体");
    assertThat(csv).contains("已取消,天气等不可抗力");
    assertThat(
            district
                .officer()
                .get("/sessions/export?from=2026-12-01&to=2026-12-31")
                .is(200)
                .bytes())
        .startsWith('P', 'K');
  }

  @Test
  void anErasedNameIsGoneFromEverySession() {
    var id = flock.planned(flock.lesson("分数的意义", SOON));
    var machine = "teacherName";
    assertThat(
            district
                .officer()
                .get("/sessions/" + id)
                .json()
                .path("classrooms")
                .path(0)
                .path(machine)
                .asString())
        .isEqualTo("陈知远");
    assertThat(
            district
                .loader()
                .get("/sessions/" + id)
                .json()
                .path("classrooms")
                .path(0)
                .path(machine)
                .isNull())
        .as("a machine sees no name")
        .isTrue();
    flock.erase(flock.leadTeacher);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                district
                    .officer()
                    .get("/sessions/" + id)
                    .json()
                    .path("classrooms")
                    .path(0)
                    .path(machine)
                    .isNull());
  }
}

package cn.yanzhen.community.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IcsCalendarTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  private static String calendar(Session... sessions) {
    return IcsCalendar.of(
        List.of(sessions),
        id -> id.equals(Lessons.BAZHONG) ? "重庆市第八中学校" : "山洞小学",
        Map.of("WEATHER", "天气等不可抗力"),
        session -> "http://localhost:8080/sessions/" + session.id(),
        NOW);
  }

  @Test
  void noLineIsLongerThan75OctetsAndNoCharacterIsTorn() {
    var long_ = Lessons.lesson().titled("读懂😀分数；意义,和\\斜线" + "很长的题目".repeat(12)).planned();
    var written = calendar(long_);
    assertThat(written).endsWith("END:VCALENDAR\r\n");
    for (var line : written.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("�", "\n", "\r");
    }
    var read = Ics.read(written);
    assertThat(read.events().getFirst().get("SUMMARY"))
        .isEqualTo("专递课堂｜读懂😀分数；意义,和\\斜线" + "很长的题目".repeat(12));
  }

  @Test
  void anEventSaysWhatWhereAndWhenInWorldTime() {
    var event = Ics.read(calendar(Lessons.lesson().planned())).events().getFirst();
    assertThat(event)
        .containsEntry("UID", "0199f2a0-1c00-7000-8000-000000000301@yanzhen")
        .containsEntry("DTSTAMP", "20261122T020000Z")
        .containsEntry("DTSTART", "20261202T010000Z")
        .containsEntry("DTEND", "20261202T014000Z")
        .containsEntry("SEQUENCE", "0")
        .containsEntry("STATUS", "CONFIRMED")
        .containsEntry("LOCATION", "重庆市第八中学校 录播室；山洞小学 多媒体教室")
        .containsEntry(
            "URL", "http://localhost:8080/sessions/0199f2a0-1c00-7000-8000-000000000301");
    assertThat(event.get("DESCRIPTION").lines())
        .containsExactly("八中教共体", "小学数学", "主持：重庆市第八中学校 五年级 1 班；参加：山洞小学 五年级 2 班");
  }

  @Test
  void whatWasCancelledSaysSoAndWhatMovedIsNewer() {
    var planned = Lessons.lesson().planned();
    var moved = planned.moveTo(planned.slot().weeksLater(1), NOW);
    var cancelled = moved.become(new Standing.Cancelled("WEATHER", null), NOW);
    var events = Ics.read(calendar(moved, cancelled)).events();
    assertThat(events.get(0)).containsEntry("SEQUENCE", "1").containsEntry("STATUS", "CONFIRMED");
    assertThat(events.get(1)).containsEntry("SEQUENCE", "2").containsEntry("STATUS", "CANCELLED");
    assertThat(events.get(1).get("UID")).isEqualTo(events.get(0).get("UID"));
    assertThat(events.get(1).get("DESCRIPTION")).endsWith("已取消：天气等不可抗力");
  }

  @Test
  void nothingIsACalendarToo() {
    assertThat(Ics.read(calendar()).events()).isEmpty();
  }
}

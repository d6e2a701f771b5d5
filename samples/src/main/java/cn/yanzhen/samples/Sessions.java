package cn.yanzhen.samples;

import cn.yanzhen.samples.gateway.Answer;
import cn.yanzhen.samples.gateway.Visitor;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Joint research and synchronous classes: some weeks that were held, one that is planned, here and
 * there one that was cancelled. Titles and attendance are invented.
 */
final class Sessions {
  static final int WEEKS_BACK = 4;
  static final int WEEKS_AHEAD = 2;

  private static final String BASE = "/api/v1/community";
  private static final List<String> LESSONS =
      List.of("读懂一篇课文", "一题多解", "实验里的发现", "单元整理课", "口语交际", "名师带你读");
  private static final List<String> RESEARCH =
      List.of("大单元教学设计研讨", "作业设计与批改研讨", "期中质量分析", "集体备课：下一单元");
  private static final Map<String, String> CLASSES =
      Map.of(
          "PRESCHOOL",
          "大班",
          "PRIMARY",
          "五年级",
          "JUNIOR",
          "八年级",
          "SENIOR",
          "高二",
          "VOCATIONAL",
          "二年级");
  private static final List<String> FORMS =
      List.of("DEDICATED", "MASTER_TEACHER", "DUAL_TEACHER", "MASTER_SCHOOL");

  private final Visitor loader;
  private final LocalDate today;
  private int planned;
  private int held;

  Sessions(Visitor loader, LocalDate today) {
    this.loader = loader;
    this.today = today;
  }

  int planned() {
    return planned;
  }

  int held() {
    return held;
  }

  /** The schools with the lead school first. */
  void arrange(
      JsonNode community, List<String> schools, List<JsonNode> teachers, String stage, int number) {
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var grade = CLASSES.getOrDefault(stage, "五年级");
    for (int week = -WEEKS_BACK; week <= WEEKS_AHEAD; week++) {
      var day = monday.plusWeeks(week).plusDays(number % 5);
      var receiving = schools.get(1 + Math.floorMod(week, schools.size() - 1));
      var teacher = teachers.get(Math.floorMod(week, teachers.size()));
      var subject = teacher.path("subjects").path(0).asString();
      report(
          plan(
              FORMS.get(Math.floorMod(number + week, FORMS.size())),
              LESSONS.get(Math.floorMod(number * 5 + week, LESSONS.size())),
              subject,
              stage,
              community,
              day,
              LocalTime.of(9 + number % 3, 0),
              40,
              List.of(
                  seat(
                      schools.getFirst(),
                      "HOST",
                      "录播室",
                      grade + " 1 班",
                      teacher.get("id").asString()),
                  seat(receiving, "RECEIVING", "多媒体教室", grade + " 2 班", null))),
          day,
          week == -2 && number % 4 == 1 ? "NETWORK_DOWN" : null,
          42);
      if (Math.floorMod(week, 2) == 0) {
        report(
            plan(
                Math.floorMod(number, 3) == 0 ? "ONLINE" : "OFFLINE",
                RESEARCH.get(Math.floorMod(number + week, RESEARCH.size())),
                subject,
                stage,
                community,
                day,
                LocalTime.of(14, 30),
                120,
                schools.stream()
                    .limit(4)
                    .map(
                        school ->
                            seat(
                                school,
                                school.equals(schools.getFirst()) ? "HOST" : "RECEIVING",
                                null,
                                null,
                                null))
                    .toList()),
            day,
            null,
            9);
      }
    }
  }

  private static Map<String, Object> seat(
      String school,
      String role,
      @Nullable String room,
      @Nullable String clazz,
      @Nullable String teacher) {
    var seat = new HashMap<String, Object>();
    seat.put("schoolId", school);
    seat.put("role", role);
    seat.put("room", room);
    seat.put("className", clazz);
    seat.put("teacherId", teacher);
    return seat;
  }

  private JsonNode plan(
      String form,
      String title,
      String subject,
      String stage,
      JsonNode community,
      LocalDate day,
      LocalTime at,
      int minutes,
      List<Map<String, Object>> classrooms) {
    var body = new HashMap<String, Object>();
    body.put("form", form);
    body.put("title", title);
    body.put("subject", subject);
    body.put("stage", stage);
    body.put("communityId", community.get("id").asString());
    body.put("place", form.equals("OFFLINE") ? "总校教研室" : null);
    body.put(
        "link",
        form.equals("ONLINE")
            ? "https://meeting.example.cn/" + community.get("id").asString().substring(24)
            : null);
    body.put("startsAt", day + "T" + at + ":00+08:00");
    body.put("endsAt", day + "T" + at.plusMinutes(minutes) + ":00+08:00");
    body.put("classrooms", classrooms);
    planned++;
    return loader.post(BASE + "/sessions", body).orElseThrow().json().path("items").path(0);
  }

  /** Those of the days before today were held, or cancelled; what lies ahead stays planned. */
  private void report(
      JsonNode session, LocalDate day, @Nullable String cancelledBecause, int size) {
    if (!day.isBefore(today)) return;
    var path = BASE + "/sessions/" + session.get("id").asString();
    long version = session.get("version").asLong();
    if (cancelledBecause != null) {
      loader.change(path + "/cancel", Map.of("code", cancelledBecause), version).orElseThrow();
      return;
    }
    var attendance = new ArrayList<Map<String, Object>>();
    for (var classroom : session.path("classrooms")) {
      int expected = size - attendance.size();
      attendance.add(
          Map.of(
              "classroomId",
              classroom.get("id").asString(),
              "expected",
              expected,
              "present",
              expected - day.getDayOfMonth() % 3));
    }
    Answer answer =
        loader.change(
            path + "/hold", Map.of("attendance", attendance, "minutes", "按计划进行，课后已交换意见。"), version);
    answer.orElseThrow();
    held++;
  }
}

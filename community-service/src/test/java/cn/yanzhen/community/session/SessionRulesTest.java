package cn.yanzhen.community.session;

import static cn.yanzhen.community.session.Lessons.BAZHONG;
import static cn.yanzhen.community.session.Lessons.CHEN;
import static cn.yanzhen.community.session.Lessons.COMMUNITY;
import static cn.yanzhen.community.session.Lessons.LI;
import static cn.yanzhen.community.session.Lessons.SHANDONG;
import static cn.yanzhen.community.session.Lessons.ZHONGLIANG;
import static cn.yanzhen.community.session.Lessons.lesson;
import static cn.yanzhen.community.session.Lessons.research;
import static cn.yanzhen.community.session.Lessons.sync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.yanzhen.community.school.Lifetime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionRulesTest {
  private static final Policy POLICY = PolicyBook.read();
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final Holder HOLDER = new Holder(COMMUNITY, null, "八中教共体");

  private static List<Reason> reasons(Lessons lessons) {
    return SessionRules.ofAForm(lessons.proposal(), POLICY).stream()
        .map(Objection::reason)
        .distinct()
        .toList();
  }

  @Test
  void aLessonForTwoClassroomsIsInOrder() {
    assertThat(reasons(lesson())).isEmpty();
    assertThat(reasons(lesson().weeks(20))).isEmpty();
    assertThat(reasons(research(Form.OFFLINE).at("八中报告厅"))).isEmpty();
    assertThat(reasons(research(Form.ONLINE).on("https://meeting.example.cn/123"))).isEmpty();
  }

  @Test
  void aSynchronousClassHasAtLeastTwoClassrooms() {
    assertThat(reasons(sync().host(BAZHONG, "录播室", "1 班", CHEN)))
        .containsExactly(Reason.CLASSROOMS);
  }

  @Test
  void everyClassroomHasARoomAndAClassAndTheHostATeacher() {
    assertThat(
            SessionRules.ofAForm(
                sync()
                    .host(BAZHONG, null, "1 班", null)
                    .receiving(SHANDONG, "教室", " ", null)
                    .proposal(),
                POLICY))
        .extracting(Objection::path)
        .containsExactly(
            "classrooms[0].room", "classrooms[0].teacherId", "classrooms[1].className");
  }

  @Test
  void researchHasAPlaceOrALink() {
    assertThat(reasons(research(Form.OFFLINE))).containsExactly(Reason.PLACE);
    assertThat(reasons(research(Form.ONLINE))).containsExactly(Reason.LINK);
    assertThat(reasons(research(Form.ONLINE).on("javascript:alert(1)")))
        .containsExactly(Reason.LINK);
    assertThat(reasons(research(Form.ONLINE).on("会议号 123"))).containsExactly(Reason.LINK);
  }

  @Test
  void oneHolderAndOneHost() {
    assertThat(reasons(lesson().of(null, null))).containsExactly(Reason.HOLDER);
    assertThat(reasons(lesson().of(COMMUNITY, UUID.randomUUID()))).containsExactly(Reason.HOLDER);
    assertThat(reasons(lesson().host(ZHONGLIANG, "教室", "3 班", LI))).containsExactly(Reason.HOST);
  }

  @Test
  void aSessionEndsAfterItBeginsAndWithinHalfADay() {
    assertThat(reasons(lesson().lasting("2026-12-02T01:00:00Z", "2026-12-02T01:00:00Z")))
        .containsExactly(Reason.TIMES);
    assertThat(reasons(lesson().lasting("2026-12-02T01:00:00Z", "2026-12-02T13:00:00Z"))).isEmpty();
    assertThat(reasons(lesson().lasting("2026-12-02T01:00:00Z", "2026-12-02T13:01:00Z")))
        .containsExactly(Reason.TOO_LONG);
  }

  @Test
  void itIsRepeatedAtMostTwentyWeeks() {
    assertThat(reasons(lesson().weeks(21))).containsExactly(Reason.WEEKS);
    assertThat(reasons(lesson().weeks(0))).containsExactly(Reason.WEEKS);
  }

  @Test
  void aTitleIsWrittenAndNotTooLong() {
    assertThat(reasons(lesson().titled("  "))).containsExactly(Reason.TITLE);
    assertThat(reasons(lesson().titled("题".repeat(100)))).isEmpty();
    assertThat(reasons(lesson().titled("题".repeat(101)))).containsExactly(Reason.TITLE);
  }

  @Test
  void withinOneSessionTooNobodyIsInTwoPlaces() {
    assertThat(
            reasons(
                sync()
                    .host(BAZHONG, "录播室 1", "五年级 1 班", CHEN)
                    .receiving(BAZHONG, "录播室１", "五年级2班", null)))
        .as("the same room, typed otherwise")
        .containsExactly(Reason.TWICE);
    assertThat(
            reasons(
                sync()
                    .host(BAZHONG, "录播室", "五年级 1 班", CHEN)
                    .receiving(SHANDONG, "录播室", "五年级 1 班", CHEN)))
        .as("the teacher; rooms and classes of two schools may have one name")
        .containsExactly(Reason.TWICE);
    assertThat(reasons(research(Form.OFFLINE).at("八中").receiving(SHANDONG, null, null, null)))
        .containsExactly(Reason.TWICE);
  }

  @Test
  void onlySchoolsThatBelongOnThatDay() {
    var seats = lesson().proposal().classrooms();
    var slot = new Slot(Lessons.NINE, Lessons.NINE.plusSeconds(2400));
    var names = Map.of(BAZHONG, life("重庆八中", null, null), SHANDONG, life("山洞小学", null, null));
    assertThat(
            SessionRules.ofMembership(seats, slot, null, HOLDER, Set.of(BAZHONG, SHANDONG), names))
        .isEmpty();
    assertThat(SessionRules.ofMembership(seats, slot, 3, HOLDER, Set.of(BAZHONG), names))
        .singleElement()
        .satisfies(
            objection -> {
              assertThat(objection.reason()).isEqualTo(Reason.NOT_A_MEMBER);
              assertThat(objection.path()).isEqualTo("classrooms[1].schoolId");
              assertThat(objection.words()).isEqualTo("第 3 周：山洞小学在 2026-12-02 不属于「八中教共体」");
            });
    assertThat(SessionRules.ofMembership(seats, slot, null, HOLDER, Set.of(), names))
        .extracting(Objection::reason)
        .containsExactly(Reason.HOLDER);
  }

  private static Lifetime life(String name, @Nullable LocalDate first, @Nullable LocalDate last) {
    return new Lifetime(name, first, last, "停办");
  }

  @Test
  void noClassroomIsInASchoolThatIsClosedOrNotYetOpenOnThatDay() {
    var seats = Lessons.lesson().proposal().classrooms();
    var slot = new Slot(Lessons.NINE, Lessons.NINE.plusSeconds(2400));
    var both = Set.of(BAZHONG, SHANDONG);
    var day = slot.day();
    var lastDay = Map.of(BAZHONG, life("重庆八中", day, null), SHANDONG, life("山洞小学", null, day));
    assertThat(SessionRules.ofMembership(seats, slot, null, HOLDER, both, lastDay)).isEmpty();
    var gone =
        Map.of(
            BAZHONG, life("重庆八中", day.plusDays(1), null),
            SHANDONG, life("山洞小学", null, day.minusDays(1)));
    assertThat(SessionRules.ofMembership(seats, slot, 3, HOLDER, both, gone))
        .extracting(Objection::reason, Objection::path, Objection::words)
        .containsExactly(
            tuple(
                Reason.SCHOOL_NOT_OPEN,
                "classrooms[0].schoolId",
                "第 3 周：「重庆八中」从 2026-12-03 起才有登记，2026-12-02 不能参加活动"),
            tuple(
                Reason.SCHOOL_CLOSED,
                "classrooms[1].schoolId",
                "第 3 周：「山洞小学」到 2026-12-01 为止停办，2026-12-02 不能参加活动"));
  }

  @Test
  void aSchoolEntersWhatItForgotForAWhileAndTheDistrictForLonger() {
    var slot = slotDaysAgo(POLICY.backfillDays() + 1);
    assertThat(SessionRules.ofTheDay(slot, null, NOW, false, POLICY))
        .extracting(Objection::reason)
        .containsExactly(Reason.TOO_EARLY);
    assertThat(SessionRules.ofTheDay(slot, null, NOW, true, POLICY)).isEmpty();
    assertThat(
            SessionRules.ofTheDay(
                slotDaysAgo(POLICY.districtBackfillDays() + 1), null, NOW, true, POLICY))
        .hasSize(1);
    assertThat(SessionRules.ofTheDay(slotDaysAgo(-401), null, NOW, true, POLICY))
        .extracting(Objection::reason)
        .containsExactly(Reason.TOO_LATE);
  }

  private static Slot slotDaysAgo(int days) {
    var from = NOW.minus(Duration.ofDays(days));
    return new Slot(from, from.plusSeconds(2400));
  }

  @Test
  void attendanceIsCountedForEveryClassroom() {
    var session = lesson().planned();
    var classrooms = session.activity().classrooms();
    var counted = new HashMap<UUID, Attendance>();
    counted.put(classrooms.get(0).id(), new Attendance(42, 41));
    assertThat(SessionRules.ofAttendance(session, counted))
        .extracting(Objection::path)
        .containsExactly("attendance[1].expected");
    counted.put(classrooms.get(1).id(), new Attendance(38, 39));
    assertThat(SessionRules.ofAttendance(session, counted))
        .extracting(Objection::path)
        .containsExactly("attendance[1].present");
    counted.put(classrooms.get(1).id(), new Attendance(38, 38));
    assertThat(SessionRules.ofAttendance(session, counted)).isEmpty();
    counted.put(UUID.randomUUID(), new Attendance(1, 1));
    assertThat(SessionRules.ofAttendance(session, counted)).isNotEmpty();
    counted.clear();
    classrooms.forEach(classroom -> counted.put(classroom.id(), new Attendance(40, 0)));
    assertThat(SessionRules.ofAttendance(session, counted))
        .as("nobody came: that is no session held")
        .hasSize(1);
  }

  @Test
  void aDayBeginsInChina() {
    assertThat(
            new Slot(Instant.parse("2026-12-01T16:00:00Z"), Instant.parse("2026-12-01T17:00:00Z"))
                .day())
        .isEqualTo(LocalDate.of(2026, 12, 2));
    assertThat(
            new Slot(Instant.parse("2026-12-01T15:59:59Z"), Instant.parse("2026-12-01T17:00:00Z"))
                .day())
        .isEqualTo(LocalDate.of(2026, 12, 1));
    var filter =
        new SessionFilter(
            "500106",
            LocalDate.of(2026, 12, 2),
            LocalDate.of(2026, 12, 2),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThat(filter.begin()).isEqualTo(Instant.parse("2026-12-01T16:00:00Z"));
    assertThat(filter.end()).isEqualTo(Instant.parse("2026-12-02T16:00:00Z"));
  }

  @Test
  void timesAreSaidAsPeopleReadThem() {
    assertThat(new Slot(Lessons.NINE, Lessons.NINE.plusSeconds(2400)).words())
        .isEqualTo("12月2日（周三）09:00–09:40");
    assertThat(new Slot(Lessons.NINE, Lessons.NINE.plusSeconds(2400)).weeksLater(2).words())
        .isEqualTo("12月16日（周三）09:00–09:40");
  }

  @Test
  void thePolicyIsDataWithItsSource() {
    assertThat(POLICY.label()).isNotBlank();
    assertThat(POLICY.source()).isNotBlank();
    assertThat(POLICY.cancelReasons()).containsKey(Policy.OTHER);
  }
}

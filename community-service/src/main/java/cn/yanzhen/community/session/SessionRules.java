package cn.yanzhen.community.session;

import cn.yanzhen.community.school.Lifetime;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rule book of sessions; the database refuses the same overlaps behind it. */
final class SessionRules {
  static final int MOST_CLASSROOMS = 60;

  private SessionRules() {}

  /** What the form alone must say. */
  static List<Objection> ofAForm(Proposal proposal, Policy policy) {
    var wrong = new ArrayList<Objection>();
    if (proposal.title().isEmpty() || proposal.title().length() > 100) {
      wrong.add(Objection.of(Reason.TITLE, "title", "请填写主题，最多 100 个字"));
    }
    if ((proposal.communityId() == null) == (proposal.studioId() == null)) {
      wrong.add(Objection.of(Reason.HOLDER, "communityId", "请选择一个教共体或一个工作室"));
    }
    times(proposal.startsAt(), proposal.endsAt(), policy, wrong);
    if (proposal.weeks() < 1 || proposal.weeks() > policy.mostWeeks()) {
      wrong.add(Objection.of(Reason.WEEKS, "weeks", "每周重复最多 " + policy.mostWeeks() + " 周"));
    }
    venue(proposal, wrong);
    classrooms(proposal, wrong);
    return wrong;
  }

  static void times(Instant from, Instant to, Policy policy, List<Objection> wrong) {
    if (!from.isBefore(to)) {
      wrong.add(Objection.of(Reason.TIMES, "endsAt", "结束时间须晚于开始时间"));
    } else if (Duration.between(from, to).compareTo(Duration.ofHours(policy.longestHours())) > 0) {
      wrong.add(
          Objection.of(
              Reason.TOO_LONG, "endsAt", "一次活动最长 " + policy.longestHours() + " 小时，更长的请分次安排"));
    }
  }

  private static void venue(Proposal proposal, List<Objection> wrong) {
    if (proposal.form() == Form.OFFLINE && proposal.place() == null) {
      wrong.add(Objection.of(Reason.PLACE, "place", "线下教研请填写地点"));
    }
    if (proposal.place() != null && proposal.place().length() > 200) {
      wrong.add(Objection.of(Reason.PLACE, "place", "地点最多 200 个字"));
    }
    if (proposal.form() == Form.ONLINE && proposal.link() == null) {
      wrong.add(Objection.of(Reason.LINK, "link", "线上教研请填写会议链接"));
    }
    if (proposal.link() != null && !isWebAddress(proposal.link())) {
      wrong.add(Objection.of(Reason.LINK, "link", "链接须以 http:// 或 https:// 开头，最多 500 个字符"));
    }
  }

  private static boolean isWebAddress(String link) {
    try {
      var uri = new URI(link);
      return link.length() <= 500
          && uri.getHost() != null
          && Set.of("http", "https").contains(String.valueOf(uri.getScheme()));
    } catch (java.net.URISyntaxException notAnAddress) {
      return false;
    }
  }

  private static void classrooms(Proposal proposal, List<Objection> wrong) {
    var seats = proposal.classrooms();
    var sync = proposal.form().kind() == Kind.SYNC_CLASS;
    if (seats.size() < 2) {
      wrong.add(
          Objection.of(Reason.CLASSROOMS, "classrooms", sync ? "同步课堂至少要有两个课堂" : "联合教研至少要有两所学校"));
    } else if (seats.size() > MOST_CLASSROOMS) {
      wrong.add(
          Objection.of(Reason.CLASSROOMS, "classrooms", "一次活动最多 " + MOST_CLASSROOMS + " 个课堂"));
    }
    if (seats.stream().filter(seat -> seat.role() == Side.HOST).count() != 1) {
      wrong.add(Objection.of(Reason.HOST, "classrooms", "须有且只有一个主持（主讲）方"));
    }
    for (int i = 0; i < seats.size(); i++) {
      var seat = seats.get(i);
      var path = "classrooms[" + i + "].";
      if (sync && seat.room() == null) {
        wrong.add(Objection.of(Reason.ROOM, path + "room", "请填写教室名称"));
      }
      if (sync && seat.className() == null) {
        wrong.add(Objection.of(Reason.ROOM, path + "className", "请填写班级名称"));
      }
      if (sync && seat.role() == Side.HOST && seat.teacherId() == null) {
        wrong.add(Objection.of(Reason.TEACHER, path + "teacherId", "请选择主讲教师"));
      }
      if (tooLong(seat.room()) || tooLong(seat.className())) {
        wrong.add(Objection.of(Reason.ROOM, path + "room", "教室和班级名称最多 60 个字"));
      }
    }
    if (!sync && seats.stream().map(Proposal.Seat::schoolId).distinct().count() < seats.size()) {
      wrong.add(Objection.of(Reason.TWICE, "classrooms", "同一所学校只需列一次"));
    }
    twice(seats, wrong);
  }

  /** Within one session, too, nobody is in two places. */
  private static void twice(List<Proposal.Seat> seats, List<Objection> wrong) {
    var seen = new HashMap<List<?>, Integer>();
    for (int i = 0; i < seats.size(); i++) {
      var seat = seats.get(i);
      var path = "classrooms[" + i + "].";
      var room = Classroom.key(seat.room());
      var clazz = Classroom.key(seat.className());
      if (room != null && seen.put(List.of("room", seat.schoolId(), room), i) != null) {
        wrong.add(Objection.of(Reason.TWICE, path + "room", "教室「" + seat.room() + "」列了两次"));
      }
      if (clazz != null && seen.put(List.of("class", seat.schoolId(), clazz), i) != null) {
        wrong.add(
            Objection.of(Reason.TWICE, path + "className", "班级「" + seat.className() + "」列了两次"));
      }
      if (seat.teacherId() != null && seen.put(List.of("teacher", seat.teacherId()), i) != null) {
        wrong.add(Objection.of(Reason.TWICE, path + "teacherId", "同一位教师不能同时在两个课堂"));
      }
    }
  }

  private static boolean tooLong(@Nullable String name) {
    return name != null && name.length() > 60;
  }

  /** How far back and ahead somebody may plan. */
  static List<Objection> ofTheDay(
      Slot slot, @Nullable Integer week, Instant now, boolean district, Policy policy) {
    int back = district ? policy.districtBackfillDays() : policy.backfillDays();
    if (slot.from().isBefore(now.minus(Duration.ofDays(back)))) {
      return List.of(
          new Objection(
              Reason.TOO_EARLY,
              "startsAt",
              week,
              district ? "最多补录 " + back + " 天以前的活动" : "学校最多补录 " + back + " 天以前的活动，更早的请区县管理员补录"));
    }
    if (slot.from().isAfter(now.plus(Duration.ofDays(policy.aheadDays())))) {
      return List.of(
          new Objection(
              Reason.TOO_LATE, "startsAt", week, "最多提前 " + policy.aheadDays() + " 天安排活动"));
    }
    return List.of();
  }

  /**
   * Only schools that are there on that day and belong to the holder.
   *
   * @param members of the holder on the day of the slot
   */
  static List<Objection> ofMembership(
      List<Proposal.Seat> seats,
      Slot slot,
      @Nullable Integer week,
      Holder holder,
      Set<UUID> members,
      Map<UUID, Lifetime> schools) {
    var wrong = new ArrayList<Objection>();
    if (members.isEmpty()) {
      wrong.add(
          new Objection(
              Reason.HOLDER,
              holder.communityId() == null ? "studioId" : "communityId",
              week,
              "「%s」在 %s 尚未生效或已经结束".formatted(holder.name(), slot.day())));
      return wrong;
    }
    for (int i = 0; i < seats.size(); i++) {
      var school = seats.get(i).schoolId();
      var life = schools.get(school);
      var absence = life == null ? Optional.<String>empty() : life.absence(slot.day());
      if (life != null && absence.isPresent()) {
        wrong.add(
            new Objection(
                life.isOverOn(slot.day()) ? Reason.SCHOOL_CLOSED : Reason.SCHOOL_NOT_OPEN,
                "classrooms[" + i + "].schoolId",
                week,
                "%s，%s 不能参加活动".formatted(absence.get(), slot.day())));
      } else if (!members.contains(school)) {
        wrong.add(
            new Objection(
                Reason.NOT_A_MEMBER,
                "classrooms[" + i + "].schoolId",
                week,
                "%s在 %s 不属于「%s」"
                    .formatted(
                        life == null ? "（未登记的学校）" : life.name(), slot.day(), holder.name())));
      }
    }
    return wrong;
  }

  static List<Objection> ofAttendance(Session session, Map<UUID, Attendance> counted) {
    var wrong = new ArrayList<Objection>();
    var classrooms = session.activity().classrooms();
    for (int i = 0; i < classrooms.size(); i++) {
      var path = "attendance[" + i + "].";
      var attendance = counted.get(classrooms.get(i).id());
      if (attendance == null) {
        wrong.add(Objection.of(Reason.ATTENDANCE, path + "expected", "请填写每个课堂的应到和实到人数"));
      } else if (attendance.expected() < 0 || attendance.expected() > 100_000) {
        wrong.add(Objection.of(Reason.ATTENDANCE, path + "expected", "应到人数须在 0 到 100000 之间"));
      } else if (attendance.present() < 0 || attendance.present() > attendance.expected()) {
        wrong.add(Objection.of(Reason.ATTENDANCE, path + "present", "实到人数不能多于应到人数"));
      }
    }
    if (counted.size() > classrooms.size()) {
      wrong.add(Objection.of(Reason.ATTENDANCE, "attendance", "有不属于这次活动的课堂，请刷新后重填"));
    }
    if (wrong.isEmpty() && counted.values().stream().allMatch(one -> one.present() == 0)) {
      wrong.add(Objection.of(Reason.ATTENDANCE, "attendance", "没有人到场的活动不算开展，请改为取消"));
    }
    return wrong;
  }
}

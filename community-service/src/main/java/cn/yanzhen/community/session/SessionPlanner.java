package cn.yanzhen.community.session;

import cn.yanzhen.community.directory.Directory;
import cn.yanzhen.community.directory.Person;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.session.Clash.What;
import cn.yanzhen.community.session.Forecast.Week;
import cn.yanzhen.community.session.Holders.Circle;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a plan from all sides: who belongs, who is busy, which room is taken. */
@Component
class SessionPlanner {
  private final Occupancy occupancy;
  private final SchoolOffice schools;
  private final Directory directory;
  private final Policy policy;
  private final Clock clock;

  SessionPlanner(
      Occupancy occupancy, SchoolOffice schools, Directory directory, Policy policy, Clock clock) {
    this.occupancy = occupancy;
    this.schools = schools;
    this.directory = directory;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Of a proposal whose form is in order.
   *
   * @param asDistrict whether the district itself plans it
   * @param itself the session that is to be moved, null for a new one
   */
  Forecast forecast(
      Proposal proposal,
      Circle circle,
      String district,
      boolean asDistrict,
      @Nullable UUID itself) {
    var seats = proposal.classrooms();
    var slots = proposal.slots();
    var lives =
        schools.lifetimes(seats.stream().map(Proposal.Seat::schoolId).collect(Collectors.toSet()));
    var teachers =
        directory.persons(
            seats.stream()
                .map(Proposal.Seat::teacherId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    var taken = occupancy.taken(seats, slots, itself);
    var weeks = new ArrayList<Week>();
    for (int i = 0; i < slots.size(); i++) {
      var slot = slots.get(i);
      Integer week = slots.size() == 1 ? null : i + 1;
      var wrong = new ArrayList<Objection>();
      wrong.addAll(SessionRules.ofTheDay(slot, week, clock.instant(), asDistrict, policy));
      wrong.addAll(
          SessionRules.ofMembership(
              seats, slot, week, circle.holder(), circle.schoolsOn().apply(slot.day()), lives));
      for (var clash : clashes(seats, slot, taken, teachers, district)) {
        var school = lives.get(seats.get(clash.index()).schoolId());
        wrong.add(
            new Objection(
                Reason.OCCUPIED,
                clash.path(),
                week,
                clash.sentence(school == null ? "" : school.name())));
      }
      weeks.add(new Week(i + 1, slot, wrong));
    }
    return new Forecast(circle.holder(), weeks, ofTeachers(seats, teachers, district));
  }

  private static List<Objection> ofTeachers(
      List<Proposal.Seat> seats, Map<UUID, Person> teachers, String district) {
    var wrong = new ArrayList<Objection>();
    for (int i = 0; i < seats.size(); i++) {
      var id = seats.get(i).teacherId();
      var teacher = id == null ? null : teachers.get(id);
      if (id != null && (teacher == null || !teacher.district().equals(district))) {
        wrong.add(
            Objection.of(
                Reason.TEACHER, "classrooms[" + i + "].teacherId", "没有这位教师，或不属于本区县；请从名单中选择"));
      }
    }
    return wrong;
  }

  private static List<Clash> clashes(
      List<Proposal.Seat> seats,
      Slot slot,
      List<Occupancy.Taken> taken,
      Map<UUID, Person> teachers,
      String district) {
    var found = new ArrayList<Clash>();
    for (var other : taken) {
      if (!other.slot().overlaps(slot)) {
        continue;
      }
      // What another district does is its own affair, but the teacher is busy all the same.
      var title = other.district().equals(district) ? other.title() : "其他区县的活动";
      for (int i = 0; i < seats.size(); i++) {
        var seat = seats.get(i);
        if (seat.schoolId().equals(other.schoolId())) {
          if (seat.room() != null && Objects.equals(Classroom.key(seat.room()), other.roomKey())) {
            found.add(new Clash(i, What.ROOM, seat.room(), other.sessionId(), title, other.slot()));
          }
          if (seat.className() != null
              && Objects.equals(Classroom.key(seat.className()), other.classKey())) {
            found.add(
                new Clash(i, What.CLASS, seat.className(), other.sessionId(), title, other.slot()));
          }
        }
        var id = seat.teacherId();
        var teacher = id == null ? null : teachers.get(id);
        if (id != null && (teacher == null ? id : teacher.id()).equals(other.teacherId())) {
          found.add(
              new Clash(
                  i,
                  What.TEACHER,
                  teacher == null ? "一名教师" : teacher.word(),
                  other.sessionId(),
                  title,
                  other.slot()));
        }
      }
    }
    return found;
  }
}

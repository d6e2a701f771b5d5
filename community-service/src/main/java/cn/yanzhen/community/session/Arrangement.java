package cn.yanzhen.community.session;

import cn.yanzhen.community.session.Difference.What;
import cn.yanzhen.community.session.Proposal.Seat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When, where and with whom a planned session takes place: all of it that may be changed.
 *
 * @param classrooms with one host among them, once the form is in order
 */
public record Arrangement(
    Instant startsAt,
    Instant endsAt,
    @Nullable String place,
    @Nullable String link,
    List<Seat> classrooms) {

  public Arrangement {
    place = Proposal.blankToNull(place);
    link = Proposal.blankToNull(link);
    classrooms = List.copyOf(classrooms);
  }

  public static Arrangement of(Session session) {
    var activity = session.activity();
    return new Arrangement(
        session.slot().from(),
        session.slot().to(),
        activity.place(),
        activity.link(),
        activity.classrooms().stream()
            .map(
                classroom ->
                    new Seat(
                        classroom.schoolId(),
                        classroom.role(),
                        classroom.room(),
                        classroom.className(),
                        classroom.teacherId()))
            .toList());
  }

  Arrangement at(Slot slot) {
    return new Arrangement(slot.from(), slot.to(), place, link, classrooms);
  }

  /** A synchronous class has no place of its own. */
  Arrangement of(Kind kind) {
    return kind == Kind.SYNC_CLASS
        ? new Arrangement(startsAt, endsAt, null, link, classrooms)
        : this;
  }

  /** The session as it would have been proposed like this. */
  Proposal proposal(Session session) {
    var activity = session.activity();
    var heading = activity.heading();
    return new Proposal(
        activity.form(),
        heading.title(),
        heading.subject(),
        heading.stage(),
        heading.holder().communityId(),
        heading.holder().studioId(),
        place,
        link,
        startsAt,
        endsAt,
        1,
        classrooms);
  }

  /** What is otherwise afterwards, in the order in which people read it. */
  public List<Difference> differences(Arrangement after) {
    var found = new ArrayList<Difference>();
    if (!startsAt.equals(after.startsAt) || !endsAt.equals(after.endsAt)) {
      found.add(new Difference(What.TIME, null, interval(), after.interval()));
    }
    note(found, What.PLACE, null, place, after.place);
    note(found, What.LINK, null, link, after.link);
    note(found, What.HOST, null, host(), after.host());
    var schools = new LinkedHashSet<UUID>();
    classrooms.forEach(seat -> schools.add(seat.schoolId()));
    after.classrooms.forEach(seat -> schools.add(seat.schoolId()));
    schools.forEach(school -> ofOneSchool(school, after, found));
    return List.copyOf(found);
  }

  private void ofOneSchool(UUID school, Arrangement after, List<Difference> found) {
    var before = seatsOf(school);
    var then = after.seatsOf(school);
    for (var seat : List.copyOf(then)) {
      if (before.remove(seat)) {
        then.remove(seat);
      }
    }
    int both = Math.min(before.size(), then.size());
    for (int i = 0; i < both; i++) {
      var old = before.get(i);
      var now = then.get(i);
      note(found, What.ROOM, school, old.room(), now.room());
      note(found, What.CLASS, school, old.className(), now.className());
      note(found, What.TEACHER, school, text(old.teacherId()), text(now.teacherId()));
    }
    before.stream()
        .skip(both)
        .forEach(seat -> found.add(new Difference(What.LEFT, school, words(seat), null)));
    then.stream()
        .skip(both)
        .forEach(seat -> found.add(new Difference(What.JOINED, school, null, words(seat))));
  }

  /** Whoever hosts: that is a difference of its own. */
  private List<Seat> seatsOf(UUID school) {
    return new ArrayList<>(
        classrooms.stream()
            .filter(seat -> seat.schoolId().equals(school))
            .map(
                seat ->
                    new Seat(
                        school, Side.RECEIVING, seat.room(), seat.className(), seat.teacherId()))
            .toList());
  }

  private static void note(
      List<Difference> found,
      What what,
      @Nullable UUID school,
      @Nullable String before,
      @Nullable String after) {
    if (!Objects.equals(before, after)) {
      found.add(new Difference(what, school, before, after));
    }
  }

  private String interval() {
    return startsAt + "/" + endsAt;
  }

  private @Nullable String host() {
    return classrooms.stream()
        .filter(seat -> seat.role() == Side.HOST)
        .findFirst()
        .map(seat -> seat.schoolId().toString())
        .orElse(null);
  }

  private static @Nullable String words(Seat seat) {
    var parts = new ArrayList<String>();
    if (seat.room() != null) {
      parts.add(seat.room());
    }
    if (seat.className() != null) {
      parts.add(seat.className());
    }
    return parts.isEmpty() ? null : String.join(" ", parts);
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}

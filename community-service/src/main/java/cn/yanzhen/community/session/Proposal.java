package cn.yanzhen.community.session;

import cn.yanzhen.community.school.Stage;
import cn.yanzhen.community.school.Subject;
import cn.yanzhen.defaults.ids.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as somebody proposes it: nothing about it is checked yet.
 *
 * @param weeks how often it is repeated, week after week; 1 is once
 */
public record Proposal(
    Form form,
    String title,
    Subject subject,
    Stage stage,
    @Nullable UUID communityId,
    @Nullable UUID studioId,
    @Nullable String place,
    @Nullable String link,
    Instant startsAt,
    Instant endsAt,
    int weeks,
    List<Seat> classrooms) {

  public Proposal {
    title = title.strip();
    place = blankToNull(place);
    link = blankToNull(link);
    classrooms = List.copyOf(classrooms);
  }

  /** A place in it for a school. */
  public record Seat(
      UUID schoolId,
      Side role,
      @Nullable String room,
      @Nullable String className,
      @Nullable UUID teacherId) {
    public Seat {
      room = blankToNull(room);
      className = blankToNull(className);
    }
  }

  /** Only of a proposal whose form is in order. */
  UUID host() {
    return classrooms.stream()
        .filter(seat -> seat.role() == Side.HOST)
        .map(Seat::schoolId)
        .toList()
        .getFirst();
  }

  Activity activity(Holder holder) {
    return Activity.of(
        new Activity.Heading(title, subject, stage, holder),
        form,
        place,
        link,
        classrooms.stream()
            .map(
                seat ->
                    new Classroom(
                        Ids.next(),
                        seat.schoolId(),
                        seat.role(),
                        seat.room(),
                        seat.className(),
                        seat.teacherId(),
                        null))
            .toList());
  }

  /** One a week; only of a proposal whose times are in order. */
  List<Slot> slots() {
    var first = new Slot(startsAt, endsAt);
    return java.util.stream.IntStream.range(0, weeks).mapToObj(first::weeksLater).toList();
  }

  static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

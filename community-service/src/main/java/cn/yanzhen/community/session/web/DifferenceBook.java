package cn.yanzhen.community.session.web;

import cn.yanzhen.community.session.Arrangement;
import cn.yanzhen.community.session.Difference;
import cn.yanzhen.community.session.PastArrangement;
import cn.yanzhen.community.session.Session;
import cn.yanzhen.defaults.access.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Differences between arrangements with the names that the reader may know. */
@Component
class DifferenceBook {
  private final NameBook names;

  DifferenceBook(NameBook names) {
    this.names = names;
  }

  /**
   * @param before a time is an ISO interval; null when there was nothing, or nobody may say who
   */
  record DifferenceView(
      Difference.What what,
      @Nullable String schoolName,
      @Nullable String before,
      @Nullable String after) {}

  record ChangeView(
      Instant at, String changedBy, String reason, List<DifferenceView> differences) {}

  List<DifferenceView> words(List<Difference> differences, Caller reader) {
    var schools = new HashSet<UUID>();
    var persons = new HashSet<UUID>();
    for (var difference : differences) {
      var school = difference.schoolId();
      if (school != null) {
        schools.add(school);
      }
      ids(difference, Difference.What.HOST, schools);
      ids(difference, Difference.What.TEACHER, persons);
    }
    var known = names.of(schools, persons, reader);
    return differences.stream()
        .map(
            difference ->
                new DifferenceView(
                    difference.what(),
                    difference.schoolId() == null ? null : known.school(difference.schoolId()),
                    word(difference.what(), difference.before(), known),
                    word(difference.what(), difference.after(), known)))
        .toList();
  }

  /** The newest first: what each change made of the arrangement before it. */
  List<ChangeView> history(List<PastArrangement> past, Session session, Caller reader) {
    var told = new ArrayList<ChangeView>();
    var after = Arrangement.of(session);
    for (var replaced : past.reversed()) {
      told.add(
          new ChangeView(
              replaced.to(),
              replaced.changedBy(),
              replaced.reason(),
              words(replaced.arrangement().differences(after), reader)));
      after = replaced.arrangement();
    }
    return told;
  }

  private static void ids(Difference difference, Difference.What what, Set<UUID> found) {
    if (difference.what() == what) {
      var before = difference.before();
      var after = difference.after();
      if (before != null) {
        found.add(UUID.fromString(before));
      }
      if (after != null) {
        found.add(UUID.fromString(after));
      }
    }
  }

  private static @Nullable String word(Difference.What what, @Nullable String value, Names known) {
    if (value == null) {
      return null;
    }
    return switch (what) {
      case HOST -> known.school(UUID.fromString(value));
      case TEACHER -> known.person(UUID.fromString(value));
      default -> value;
    };
  }
}

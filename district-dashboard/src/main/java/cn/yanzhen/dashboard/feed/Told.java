package cn.yanzhen.dashboard.feed;

import cn.yanzhen.dashboard.reader.Sight;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A happening with the names as they are now; what of them is shown depends on who reads. */
public record Told(
    UUID eventId,
    String district,
    String kind,
    UUID subject,
    Instant at,
    @Nullable UUID school,
    @Nullable String schoolName,
    @Nullable UUID other,
    @Nullable String otherName,
    @Nullable UUID person,
    @Nullable String personName,
    Map<String, String> detail) {

  /**
   * As a reader gets it.
   *
   * @param link a path of the pages, null when there is none, or when it is not open to the reader
   */
  public record Line(
      UUID id, Instant at, String kind, String text, UUID subjectId, @Nullable String link) {}

  public Line to(Sight sight) {
    return line(concerns(sight));
  }

  /**
   * Whether the reader runs one of the schools, or the district, or is who it is about: they see
   * the name and may open the record.
   */
  public boolean concerns(Sight sight) {
    return sight.names(person, Stream.of(school, other).filter(Objects::nonNull).toList());
  }

  public Line line(boolean concerned) {
    return new Line(
        eventId,
        at,
        kind,
        Sentence.of(this, concerned ? personName : null),
        subject,
        link(concerned));
  }

  private @Nullable String link(boolean concerned) {
    var room = kind.substring(0, kind.indexOf('-'));
    var page = PAGES.get(room);
    return page == null || (OF_THE_CONCERNED.contains(room) && !concerned)
        ? null
        : "/" + page + "/" + subject;
  }

  /** What the services show to nobody else. */
  private static final Set<String> OF_THE_CONCERNED = Set.of("need", "assignment");

  private static final Map<String, String> PAGES =
      Map.of(
          "community", "communities",
          "need", "needs",
          "assignment", "assignments",
          "resource", "resources",
          "request", "requests",
          "session", "sessions",
          "studio", "studios");

  String detail(String key) {
    return detail.getOrDefault(key, "");
  }
}

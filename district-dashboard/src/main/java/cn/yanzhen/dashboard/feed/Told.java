package cn.yanzhen.dashboard.feed;

import cn.yanzhen.dashboard.reader.Sight;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
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
   * @param link a path of the pages, null when there is none
   */
  public record Line(
      UUID id, Instant at, String kind, String text, UUID subjectId, @Nullable String link) {}

  public Line to(Sight sight) {
    return line(names(sight));
  }

  /** Whether the reader sees the name of the person concerned. */
  public boolean names(Sight sight) {
    return person != null
        && sight.names(person, Stream.of(school, other).filter(Objects::nonNull).toList());
  }

  public Line line(boolean named) {
    return new Line(
        eventId, at, kind, Sentence.of(this, named ? personName : null), subject, link());
  }

  private @Nullable String link() {
    var page = PAGES.get(kind.substring(0, kind.indexOf('-')));
    return page == null ? null : "/" + page + "/" + subject;
  }

  private static final Map<String, String> PAGES =
      Map.of(
          "community", "communities",
          "need", "needs",
          "assignment", "assignments",
          "resource", "resources",
          "request", "requests");

  String detail(String key) {
    return detail.getOrDefault(key, "");
  }
}

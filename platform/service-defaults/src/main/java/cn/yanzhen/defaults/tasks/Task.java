package cn.yanzhen.defaults.tasks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the caller.
 *
 * @param kind coded, for the page's icon and order
 * @param title Chinese, says what to do
 * @param link a path of the pages, as {@code /assignments/…}
 * @param due the last day to do it, where there is one
 */
public record Task(
    String kind,
    String title,
    String subjectId,
    String link,
    Instant since,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate due) {

  public Task(String kind, String title, String subjectId, String link, Instant since) {
    this(kind, title, subjectId, link, since, null);
  }
}

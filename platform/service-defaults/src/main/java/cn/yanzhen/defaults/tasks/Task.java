package cn.yanzhen.defaults.tasks;

import java.time.Instant;

/**
 * Something that waits for the caller.
 *
 * @param kind coded, for the page's icon and order
 * @param title Chinese, says what to do
 * @param link a path of the pages, as {@code /assignments/…}
 */
public record Task(String kind, String title, String subjectId, String link, Instant since) {}

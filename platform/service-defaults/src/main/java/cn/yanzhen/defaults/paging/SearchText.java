package cn.yanzhen.defaults.paging;

import org.jspecify.annotations.Nullable;

/** What a reader types to find rows of a list. */
public final class SearchText {

  private SearchText() {}

  /**
   * The pattern ({@code like}, {@code ilike}) for a text inside of another, in which % and _ mean
   * themselves; null when nothing was typed.
   */
  public static @Nullable String inside(@Nullable String text) {
    var from = from(text);
    return from == null ? null : "%" + from;
  }

  /** The same for a text at the beginning of another, which an index by patterns finds. */
  public static @Nullable String from(@Nullable String text) {
    if (text == null || text.isBlank()) return null;
    return text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}

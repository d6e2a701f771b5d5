package cn.yanzhen.defaults.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what to ask for to go on, null at the end
 * @param total how many there are in all, where that is cheap to know
 */
public record Page<T>(List<T> items, @Nullable String next, @Nullable Long total) {

  public static <T> Page<T> all(List<T> items) {
    return new Page<>(items, null, (long) items.size());
  }

  /**
   * From a query that asked for one row more than the limit: the extra row says that there is a
   * next page.
   *
   * @param cursor makes the cursor from the last row shown
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
    if (rows.size() <= limit) return new Page<>(rows, null, null);
    var shown = List.copyOf(rows.subList(0, limit));
    return new Page<>(shown, cursor.apply(shown.getLast()), null);
  }

  public <R> Page<R> map(Function<? super T, R> view) {
    return new Page<>(items.stream().<R>map(view).toList(), next, total);
  }

  public Page<T> withTotal(long total) {
    return new Page<>(items, next, total);
  }
}

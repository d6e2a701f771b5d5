package cn.yanzhen.defaults.paging;

import cn.yanzhen.defaults.problem.Refusal;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An aggregate's version as an ETag: nothing is overwritten silently. */
public final class Version {

  private static final Pattern EARLIER = Pattern.compile("\"\\d{1,18}\"");

  private Version() {}

  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  private static long number(String etag) {
    return Long.parseLong(etag, 1, etag.length() - 1, 10);
  }

  /**
   * Refuses with 428 when the caller does not say what it saw, with 412 when that is no longer so.
   */
  public static void require(@Nullable String ifMatch, long actual) {
    require(ifMatch, actual, seen -> false);
  }

  /**
   * The same where a version can come of what changes nothing, such as a reminder.
   *
   * @param stillSo whether what was seen at an earlier version is what there is now
   */
  public static void require(@Nullable String ifMatch, long actual, LongPredicate stillSo) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new Refusal(428, "version/missing", "请带上您看到的版本（If-Match），以免覆盖他人的修改。", List.of())
          .exception();
    }
    var seen = ifMatch.strip();
    if (seen.startsWith("W/")) seen = seen.substring(2);
    if (seen.equals("*") || seen.equals(etag(actual))) return;
    if (!EARLIER.matcher(seen).matches() || !stillSo.test(number(seen))) {
      throw Refusal.stale().exception();
    }
  }
}

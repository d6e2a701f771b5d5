package cn.yanzhen.defaults.paging;

import cn.yanzhen.defaults.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An aggregate's version as an ETag: nothing is overwritten silently. */
public final class Version {

  private Version() {}

  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Refuses with 428 when the caller does not say what it saw, with 412 when that is no longer so.
   */
  public static void require(@Nullable String ifMatch, long actual) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new Refusal(428, "version/missing", "请带上您看到的版本（If-Match），以免覆盖他人的修改。", List.of())
          .exception();
    }
    var seen = ifMatch.strip();
    if (seen.startsWith("W/")) seen = seen.substring(2);
    if (!seen.equals("*") && !seen.equals(etag(actual))) throw Refusal.stale().exception();
  }
}

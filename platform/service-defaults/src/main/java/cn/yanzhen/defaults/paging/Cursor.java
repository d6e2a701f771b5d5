package cn.yanzhen.defaults.paging;

import cn.yanzhen.defaults.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sort keys of the last row shown, as one opaque word. */
public final class Cursor {

  private Cursor() {}

  public static String encode(String... parts) {
    var joined =
        Stream.of(parts)
            .map(
                part ->
                    Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(part.getBytes(StandardCharsets.UTF_8)))
            .collect(Collectors.joining("."));
    return joined;
  }

  /** Refuses (422) a cursor that we did not give. */
  public static List<String> decode(String cursor, int parts) {
    try {
      var decoded =
          Stream.of(cursor.split("\\.", -1))
              .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
              .toList();
      if (decoded.size() == parts && encode(decoded.toArray(String[]::new)).equals(cursor))
        return decoded;
    } catch (IllegalArgumentException notOurs) {
      // answered below
    }
    throw Refusal.invalid("request/cursor", "cursor", "翻页位置无效，请从第一页重新开始。").exception();
  }
}

package cn.yanzhen.defaults.paging;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.problem.RefusedException;
import cn.yanzhen.defaults.values.Dates;
import cn.yanzhen.defaults.values.Texts;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
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
      if (decoded.size() == parts
          && decoded.stream().allMatch(Texts::isTaken)
          && encode(decoded.toArray(String[]::new)).equals(cursor)) return decoded;
    } catch (IllegalArgumentException notOurs) {
      // answered below
    }
    throw notOurs();
  }

  /** Of a part that is an id; refuses (422) what is none. */
  public static UUID id(String part) {
    try {
      return UUID.fromString(part);
    } catch (IllegalArgumentException none) {
      throw notOurs();
    }
  }

  /** Of a part that is a day; refuses (422) what is none, or none that we would have written. */
  public static LocalDate day(String part) {
    try {
      var day = LocalDate.parse(part);
      if (Dates.isTaken(day)) return day;
    } catch (DateTimeException none) {
      // answered below
    }
    throw notOurs();
  }

  private static RefusedException notOurs() {
    return Refusal.invalid("request/cursor", "cursor", "翻页位置无效，请从第一页重新开始。").exception();
  }
}

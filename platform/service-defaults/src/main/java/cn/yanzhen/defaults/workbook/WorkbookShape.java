package cn.yanzhen.defaults.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a workbook has to look like: data in contracts, {@code workbook/….json}. */
record WorkbookShape(
    String title,
    String note,
    List<Sheet> sheets,
    Map<String, LinkedHashMap<String, String>> words) {

  enum Kind {
    TEXT,
    DATE,
    DECIMAL,
    FLAG,
    CODE,
    CODES
  }

  /**
   * @param words the name of the word list, for codes
   * @param most the longest text, in characters
   * @param secret its values are never shown in a fault nor kept in a report
   */
  record Column(
      String heading,
      boolean required,
      Kind kind,
      @Nullable String words,
      @Nullable Integer most,
      @Nullable String hint,
      @Nullable String example,
      boolean secret) {}

  /**
   * Headings that must not be there at all, whatever else is right.
   *
   * @param reason Chinese, says why not
   */
  record Forbidden(List<String> headings, String code, String reason) {}

  /**
   * @param passedOver headings that begin so are somebody else's and are not read
   */
  record Sheet(
      String name,
      List<Column> columns,
      @Nullable List<Forbidden> forbidden,
      @Nullable String passedOver) {
    boolean passesOver(String heading) {
      return passedOver != null && heading.startsWith(passedOver);
    }

    Optional<Forbidden> forbids(String heading) {
      return forbidden == null
          ? Optional.empty()
          : forbidden.stream()
              .filter(one -> one.headings().stream().anyMatch(heading::contains))
              .findFirst();
    }
  }

  Optional<Sheet> sheet(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
  }

  /** The code of a Chinese word, or of a code itself; null when it is neither. */
  @Nullable String code(String list, String word) {
    var words = words().getOrDefault(list, new LinkedHashMap<>());
    var code = words.get(word);
    return code != null ? code : words.containsValue(word) ? word : null;
  }

  static WorkbookShape load(JsonMapper json, String resource) {
    try (InputStream in = WorkbookShape.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) throw new IllegalStateException("no workbook shape at " + resource);
      return json.rebuild()
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build()
          .readValue(in, WorkbookShape.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package cn.yanzhen.print;

import java.util.Collection;
import java.util.stream.Collectors;

/** A well-formed piece of a page. Values stand for text and cannot become markup. */
public final class Html {
  public static final Html NOTHING = new Html("");

  private static final String GAP = "{}";

  private final String markup;

  private Html(String markup) {
    this.markup = markup;
  }

  /**
   * @param template XHTML with one {@code {}} a value, in text or within the quotes of an attribute
   * @param values pieces and collections of pieces as they are; everything else as text
   */
  public static Html of(String template, Object... values) {
    var markup = new StringBuilder();
    int from = 0;
    for (var value : values) {
      int gap = template.indexOf(GAP, from);
      if (gap < 0) {
        throw new IllegalArgumentException("more values than gaps: " + template);
      }
      markup.append(template, from, gap).append(piece(value));
      from = gap + GAP.length();
    }
    if (template.indexOf(GAP, from) >= 0) {
      throw new IllegalArgumentException("more gaps than values: " + template);
    }
    return new Html(markup.append(template, from, template.length()).toString());
  }

  public static Html text(String text) {
    return new Html(escaped(text));
  }

  private static String piece(Object value) {
    return switch (value) {
      case Html html -> html.markup;
      case Collection<?> many -> many.stream().map(Html::piece).collect(Collectors.joining());
      default -> escaped(value.toString());
    };
  }

  private static String escaped(String text) {
    var safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                  if (isAllowed(point)) {
                    safe.appendCodePoint(point);
                  }
                }
              }
            });
    return safe.toString();
  }

  /** What XML 1.0 can hold at all. */
  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || point >= 0x20 && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000;
  }

  String markup() {
    return markup;
  }

  @Override
  public String toString() {
    return markup;
  }
}

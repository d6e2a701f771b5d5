package cn.yanzhen.dashboard.figure;

import cn.yanzhen.dashboard.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * One field of the records behind a figure.
 *
 * @param field its name in the relation, in snake case
 * @param heading Chinese, for pages and exports
 * @param words the code table, when the field is a code or a list of codes
 * @param personal a person's name: shown only to those who may see it
 */
public record Column(String field, String heading, @Nullable Words words, boolean personal) {

  public static Column plain(String field, String heading) {
    return new Column(field, heading, null, false);
  }

  public static Column coded(String field, String heading, Words words) {
    return new Column(field, heading, words, false);
  }

  public static Column personal(String field, String heading) {
    return new Column(field, heading, null, true);
  }

  /** The name in JSON: {@code from_day} becomes {@code fromDay}. */
  public String name() {
    var name = new StringBuilder();
    boolean up = false;
    for (char c : field.toCharArray()) {
      if (c == '_') up = true;
      else {
        name.append(up ? Character.toUpperCase(c) : c);
        up = false;
      }
    }
    return name.toString();
  }
}

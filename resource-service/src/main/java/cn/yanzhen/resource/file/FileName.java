package cn.yanzhen.resource.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name a person gave a file, made harmless: no folders, no control or direction-changing
 * characters, at most 200 characters with the ending kept.
 */
public record FileName(String value) {

  private static final int LONGEST = 200;
  private static final Pattern HARMFUL =
      Pattern.compile("[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\"<>|:*?]");

  public static FileName of(String given) {
    String name = Normalizer.normalize(given, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = HARMFUL.matcher(name).replaceAll("").strip();
    if (name.isEmpty() || name.chars().allMatch(c -> c == '.')) {
      name = "未命名";
    }
    if (name.length() > LONGEST) {
      int dot = name.lastIndexOf('.');
      String ending = dot > 0 && name.length() - dot <= 20 ? name.substring(dot) : "";
      int cut = LONGEST - ending.length();
      if (Character.isHighSurrogate(name.charAt(cut - 1))) {
        cut--;
      }
      name = name.substring(0, cut) + ending;
    }
    return new FileName(name);
  }

  /**
   * RFC 6266 with the RFC 8187 form for everything beyond ASCII, and a plain form for the oldest
   * readers.
   */
  public String disposition(boolean inline) {
    var plain = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c ->
                plain.append(
                    c >= 0x20 && c < 0x7f && c != '"' && c != '\\' && c != '%' ? (char) c : '_'));
    var encoded = new StringBuilder();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c >= 'a' && c <= 'z'
          || c >= 'A' && c <= 'Z'
          || c >= '0' && c <= '9'
          || "!#$&+-.^_`|~".indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(String.format("%02X", (int) c));
      }
    }
    return (inline ? "inline" : "attachment")
        + "; filename=\""
        + plain
        + "\"; filename*=UTF-8''"
        + encoded;
  }
}

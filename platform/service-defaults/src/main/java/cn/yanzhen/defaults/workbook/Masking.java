package cn.yanzhen.defaults.workbook;

import java.util.regex.Pattern;

/**
 * What looks like somebody's identity number or phone, wherever it was typed, is not said back in
 * full and is kept nowhere. Mistyped ones look like it too: a letter for a digit, one too many.
 */
final class Masking {

  private static final String DIGIT = "[0-9０-９OoIl]";
  private static final String APART = "(?<![0-9０-９A-Za-z.])";
  private static final String ENDS = "(?![0-9０-９A-Za-z])";

  private static final Pattern IDENTITY =
      Pattern.compile(
          APART
              + "(?:[1-9１-９]"
              + DIGIT
              + "{14,18}[0-9０-９OoXxＸ]|[1-9]\\d{5}[ -](?:19|20)\\d{6}[ -]?\\d{3}[0-9Xx]"
              + "|[1-9]\\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3})"
              + ENDS);
  private static final Pattern PHONE =
      Pattern.compile(
          APART
              + "(?:(?:\\+?86[ -]?)?[1１][3-9３-９][0-9０-９][ -]?[0-9０-９]{4}[ -]?[0-9０-９]{4}"
              + "|0[1-9]\\d{1,2}-\\d{7,8}|0[1-9]\\d{9,10})"
              + ENDS);

  private Masking() {}

  static String mask(String text) {
    var identities = IDENTITY.matcher(text).replaceAll(found -> ends(found.group(), 2, 2));
    return PHONE.matcher(identities).replaceAll(found -> ends(found.group(), 3, 4));
  }

  private static String ends(String what, int first, int last) {
    return what.substring(0, first)
        + "*".repeat(what.length() - first - last)
        + what.substring(what.length() - last);
  }
}

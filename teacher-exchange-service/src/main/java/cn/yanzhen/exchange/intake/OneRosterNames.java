package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.SheetRow;
import java.util.Objects;
import java.util.Set;

/**
 * OneRoster parts a name in two, and a registry here keeps it whole: {@code metadata.name} carries
 * it there and back; without it family and given name are put together as the writing wants.
 */
final class OneRosterNames {

  private static final Set<String> OF_TWO_CHARACTERS =
      Set.of(
          "欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "令狐", "宇文", "长孙", "慕容", "司徒", "端木",
          "南宫", "申屠", "轩辕", "独孤", "百里", "呼延", "拓跋", "闻人", "西门");

  private OneRosterNames() {}

  static String family(String name) {
    int dot = name.indexOf('·');
    if (dot > 0) return name.substring(0, dot);
    if (name.length() > 2 && OF_TWO_CHARACTERS.contains(name.substring(0, 2)))
      return name.substring(0, 2);
    return isHan(name) ? name.substring(0, 1) : name.substring(name.lastIndexOf(' ') + 1);
  }

  /** Never empty, as the binding wants it. */
  static String given(String name) {
    var family = family(name);
    int dot = name.indexOf('·');
    var given =
        dot > 0
            ? name.substring(dot + 1)
            : isHan(name)
                ? name.substring(family.length())
                : name.substring(0, name.length() - family.length()).strip();
    return given.isEmpty() ? name : given;
  }

  static String whole(SheetRow row) {
    var whole = row.text(OneRoster.FULL_NAME);
    if (whole != null) return whole;
    var family = row.require("familyName");
    var given = row.require("givenName");
    var middle = Objects.requireNonNullElse(row.text("middleName"), "");
    return isHan(family + middle + given)
        ? family + middle + given
        : (given + " " + middle + " " + family).replaceAll("\\s+", " ").strip();
  }

  private static boolean isHan(String text) {
    return text.codePoints()
        .allMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN);
  }
}

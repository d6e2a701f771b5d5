package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.person.PersonalFile;
import cn.yanzhen.exchange.person.SensitiveDesk;
import cn.yanzhen.exchange.person.Sex;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns of 人员 that older workbooks lack; an empty cell leaves what is known. */
final class FurtherColumns {

  private static final Pattern YEAR =
      Pattern.compile("(\\d{4})(?:\\s*[-—–~至]\\s*(\\d{4}))?(?:学年)?");

  private FurtherColumns() {}

  /** Null, with a fault, when they will not do. */
  static PersonalFile.@Nullable Further of(SheetRow row, Faults faults) {
    boolean clean = row.passes(() -> phoneIsClean(row, faults));
    var years = row.tell(() -> yearsOf(row, faults));
    if (!clean || years == null || !row.isWhole()) return null;
    var phone = row.text("联系电话");
    var sex = row.code("性别");
    return new PersonalFile.Further(
        sex == null ? null : Sex.valueOf(sex),
        phone == null ? null : SensitiveDesk.phone(phone),
        row.date("职称取得日期"),
        years);
  }

  private static boolean phoneIsClean(SheetRow row, Faults faults) {
    var phone = row.text("联系电话");
    if (phone == null || SensitiveDesk.phone(phone) != null) return true;
    faults.add(row, "联系电话", "intake/phone", "联系电话不正确，请填 11 位手机号，或带区号的固定电话。");
    return false;
  }

  private static @Nullable Set<Integer> yearsOf(SheetRow row, Faults faults) {
    var years = years(row.text("毕业班任教学年"));
    if (years == null)
      faults.add(row, "毕业班任教学年", "intake/not-a-school-year", "请填学年，如 2026-2027；多个用、隔开。");
    return years;
  }

  static @Nullable Set<Integer> years(@Nullable String written) {
    var years = new LinkedHashSet<Integer>();
    if (written == null) return years;
    for (var one : written.split("[、,，;；]")) {
      if (one.isBlank()) continue;
      var year = schoolYear(one);
      if (year.isEmpty()) return null;
      years.add(year.getAsInt());
    }
    return years;
  }

  /** By the year in which it begins: 2026 for 2026-2027 and for 2026. */
  static OptionalInt schoolYear(String written) {
    var match = YEAR.matcher(written.strip());
    if (!match.matches()) return OptionalInt.empty();
    int from = Integer.parseInt(match.group(1));
    var to = match.group(2);
    boolean sound =
        from >= 1950 && from <= 2100 && (to == null || Integer.parseInt(to) == from + 1);
    return sound ? OptionalInt.of(from) : OptionalInt.empty();
  }
}

package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.PersonalFile;
import cn.yanzhen.exchange.person.Placement;
import cn.yanzhen.exchange.person.Placing;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stays that are known are no file's to wipe out. */
final class KnownStays {

  private KnownStays() {}

  static boolean areLeft(
      SheetRow row,
      String column,
      Career known,
      PersonalFile file,
      Function<UUID, String> schools,
      Faults faults) {
    if (Placing.of(known, file) != Placing.SWALLOWS) return true;
    var now = known.placements().getLast();
    faults.add(
        row,
        column,
        "intake/known-stays",
        "已登记："
            + known.placements().stream()
                .map(one -> words(one, schools))
                .collect(Collectors.joining("；"))
            + "。按本行会抹去已登记的经历，不能导入："
            + (now.schoolId().equals(file.schoolId())
                ? "到校日期应晚于上一段经历的开始日期。"
                : "调入须晚于 %s；原登记的学校有误时，请先用同一到校日期改正学校，再改日期。".formatted(now.from())));
    return false;
  }

  private static String words(Placement one, Function<UUID, String> schools) {
    return "%s %s 至%s"
        .formatted(
            schools.apply(one.schoolId()), one.from(), one.to() == null ? "今" : " " + one.to());
  }
}

package cn.yanzhen.community.intake;

import cn.yanzhen.community.intake.SchoolSheet.Register;
import cn.yanzhen.community.school.Ownership;
import cn.yanzhen.community.school.Place;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolEntry;
import cn.yanzhen.community.school.Setting;
import cn.yanzhen.community.school.Stage;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one row of the sheet 学校: what can be said of it without looking at other rows. */
record SchoolRow(Register register, Faults faults) {
  private static final String DISTRICT = "区县代码";

  @Nullable SchoolEntry entry(SheetRow row, @Nullable LocalDate from, @Nullable School before) {
    var report = new RowFaults(row, faults);
    var code = row.require(SchoolSheet.CODE);
    if (!code.matches("\\S+")) {
      report.add(SchoolSheet.CODE, "intake/school-code", "学校标识码中间不能有空格");
    }
    var district = row.require(DISTRICT);
    var objection =
        register.districts().objection(district, from == null ? register.today() : from);
    if (objection != null) {
      report.add(DISTRICT, "intake/unknown-district", objection);
    } else if (!district.equals(register.district())) {
      report.add(DISTRICT, "intake/other-district", "只能登记本区县（" + register.district() + "）的学校");
    }
    if (before != null && !before.district().equals(register.district())) {
      report.add(SchoolSheet.CODE, "intake/school-of-other-district", "这个标识码的学校登记在其他区县，请核对");
    }
    var place = place(row, report);
    if (report.found()) {
      return null;
    }
    var ownership = row.code("办学性质");
    return new SchoolEntry(
        code,
        row.require("学校名称"),
        row.text("简称"),
        district,
        row.codes("学段").stream().map(Stage::valueOf).collect(Collectors.toSet()),
        Setting.valueOf(row.require("城乡类型")),
        row.flag("薄弱学校"),
        ownership == null ? null : Ownership.valueOf(ownership),
        place);
  }

  private static @Nullable Place place(SheetRow row, RowFaults report) {
    var longitude = row.decimal("经度");
    var latitude = row.decimal("纬度");
    if (longitude == null && latitude == null) {
      return null;
    }
    if (longitude == null || latitude == null) {
      report.add(longitude == null ? "经度" : "纬度", "intake/half-a-place", "经度和纬度要么都填，要么都不填");
      return null;
    }
    if (!Place.isLongitude(longitude)) {
      report.add("经度", "intake/longitude", "经度应在 -180 到 180 之间");
    }
    if (!Place.isLatitude(latitude)) {
      report.add("纬度", "intake/latitude", "纬度应在 -90 到 90 之间");
    }
    return report.found() ? null : new Place(longitude, latitude);
  }
}

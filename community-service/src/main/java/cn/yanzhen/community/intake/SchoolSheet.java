package cn.yanzhen.community.intake;

import cn.yanzhen.community.school.Place;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolEntry;
import cn.yanzhen.community.school.Setting;
import cn.yanzhen.community.school.Stage;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sheet 学校: a row a school, known by its code.
 *
 * @param added by the id that each will have
 * @param mentioned every code of the sheet, of faulty rows too
 */
record SchoolSheet(
    int rows,
    Map<UUID, SchoolEntry> added,
    Map<School, SchoolEntry> changed,
    int same,
    Set<String> mentioned,
    String district) {
  static final String NAME = "学校";
  static final String CODE = "学校标识码";

  static SchoolSheet read(
      List<SheetRow> rows, Map<String, School> registered, String district, Faults faults) {
    var added = new LinkedHashMap<UUID, SchoolEntry>();
    var changed = new LinkedHashMap<School, SchoolEntry>();
    var firstRows = new HashMap<String, Integer>();
    int same = 0;
    for (var row : rows) {
      var code = row.require(CODE);
      var before = registered.get(code);
      var earlier = firstRows.putIfAbsent(code, row.number());
      if (earlier != null) {
        faults.add(row, CODE, "intake/duplicate-school", "与第 " + earlier + " 行重复：同一学校只能登记一次");
        continue;
      }
      var entry = entry(row, district, before, faults);
      if (entry == null) {
        continue;
      }
      if (before == null) {
        added.put(Ids.next(), entry);
      } else if (before.entry().equals(entry)) {
        same++;
      } else {
        changed.put(before, entry);
      }
    }
    return new SchoolSheet(
        rows.size(), added, changed, same, new HashSet<>(firstRows.keySet()), district);
  }

  private static @Nullable SchoolEntry entry(
      SheetRow row, String district, @Nullable School before, Faults faults) {
    var report = new RowFaults(row, faults);
    var code = row.require(CODE);
    if (!code.matches("\\S+")) {
      report.add(CODE, "intake/school-code", "学校标识码中间不能有空格");
    }
    var itsDistrict = row.require("区县代码");
    if (!itsDistrict.equals(district)) {
      report.add("区县代码", "intake/other-district", "只能登记本区县（" + district + "）的学校");
    }
    if (before != null && !before.district().equals(district)) {
      report.add(CODE, "intake/school-of-other-district", "这个标识码的学校登记在其他区县，请核对");
    }
    var place = place(row, report);
    if (report.found()) {
      return null;
    }
    return new SchoolEntry(
        code,
        row.require("学校名称"),
        row.text("简称"),
        itsDistrict,
        row.codes("学段").stream().map(Stage::valueOf).collect(Collectors.toSet()),
        Setting.valueOf(row.require("城乡类型")),
        row.flag("薄弱学校"),
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

  /**
   * Schools that a community of the same workbook may name: those of the register and those of this
   * sheet.
   */
  KnownSchools known(Map<String, School> registered) {
    var ids = new HashMap<String, UUID>();
    var names = new HashMap<UUID, String>();
    registered.values().stream()
        .filter(school -> school.district().equals(district))
        .forEach(
            school -> {
              ids.put(school.code(), school.id());
              names.put(school.id(), school.name());
            });
    added.forEach(
        (id, entry) -> {
          ids.put(entry.code(), id);
          names.put(id, entry.name());
        });
    changed.forEach((before, entry) -> names.put(before.id(), entry.name()));
    // Of a school whose own row is faulty nothing more is said than that.
    mentioned.stream()
        .filter(code -> !ids.containsKey(code))
        .forEach(
            code -> {
              var id = Ids.next();
              ids.put(code, id);
              names.put(id, code);
            });
    return new KnownSchools(ids, names);
  }

  SheetCounts counts() {
    return new SheetCounts(NAME, rows, added.size(), changed.size(), same);
  }
}

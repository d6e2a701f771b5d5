package cn.yanzhen.community.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.defaults.workbook.WorkbookRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What an archive says of itself, against what is in it. */
final class OneRosterManifest {
  private static final Set<String> MODES = Set.of("bulk", "delta", "absent");
  private static final String FILE = "file.";

  private final WorkbookRows rows;
  private final Faults faults;
  private final Map<String, SheetRow> properties = new HashMap<>();

  private OneRosterManifest(WorkbookRows rows, Faults faults) {
    this.rows = rows;
    this.faults = faults;
  }

  static void check(WorkbookRows rows, LeftOut leftOut, Faults faults) {
    var sheet = rows.of(OneRoster.MANIFEST);
    if (!rows.sheets().containsKey(OneRoster.MANIFEST)) {
      faults.sheet(
          OneRoster.MANIFEST, "intake/manifest-missing", "压缩包里缺少 manifest.csv，请从来源系统重新导出整套文件。");
    } else if (!leftOut.whole(OneRoster.MANIFEST)) {
      new OneRosterManifest(rows, faults).check(sheet);
    }
  }

  private void check(List<SheetRow> sheet) {
    for (var row : sheet) {
      var earlier = properties.putIfAbsent(row.require(OneRoster.PROPERTY), row);
      if (earlier != null) {
        faults.add(
            row,
            OneRoster.PROPERTY,
            "intake/property-twice",
            "与第 " + earlier.number() + " 行重复，请删去一行。");
      }
    }
    version(OneRoster.MANIFEST_VERSION, Set.of("1.0"), "1.0");
    version(OneRoster.ONEROSTER_VERSION, Set.of("1.1", "1.2"), "1.1 或 1.2");
    properties.forEach(
        (name, row) -> {
          if (name.startsWith(FILE)) {
            file(name.substring(FILE.length()) + ".csv", row);
          }
        });
    if (!properties.containsKey("file.orgs")) {
      missing("file.orgs", "bulk");
    }
    if (!properties.containsKey("file.academicSessions")
        && rows.sheets().containsKey(OneRoster.SESSIONS)) {
      missing("file.academicSessions", "bulk");
    }
  }

  private void version(String property, Set<String> known, String words) {
    var row = properties.get(property);
    if (row == null) {
      missing(property, words);
    } else if (!known.contains(Objects.requireNonNullElse(row.text(OneRoster.VALUE), ""))) {
      faults.add(
          row,
          OneRoster.VALUE,
          "intake/unknown-version",
          property + " 只支持 " + words + "，请按此版本重新导出。");
    }
  }

  private void file(String file, SheetRow row) {
    var mode = Objects.requireNonNullElse(row.text(OneRoster.VALUE), "");
    boolean there = rows.sheets().containsKey(file);
    boolean ours = file.equals(OneRoster.ORGS) || file.equals(OneRoster.SESSIONS);
    if (!MODES.contains(mode)) {
      faults.add(row, OneRoster.VALUE, "intake/unknown-mode", "只能填 bulk、delta 或 absent。");
    } else if (!mode.equals("absent") && !there) {
      faults.add(
          row,
          OneRoster.VALUE,
          "intake/file-missing",
          "manifest 说有 " + file + "，压缩包里却没有。请补上文件，或改为 absent。");
    } else if (mode.equals("absent") && ours && there) {
      faults.add(
          row,
          OneRoster.VALUE,
          "intake/file-not-announced",
          "manifest 说没有 " + file + "，压缩包里却有。请改为 bulk，或删去文件。");
    } else if (mode.equals("absent") && file.equals(OneRoster.ORGS)) {
      faults.add(row, OneRoster.VALUE, "intake/no-orgs", "没有 orgs.csv 就没有可导入的学校，请重新导出。");
    } else if (mode.equals("delta") && ours) {
      faults.add(row, OneRoster.VALUE, "intake/delta", "只接收整套（bulk）文件，不接收增量（delta）。请按 bulk 重新导出。");
    }
  }

  private void missing(String property, String words) {
    faults.sheet(
        OneRoster.MANIFEST,
        "intake/property-missing",
        "manifest.csv 缺少 " + property + " 一行，应为 " + words + "。");
  }
}

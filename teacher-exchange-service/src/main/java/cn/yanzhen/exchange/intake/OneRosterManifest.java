package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.defaults.workbook.WorkbookRows;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** The version; null, with a fault, when the archive does not hold what we need. */
  static OneRoster.@Nullable Version check(WorkbookRows rows, Faults faults) {
    if (!rows.sheets().containsKey(OneRoster.MANIFEST)) {
      faults.sheet(
          OneRoster.MANIFEST, "intake/manifest-missing", "压缩包里缺少 manifest.csv，请从来源系统重新导出整套文件。");
      return null;
    }
    return new OneRosterManifest(rows, faults).check();
  }

  private OneRoster.@Nullable Version check() {
    int before = faults.count();
    for (var row : rows.of(OneRoster.MANIFEST)) {
      var earlier = properties.putIfAbsent(row.require(OneRoster.PROPERTY), row);
      if (earlier != null) {
        faults.add(
            row,
            OneRoster.PROPERTY,
            "intake/property-twice",
            "与第 " + earlier.number() + " 行重复，请删去一行。");
      }
    }
    property("manifest.version", Set.of("1.0"), "1.0");
    property("oneroster.version", Set.of("1.1", "1.2"), "1.1 或 1.2");
    properties.forEach(
        (name, row) -> {
          if (name.startsWith(FILE)) file(name.substring(FILE.length()) + ".csv", row);
        });
    if (faults.count() > before) return null;
    var version = OneRoster.Version.of(value("oneroster.version")).orElseThrow();
    for (var needed : version.ours()) {
      var mode = value(FILE + needed.replace(".csv", ""));
      if (!needed.equals(OneRoster.DEMOGRAPHICS) && !mode.equals("bulk")) {
        faults.sheet(
            OneRoster.MANIFEST,
            "intake/no-persons",
            "OneRoster " + version.word() + " 导入人员须有整套（bulk）的 " + needed + "，请重新导出。");
      }
    }
    return faults.count() > before ? null : version;
  }

  private String value(String property) {
    var row = properties.get(property);
    return row == null ? "" : Objects.requireNonNullElse(row.text(OneRoster.VALUE), "");
  }

  private void property(String property, Set<String> known, String words) {
    var row = properties.get(property);
    if (row == null) {
      faults.sheet(
          OneRoster.MANIFEST,
          "intake/property-missing",
          "manifest.csv 缺少 " + property + " 一行，应为 " + words + "。");
    } else if (!known.contains(value(property))) {
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
    boolean ours = OneRoster.Version.V1_2.ours().contains(file);
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
    } else if (mode.equals("delta") && ours) {
      faults.add(row, OneRoster.VALUE, "intake/delta", "只接收整套（bulk）文件，不接收增量（delta）。请按 bulk 重新导出。");
    }
  }
}

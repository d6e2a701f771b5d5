package cn.yanzhen.defaults.oneroster;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.defaults.workbook.WorkbookRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an archive says of itself, against what is in it. */
public final class Manifest {
  /** The file. */
  public static final String NAME = "manifest.csv";

  static final String PROPERTY = "propertyName";
  static final String VALUE = "value";
  static final String MANIFEST_VERSION = "manifest.version";
  static final String ONEROSTER_VERSION = "oneroster.version";
  private static final String FILE = "file.";
  private static final String BULK = "bulk";
  private static final String ABSENT = "absent";
  private static final Set<String> MODES = Set.of(BULK, "delta", ABSENT);

  private final WorkbookRows rows;
  private final Collection<String> wanted;
  private final Faults faults;
  private final Map<String, SheetRow> properties = new HashMap<>();
  private boolean readable;
  private boolean clean;

  private Manifest(WorkbookRows rows, Collection<String> wanted, Faults faults) {
    this.rows = rows;
    this.wanted = wanted;
    this.faults = faults;
  }

  /**
   * To be called before the archive is found fault with otherwise.
   *
   * @param wanted the files that are taken in: only whole
   */
  public static Manifest read(WorkbookRows rows, Collection<String> wanted, Faults faults) {
    var manifest = new Manifest(rows, wanted, faults);
    if (!rows.sheets().containsKey(NAME)) {
      faults.sheet(NAME, "intake/manifest-missing", "压缩包里缺少 manifest.csv，请从来源系统重新导出整套文件。");
    } else if (!rows.of(NAME).isEmpty() || faults.of(NAME) == 0) {
      manifest.readable = true;
      manifest.check();
    }
    return manifest;
  }

  /** Whether it could be read at all; if not, that is reported, and nothing follows from it. */
  public boolean isReadable() {
    return readable;
  }

  /** Whether nothing it says is wrong. */
  public boolean isClean() {
    return clean;
  }

  public Optional<Binding> binding() {
    return Binding.of(value(ONEROSTER_VERSION));
  }

  public boolean isBulk(String file) {
    return value(propertyOf(file)).equals(BULK);
  }

  public boolean isAbsent(String file) {
    return value(propertyOf(file)).equals(ABSENT);
  }

  /** It must say something of this file. */
  public void requireWordOf(String file) {
    var property = propertyOf(file);
    if (!properties.containsKey(property)) missing(property, BULK);
  }

  /** What it says of a file will not do. */
  public void fault(String file, String code, String reason) {
    faults.add(Objects.requireNonNull(properties.get(propertyOf(file))), VALUE, code, reason);
  }

  static String property(String file) {
    return FILE + file;
  }

  private static String propertyOf(String file) {
    return property(file.replace(".csv", ""));
  }

  private void check() {
    int before = faults.count();
    for (var row : rows.of(NAME)) {
      var earlier = properties.putIfAbsent(row.require(PROPERTY), row);
      if (earlier != null) {
        faults.add(
            row, PROPERTY, "intake/property-twice", "与第 " + earlier.number() + " 行重复，请删去一行。");
      }
    }
    version(MANIFEST_VERSION, Set.of("1.0"), "1.0");
    version(ONEROSTER_VERSION, Set.of("1.1", "1.2"), "1.1 或 1.2");
    properties.forEach(
        (name, row) -> {
          if (name.startsWith(FILE)) file(name.substring(FILE.length()) + ".csv", row);
        });
    clean = faults.count() == before && rows.isWhole(NAME);
  }

  private void version(String property, Set<String> known, String words) {
    var row = properties.get(property);
    if (row == null) {
      missing(property, words);
    } else if (!known.contains(value(row))) {
      faults.add(row, VALUE, "intake/unknown-version", property + " 只支持 " + words + "，请按此版本重新导出。");
    }
  }

  private void file(String file, SheetRow row) {
    var mode = value(row);
    boolean there = rows.sheets().containsKey(file);
    boolean ours = wanted.contains(file);
    if (!MODES.contains(mode)) {
      faults.add(row, VALUE, "intake/unknown-mode", "只能填 bulk、delta 或 absent。");
    } else if (!mode.equals(ABSENT) && !there) {
      faults.add(
          row, VALUE, "intake/file-missing", "manifest 说有 " + file + "，压缩包里却没有。请补上文件，或改为 absent。");
    } else if (mode.equals(ABSENT) && ours && there) {
      faults.add(
          row,
          VALUE,
          "intake/file-not-announced",
          "manifest 说没有 " + file + "，压缩包里却有。请改为 bulk，或删去文件。");
    } else if (mode.equals("delta") && ours) {
      faults.add(row, VALUE, "intake/delta", "只接收整套（bulk）文件，不接收增量（delta）。请按 bulk 重新导出。");
    }
  }

  private void missing(String property, String words) {
    if (!rows.isWhole(NAME)) return; // it may stand where it could not be read
    faults.sheet(
        NAME, "intake/property-missing", "manifest.csv 缺少 " + property + " 一行，应为 " + words + "。");
  }

  private String value(String property) {
    return value(properties.get(property));
  }

  private static String value(@Nullable SheetRow row) {
    return row == null ? "" : Objects.requireNonNullElse(row.text(VALUE), "");
  }
}

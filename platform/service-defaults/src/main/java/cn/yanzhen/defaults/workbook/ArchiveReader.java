package cn.yanzhen.defaults.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Reads a .zip of .csv files. Nothing is unpacked to a disk; what unfolds beyond bounds is refused
 * after the bound, whatever its directory claims.
 */
final class ArchiveReader implements FileReading {
  private static final int MOST_INFLATED = 32 << 20;
  private static final int MOST_FILES = 100;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final WorkbookShape shape;
  private final int mostRows;

  ArchiveReader(WorkbookShape shape, int mostRows) {
    this.shape = shape;
    this.mostRows = mostRows;
  }

  @Override
  public WorkbookReader.Read read(
      String fileName, byte[] file, List<String> wanted, Faults faults) {
    Map<String, List<SheetRow>> rows = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    Set<String> cut = new HashSet<>();
    new WorkbookReader(shape, mostRows).hideSecrets(faults);
    var files = files(file, wanted, faults);
    if (files == null) {
      return new WorkbookReader.Read(new WorkbookRows(Map.of()), Map.of());
    }
    files.keySet().forEach(name -> rows.put(name, List.of()));
    for (var name : wanted) {
      var content = files.get(name);
      if (content != null) {
        var read =
            new CsvReader(shape, mostRows).read(shape.sheet(name).orElseThrow(), content, faults);
        rows.putAll(read.rows().sheets());
        cut.addAll(read.rows().cut());
        counts.putAll(read.counts());
      }
    }
    if (counts.isEmpty()) {
      faults.file(
          "workbook/no-sheets", "压缩包里没有 " + String.join("、", wanted) + "。文件应直接放在压缩包内，不要套文件夹。");
    }
    return new WorkbookReader.Read(new WorkbookRows(rows, cut), counts);
  }

  /** By name, those not wanted without their content; null, with a fault, when it will not do. */
  private static @Nullable Map<String, byte[]> files(
      byte[] archive, List<String> wanted, Faults faults) {
    var files = new HashMap<String, byte[]>();
    int left = MOST_INFLATED;
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(archive)).get()) {
      for (var entry : Collections.list(zip.getEntries())) {
        var name = entry.getName();
        if (!PLAIN.matcher(name).matches()) {
          faults.file(
              "workbook/path-in-archive",
              "压缩包里有文件夹或不允许的文件名（" + shown(name) + "）。请把 .csv 文件直接放在压缩包内。");
          return null;
        }
        if (files.containsKey(name) || files.size() >= MOST_FILES) {
          faults.file("workbook/file-twice", "压缩包里的文件重复或过多（" + name + "），请整理后重新打包。");
          return null;
        }
        var content = content(zip, entry, left);
        if (content == null) {
          faults.file("workbook/too-large-inside", "文件解压后过大，已拒绝。请核对内容后重新打包。");
          return null;
        }
        left -= content.length;
        files.put(name, wanted.contains(name) ? content : new byte[0]);
      }
    } catch (IOException | RuntimeException broken) {
      faults.file("workbook/not-an-archive", "这不是可以读取的 .zip 压缩包，或压缩包已损坏、加密。请重新打包。");
      return null;
    }
    return files;
  }

  private static byte @Nullable [] content(ZipFile zip, ZipArchiveEntry entry, int left)
      throws IOException {
    var content = new ByteArrayOutputStream();
    var buffer = new byte[1 << 16];
    try (var in = zip.getInputStream(entry)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (content.size() + n > left) {
          return null;
        }
        content.write(buffer, 0, n);
      }
    }
    return content.toByteArray();
  }

  private static String shown(String name) {
    var plain = name.replaceAll("\\p{Cntrl}", "?");
    return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
  }
}

package cn.yanzhen.defaults.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Inflates a file once, counting, before anything parses it: a workbook that unfolds beyond bounds
 * is refused after the bound, whatever its directory claims. Finds merged cells on the way, which
 * the reader does not tell of.
 */
final class WorkbookSafety {

  private static final long MOST_INFLATED = 256L << 20;
  private static final int MOST_ENTRIES = 1000;
  private static final long RATIO = 200;
  private static final Pattern MERGE =
      Pattern.compile("<mergeCell [^>]*ref=\"([A-Z]+[0-9]+:[A-Z]+[0-9]+)\"");
  private static final int OVERLAP = 200;

  private WorkbookSafety() {}

  /**
   * Why the file is refused; {@code merged} holds the first merged range of a sheet's path inside
   * the file.
   */
  record Finding(boolean noWorkbook, boolean bomb, Map<String, String> merged) {}

  static Finding inspect(byte[] file) {
    var merged = new HashMap<String, String>();
    Set<String> names = new HashSet<>();
    long inflated = 0;
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (var entry : Collections.list(zip.getEntries())) {
        names.add(entry.getName());
        boolean sheet = entry.getName().startsWith("xl/worksheets/");
        var buffer = new byte[1 << 16];
        var tail = "";
        try (var content = zip.getInputStream(entry)) {
          for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            inflated += n;
            if (inflated > MOST_INFLATED
                || inflated > Math.max(1 << 20, file.length * RATIO)
                || names.size() > MOST_ENTRIES) {
              return new Finding(false, true, Map.of());
            }
            if (sheet && !merged.containsKey(entry.getName())) {
              var text = tail + new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
              var found = MERGE.matcher(text);
              if (found.find()) merged.put(entry.getName(), found.group(1));
              tail = text.substring(Math.max(0, text.length() - OVERLAP));
            }
          }
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      return new Finding(true, false, Map.of());
    }
    return new Finding(!names.contains("xl/workbook.xml"), false, merged);
  }
}

package cn.yanzhen.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Zip files whose bytes depend on their content only, not on the hour they were made. */
final class Zip {
  private static final LocalDateTime THEN = LocalDateTime.of(2026, 9, 1, 8, 0);

  private Zip() {}

  static byte[] of(Map<String, byte[]> entries) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var entry : entries.entrySet()) {
        var head = new ZipEntry(entry.getKey());
        head.setTimeLocal(THEN);
        zip.putNextEntry(head);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] ofText(Map<String, String> entries) {
    var bytes = new LinkedHashMap<String, byte[]>();
    entries.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return of(bytes);
  }

  /**
   * The same workbook with the hour of its making taken out. Goes through a file, because
   * fastexcel's zips cannot be read as a stream: their local headers say that every entry is empty.
   */
  static byte[] settled(byte[] workbook) {
    try {
      var file = Files.createTempFile("book", ".xlsx");
      try {
        Files.write(file, workbook);
        return of(entries(file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> entries(Path file) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        var bytes = zip.getInputStream(entry).readAllBytes();
        entries.put(
            entry.getName(), entry.getName().equals("docProps/core.xml") ? undated(bytes) : bytes);
      }
    }
    return entries;
  }

  private static byte[] undated(byte[] core) {
    return new String(core, StandardCharsets.UTF_8)
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?", "2026-09-01T00:00:00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}

package cn.yanzhen.defaults.oneroster;

import cn.yanzhen.defaults.workbook.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive of whole files being written, the manifest first. */
public final class BulkFiles {
  private final ZipOutputStream zip;

  private BulkFiles(ZipOutputStream zip) {
    this.zip = zip;
  }

  /**
   * @param holds the files that will follow
   * @param source whose data it is
   */
  public static BulkFiles to(
      OutputStream out, Binding binding, Collection<String> holds, String source)
      throws IOException {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of(Manifest.MANIFEST_VERSION, "1.0"));
    rows.add(List.of(Manifest.ONEROSTER_VERSION, binding.word()));
    for (var file : binding.files()) {
      rows.add(List.of(Manifest.property(file), holds.contains(file + ".csv") ? "bulk" : "absent"));
    }
    rows.add(List.of("source.systemName", "Yanzhen"));
    rows.add(List.of("source.systemCode", source));
    return new BulkFiles(new ZipOutputStream(out, StandardCharsets.UTF_8))
        .file(Manifest.NAME, List.of(Manifest.PROPERTY, Manifest.VALUE), rows.stream());
  }

  public BulkFiles file(String name, List<String> headings, Stream<? extends List<?>> rows)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    WorkbookWriter.writePlainCsv(zip, headings, rows);
    zip.closeEntry();
    return this;
  }

  /** What it is written to stays open. */
  public void finish() throws IOException {
    zip.finish();
  }
}

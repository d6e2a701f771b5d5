package cn.yanzhen.community.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class InspectionTest {
  private static final byte[] PDF =
      "%PDF-1.7\n1 0 obj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n....IHDR....IEND....");
  private static final byte[] JPEG = bytes("\u00ff\u00d8\u00ff\u00e0....");

  @Test
  void aFileIsTakenWhenItIsWhatItsNameSays() throws IOException {
    assertThat(Inspection.of("方案.PDF", PDF)).isEqualTo(new Inspection.Passed(Kind.PDF));
    assertThat(Inspection.of("照片.png", PNG)).isEqualTo(new Inspection.Passed(Kind.PNG));
    assertThat(Inspection.of("照片.jpeg", JPEG)).isEqualTo(new Inspection.Passed(Kind.JPEG));
    assertThat(Inspection.of("总结.docx", office("word/document.xml")))
        .isEqualTo(new Inspection.Passed(Kind.DOCX));
    assertThat(Inspection.of("台账.xlsx", office("xl/workbook.xml")))
        .isEqualTo(new Inspection.Passed(Kind.XLSX));
  }

  @Test
  void aRenamedProgramIsRefused() {
    var program = bytes("MZ\u0090\u0000" + "x".repeat(200));
    for (var name : new String[] {"a.pdf", "a.png", "a.jpg", "a.docx", "a.xlsx"}) {
      assertThat(code(name, program)).as(name).isEqualTo("community/attachment-not-what-it-says");
    }
    assertThat(code("a.exe", program)).isEqualTo("community/attachment-kind");
    assertThat(code("noending", PDF)).isEqualTo("community/attachment-kind");
  }

  @Test
  void oneKindIsNotTakenForAnother() throws IOException {
    assertThat(code("a.png", PDF)).isEqualTo("community/attachment-not-what-it-says");
    assertThat(code("a.docx", office("xl/workbook.xml")))
        .isEqualTo("community/attachment-not-what-it-says");
  }

  @Test
  void aFileOfSixMegabytesAndAnEmptyOneAreRefused() {
    assertThat(code("a.pdf", new byte[0])).isEqualTo("community/attachment-empty");
    var large = new byte[6 << 20];
    System.arraycopy(PDF, 0, large, 0, PDF.length);
    assertThat(code("a.pdf", large)).isEqualTo("community/attachment-too-large");
  }

  @Test
  void aDocumentThatUnfoldsBeyondBoundsIsRefused() throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    entries.put("[Content_Types].xml", new byte[10]);
    entries.put("word/document.xml", new byte[80 << 20]);
    assertThat(code("a.docx", zip(entries))).isEqualTo("community/attachment-too-large-inside");
  }

  @Test
  void aDocumentWithMacrosIsRefused() throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    entries.put("[Content_Types].xml", new byte[10]);
    entries.put("word/document.xml", new byte[10]);
    entries.put("word/vbaProject.bin", new byte[10]);
    assertThat(code("a.docx", zip(entries))).isEqualTo("community/attachment-macros");
  }

  @Test
  void aTornArchiveIsRefused() throws IOException {
    var whole = office("word/document.xml");
    assertThat(code("a.docx", java.util.Arrays.copyOf(whole, whole.length / 2)))
        .isEqualTo("community/attachment-damaged");
  }

  private static String code(String name, byte[] content) {
    return switch (Inspection.of(name, content)) {
      case Inspection.Passed passed -> "passed as " + passed.kind();
      case Inspection.Failed failed -> failed.refusal().code();
    };
  }

  private static byte[] office(String heart) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    entries.put("[Content_Types].xml", bytes("<Types/>"));
    entries.put(heart, bytes("<x/>"));
    return zip(entries);
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

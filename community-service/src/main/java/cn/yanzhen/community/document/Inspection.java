package cn.yanzhen.community.document;

import cn.yanzhen.defaults.problem.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Tells what a file is by its content; its name only says what it claims to be. */
sealed interface Inspection {
  int MOST_BYTES = 5 << 20;
  int MOST_INFLATED = 64 << 20;
  int MOST_ENTRIES = 2000;

  /** A document of text shrinks to a tenth; a bomb to a thousandth. */
  int RATIO = 200;

  record Passed(Kind kind) implements Inspection {}

  record Failed(Refusal refusal) implements Inspection {}

  static Inspection of(String fileName, byte[] content) {
    if (content.length == 0) {
      return failed("community/attachment-empty", "文件是空的，请重新选择。");
    }
    if (content.length > MOST_BYTES) {
      return failed("community/attachment-too-large", "附件不能超过 5 MB，请压缩或拆分后再上传。");
    }
    var claimed = Kind.named(fileName);
    if (claimed.isEmpty()) {
      return failed("community/attachment-kind", "附件只能是 pdf、png、jpg、docx 或 xlsx。");
    }
    var kind = claimed.get();
    return switch (kind) {
      case PDF -> is(kind, startsWith(content, "%PDF-") && holdsAtEnd(content, "%%EOF"));
      case PNG ->
          is(kind, startsWith(content, "\u0089PNG\r\n\u001a\n") && holdsAtEnd(content, "IEND"));
      case JPEG -> is(kind, startsWith(content, "\u00ff\u00d8\u00ff"));
      case DOCX -> office(kind, content, "word/document.xml");
      case XLSX -> office(kind, content, "xl/workbook.xml");
    };
  }

  private static Inspection is(Kind kind, boolean right) {
    return right
        ? new Passed(kind)
        : failed(
            "community/attachment-not-what-it-says",
            "文件内容不是 " + kind.name().toLowerCase(Locale.ROOT) + "，可能被改了扩展名。请上传原文件。");
  }

  private static Inspection office(Kind kind, byte[] content, String heart) {
    if (!startsWith(content, "PK\u0003\u0004")) {
      return is(kind, false);
    }
    Set<String> names = new HashSet<>();
    long inflated = 0;
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      var buffer = new byte[1 << 16];
      for (var entry : Collections.list(zip.getEntries())) {
        names.add(entry.getName());
        try (var in = zip.getInputStream(entry)) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            inflated += n;
            if (inflated > MOST_INFLATED
                || inflated > Math.max(1L << 20, (long) content.length * RATIO)
                || names.size() > MOST_ENTRIES) {
              return failed("community/attachment-too-large-inside", "文件解压后过大，已拒绝。请另存为后重新上传。");
            }
          }
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      return failed("community/attachment-damaged", "文件已损坏，无法读取。请打开并另存为后重新上传。");
    }
    if (names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
      return failed("community/attachment-macros", "文件含有宏，已拒绝。请另存为不含宏的文件后上传。");
    }
    return is(kind, names.contains("[Content_Types].xml") && names.contains(heart));
  }

  private static boolean startsWith(byte[] content, String sign) {
    var expected = sign.getBytes(StandardCharsets.ISO_8859_1);
    return content.length > expected.length
        && Arrays.equals(content, 0, expected.length, expected, 0, expected.length);
  }

  private static boolean holdsAtEnd(byte[] content, String sign) {
    int from = Math.max(0, content.length - 2048);
    return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1)
        .contains(sign);
  }

  private static Failed failed(String code, String sentence) {
    return new Failed(Refusal.invalid(code, "file", sentence));
  }
}

package cn.yanzhen.print;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;
import java.util.zip.GZIPInputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.jspecify.annotations.Nullable;

/**
 * The font of all papers: Noto Sans SC, regular. It has of Chinese all of GBK, nearly all of
 * extension A, and those of 通用规范汉字表 beyond them.
 */
final class Typeface {
  static final String FAMILY = "Noto Sans SC";

  /** Stands before the number of a character that the font has no picture of. */
  private static final String UNKNOWN = "〓";

  private static final int BEYOND_ALL = 0x32000;

  private static final class Standard {
    static final Typeface TYPEFACE = new Typeface();
  }

  private @Nullable File unpacked;
  private final BitSet known = new BitSet(BEYOND_ALL);

  /** Of characters with one picture only one is in the font. */
  private final Map<Integer, Integer> samePicture;

  private Typeface() {
    try (var font = new TTFParser().parse(file())) {
      var map = font.getUnicodeCmapLookup();
      for (int point = 0; point < BEYOND_ALL; point++) {
        known.set(point, map.getGlyphId(point) != 0);
      }
      samePicture = samePicture();
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private static Map<Integer, Integer> samePicture() throws IOException {
    try (var lines = new Scanner(resource("same-picture.txt"), StandardCharsets.US_ASCII)) {
      var same = new HashMap<Integer, Integer>();
      while (lines.hasNext()) {
        same.put(lines.nextInt(16), lines.nextInt(16));
      }
      return same;
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Typeface.class.getResourceAsStream(name), name);
  }

  /** Read when it is first needed. */
  static Typeface standard() {
    return Standard.TYPEFACE;
  }

  /**
   * Unpacked, so that each paper reads of it what it needs: in memory it would be 10 MB a paper.
   */
  synchronized File file() throws IOException {
    var there = unpacked;
    if (there == null || !there.isFile()) {
      there = Files.createTempFile("font", ".ttf").toFile();
      there.deleteOnExit();
      try (var packed = packed()) {
        Files.copy(packed, there.toPath(), StandardCopyOption.REPLACE_EXISTING);
      }
      unpacked = there;
    }
    return there;
  }

  private static InputStream packed() throws IOException {
    return new GZIPInputStream(resource("NotoSansSC-Regular.ttf.gz"), 1 << 16);
  }

  boolean knows(int codePoint) {
    return known.get(codePoint) || samePicture.containsKey(codePoint);
  }

  /**
   * The text so that nothing in it vanishes on paper: what the font does not know is shown as a
   * mark with the character's number. Signs that only choose between forms of one character are
   * left out.
   */
  String visible(String text) {
    if (text.codePoints().allMatch(this::isPlain)) {
      return text;
    }
    var visible = new StringBuilder(text.length() + 32);
    text.codePoints()
        .forEach(
            point -> {
              var same = samePicture.get(point);
              if (isPlain(point)) {
                visible.appendCodePoint(point);
              } else if (same != null) {
                visible.appendCodePoint(same);
              } else if (!isForm(point)) {
                visible.append(UNKNOWN).append("U+%04X".formatted(point));
              }
            });
    return visible.toString();
  }

  private boolean isPlain(int point) {
    return known.get(point) || point == '\n' || point == '\r' || point == '\t';
  }

  private static boolean isForm(int point) {
    return point >= 0xFE00 && point <= 0xFE0F
        || point >= 0xE0100 && point <= 0xE01EF
        || Character.getType(point) == Character.FORMAT
        || Character.getType(point) == Character.CONTROL;
  }
}

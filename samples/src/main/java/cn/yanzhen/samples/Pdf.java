package cn.yanzhen.samples;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A one-page PDF. The Chinese font is named, not embedded: the reader brings its own song type. */
final class Pdf {
  private static final int WIDTH = 30;

  private Pdf() {}

  static byte[] of(String title, List<String> paragraphs) {
    var text =
        new StringBuilder("BT /F1 20 Tf 60 770 Td <" + utf16(title) + "> Tj /F1 12 Tf 0 -16 Td\n");
    for (var paragraph : paragraphs) {
      for (var line : lines(paragraph)) {
        text.append("0 -22 Td <").append(utf16(line)).append("> Tj\n");
      }
    }
    text.append("ET\n");
    var objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <<"
                + " /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + text.length() + " >>\nstream\n" + text + "endstream",
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
                + " /DescendantFonts [6 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo <<"
                + " /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R /DW"
                + " 1000 >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000"
                + " 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
    var out = new ByteArrayOutputStream();
    out.writeBytes(ascii("%PDF-1.4\n"));
    var places = new ArrayList<Integer>();
    for (var i = 0; i < objects.size(); i++) {
      places.add(out.size());
      out.writeBytes(ascii((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n"));
    }
    var table = out.size();
    out.writeBytes(ascii("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n"));
    places.forEach(place -> out.writeBytes(ascii("%010d 00000 n \n".formatted(place))));
    out.writeBytes(
        ascii(
            "trailer << /Size "
                + (objects.size() + 1)
                + " /Root 1 0 R >>\nstartxref\n"
                + table
                + "\n%%EOF\n"));
    return out.toByteArray();
  }

  private static List<String> lines(String paragraph) {
    var lines = new ArrayList<String>();
    for (var at = 0; at < paragraph.length(); at += WIDTH) {
      lines.add(paragraph.substring(at, Math.min(paragraph.length(), at + WIDTH)));
    }
    return lines;
  }

  private static String utf16(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

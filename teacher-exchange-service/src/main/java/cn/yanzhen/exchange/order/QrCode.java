package cn.yanzhen.exchange.order;

import cn.yanzhen.print.Html;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A QR code out of black boxes: papers carry no pictures. */
final class QrCode {

  /** Millimetres a module: what a phone reads at an arm's length. */
  private static final double MODULE = 0.85;

  /** Neighbouring boxes overlap by a hair, so that no white line shows between them. */
  private static final double HAIR = 0.02;

  private QrCode() {}

  static Html of(String text) {
    var matrix = matrix(text);
    double side = matrix.getWidth() * MODULE;
    var boxes = new ArrayList<Html>();
    for (int y = 0; y < matrix.getHeight(); y++) row(matrix, y, boxes);
    return Html.of(
        "<div class=\"qr\" style=\"width:{}mm;height:{}mm\">{}</div>", mm(side), mm(side), boxes);
  }

  private static ByteMatrix matrix(String text) {
    try {
      var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
      return Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(text, tooLong);
    }
  }

  /** Black modules side by side are one box. */
  private static void row(ByteMatrix matrix, int y, List<Html> boxes) {
    int from = -1;
    for (int x = 0; x <= matrix.getWidth(); x++) {
      boolean black = x < matrix.getWidth() && matrix.get(x, y) == 1;
      if (black && from < 0) from = x;
      if (!black && from >= 0) {
        boxes.add(
            Html.of(
                "<div style=\"left:{}mm;top:{}mm;width:{}mm;height:{}mm\"></div>",
                mm(from * MODULE),
                mm(y * MODULE),
                mm((x - from) * MODULE + HAIR),
                mm(MODULE + HAIR)));
        from = -1;
      }
    }
  }

  private static String mm(double length) {
    return String.format(Locale.ROOT, "%.2f", length);
  }
}

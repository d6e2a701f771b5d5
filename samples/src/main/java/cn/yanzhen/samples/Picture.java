package cn.yanzhen.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures without letters, so that no font of the machine has a say in their bytes. */
final class Picture {
  private static final Color[] CALM = {
    new Color(0x3B6FB6),
    new Color(0xE08E45),
    new Color(0x5FA777),
    new Color(0xB85C6A),
    new Color(0x8A78B8)
  };

  private Picture() {}

  /** An experiment in steps: vessels that fill, one after the other. */
  static byte[] png(Random random) {
    var image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(0xF3F6FA));
    pen.fillRect(0, 0, 640, 360);
    pen.setStroke(new BasicStroke(4));
    var steps = 3 + random.nextInt(3);
    for (var i = 0; i < steps; i++) {
      var x = 40 + i * (560 / steps);
      var width = 560 / steps - 40;
      var level = 40 + (i + 1) * 180 / steps - random.nextInt(20);
      pen.setColor(CALM[random.nextInt(CALM.length)]);
      pen.fillRect(x, 300 - level, width, level);
      pen.setColor(new Color(0x1F2A44));
      pen.drawLine(x, 70, x, 300);
      pen.drawLine(x, 300, x + width, 300);
      pen.drawLine(x + width, 300, x + width, 70);
      pen.fillOval(x + width / 2 - 8, 20, 16, 16);
    }
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * One picture of a flock that follows its first goose across the sky; {@code at} goes from 0 to
   * 1.
   */
  static BufferedImage flock(int width, int height, double at, Color sky) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(sky);
    pen.fillRect(0, 0, width, height);
    pen.setColor(new Color(0x2E4A7D));
    pen.fillRect(0, height * 5 / 6, width, height / 6);
    pen.setStroke(new BasicStroke(3));
    pen.setColor(new Color(0x1F2A44));
    var beat = (int) Math.round(at * 24) % 4 < 2 ? 6 : 2;
    var leadX = (int) (40 + at * (width - 80));
    for (var i = 0; i < 7; i++) {
      var row = (i + 1) / 2;
      goose(pen, leadX - row * 16, height / 3 + (i % 2 == 0 ? row : -row) * 10, beat);
    }
    pen.dispose();
    return image;
  }

  private static void goose(Graphics2D pen, int x, int y, int beat) {
    pen.drawLine(x, y, x - 8, y - beat);
    pen.drawLine(x, y, x + 8, y - beat);
  }
}

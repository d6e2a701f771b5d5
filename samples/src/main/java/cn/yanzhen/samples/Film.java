package cn.yanzhen.samples;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.jcodec.api.SequenceEncoder;
import org.jcodec.common.Codec;
import org.jcodec.common.Format;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Rational;

/** Three seconds of H.264: a flock follows its first goose. Browsers play it. */
final class Film {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 176;
  private static final int FRAMES = 24;

  private Film() {}

  static byte[] mp4(Random random) {
    var sky =
        new Color(170 + random.nextInt(60), 200 + random.nextInt(40), 225 + random.nextInt(30));
    try {
      var file = Files.createTempFile("film", ".mp4");
      try {
        try (var channel = NIOUtils.writableChannel(file.toFile())) {
          var encoder =
              new SequenceEncoder(channel, Rational.R(8, 1), Format.MOV, Codec.H264, null);
          for (var i = 0; i < FRAMES; i++) {
            encoder.encodeNativeFrame(
                rgb(cn.yanzhen.samples.Picture.flock(WIDTH, HEIGHT, (double) i / FRAMES, sky)));
          }
          encoder.finish();
        }
        return undated(Files.readAllBytes(file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The encoder's bytes are shifted by 128. */
  private static Picture rgb(BufferedImage image) {
    var picture = Picture.create(WIDTH, HEIGHT, ColorSpace.RGB);
    var bytes = picture.getPlaneData(0);
    for (var i = 0; i < WIDTH * HEIGHT; i++) {
      var rgb = image.getRGB(i % WIDTH, i / WIDTH);
      bytes[3 * i] = (byte) ((rgb >> 16 & 255) - 128);
      bytes[3 * i + 1] = (byte) ((rgb >> 8 & 255) - 128);
      bytes[3 * i + 2] = (byte) ((rgb & 255) - 128);
    }
    return picture;
  }

  /** Sets the hours of making in the boxes mvhd, tkhd and mdhd to naught. */
  private static byte[] undated(byte[] film) {
    var text = new String(film, StandardCharsets.ISO_8859_1);
    var buffer = ByteBuffer.wrap(film);
    for (var box : List.of("mvhd", "tkhd", "mdhd")) {
      for (var at = text.indexOf(box); at >= 0; at = text.indexOf(box, at + 4)) {
        buffer.putInt(at + 8, 0);
        buffer.putInt(at + 12, 0);
      }
    }
    return film;
  }
}

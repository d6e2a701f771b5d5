package cn.yanzhen.exchange.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * In which row of a file something stood before, for as many rows as a city has: 128 bits of a
 * digest and the row, and no text.
 */
final class SeenBefore {

  private final MessageDigest digest = sha256();
  private long[] keys = new long[2 * 1024];
  private int[] rows = new int[1024];
  private int count;

  /** The earlier row; null, and remembered, when it is the first. */
  @Nullable Integer at(String what, int row) {
    var hash = ByteBuffer.wrap(digest.digest(what.getBytes(StandardCharsets.UTF_8)));
    if (2 * (count + 1) > rows.length) grow();
    return put(hash.getLong(), hash.getLong(), row);
  }

  private @Nullable Integer put(long one, long other, int row) {
    int at = (int) one & rows.length - 1;
    while (rows[at] != 0) {
      if (keys[2 * at] == one && keys[2 * at + 1] == other) return rows[at];
      at = at + 1 & rows.length - 1;
    }
    keys[2 * at] = one;
    keys[2 * at + 1] = other;
    rows[at] = row;
    count++;
    return null;
  }

  private void grow() {
    var oldKeys = keys;
    var oldRows = rows;
    keys = new long[2 * oldKeys.length];
    rows = new int[2 * oldRows.length];
    count = 0;
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] != 0) put(oldKeys[2 * i], oldKeys[2 * i + 1], oldRows[i]);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

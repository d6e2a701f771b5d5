package cn.yanzhen.defaults.ids;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562): milliseconds first, so that ids of one place sort by the time they
 * were made.
 */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /**
   * Uses real time, not business time: an id says when it was made, whatever day the clock plays.
   */
  public static UUID next() {
    var bits = new byte[10];
    RANDOM.nextBytes(bits);
    long a = ((bits[0] & 0x0FL) << 8) | (bits[1] & 0xFFL);
    long high = (System.currentTimeMillis() << 16) | 0x7000L | a;
    long low = 0;
    for (int i = 2; i < 10; i++) low = (low << 8) | (bits[i] & 0xFF);
    return new UUID(high, (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
  }
}

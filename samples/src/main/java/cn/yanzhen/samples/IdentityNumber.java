package cn.yanzhen.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Invented identity numbers: the check digit is right (GB 11643, ISO 7064 MOD 11-2), the area codes
 * 9901xx are nobody's, because no province begins with 99. So none of them can be a real person's.
 */
final class IdentityNumber {
  private static final String NOWHERE = "9901";
  private static final int OF_A_SEX = 500;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private IdentityNumber() {}

  /** The last digit before the check digit is odd for men. */
  static String of(LocalDate birth, boolean male, int serial) {
    var front =
        "%s%02d%s%03d"
            .formatted(
                NOWHERE,
                1 + serial / OF_A_SEX,
                birth.format(DateTimeFormatter.BASIC_ISO_DATE),
                serial % OF_A_SEX * 2 + (male ? 1 : 0));
    return front + checkDigit(front);
  }

  static char checkDigit(String front) {
    var sum = 0;
    for (var i = 0; i < 17; i++) {
      sum += (front.charAt(i) - '0') * WEIGHTS[i];
    }
    return "10X98765432".charAt(sum % 11);
  }
}

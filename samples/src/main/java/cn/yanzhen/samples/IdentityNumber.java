package cn.yanzhen.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Invented identity numbers: the check digit is right (GB 11643, ISO 7064 MOD 11-2), the area code
 * 990106 is nobody's, because no province begins with 99. So none of them can be a real person's.
 */
final class IdentityNumber {
  private static final String NOWHERE = "990106";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private IdentityNumber() {}

  /**
   * @param nth of those born on that day, below 500; the last digit before the check digit is odd
   *     for men
   */
  static String of(LocalDate birth, boolean male, int nth) {
    var front =
        NOWHERE
            + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
            + "%03d".formatted(nth * 2 + (male ? 1 : 0));
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

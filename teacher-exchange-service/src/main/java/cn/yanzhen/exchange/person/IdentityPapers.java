package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.policy.PolicyFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What numbers of papers look like and what they say of who bears them: data, {@code
 * identity-papers.yml}.
 */
public final class IdentityPapers {

  record Paper(String word, String form, String pattern) {}

  record Document(
      String label, String source, List<String> provinces, String invented, List<Paper> papers) {}

  private static final String FILE = "identity-papers.yml";
  private static final Document KNOWN = read();
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private IdentityPapers() {}

  /** Why this is no number of a paper; null when it is one. */
  public static @Nullable String against(String number) {
    var normal = normal(number);
    if (isLong(normal)) {
      if (!isPlace(normal)) return "身份证件号前六位不是行政区划代码，请核对。";
      if (birth(normal).isEmpty()) return "身份证件号第 7 至 14 位不是一个日期，请核对。";
      return normal.charAt(17) == checkDigit(normal) ? null : "身份证件号的校验码不符，请核对。";
    }
    if (KNOWN.papers().stream().anyMatch(one -> normal.matches(one.pattern()))) return null;
    return KNOWN.papers().stream()
        .map(one -> one.word() + "（" + one.form() + "）")
        .collect(Collectors.joining("、", "身份证件号不正确：可填 18 位的身份证、居住证号码，或", "。请核对，其他证件请留空。"));
  }

  /**
   * What a number that is well formed says otherwise than is registered; null when nothing. Where
   * only the month of birth is known, its first day is registered.
   */
  public static @Nullable String against(String number, LocalDate born, @Nullable Sex sex) {
    var normal = normal(number);
    var birth = isLong(normal) ? birth(normal).orElse(null) : null;
    if (birth == null) return null;
    boolean month = born.getDayOfMonth() == 1 && birth.withDayOfMonth(1).equals(born);
    if (!month && !birth.equals(born))
      return "身份证件号中的出生日期为 " + birth + "，登记的出生年月为 " + born + "，请核对。";
    var said = (normal.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    if (sex == null || sex == said) return null;
    return "身份证件号第 17 位表示" + said.word() + "，登记的性别为" + sex.word() + "，请核对。";
  }

  private static boolean isLong(String number) {
    return number.matches("\\d{17}[0-9X]");
  }

  /** Of a foreigner with permanent residence it is a nine, the province and the country. */
  private static boolean isPlace(String number) {
    return KNOWN.provinces().contains(number.substring(0, 2))
        || number.startsWith("9") && KNOWN.provinces().contains(number.substring(1, 3))
        || number.startsWith(KNOWN.invented());
  }

  private static Optional<LocalDate> birth(String number) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(number.substring(6, 10)),
              Integer.parseInt(number.substring(10, 12)),
              Integer.parseInt(number.substring(12, 14))));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static char checkDigit(String number) {
    int sum = 0;
    for (int i = 0; i < 17; i++) sum += (number.charAt(i) - '0') * WEIGHTS[i];
    return "10X98765432".charAt(sum % 11);
  }

  private static String normal(String number) {
    return number.strip().toUpperCase(Locale.ROOT);
  }

  private static Document read() {
    return PolicyFile.read(FILE, Document.class);
  }
}

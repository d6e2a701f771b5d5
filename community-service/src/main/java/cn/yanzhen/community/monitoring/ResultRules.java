package cn.yanzhen.community.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What a row of results must look like, by column. */
final class ResultRules {
  /** Fewer could be told apart. */
  static final int FEWEST = 5;

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)(?:[-—–至/](20\\d\\d))?");

  private ResultRules() {}

  record Wrong(String column, String code, String reason) {}

  /** The calendar year in which a school year begins. */
  static OptionalInt year(String text) {
    var found = YEAR.matcher(text.strip().replace("学年", ""));
    if (!found.matches()) {
      return OptionalInt.empty();
    }
    int first = Integer.parseInt(found.group(1));
    return found.group(2) != null && Integer.parseInt(found.group(2)) != first + 1
        ? OptionalInt.empty()
        : OptionalInt.of(first);
  }

  static List<Wrong> of(
      BigDecimal pupils, BigDecimal average, BigDecimal passRate, BigDecimal topRate) {
    var wrong = new ArrayList<Wrong>();
    if (pupils.stripTrailingZeros().scale() > 0
        || pupils.signum() < 0
        || pupils.compareTo(new BigDecimal(100_000)) > 0) {
      wrong.add(new Wrong("参测人数", "community/not-a-count", "参测人数应是 0 至 100000 的整数。"));
    } else if (pupils.compareTo(new BigDecimal(FEWEST)) < 0) {
      wrong.add(
          new Wrong(
              "参测人数", "community/too-few-pupils", "参测不足 " + FEWEST + " 人，汇总结果可能认出学生，不能报送。请删去这一行。"));
    }
    number("平均分", average, wrong);
    rate("及格率", passRate, wrong);
    rate("优秀率", topRate, wrong);
    if (wrong.isEmpty() && topRate.compareTo(passRate) > 0) {
      wrong.add(new Wrong("优秀率", "community/more-top-than-pass", "优秀率不能高于及格率，请核对。"));
    }
    return wrong;
  }

  private static void number(String column, BigDecimal number, List<Wrong> wrong) {
    if (number.signum() < 0 || number.compareTo(HUNDRED) > 0) {
      wrong.add(new Wrong(column, "community/out-of-range", column + "应在 0 至 100 之间（按百分制）。"));
    } else if (number.stripTrailingZeros().scale() > 2) {
      wrong.add(new Wrong(column, "community/too-many-decimals", column + "最多两位小数。"));
    }
  }

  /** A cell formatted as per cent holds 0.93 where people read 93 %. */
  private static void rate(String column, BigDecimal rate, List<Wrong> wrong) {
    if (rate.signum() > 0 && rate.compareTo(BigDecimal.ONE) <= 0) {
      wrong.add(
          new Wrong(
              column,
              "community/rate-as-fraction",
              "看起来是小数。" + column + "请填百分数，如 93.5 表示 93.5%，单元格设为常规格式。"));
    } else {
      number(column, rate, wrong);
    }
  }
}

package cn.yanzhen.defaults.values;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chinese sentences that say which values a field or parameter takes. */
public final class Taken {

  public static final String REQUIRED = "请填写。";
  public static final String NO_EMPTY_ITEM = "列表中不能有空项（null），请删去或填写。";
  public static final String SOUND_TEXT = "含有无法保存的字符（空字符 U+0000 或残缺的字符），请删去后重新提交。";

  private Taken() {}

  public static String by(@Nullable Class<?> type) {
    if (type == null) return "形式不对，请对照接口说明填写。";
    if (type.isEnum())
      return Stream.of(type.getEnumConstants())
          .map(one -> ((Enum<?>) one).name())
          .collect(Collectors.joining("、", "只能是以下代码之一：", "。"));
    if (type == LocalDate.class)
      return "应为 %s 至 %s 之间的日期，写作 2026-09-01。".formatted(Dates.FIRST, Dates.LAST);
    if (type == OffsetDateTime.class || type == Instant.class)
      return "应为 %s 至 %s 之间、带时区的时间，写作 2026-09-01T08:00:00+08:00。"
          .formatted(Dates.FIRST, Dates.LAST);
    if (type == UUID.class) return "应为 36 位的编号（UUID），写作 01980000-0000-7000-8000-000000000000。";
    if (type == Boolean.class || type == boolean.class) return "只能是 true 或 false。";
    if (type == Integer.class || type == int.class)
      return "应为 -2147483648 至 2147483647 之间的整数，不带引号和小数。";
    if (type == Long.class || type == long.class) return "应为整数，不带引号和小数。";
    if (type == String.class) return "应为带引号的文字。";
    if (type.isArray() || Collection.class.isAssignableFrom(type)) return "应为列表。";
    if (Number.class.isAssignableFrom(type) || type.isPrimitive())
      return "应为数字，整数部分至多 18 位，小数至多 9 位。";
    return "形式不对，请对照接口说明填写。";
  }

  /** A number that is neither absurdly long nor absurdly large when written out. */
  public static boolean isTaken(BigDecimal number) {
    return number.scale() <= 9
        && number.scale() >= -18
        && number.precision() - number.scale() <= 18;
  }
}

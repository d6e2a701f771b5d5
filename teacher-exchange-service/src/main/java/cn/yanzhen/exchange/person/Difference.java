package cn.yanzhen.exchange.person;

import org.jspecify.annotations.Nullable;

/**
 * What a file says otherwise than the register, in words; what is sealed is masked.
 *
 * @param column as the sheet 人员 heads it
 * @param before null when nothing was known
 */
public record Difference(String column, @Nullable String before, @Nullable String after) {

  public static final String NAME = "姓名";
  public static final String BORN = "出生年月";
  public static final String IDENTITY = "身份证件号";
}

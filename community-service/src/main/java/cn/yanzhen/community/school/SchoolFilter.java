package cn.yanzhen.community.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which schools of a district are asked for: part of the name, short name or code, a stage, 城乡类型,
 * weak ones, 办学性质.
 *
 * @param closedToo whether those that are closed by that day are listed as well
 * @param on as they are described on this day; null for today
 */
public record SchoolFilter(
    String district,
    @Nullable String text,
    @Nullable Stage stage,
    @Nullable Setting setting,
    @Nullable Boolean weak,
    @Nullable Ownership ownership,
    boolean closedToo,
    @Nullable LocalDate on) {

  public SchoolFilter(String district, @Nullable String text, @Nullable Stage stage) {
    this(district, text, stage, null, null, null, false, null);
  }
}

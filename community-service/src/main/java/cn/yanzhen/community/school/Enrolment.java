package cn.yanzhen.community.school;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pupils, classes and places of a school in a school year, of one stage.
 *
 * @param year the year in which the school year begins: 2026 is 2026–2027
 * @param capacity how many pupils it has places for; null when not stated
 */
public record Enrolment(
    UUID schoolId, int year, Stage stage, int pupils, int classes, @Nullable Integer capacity) {
  public static final int MOST = 1_000_000;
  public static final int FIRST_YEAR = 1950;
  public static final int LAST_YEAR = 2100;
}

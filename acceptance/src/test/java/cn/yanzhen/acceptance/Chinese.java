package cn.yanzhen.acceptance;

import java.util.Map;
import java.util.Objects;

/** The words of the pages for the codes that the journeys choose. */
final class Chinese {
  private static final Map<String, String> STAGES =
      Map.of(
          "PRESCHOOL", "学前", "PRIMARY", "小学", "JUNIOR", "初中", "SENIOR", "高中", "VOCATIONAL", "职业");
  private static final Map<String, String> SUBJECTS =
      Map.ofEntries(
          Map.entry("CHINESE", "语文"),
          Map.entry("MATHS", "数学"),
          Map.entry("ENGLISH", "英语"),
          Map.entry("PHYSICS", "物理"),
          Map.entry("CHEMISTRY", "化学"),
          Map.entry("BIOLOGY", "生物"),
          Map.entry("HISTORY", "历史"),
          Map.entry("GEOGRAPHY", "地理"),
          Map.entry("MUSIC", "音乐"),
          Map.entry("ART", "美术"),
          Map.entry("PE", "体育"));

  private Chinese() {}

  static String stage(String code) {
    return Objects.requireNonNull(STAGES.get(code), code);
  }

  static String subject(String code) {
    return Objects.requireNonNull(SUBJECTS.get(code), code);
  }
}

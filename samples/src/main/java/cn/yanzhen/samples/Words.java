package cn.yanzhen.samples;

import java.util.Map;

/** The codes of the brief with their Chinese words, as a workbook bears them. */
final class Words {
  static final Map<String, String> STAGES =
      Map.of(
          "PRESCHOOL", "学前", "PRIMARY", "小学", "JUNIOR", "初中", "SENIOR", "高中", "VOCATIONAL", "职业");
  static final Map<String, String> SETTINGS = Map.of("URBAN", "城区", "TOWN", "镇区", "RURAL", "乡村");
  static final Map<String, String> OWNERSHIPS = Map.of("PUBLIC", "公办", "PRIVATE", "民办");
  static final Map<String, String> MODELS =
      Map.of(
          "DIRECTLY_RUN",
          "直接举办",
          "NAMED_LEADERSHIP",
          "冠名领办",
          "BRAND_GUIDED",
          "品牌引领",
          "PAIRED_SUPPORT",
          "对接帮扶");
  static final Map<String, String> GRADES =
      Map.of("TIGHT", "紧密型", "COOPERATIVE", "合作型", "SUPPORTIVE", "帮扶型");
  static final Map<String, String> SUBJECTS =
      Map.ofEntries(
          Map.entry("CHINESE", "语文"),
          Map.entry("MATHS", "数学"),
          Map.entry("ENGLISH", "英语"),
          Map.entry("PHYSICS", "物理"),
          Map.entry("CHEMISTRY", "化学"),
          Map.entry("BIOLOGY", "生物"),
          Map.entry("HISTORY", "历史"),
          Map.entry("GEOGRAPHY", "地理"),
          Map.entry("POLITICS", "道德与法治"),
          Map.entry("MUSIC", "音乐"),
          Map.entry("ART", "美术"),
          Map.entry("PE", "体育"),
          Map.entry("IT", "信息科技"),
          Map.entry("SCIENCE", "科学"),
          Map.entry("LABOUR", "劳动"),
          Map.entry("PSYCHOLOGY", "心理健康"),
          Map.entry("PRESCHOOL_EDU", "学前教育"));
  static final Map<String, String> TITLES =
      Map.of("FULL_SENIOR", "正高级", "SENIOR", "高级", "FIRST", "一级", "SECOND", "二级", "THIRD", "三级");
  static final Map<String, String> HONOURS =
      Map.of(
          "SCHOOL_BACKBONE", "校级骨干",
          "DISTRICT_BACKBONE", "区级骨干教师",
          "DISTRICT_MASTER", "区学科名师",
          "DISTRICT_LEADER", "区学科带头人",
          "CITY_MASTER", "市学科名师",
          "CITY_LEADER", "市学科带头人",
          "EDUCATOR", "教育家型培养对象");
  static final Map<String, String> KINDS =
      Map.of("ROTATION", "教师交流轮岗", "SUPPORT_TEACHING", "支教", "SHARED_TEACHING", "走教");
  static final Map<String, String> CADRES = Map.of("SCHOOL_LEVEL", "校级", "MIDDLE_LEVEL", "中层");
  static final Map<String, String> RANKS =
      Map.of("SCHOOL_CHIEF", "校级正职", "SCHOOL_DEPUTY", "校级副职", "MIDDLE_LEVEL", "中层");

  /** For what the sample's people need not move. */
  enum Exempt {
    PREGNANCY_NURSING("孕期、哺乳期"),
    SERIOUS_ILLNESS("重大疾病"),
    FAMILY_HARDSHIP("家庭特殊困难"),
    SUPPORT_DONE("近年已支教、援派期满"),
    CRITICAL_POST("学校学科唯一教师"),
    UNDER_STUDY("脱产进修、学历提升");

    final String word;

    Exempt(String word) {
      this.word = word;
    }
  }

  private Words() {}

  static String of(Map<String, String> words, String code) {
    var word = words.get(code);
    if (word == null) {
      throw new IllegalArgumentException("no word for " + code);
    }
    return word;
  }
}

package cn.yanzhen.exchange.person;

/** Honours, by level and within a level in the order in which they are shown. */
public enum Honour {
  SCHOOL_BACKBONE(1, "校级骨干"),
  DISTRICT_BACKBONE(2, "区级骨干教师"),
  DISTRICT_MASTER(3, "区学科名师"),
  DISTRICT_LEADER(4, "区学科带头人"),
  CITY_MASTER(5, "市学科名师"),
  CITY_PRINCIPAL(5, "市骨干校长"),
  CITY_LEADER(6, "市学科带头人"),
  CITY_SPECIAL(6, "市特级教师"),
  EDUCATOR(7, "教育家型培养对象");

  private final int level;
  private final String word;

  Honour(int level, String word) {
    this.level = level;
    this.word = word;
  }

  public String word() {
    return word;
  }

  public boolean isHigherThan(Honour other) {
    return level > other.level;
  }

  public int level() {
    return level;
  }
}

package cn.yanzhen.exchange.person;

/** Honours, lowest to highest: {@code compareTo} ranks them. */
public enum Honour {
  SCHOOL_BACKBONE("校级骨干"),
  DISTRICT_BACKBONE("区级骨干教师"),
  DISTRICT_MASTER("区学科名师"),
  DISTRICT_LEADER("区学科带头人"),
  CITY_MASTER("市学科名师"),
  CITY_LEADER("市学科带头人"),
  EDUCATOR("教育家型培养对象");

  private final String word;

  Honour(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}

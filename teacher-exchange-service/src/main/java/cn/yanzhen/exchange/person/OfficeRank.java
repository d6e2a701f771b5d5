package cn.yanzhen.exchange.person;

/** 干部职务层级, highest first; {@code SCHOOL_LEVEL} where chief or deputy is not known. */
public enum OfficeRank {
  SCHOOL_CHIEF("校级正职", Cadre.SCHOOL_LEVEL),
  SCHOOL_DEPUTY("校级副职", Cadre.SCHOOL_LEVEL),
  SCHOOL_LEVEL("校级", Cadre.SCHOOL_LEVEL),
  MIDDLE_LEVEL("中层", Cadre.MIDDLE_LEVEL);

  private final String word;
  private final Cadre cadre;

  OfficeRank(String word, Cadre cadre) {
    this.word = word;
    this.cadre = cadre;
  }

  public String word() {
    return word;
  }

  public Cadre cadre() {
    return cadre;
  }
}

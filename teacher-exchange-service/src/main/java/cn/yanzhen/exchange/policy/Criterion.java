package cn.yanzhen.exchange.policy;

/** What a condition looks at. */
public enum Criterion {
  YEARS_AT_SCHOOL("在现学校年限", "年"),
  TERMS_AT_SCHOOL("在现学校任期", "届"),
  AGE("年龄", "周岁"),
  YEARS_TO_RETIREMENT("距退休年限", "年"),
  YEARS_AT_RURAL_OR_WEAK("农村或薄弱学校任教年限", "年");

  private final String word;
  private final String unit;

  Criterion(String word, String unit) {
    this.word = word;
    this.unit = unit;
  }

  public String word() {
    return word;
  }

  public String unit() {
    return unit;
  }
}

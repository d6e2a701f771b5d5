package cn.yanzhen.community.coverage;

/** Over what a share is taken. */
public enum Base {
  SCHOOLS("所"),
  PUPILS("人");

  private final String unit;

  Base(String unit) {
    this.unit = unit;
  }

  public String unit() {
    return unit;
  }
}

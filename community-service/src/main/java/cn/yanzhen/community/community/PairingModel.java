package cn.yanzhen.community.community;

/** 办学模式: how the lead school works with one member; a community may mix them. */
public enum PairingModel {
  DIRECTLY_RUN("直接举办"),
  NAMED_LEADERSHIP("冠名领办"),
  BRAND_GUIDED("品牌引领"),
  PAIRED_SUPPORT("对接帮扶");

  private final String word;

  PairingModel(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}

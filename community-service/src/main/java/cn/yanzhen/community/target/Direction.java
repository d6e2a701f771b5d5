package cn.yanzhen.community.target;

/** What is better. */
public enum Direction {
  MORE,
  LESS
}

package cn.yanzhen.community.contract;

/** 共享事项: what one district lets the other have; words in {@code contract/shares.yml}. */
public enum Share {
  MEMBERSHIP,
  RESEARCH,
  SYNC_CLASS,
  RESOURCES,
  PEOPLE,
  FIGURES
}

package cn.yanzhen.community.target;

/** What a school did in something that happened. */
public enum Part {
  SENDING,
  RECEIVING,
  SHARING,
  ASKING,
  ANSWERING,
  CHECKED,
  TAKING_PART
}

package cn.yanzhen.defaults.problem;

/** One of several reasons for a "no", as a room keeps it. */
public interface Fault {
  /** Stable, {@code service/what-is-wrong}. */
  String code();

  /** Whether the request can be filled in better; otherwise what is wrong lies outside of it. */
  boolean isOfTheForm();

  Violation violation();
}

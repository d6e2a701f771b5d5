package cn.yanzhen.defaults.problem;

/** One of several reasons for a "no", as a room keeps it. */
public interface Fault {
  /** A form can be filled in better; a conflict lies outside of it. */
  enum Kind {
    FORM,
    CONFLICT
  }

  /** Stable, {@code service/what-is-wrong}. */
  String code();

  Kind kind();

  Violation violation();
}

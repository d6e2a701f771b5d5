package cn.yanzhen.exchange.assignment;

/** What came of asking an assignment to become something else. */
public sealed interface Decision {

  /** It became this. */
  record Agreed(Assignment assignment) implements Decision {}

  /** It stays what it was. */
  record Refused(Reason reason, String detail) implements Decision {
    Refused(Reason reason) {
      this(reason, reason.advice());
    }
  }
}

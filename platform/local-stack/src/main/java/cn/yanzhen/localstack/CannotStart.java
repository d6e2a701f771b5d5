package cn.yanzhen.localstack;

/**
 * Why the system does not start, in one sentence of each language: shown to the user instead of a
 * stack trace.
 */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotStart(String chinese, String english) {
    super(chinese + "\n" + english);
  }
}

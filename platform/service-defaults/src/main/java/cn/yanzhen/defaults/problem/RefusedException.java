package cn.yanzhen.defaults.problem;

/** Carries a refusal from a guard at the door to the answer. */
public final class RefusedException extends RuntimeException {

  private final Refusal refusal;

  RefusedException(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}

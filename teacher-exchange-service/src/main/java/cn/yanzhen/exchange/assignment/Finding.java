package cn.yanzhen.exchange.assignment;

import org.jspecify.annotations.Nullable;

/**
 * What one rule says of one person for one need.
 *
 * @param code the rule's, the same whether it is kept or not
 * @param binding whether a breach stands against the assignment; otherwise it is only to be known
 * @param reason what a breach of a binding rule is refused with
 */
public record Finding(
    String code, String text, boolean ok, boolean binding, @Nullable Reason reason) {

  /** The code of what is said of assignments on their way. */
  static final String PENDING = "fit/pending";

  /** Whether it says that the person is already asked for on some of the days. */
  public boolean warnsOfPending() {
    return !ok && code.equals(PENDING);
  }

  /** Whether it says that the person need not go (免予交流). */
  public boolean exempts() {
    return !ok && code.equals(Guard.EXEMPT);
  }

  public boolean forbids() {
    return binding && !ok;
  }
}

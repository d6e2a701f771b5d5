package cn.yanzhen.exchange.policy;

import org.jspecify.annotations.Nullable;

/**
 * A bound on a fact, in the fact's unit; for men and for women where they differ. Exactly one of
 * the bounds is given, or one for each sex.
 */
public record Condition(
    Criterion criterion,
    @Nullable Integer atLeast,
    @Nullable Integer moreThan,
    @Nullable Integer atMost,
    @Nullable Bound men,
    @Nullable Bound women) {

  public Condition {
    if ((men == null) != (women == null))
      throw new IllegalArgumentException(criterion + " is bounded for one sex only");
    if (men == null) new Bound(atLeast, moreThan, atMost);
    else if (atLeast != null || moreThan != null || atMost != null)
      throw new IllegalArgumentException(criterion + " is bounded for all and for each sex");
  }

  /** One of the three is given. */
  public record Bound(
      @Nullable Integer atLeast, @Nullable Integer moreThan, @Nullable Integer atMost) {

    public Bound {
      if ((atLeast == null ? 0 : 1) + (moreThan == null ? 0 : 1) + (atMost == null ? 0 : 1) != 1)
        throw new IllegalArgumentException("a bound says one thing");
    }

    /** As people say it: 满 6 年, 超过 5 年, 不超过 50 周岁. */
    public String words(String unit) {
      if (atLeast != null) return "满 " + atLeast + " " + unit;
      if (moreThan != null) return "超过 " + moreThan + " " + unit;
      return "不超过 " + atMost + " " + unit;
    }
  }

  /** The bound where it is one for all. */
  Bound bound() {
    if (men != null) throw new IllegalStateException(criterion + " differs by sex");
    return new Bound(atLeast, moreThan, atMost);
  }

  public String words() {
    return men == null || women == null
        ? criterion.word() + bound().words(criterion.unit())
        : criterion.word()
            + "：男"
            + men.words(criterion.unit())
            + "，女"
            + women.words(criterion.unit());
  }
}

package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.post.Fte;
import java.math.BigDecimal;

/**
 * How many are wanted and present on a day, in full-time teachers.
 *
 * @param wanted the posts that exist
 * @param established people whose establishment is there
 * @param retired of them those who will have reached the age of retirement by a day to come
 * @param unsure how many have no sex registered, so that by one of the two ages they will have
 *     retired and by the other not; they count by the age that the ages' data name
 * @param away of the others what orders send elsewhere
 * @param arrived what orders bring from elsewhere
 */
record Figure(
    BigDecimal wanted,
    BigDecimal established,
    BigDecimal retired,
    BigDecimal unsure,
    BigDecimal away,
    BigDecimal arrived) {

  static final Figure NOTHING =
      new Figure(
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ZERO);

  BigDecimal present() {
    return established.subtract(retired).subtract(away).add(arrived);
  }

  /** 缺 when above zero, 余 when below. */
  BigDecimal gap() {
    return wanted.subtract(present());
  }

  FigureView view() {
    return new FigureView(
        Fte.text(wanted),
        Fte.text(established),
        Fte.text(retired),
        Fte.text(unsure),
        Fte.text(away),
        Fte.text(arrived),
        Fte.text(present()),
        Fte.text(gap()));
  }

  /**
   * @param unsure of whom no sex is registered: whether they will have retired depends on it
   * @param gap wanted less present: above zero somebody is lacking, below there is a surplus
   */
  record FigureView(
      String wanted,
      String established,
      String retired,
      String unsure,
      String away,
      String arrived,
      String present,
      String gap) {}
}

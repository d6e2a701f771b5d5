package cn.yanzhen.exchange.assignment;

/**
 * A coded reason: for a "no", or for which an order ends otherwise than by its last day.
 *
 * @param text the code's word, and behind a colon the note if one was given
 */
public record Because(String code, String text) {

  /** What was said before there were codes for it. */
  static Because uncoded(String text) {
    return new Because("OTHER", text);
  }

  /** Without the note: what somebody wrote about a person is not for every reader. */
  String word() {
    var colon = text.indexOf('：');
    return colon < 0 ? text : text.substring(0, colon);
  }
}

package cn.yanzhen.exchange.assignment;

/**
 * The coded reason for which an order ends otherwise than by its last day.
 *
 * @param text the code's word, and the note if one was given
 */
public record Because(String code, String text) {}

package cn.yanzhen.community.change;

/**
 * One reason why a case does not go through.
 *
 * @param field of the wish, as in JSON
 * @param sentence Chinese, with the names and days it is about, and what to do
 */
public record Obstacle(Why why, String field, String sentence) {}

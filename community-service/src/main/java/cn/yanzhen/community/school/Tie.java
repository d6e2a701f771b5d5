package cn.yanzhen.community.school;

/**
 * One thing that ties a school to the days after its last.
 *
 * @param code of the refusal when it is the first
 * @param words Chinese: what it is, with name and days
 * @param remedy Chinese: what frees the school, as it follows 请先
 * @param page where that is done
 */
public record Tie(String code, String words, String remedy, String page) {}

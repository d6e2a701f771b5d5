package cn.yanzhen.exchange.policy;

import cn.yanzhen.exchange.post.AssignmentKind;
import java.util.Arrays;
import java.util.List;

/**
 * What may answer a need that names a kind: who wants somebody for good is not helped by somebody
 * who returns. A need that names no kind takes any.
 *
 * @param source where it was read
 * @param each one answer for every kind that a need may name
 */
public record Answers(String source, List<Answer> each) {

  public Answers {
    each = List.copyOf(each);
    var named = each.stream().map(Answer::need).sorted().toList();
    if (!named.equals(Arrays.asList(AssignmentKind.values())))
      throw new IllegalArgumentException("an answer for every kind once, not " + named);
  }

  /**
   * @param by the kinds that answer it, the most usual first
   * @param why in words, as they follow on "the need wants this kind"
   */
  public record Answer(AssignmentKind need, List<AssignmentKind> by, String why) {

    public Answer {
      by = List.copyOf(by);
      if (!by.contains(need))
        throw new IllegalArgumentException(need + " must be answered by itself too");
    }
  }

  public Answer to(AssignmentKind need) {
    return each.stream().filter(one -> one.need() == need).findFirst().orElseThrow();
  }
}

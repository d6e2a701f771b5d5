package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An assignment of somebody that is on its way (待定): it takes no time before there is an order, but
 * who proposes the person for the same days should know.
 *
 * @param school where it sends them; null where whoever asks may not see the assignment
 * @param forGood whether the establishment is to move, on the first of the days
 */
public record Pending(@Nullable String school, Period days, Fte fte, boolean forGood) {

  private static final String THERE_IS = "另有待定的派遣";

  /** So many are named. */
  private static final int NAMED = 3;

  static String words(List<Pending> all) {
    if (all.isEmpty()) return "没有其他待定的派遣";
    var named = all.stream().filter(one -> one.school != null).limit(NAMED).toList();
    if (named.isEmpty()) return THERE_IS;
    int further = all.size() - named.size();
    return Stream.concat(
            named.stream().map(Pending::words),
            Stream.of("另有 " + further + " 项").filter(words -> further > 0))
        .collect(Collectors.joining("；", THERE_IS + "：", ""));
  }

  private String words() {
    return school + "，" + (forGood ? days.from() + " 起人事关系转入" : days + "，" + fte);
  }
}

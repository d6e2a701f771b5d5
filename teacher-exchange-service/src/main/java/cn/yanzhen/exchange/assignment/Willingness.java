package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.person.Fact.Wish;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of one person for one need, whichever of the two is asked from: the rule book,
 * and whether the person would like to go. The wish is to be known, and binds nobody.
 */
public final class Willingness {

  private static final String CODE = "fit/wish";

  private Willingness() {}

  public static List<Finding> findings(Match match, Collection<Wish> wishes) {
    return Stream.concat(
            AssignmentRules.findings(match).stream(), Stream.of(of(match.asked(), wishes)))
        .toList();
  }

  /** The day for which a wish must hold: the first one that can still be worked. */
  public static LocalDate day(Match.Asked asked) {
    var from = asked.period().from();
    return from.isBefore(asked.today()) ? asked.today() : from;
  }

  static Finding of(Match.Asked asked, Collection<Wish> wishes) {
    var day = day(asked);
    var held = wishes.stream().filter(wish -> wish.holdsOn(day)).toList();
    if (held.isEmpty()) return known("未填交流意愿", false);
    var kind = asked.need().kind();
    String otherKind = null;
    for (var wish : held) {
      var place = place(wish, asked);
      if (place == null) continue;
      if (kind == null || wish.kinds().isEmpty() || wish.kinds().contains(kind.name())) {
        return known("愿意去：" + place, true);
      }
      otherKind = "意愿是" + kinds(wish) + "，需求是" + kind.word();
    }
    return known(otherKind == null ? "有交流意愿，未选这所学校" : otherKind, false);
  }

  /** What of the wish names the need's school, null when nothing does. */
  private static @Nullable String place(Wish wish, Match.Asked asked) {
    var need = asked.need();
    var community = asked.community();
    if (wish.schools().isEmpty() && wish.communities().isEmpty() && wish.districts().isEmpty()) {
      return "意愿不限学校";
    }
    if (wish.schools().contains(need.schoolId())) return "意愿写明这所学校";
    if (community != null && wish.communities().contains(community.communityId())) {
      return "意愿写明本教共体";
    }
    return wish.districts().contains(need.district()) ? "意愿写明本区县" : null;
  }

  private static String kinds(Wish wish) {
    return wish.kinds().stream()
        .map(code -> AssignmentKind.valueOf(code).word())
        .collect(Collectors.joining("、"));
  }

  private static Finding known(String text, boolean ok) {
    return new Finding(CODE, text, ok, false, null);
  }
}

package cn.yanzhen.community.profile;

import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.print.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The flock as a small picture: the lead school in front, the members' numbers on two wings. */
final class FormationDrawing {
  /** More would leave the sheet. */
  private static final int MOST = 24;

  /** Millimetres from one member of a wing to the next. */
  private static final double STEP = 14;

  private static final double HEIGHT = 22;
  private static final double DOT = 5.2;

  /** How far the first two stand from the middle, so that they do not touch. */
  private static final double FIRST = 3.2;

  private FormationDrawing() {}

  static Html of(List<Membership> present) {
    var members = present.stream().filter(held -> held.role() == Role.MEMBER).toList();
    if (members.isEmpty() || members.size() > MOST || members.size() == present.size()) {
      return Html.NOTHING;
    }
    var dots = new ArrayList<Html>();
    dots.add(dot(0, HEIGHT / 2, "lead", "总"));
    double rise = ((HEIGHT - DOT) / 2 - FIRST) / Math.max(1, (members.size() - 1) / 2);
    for (int i = 0; i < members.size(); i++) {
      int along = i / 2 + 1;
      double height = HEIGHT / 2 + (i % 2 == 0 ? -1 : 1) * (FIRST + rise * (along - 1));
      var grade = members.get(i).grade();
      dots.add(
          dot(
              along * STEP,
              height,
              grade == null ? "unsaid" : grade.name().toLowerCase(Locale.ROOT),
              Integer.toString(i + 1)));
    }
    return Html.of(
        """
        <div class="formation">{}<p class="key"><span class="tight">紧密型</span> <span class="cooperative">合作型</span> \
        <span class="supportive">帮扶型</span> 数字为下表序号</p></div>
        """,
        dots);
  }

  private static Html dot(double left, double middle, String kind, String sign) {
    return Html.of(
        "<div class=\"dot {}\" style=\"left:{}mm;top:{}mm\">{}</div>",
        kind,
        mm(left),
        mm(middle - DOT / 2),
        sign);
  }

  private static String mm(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }
}

package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who stands in the way of one more holder, by name, share and days. */
@Component
class Occupants {

  private final Persons persons;

  Occupants(Persons persons) {
    this.persons = persons;
  }

  /**
   * @param before who holds the post without the one who asks
   * @param then with them
   */
  @Nullable Refusal against(Occupancy before, Occupancy then, String wanted) {
    var day = then.firstDayOver();
    if (day == null) return null;
    var post = then.post();
    return Refusal.conflict(
        "exchange/post-held",
        "岗位 %s 共 %s，%s 起已无空余：%s；再由%s，将两人同占一份。请改日期、减少份额，或先卸任、结束顶岗。"
            .formatted(post.number(), post.fte(), day, named(before, day), wanted));
  }

  @Nullable Refusal outside(Post post, Period days) {
    if (post.days().contains(days)) return null;
    return Refusal.conflict(
        "exchange/outside-post",
        "岗位 %s 的存续时间为 %s，%s 不在其内；请改日期。"
            .formatted(post.number(), Post.words(post.days()), Post.words(days)));
  }

  /** Who would be left in a post that ends. */
  @Nullable Refusal leftBehind(Occupancy now, LocalDate lastDay) {
    var left =
        named(
            now,
            (from, to) -> to.isAfter(lastDay),
            now.holders().stream().map(Occupancy.Holder::personId),
            now.acting().stream().map(Occupancy.Acting::personId));
    if (left.isEmpty()) return null;
    return Refusal.conflict(
        "exchange/post-still-held",
        "岗位 %s 在 %s 之后仍有人：%s。请先卸任或结束顶岗，再撤销岗位。".formatted(now.post().number(), lastDay, left));
  }

  private String named(Occupancy occupancy, LocalDate day) {
    return named(
        occupancy,
        (from, to) -> !from.isAfter(day) && !to.isBefore(day),
        occupancy.holders().stream().map(Occupancy.Holder::personId),
        occupancy.acting().stream().map(Occupancy.Acting::personId));
  }

  private String named(
      Occupancy occupancy,
      BiPredicate<LocalDate, LocalDate> when,
      Stream<UUID> holders,
      Stream<UUID> acting) {
    var names = persons.names(Stream.concat(holders, acting).distinct().toList());
    return Stream.concat(
            occupancy.holders().stream()
                .filter(one -> when.test(one.period().from(), one.period().to()))
                .map(one -> words(names, one.personId(), "任岗", one.share(), one.period())),
            occupancy.acting().stream()
                .filter(one -> when.test(one.period().from(), one.period().to()))
                .map(one -> words(names, one.personId(), "在岗", one.fte(), one.period())))
        .collect(Collectors.joining("；"));
  }

  private static String words(
      Map<UUID, String> names, UUID person, String how, Fte share, Period days) {
    return "%s%s %s（%s）"
        .formatted(names.getOrDefault(person, "（已合并人员）"), how, share, Post.words(days));
  }

  static List<UUID> people(Occupancy occupancy) {
    return Stream.concat(
            occupancy.holders().stream().map(Occupancy.Holder::personId),
            occupancy.acting().stream().map(Occupancy.Acting::personId))
        .distinct()
        .toList();
  }
}

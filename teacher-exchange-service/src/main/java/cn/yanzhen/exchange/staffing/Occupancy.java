package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a post and who acts in it, on all days. The database keeps the same rule ({@code
 * post_must_fit}); here it is asked beforehand, so that an answer can name who stands in the way.
 *
 * @param away orders that send holders away; they vacate their holder's share for their days
 */
record Occupancy(Post post, List<Holder> holders, List<Acting> acting, List<Away> away) {

  /** A titular holder (任岗). */
  record Holder(UUID id, UUID personId, Fte share, Period period) {}

  /**
   * Somebody who acts in the post by an order (顶岗, or while nobody holds it).
   *
   * @param backfills the assignment whose person they stand in for
   */
  record Acting(
      UUID assignmentId, UUID personId, Fte fte, Period period, @Nullable UUID backfills) {}

  record Away(UUID assignmentId, UUID personId, Fte fte, Period period) {}

  static Occupancy nobody(Post post) {
    return new Occupancy(post, List.of(), List.of(), List.of());
  }

  Occupancy with(Holder one, List<Away> theirAbsences) {
    return new Occupancy(post, and(holders, one), acting, join(away, theirAbsences));
  }

  Occupancy with(Acting one) {
    return new Occupancy(post, holders, and(acting, one), away);
  }

  /** As it was before an order, which asks again. */
  Occupancy withoutOrder(UUID assignment) {
    return new Occupancy(
        post,
        holders,
        acting.stream().filter(one -> !one.assignmentId.equals(assignment)).toList(),
        away);
  }

  BigDecimal titularOn(LocalDate day) {
    return sum(holders.stream().filter(one -> one.period.contains(day)).map(Holder::share));
  }

  BigDecimal actingOn(LocalDate day) {
    return sum(acting.stream().filter(one -> one.period.contains(day)).map(Acting::fte));
  }

  /** What of the held shares is vacated by orders that send the holders away. */
  BigDecimal vacatedOn(LocalDate day) {
    return holders.stream()
        .filter(one -> one.period.contains(day))
        .map(one -> one.share.value().min(awayOn(one.personId, day)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal awayOn(UUID person, LocalDate day) {
    return sum(
        away.stream()
            .filter(one -> one.personId.equals(person) && one.period.contains(day))
            .map(Away::fte));
  }

  /** What nobody holds. */
  BigDecimal vacantOn(LocalDate day) {
    return post.days().contains(day)
        ? post.fte().value().subtract(titularOn(day))
        : BigDecimal.ZERO;
  }

  /** What somebody could still act in: vacant or vacated, less who acts there. */
  BigDecimal freeOn(LocalDate day) {
    return post.days().contains(day)
        ? vacantOn(day).add(vacatedOn(day)).subtract(actingOn(day))
        : BigDecimal.ZERO;
  }

  /** The first day on which more is held than there is; null when all fits. */
  @Nullable LocalDate firstDayOver() {
    return Stream.of(
            holders.stream().map(one -> one.period.from()),
            acting.stream().map(one -> one.period.from()),
            away.stream()
                .map(one -> one.period.to())
                .filter(last -> last.isBefore(LocalDate.MAX))
                .map(last -> last.plusDays(1)))
        .flatMap(Function.identity())
        .distinct()
        .sorted()
        .filter(this::isOver)
        .findFirst()
        .orElse(null);
  }

  private boolean isOver(LocalDate day) {
    var fte = post.fte().value();
    var titular = titularOn(day);
    var acts = actingOn(day);
    return titular.compareTo(fte) > 0
        || acts.signum() > 0 && acts.add(titular).subtract(vacatedOn(day)).compareTo(fte) > 0;
  }

  private static BigDecimal sum(Stream<Fte> shares) {
    return shares.map(Fte::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static <T> List<T> and(List<T> some, T one) {
    return join(some, List.of(one));
  }

  private static <T> List<T> join(List<T> some, List<T> others) {
    var all = new ArrayList<>(some);
    others.stream().filter(one -> !some.contains(one)).forEach(all::add);
    return List.copyOf(all);
  }
}

package cn.yanzhen.community.community;

import cn.yanzhen.community.contract.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the communities of a district reach: whether a school may have a second place in them,
 * and which schools of other districts may belong to them, on which days.
 *
 * @param district whose community it is about
 * @param guests schools of other districts, as far as a contract lets this one know them, with
 *     their districts
 * @param terms the days of the contracts by which they may belong
 */
public record Reach(PlaceBook places, String district, Map<UUID, String> guests, List<Term> terms) {
  public Reach {
    guests = Map.copyOf(guests);
    terms = List.copyOf(terms);
  }

  /** Not beyond the district. */
  public Reach(PlaceBook places, String district) {
    this(places, district, Map.of(), List.of());
  }

  /** Why the school must not have this as its second place; its own district's rule counts. */
  public Optional<String> againstSecond(String school, Membership held) {
    return againstSecond(school, held.schoolId(), held.model(), held.grade(), held.period());
  }

  Optional<String> againstSecond(String school, Seat seat) {
    return againstSecond(
        school, seat.schoolId(), seat.model(), seat.grade(), new Period(seat.from(), seat.to()));
  }

  private Optional<String> againstSecond(
      String school, UUID id, @Nullable PairingModel model, @Nullable Grade grade, Period days) {
    return places.refusal(school, guests.getOrDefault(id, district), model, grade, days);
  }

  /** Why a school of another district must not belong on these days; nothing for our own. */
  public Optional<String> againstGuest(String school, UUID id, Period days) {
    var home = guests.get(id);
    if (home == null) {
      return Optional.empty();
    }
    var agreed =
        terms.stream()
            .filter(term -> term.partner().equals(home))
            .map(term -> new Period(term.from(), term.to()))
            .toList();
    return days.firstOutside(agreed)
        .map(
            day ->
                "「%s」属于别的区县（%s），在 %s 没有两区都同意、包含“成员关系”的协作协议，不能在 %s 属于本区县的教共体"
                    .formatted(school, home, day, days.words()));
  }
}

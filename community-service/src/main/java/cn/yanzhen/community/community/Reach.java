package cn.yanzhen.community.community;

import java.util.Optional;

/**
 * How far the communities of a district reach: whether a school may have a second place.
 *
 * @param district whose community it is about
 */
public record Reach(PlaceBook places, String district) {

  /** Why the school must not have this as its second place; nothing where it may. */
  public Optional<String> againstSecond(String school, Membership held) {
    return places.refusal(school, district, held.model(), held.grade(), held.period());
  }

  Optional<String> againstSecond(String school, Seat seat) {
    return places.refusal(
        school, district, seat.model(), seat.grade(), new Period(seat.from(), seat.to()));
  }
}

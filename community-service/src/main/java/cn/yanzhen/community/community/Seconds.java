package cn.yanzhen.community.community;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Second places that would be left without a main one. */
final class Seconds {
  private Seconds() {}

  /** A second place beside which no main one would remain, were this community gone. */
  static Optional<Claim> leftAlone(Community gone, List<Claim> claims) {
    return leftAlone(
        claims.stream().filter(claim -> !claim.communityId().equals(gone.id())).toList());
  }

  private static Optional<Claim> leftAlone(Collection<Claim> claims) {
    return claims.stream()
        .filter(second -> second.place() == Place.SECOND)
        .filter(
            second ->
                second
                    .period()
                    .firstOutside(
                        claims.stream()
                            .filter(main -> main.place() == Place.MAIN)
                            .filter(main -> main.schoolId().equals(second.schoolId()))
                            .map(Claim::period)
                            .toList())
                    .isPresent())
        .findFirst();
  }
}

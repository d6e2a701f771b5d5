package cn.yanzhen.community.community;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the rules must know besides the proposal.
 *
 * @param schoolNames the schools of the district, as far as the proposal names them
 * @param claims of other communities on these schools
 * @param namesInUse names of other communities of the district, submitted or approved
 * @param mains the main places that a second one may stand beside
 * @param reach what the district's rules allow
 */
public record Facts(
    Map<UUID, String> schoolNames,
    List<Claim> claims,
    Set<String> namesInUse,
    List<Claim> mains,
    Reach reach) {
  public Facts {
    schoolNames = Map.copyOf(schoolNames);
    claims = List.copyOf(claims);
    namesInUse = Set.copyOf(namesInUse);
    mains = List.copyOf(mains);
  }

  /** Whoever has claims may let second places stand beside the main ones among them. */
  public static Facts of(
      Map<UUID, String> schoolNames, List<Claim> claims, Set<String> namesInUse, Reach reach) {
    return new Facts(schoolNames, claims, namesInUse, mains(claims), reach);
  }

  public static List<Claim> mains(List<Claim> claims) {
    return claims.stream().filter(claim -> claim.place() == Place.MAIN).toList();
  }

  String name(UUID school) {
    return schoolNames.getOrDefault(school, "（未登记的学校）");
  }
}

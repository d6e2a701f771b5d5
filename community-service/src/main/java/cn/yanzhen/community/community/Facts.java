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
 */
public record Facts(Map<UUID, String> schoolNames, List<Claim> claims, Set<String> namesInUse) {
  public Facts {
    schoolNames = Map.copyOf(schoolNames);
    claims = List.copyOf(claims);
    namesInUse = Set.copyOf(namesInUse);
  }

  String name(UUID school) {
    return schoolNames.getOrDefault(school, "（未登记的学校）");
  }
}

package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Claim;
import cn.yanzhen.community.community.Community;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules must know besides the wish.
 *
 * @param target the community moved to; null when there is none, or it is unknown
 * @param schoolNames the schools of the district, as far as the case is about them
 * @param claims of other communities on these schools
 */
record Scene(
    Community community,
    @Nullable Community target,
    Map<UUID, String> schoolNames,
    List<Claim> claims,
    LocalDate today,
    CaseBook book) {
  Scene {
    schoolNames = Map.copyOf(schoolNames);
    claims = List.copyOf(claims);
  }

  Charter charter() {
    return community.charter();
  }

  String name(@Nullable UUID school) {
    return school == null ? "（未填写）" : schoolNames.getOrDefault(school, "（未登记的学校）");
  }
}

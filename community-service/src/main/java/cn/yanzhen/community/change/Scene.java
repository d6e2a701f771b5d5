package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Claim;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.Reach;
import cn.yanzhen.community.school.Lifetime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules must know besides the wish.
 *
 * @param target the community moved to or merged into; null when there is none, or it is unknown
 * @param newcomer what a split is to make; null for other kinds
 * @param schools the schools of the district, as far as the case is about them
 * @param claims of other communities on these schools
 * @param reach what the district's rules allow
 */
record Scene(
    Community community,
    @Nullable Community target,
    @Nullable Newcomer newcomer,
    Map<UUID, Lifetime> schools,
    List<Claim> claims,
    Reach reach,
    LocalDate today,
    CaseBook book) {

  /**
   * A community that is not there yet.
   *
   * @param nameTaken whether another one of the district has the name that is wished for
   */
  record Newcomer(UUID id, boolean nameTaken) {}

  Scene {
    schools = Map.copyOf(schools);
    claims = List.copyOf(claims);
  }

  Charter charter() {
    return community.charter();
  }

  String name(@Nullable UUID school) {
    if (school == null) {
      return "（未填写）";
    }
    var known = schools.get(school);
    return known == null ? "（未登记的学校）" : known.name();
  }
}

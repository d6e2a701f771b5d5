package cn.yanzhen.community.change;

import cn.yanzhen.community.change.Scene.Newcomer;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.Reaches;
import cn.yanzhen.community.community.Register;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings together what the rules must know of a wish. */
@Component
class Scenes {
  private final Register register;
  private final SchoolOffice schools;
  private final Reaches reaches;
  private final CaseBook book;
  private final Clock clock;

  Scenes(Register register, SchoolOffice schools, Reaches reaches, CaseBook book, Clock clock) {
    this.register = register;
    this.schools = schools;
    this.reaches = reaches;
    this.book = book;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** As it is; a community that is not of the district is not found. */
  Scene of(Wish wish, String district) {
    return of(wish, district, register.find(district, wish.communities()));
  }

  Scene of(Wish wish, String district, Map<UUID, Community> communities) {
    var community = communities.get(wish.communityId());
    if (community == null) {
      throw Refusal.notFound("没有这个教共体，或它不属于您的区县。").exception();
    }
    var to = wish.toCommunityId();
    var target = to == null || !wish.kind().hasTarget() ? null : communities.get(to);
    var about = new HashSet<>(community.charter().schools());
    if (target != null) {
      about.addAll(target.charter().schools());
    }
    about.addAll(wish.chosen());
    if (wish.schoolId() != null) {
      about.add(wish.schoolId());
    }
    var reach = reaches.of(district, about);
    var known = new HashMap<>(schools.lifetimes(district, about));
    known.putAll(schools.lifetimes(reach.guests().keySet()));
    return new Scene(
        community,
        target,
        wish.kind() == ChangeKind.SPLIT ? newcomer(wish, district) : null,
        known,
        register.claims(about),
        reach,
        today(),
        book);
  }

  /** The wish's own district, and those of the schools of others that it is about. */
  Set<String> districts(Wish wish, String district) {
    var named = new HashSet<>(wish.chosen());
    if (wish.schoolId() != null) {
      named.add(wish.schoolId());
    }
    if (wish.kind().regroups()) {
      register
          .find(district, List.of(wish.communityId()))
          .values()
          .forEach(community -> named.addAll(community.charter().schools()));
    }
    var districts = new HashSet<>(reaches.of(district, named).guests().values());
    districts.add(district);
    return districts;
  }

  private Newcomer newcomer(Wish wish, String district) {
    var founded = wish.toCommunityId();
    return new Newcomer(
        founded == null ? Ids.next() : founded, register.isNameTaken(district, wish.givenName()));
  }
}

package cn.yanzhen.community.change;

import cn.yanzhen.community.change.Scene.Newcomer;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.PlaceBook;
import cn.yanzhen.community.community.Reach;
import cn.yanzhen.community.community.Register;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings together what the rules must know of a wish. */
@Component
class Scenes {
  private final Register register;
  private final SchoolOffice schools;
  private final PlaceBook places;
  private final CaseBook book;
  private final Clock clock;

  Scenes(Register register, SchoolOffice schools, PlaceBook places, CaseBook book, Clock clock) {
    this.register = register;
    this.schools = schools;
    this.places = places;
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
    return new Scene(
        community,
        target,
        wish.kind() == ChangeKind.SPLIT ? newcomer(wish, district) : null,
        schools.lifetimes(district, about),
        register.claims(about),
        new Reach(places, district),
        today(),
        book);
  }

  private Newcomer newcomer(Wish wish, String district) {
    var founded = wish.toCommunityId();
    return new Newcomer(
        founded == null ? Ids.next() : founded, register.isNameTaken(district, wish.givenName()));
  }
}

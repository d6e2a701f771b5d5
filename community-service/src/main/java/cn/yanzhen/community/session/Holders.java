package cn.yanzhen.community.session;

import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.CommunityOffice;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.community.studio.Studio;
import cn.yanzhen.community.studio.StudioOffice;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Communities and studios, as far as a session must know them. */
@Component
class Holders {
  private final CommunityOffice communities;
  private final StudioOffice studios;

  Holders(CommunityOffice communities, StudioOffice studios) {
    this.communities = communities;
    this.studios = studios;
  }

  /**
   * Who holds a session, on whatever day.
   *
   * @param schoolsOn who belongs to it on a day; nobody when it is not in force then
   * @param keepersOn whose administrators arrange its sessions, besides the host's
   */
  record Circle(
      Holder holder,
      Function<LocalDate, Set<UUID>> schoolsOn,
      Function<LocalDate, Set<UUID>> keepersOn) {}

  Optional<Circle> find(@Nullable UUID community, @Nullable UUID studio, String district) {
    if (community != null) {
      return communities.find(community, district).map(Holders::circle);
    }
    return studio == null ? Optional.empty() : studios.find(studio, district).map(this::circle);
  }

  private static Circle circle(Community community) {
    return new Circle(
        new Holder(community.id(), null, community.charter().name()),
        day -> schools(community, day, null),
        day -> schools(community, day, Role.LEAD));
  }

  private static Set<UUID> schools(Community community, LocalDate day, @Nullable Role role) {
    boolean everInForce =
        community instanceof Community.Approved || community instanceof Community.Ended;
    return community.charter().memberships().stream()
        .filter(membership -> everInForce && membership.period().contains(day))
        .filter(membership -> role == null || membership.role() == role)
        .map(Membership::schoolId)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Circle circle(Studio studio) {
    return new Circle(
        new Holder(null, studio.id(), studio.nameplate().name()),
        studio::schoolsOn,
        day -> studios.keeperSchools(studio));
  }
}

package cn.yanzhen.community.community.web;

import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.Grade;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.PairingModel;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.Place;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.community.community.State;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A community as the pages see it.
 *
 * @param day the day that lead and cycle are about: the one asked for, or today
 * @param memberships of all days, or of the day that was asked for
 * @param actions what the caller may do now; only where one community is asked for
 */
record CommunityView(
    UUID id,
    String name,
    String district,
    State state,
    Instant since,
    @Nullable String reason,
    LeadView lead,
    Period cycle,
    List<Period> cycles,
    LocalDate day,
    List<MembershipView> memberships,
    @Nullable List<String> actions,
    long version) {

  record LeadView(UUID schoolId, String name) {}

  record MembershipView(
      UUID id,
      UUID schoolId,
      String schoolName,
      Role role,
      @Nullable PairingModel model,
      @Nullable Grade grade,
      Set<Stage> stages,
      Place place,
      LocalDate from,
      LocalDate to,
      @Nullable GuestView guest) {

    static MembershipView of(
        Membership held, Map<UUID, School> schools, Map<UUID, GuestView> guests) {
      return new MembershipView(
          held.id(),
          held.schoolId(),
          name(schools, held.schoolId()),
          held.role(),
          held.model(),
          held.grade(),
          held.stages(),
          held.place(),
          held.period().from(),
          held.period().to(),
          guests.get(held.id()));
    }
  }

  static CommunityView of(
      Community community,
      AsOf asOf,
      LocalDate today,
      Map<UUID, School> schools,
      Map<UUID, GuestView> guests,
      @Nullable List<String> actions) {
    var charter = community.charter();
    var day = asOf.dayOr(today);
    var lead = charter.leadOn(day);
    return new CommunityView(
        community.id(),
        charter.name(),
        charter.district(),
        community.state(),
        community.since(),
        switch (community) {
          case Community.Rejected rejected -> rejected.reason();
          case Community.Ended ended -> ended.reason();
          default -> null;
        },
        new LeadView(lead, name(schools, lead)),
        charter.cycleFor(day),
        charter.cycles(),
        day,
        asOf.of(charter).stream().map(held -> MembershipView.of(held, schools, guests)).toList(),
        actions,
        community.version());
  }

  private static String name(Map<UUID, School> schools, UUID id) {
    var school = schools.get(id);
    return school == null ? "" : school.name();
  }
}

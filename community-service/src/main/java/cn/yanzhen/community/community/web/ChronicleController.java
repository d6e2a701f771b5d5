package cn.yanzhen.community.community.web;

import cn.yanzhen.community.community.Belonging;
import cn.yanzhen.community.community.CommunityDesk;
import cn.yanzhen.community.community.PastFact;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.State;
import cn.yanzhen.community.community.web.CommunityView.MembershipView;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a school belonged, and what was believed of a community before. */
@RestController
class ChronicleController {
  private final CommunityDesk desk;
  private final SchoolOffice schools;

  ChronicleController(CommunityDesk desk, SchoolOffice schools) {
    this.desk = desk;
    this.schools = schools;
  }

  record BelongingView(
      UUID communityId, String communityName, State state, MembershipView membership) {
    static BelongingView of(Belonging one, Map<UUID, School> schools) {
      return new BelongingView(
          one.communityId(),
          one.communityName(),
          one.state(),
          MembershipView.of(one.membership(), schools, Map.of()));
    }
  }

  record PastView(
      @Nullable MembershipView membership,
      @Nullable Period cycle,
      Instant knownFrom,
      Instant knownTo,
      UUID caseId,
      String byWhom,
      String why) {
    static PastView of(PastFact fact, Map<UUID, School> schools) {
      var held = fact.membership();
      return new PastView(
          held == null ? null : MembershipView.of(held, schools, Map.of()),
          fact.cycle(),
          fact.knownFrom(),
          fact.knownTo(),
          fact.caseId(),
          fact.byWhom().replaceFirst(" \\([^()]*\\)$", ""),
          fact.why());
    }
  }

  @GetMapping("/api/v1/community/schools/{id}/communities")
  Page<BelongingView> ofASchool(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String on,
      @RequestParam(required = false) @Nullable String knownAt) {
    var asOf = AsOf.of(on, knownAt);
    var school =
        schools
            .find(id, caller.requireDistrict())
            .orElseThrow(() -> Refusal.notFound("没有这所学校，或它不属于您的区县。").exception());
    return Page.all(
        desk.belongings(id, asOf.on(), asOf.knownAt()).stream()
            .map(one -> BelongingView.of(one, Map.of(id, school)))
            .toList());
  }

  @GetMapping("/api/v1/community/communities/{id}/history")
  Page<PastView> ofACommunity(Caller caller, @PathVariable UUID id) {
    if (desk.find(id, caller.requireDistrict(), null).isEmpty()) {
      throw Refusal.notFound("没有这个教共体，或它不属于您的区县。").exception();
    }
    var past = desk.past(id);
    var names =
        schools.withIds(
            past.stream()
                .map(PastFact::membership)
                .filter(Objects::nonNull)
                .map(held -> held.schoolId())
                .distinct()
                .toList());
    List<PastView> views = past.stream().map(fact -> PastView.of(fact, names)).toList();
    return Page.all(views);
  }
}

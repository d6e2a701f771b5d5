package cn.yanzhen.community.map.web;

import cn.yanzhen.community.community.CommunityDesk;
import cn.yanzhen.community.community.Grade;
import cn.yanzhen.community.community.PairingModel;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.community.community.State;
import cn.yanzhen.community.community.web.AsOf;
import cn.yanzhen.community.map.Mapped;
import cn.yanzhen.community.map.Maps;
import cn.yanzhen.community.map.Site;
import cn.yanzhen.community.school.Stage;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody of the district sees where its communities lie. */
@RestController
class MapController {
  private final Maps maps;
  private final CommunityDesk desk;

  MapController(Maps maps, CommunityDesk desk) {
    this.maps = maps;
    this.desk = desk;
  }

  /**
   * @param distance to the lead school, in kilometres
   */
  record SiteView(
      UUID schoolId,
      String name,
      Role role,
      @Nullable PairingModel model,
      @Nullable Grade grade,
      Set<Stage> stages,
      @Nullable BigDecimal longitude,
      @Nullable BigDecimal latitude,
      @Nullable BigDecimal distance) {

    static SiteView of(Site site, @Nullable Site lead) {
      var place = site.place();
      return new SiteView(
          site.schoolId(),
          site.name(),
          site.role(),
          site.model(),
          site.grade(),
          site.stages(),
          place == null ? null : place.longitude(),
          place == null ? null : place.latitude(),
          site.role() == Role.LEAD || lead == null ? null : site.kilometresTo(lead));
    }
  }

  record MappedView(UUID id, String name, State state, List<SiteView> sites) {
    static MappedView of(Mapped community) {
      var lead = community.lead().orElse(null);
      return new MappedView(
          community.id(),
          community.name(),
          community.state(),
          community.sites().stream().map(site -> SiteView.of(site, lead)).toList());
    }
  }

  /**
   * @param truncated whether there are more than the map can show
   */
  record MapView(LocalDate day, List<MappedView> communities, boolean truncated) {}

  @GetMapping("/api/v1/community/communities/map")
  MapView map(
      Caller caller,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String on) {
    var day = AsOf.of(on, null).dayOr(desk.today());
    var found =
        maps.of(
            caller.requireDistrict(),
            day,
            state == null || state.isBlank() ? null : state(state),
            q);
    return new MapView(
        day,
        found.stream().limit(Maps.MOST).map(MappedView::of).toList(),
        found.size() > Maps.MOST);
  }

  private static State state(String code) {
    try {
      return State.valueOf(code);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("request/state", "state", "没有这种状态：" + code).exception();
    }
  }
}

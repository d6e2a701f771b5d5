package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.policy.RulePacks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What {@link ExchangeOffice#asked} gathers of one need, of many by the same number of statements.
 */
@Component
public class Askings {

  private final SchoolDirectory directory;
  private final RulePacks packs;
  private final Guards guards;

  Askings(SchoolDirectory directory, RulePacks packs, Guards guards) {
    this.directory = directory;
    this.packs = packs;
    this.guards = guards;
  }

  /** In the order of the needs, each asked for as a whole. */
  public List<Match.Asked> of(List<Need> needs, Standing standing) {
    var today = directory.today();
    var communities =
        directory.affiliations(needs.stream().map(Need::schoolId).distinct().toList(), standing);
    var schools =
        directory.schoolsOfCommunities(
            communities.values().stream()
                .map(community -> community.communityId())
                .collect(Collectors.toSet()));
    Map<String, RulePack> inForce = new HashMap<>();
    var guarded = guards.of(needs);
    return needs.stream()
        .map(
            need -> {
              var community = communities.get(need.schoolId());
              return new Match.Asked(
                  need,
                  need.period(),
                  need.fte(),
                  community,
                  community == null
                      ? Set.of()
                      : schools.getOrDefault(community.communityId(), Set.of()),
                  inForce.computeIfAbsent(
                      need.district(), district -> packs.inForce(district, today)),
                  today,
                  need.kind(),
                  Objects.requireNonNull(guarded.get(need.id())));
            })
        .toList();
  }
}

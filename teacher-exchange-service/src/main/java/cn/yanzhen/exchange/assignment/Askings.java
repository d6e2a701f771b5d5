package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.directory.Affiliation;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts of needs that people are held against, of many by as many statements as of one. */
@Component
public class Askings {

  /**
   * What of a need is asked for.
   *
   * @param kind not all rules hold for all kinds; null while nobody said
   */
  public record Part(Need need, Period days, Fte fte, @Nullable AssignmentKind kind) {

    static Part whole(Need need) {
      return new Part(need, need.period(), need.fte(), need.kind());
    }
  }

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
    return of(
        needs.stream().map(Part::whole).toList(),
        directory.affiliations(needs.stream().map(Need::schoolId).distinct().toList(), standing));
  }

  /** A need as a whole. */
  public Match.Asked of(Need need, @Nullable Affiliation community) {
    return of(Part.whole(need), community);
  }

  Match.Asked of(Part part, @Nullable Affiliation community) {
    return of(List.of(part), community == null ? Map.of() : Map.of(part.need.schoolId(), community))
        .getFirst();
  }

  /**
   * In the order of the parts.
   *
   * @param communities by the schools of the needs
   */
  List<Match.Asked> of(List<Part> parts, Map<UUID, Affiliation> communities) {
    var today = directory.today();
    var schools =
        directory.schoolsOfCommunities(
            communities.values().stream()
                .map(community -> community.communityId())
                .collect(Collectors.toSet()));
    Map<String, RulePack> inForce = new HashMap<>();
    var guarded = guards.of(parts);
    return parts.stream()
        .map(
            part -> {
              var need = part.need;
              var community = communities.get(need.schoolId());
              return new Match.Asked(
                  need,
                  part.days,
                  part.fte,
                  community,
                  community == null
                      ? Set.of()
                      : schools.getOrDefault(community.communityId(), Set.of()),
                  inForce.computeIfAbsent(
                      need.district(), district -> packs.inForce(district, today)),
                  today,
                  part.kind,
                  Objects.requireNonNull(guarded.get(part)));
            })
        .toList();
  }
}

package cn.yanzhen.community.community;

import cn.yanzhen.community.community.Community.Approved;
import cn.yanzhen.community.community.Community.Submitted;
import cn.yanzhen.community.school.SchoolOffice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings together what the rules must know of a proposal, and asks them. */
@Component
class Grounds {
  private final Communities communities;
  private final SchoolOffice schools;
  private final Reaches reaches;

  Grounds(Communities communities, SchoolOffice schools, Reaches reaches) {
    this.communities = communities;
    this.schools = schools;
    this.reaches = reaches;
  }

  /** Who is not there will not be there when it is submitted either. */
  List<Objection> againstADraft(Proposal proposal, String district) {
    var reach = reaches.of(district, named(proposal));
    var facts = Facts.of(reaches.names(reach, named(proposal)), List.of(), Set.of(), reach);
    var objections = new ArrayList<>(CommunityRules.ofADraft(proposal, facts));
    objections.addAll(absences(proposal));
    return objections;
  }

  List<Objection> againstASubmission(Proposal proposal, String district, @Nullable UUID itself) {
    var objections =
        new ArrayList<>(CommunityRules.ofASubmission(proposal, facts(proposal, district, itself)));
    objections.addAll(absences(proposal));
    return objections;
  }

  /** Why its schools cannot do without it: a second place stands beside the main one here. */
  Optional<String> againstLeaving(Submitted submitted) {
    return Seconds.leftAlone(submitted, communities.claims(submitted.charter().schools()))
        .map(
            second ->
                "「%s」在 %s 还有教共体「%s」的第二归属，它的主归属在这个教共体：请先退回或变更「%s」"
                    .formatted(
                        name(second.schoolId()),
                        second.period().words(),
                        second.communityName(),
                        second.communityName()));
  }

  /** The community's own district, and those of its schools that are of another. */
  Set<String> districts(Charter charter) {
    var districts =
        new HashSet<>(reaches.of(charter.district(), charter.schools()).guests().values());
    districts.add(charter.district());
    return districts;
  }

  private String name(UUID id) {
    var school = schools.withIds(List.of(id)).get(id);
    return school == null ? "" : school.name();
  }

  private Facts facts(Proposal proposal, String district, @Nullable UUID itself) {
    var claims =
        communities.claims(named(proposal)).stream()
            .filter(claim -> !claim.communityId().equals(itself))
            .toList();
    var names =
        communities.named(district, List.of(proposal.name())).stream()
            .filter(other -> !other.id().equals(itself))
            .filter(other -> other instanceof Submitted || other instanceof Approved)
            .map(other -> other.charter().name())
            .collect(Collectors.toSet());
    var reach = reaches.of(district, named(proposal));
    return Facts.of(reaches.names(reach, named(proposal)), claims, names, reach);
  }

  private List<Objection> absences(Proposal proposal) {
    return new SchoolLives(schools.lifetimes(named(proposal))).objections(proposal);
  }

  private static Collection<UUID> named(Proposal proposal) {
    return proposal.seats().stream().map(Seat::schoolId).toList();
  }
}

package cn.yanzhen.community.community;

import java.util.List;
import java.util.UUID;

/** What a community is made of: its name, its cycle, and who belongs to it. */
public record Charter(String district, String name, Period cycle, List<Membership> memberships) {
  public Charter {
    memberships = List.copyOf(memberships);
  }

  public UUID leadSchool() {
    return memberships.stream()
        .filter(membership -> membership.role() == Role.LEAD)
        .map(Membership::schoolId)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no lead school in " + name));
  }

  public List<UUID> schools() {
    return memberships.stream().map(Membership::schoolId).distinct().toList();
  }

  /** Whether the proposal would change nothing; the order of its seats does not matter. */
  public boolean says(Proposal proposal) {
    return name.equals(proposal.name())
        && cycle.from().equals(proposal.from())
        && cycle.to().equals(proposal.to())
        && memberships.size() == proposal.seats().size()
        && memberships.stream().allMatch(held -> proposal.seats().stream().anyMatch(held::says));
  }

  Proposal proposal() {
    return new Proposal(
        name,
        cycle.from(),
        cycle.to(),
        memberships.stream()
            .map(
                held ->
                    new Seat(
                        held.schoolId(),
                        held.role(),
                        held.model(),
                        held.grade(),
                        held.period().from(),
                        held.period().to()))
            .toList());
  }
}

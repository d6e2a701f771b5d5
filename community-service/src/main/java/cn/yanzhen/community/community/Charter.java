package cn.yanzhen.community.community;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a community is made of: its name, its cycles, and who belongs to it from when to when.
 *
 * @param cycles in the order of their days; a renewed community has more than one
 */
public record Charter(
    String district, String name, List<Period> cycles, List<Membership> memberships) {
  public Charter {
    if (cycles.isEmpty()) {
      throw new IllegalArgumentException("no cycle in " + name);
    }
    cycles = cycles.stream().sorted(Comparator.comparing(Period::from)).toList();
    memberships = List.copyOf(memberships);
  }

  Charter(String district, String name, Period cycle, List<Membership> memberships) {
    this(district, name, List.of(cycle), memberships);
  }

  /** The last one; see {@link #cycleFor} for that of a day. */
  public Period cycle() {
    return cycles.getLast();
  }

  public Optional<Period> cycleOn(LocalDate day) {
    return cycles.stream().filter(cycle -> cycle.contains(day)).findFirst();
  }

  /** The cycle of a day; before all of them the first one, otherwise the last that has begun. */
  public Period cycleFor(LocalDate day) {
    return cycles.stream()
        .filter(cycle -> !cycle.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(cycles.getFirst());
  }

  /** The day itself, or the nearest day of the cycle that stands for it. */
  public LocalDate dayFor(LocalDate day) {
    var cycle = cycleFor(day);
    return day.isBefore(cycle.from()) ? cycle.from() : day.isAfter(cycle.to()) ? cycle.to() : day;
  }

  /**
   * Who leads on a day: the LEAD membership whose days contain it. Before the first day the first
   * lead school is meant, after the last day the last one.
   */
  public UUID leadOn(LocalDate day) {
    var meant = dayFor(day);
    return leads()
        .filter(lead -> lead.period().contains(meant))
        .findFirst()
        .or(() -> leads().findFirst())
        .map(Membership::schoolId)
        .orElseThrow(() -> new IllegalStateException("no lead school in " + name));
  }

  private Stream<Membership> leads() {
    return memberships.stream()
        .filter(membership -> membership.role() == Role.LEAD)
        .sorted(Comparator.comparing(lead -> lead.period().from()));
  }

  public List<UUID> schools() {
    return memberships.stream().map(Membership::schoolId).distinct().toList();
  }

  /** All intervals of a school, in the order of their days. */
  public List<Membership> of(UUID school) {
    return memberships.stream()
        .filter(membership -> membership.schoolId().equals(school))
        .sorted(Comparator.comparing(membership -> membership.period().from()))
        .toList();
  }

  public Optional<Membership> of(UUID school, LocalDate day) {
    return of(school).stream().filter(membership -> membership.period().contains(day)).findFirst();
  }

  /** As it was or will be on a day: only those who belong to it then. */
  public List<Membership> on(LocalDate day) {
    return memberships.stream().filter(membership -> membership.period().contains(day)).toList();
  }

  public Charter replacing(Collection<Membership> gone, Collection<Membership> come) {
    return new Charter(
        district,
        name,
        cycles,
        Stream.concat(memberships.stream().filter(held -> !gone.contains(held)), come.stream())
            .toList());
  }

  public Charter withCycles(List<Period> cycles) {
    return new Charter(district, name, cycles, memberships);
  }

  /**
   * Whether the proposal would change nothing; the order of its seats does not matter. The cycle of
   * a sheet is its lead school's days: where the memberships agree the cycles do.
   */
  public boolean says(Proposal proposal) {
    return name.equals(proposal.name())
        && memberships.size() == proposal.seats().size()
        && memberships.stream().allMatch(held -> proposal.seats().stream().anyMatch(held::says));
  }

  Proposal proposal() {
    return new Proposal(
        name,
        cycle().from(),
        cycle().to(),
        memberships.stream()
            .map(
                held ->
                    new Seat(
                        held.schoolId(),
                        held.role(),
                        held.model(),
                        held.grade(),
                        held.stages(),
                        held.place(),
                        held.period().from(),
                        held.period().to()))
            .toList());
  }
}

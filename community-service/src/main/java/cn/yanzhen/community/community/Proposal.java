package cn.yanzhen.community.community;

import cn.yanzhen.defaults.ids.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A community as somebody proposes it: nothing about it is checked yet. {@link CommunityRules}
 * does.
 */
public record Proposal(String name, LocalDate from, LocalDate to, List<Seat> seats) {
  public Proposal {
    name = name.strip();
    seats = List.copyOf(seats);
  }

  Optional<UUID> leadSchool() {
    return seats.stream().filter(seat -> seat.role() == Role.LEAD).map(Seat::schoolId).findFirst();
  }

  /** Only for a proposal without objections. */
  Charter charter(String district) {
    return new Charter(
        district,
        name,
        new Period(from, to),
        seats.stream()
            .map(
                seat ->
                    new Membership(
                        Ids.next(),
                        seat.schoolId(),
                        seat.role(),
                        seat.model(),
                        seat.grade(),
                        seat.stages(),
                        seat.place(),
                        new Period(seat.from(), seat.to())))
            .toList());
  }
}

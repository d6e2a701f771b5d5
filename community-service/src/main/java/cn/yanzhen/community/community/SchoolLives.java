package cn.yanzhen.community.community;

import cn.yanzhen.community.community.Objection.Field;
import cn.yanzhen.community.school.Lifetime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When the schools that a proposal names are there: none belongs to a community before it opens or
 * after it has closed.
 */
public record SchoolLives(Map<UUID, Lifetime> lives) {
  public SchoolLives {
    lives = Map.copyOf(lives);
  }

  public List<Objection> objections(Proposal proposal) {
    return IntStream.range(0, proposal.seats().size())
        .boxed()
        .flatMap(index -> objections(index, proposal.seats().get(index)))
        .toList();
  }

  private Stream<Objection> objections(int index, Seat seat) {
    var life = lives.get(seat.schoolId());
    if (life == null) {
      return Stream.empty();
    }
    if (life.isOverOn(seat.to())) {
      return Stream.of(
          Objection.of(
              Reason.SCHOOL_CLOSED,
              index,
              life.isOverOn(seat.from()) ? Field.SCHOOL : Field.TO,
              "「%s」到 %s 为止%s，不能在 %s 至 %s 属于教共体"
                  .formatted(life.name(), life.last(), life.end(), seat.from(), seat.to())));
    }
    if (life.beginsAfter(seat.from())) {
      return Stream.of(
          Objection.of(
              Reason.SCHOOL_NOT_OPEN,
              index,
              Field.FROM,
              "「%s」从 %s 起才有登记，不能从 %s 起属于教共体".formatted(life.name(), life.first(), seat.from())));
    }
    return Stream.empty();
  }
}

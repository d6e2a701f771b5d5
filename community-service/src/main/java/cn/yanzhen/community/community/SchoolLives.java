package cn.yanzhen.community.community;

import cn.yanzhen.community.community.Objection.Field;
import cn.yanzhen.community.school.School;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the schools that a proposal names are there: none belongs to a community before it opens or
 * after it has closed.
 */
public record SchoolLives(Map<UUID, Life> lives) {

  /**
   * @param first its first known day
   * @param last its last day
   */
  public record Life(
      String name, @Nullable LocalDate first, @Nullable LocalDate last, String end) {}

  public SchoolLives {
    lives = Map.copyOf(lives);
  }

  public static Life of(School school, @Nullable LocalDate first) {
    var closing = school.closing();
    return new Life(
        school.name(),
        first,
        closing == null ? null : closing.day(),
        closing == null ? "" : closing.kind().word());
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
    if (life.last() != null && seat.to().isAfter(life.last())) {
      return Stream.of(
          Objection.of(
              Reason.SCHOOL_CLOSED,
              index,
              seat.from().isAfter(life.last()) ? Field.SCHOOL : Field.TO,
              "「%s」到 %s 为止%s，不能在 %s 至 %s 属于教共体"
                  .formatted(life.name(), life.last(), life.end(), seat.from(), seat.to())));
    }
    if (life.first() != null && seat.from().isBefore(life.first())) {
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

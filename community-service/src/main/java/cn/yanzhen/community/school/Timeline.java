package cn.yanzhen.community.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a school, day after day from its first known day on: in order, without gap or
 * overlap, and neighbours differ. Every change leaves it so.
 */
public record Timeline(List<Passage> passages) {

  /** A description and the days for which it holds. */
  public record Passage(Span span, Description description) {}

  public Timeline {
    passages = List.copyOf(passages);
    if (passages.isEmpty() || passages.getLast().span().to() != null) {
      throw new IllegalArgumentException("a timeline begins, and has no end: " + passages);
    }
    for (int i = 1; i < passages.size(); i++) {
      var end = passages.get(i - 1).span().to();
      if (end == null || !end.plusDays(1).equals(passages.get(i).span().from())) {
        throw new IllegalArgumentException("a gap or an overlap: " + passages);
      }
    }
  }

  /**
   * @param first the first known day, null when nobody knows
   */
  public static Timeline from(@Nullable LocalDate first, Description description) {
    return new Timeline(List.of(new Passage(new Span(first, null), description)));
  }

  /** Null when it was always there, as far as is known. */
  public @Nullable LocalDate firstDay() {
    return passages.getFirst().span().from();
  }

  /** Empty before the first day. */
  public Optional<Passage> on(LocalDate day) {
    return passages.stream().filter(passage -> passage.span().contains(day)).findFirst();
  }

  Optional<Passage> beginningOn(LocalDate day) {
    return passages.stream().filter(passage -> day.equals(passage.span().from())).findFirst();
  }

  /**
   * From this day on the description holds, until the next one that is known already begins; the
   * day is not before the first.
   */
  public Timeline describe(LocalDate from, Description description) {
    var at = on(from).orElseThrow(() -> new IllegalArgumentException("not described on " + from));
    return overwrite(new Span(from, at.span().to()), description);
  }

  /** A description that begins on this day is taken back: the one before it goes on. */
  Timeline withdraw(LocalDate from) {
    var at = beginningOn(from).orElseThrow();
    var before = on(from.minusDays(1)).orElseThrow();
    return overwrite(at.span(), before.description());
  }

  /** The description holds on all these days, so far as the school was known by then. */
  Timeline overwrite(Span days, Description description) {
    var first = firstDay();
    if (first != null && days.endsBefore(first)) {
      throw new IllegalArgumentException("before the first day " + first + ": " + days);
    }
    var rewritten = new ArrayList<Passage>();
    boolean written = false;
    for (var passage : passages) {
      var span = passage.span();
      if (!span.overlaps(days)) {
        join(rewritten, passage);
        continue;
      }
      if (days.from() != null && (span.from() == null || span.from().isBefore(days.from()))) {
        join(
            rewritten,
            new Passage(new Span(span.from(), days.from().minusDays(1)), passage.description()));
      }
      if (!written) {
        var start =
            days.from() == null || first != null && days.from().isBefore(first)
                ? first
                : days.from();
        join(rewritten, new Passage(new Span(start, days.to()), description));
        written = true;
      }
      if (days.to() != null && (span.to() == null || span.to().isAfter(days.to()))) {
        join(
            rewritten,
            new Passage(new Span(days.to().plusDays(1), span.to()), passage.description()));
      }
    }
    return new Timeline(rewritten);
  }

  /** Neighbours that say the same become one. */
  private static void join(List<Passage> passages, Passage next) {
    if (!passages.isEmpty() && passages.getLast().description().equals(next.description())) {
      var before = passages.removeLast();
      passages.add(
          new Passage(new Span(before.span().from(), next.span().to()), next.description()));
    } else {
      passages.add(next);
    }
  }
}

package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.ids.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file's summary (职称, 最高荣誉, 干部职务) makes of the facts that are known: it says the highest
 * that holds now, so what stands higher was wrong, and what is missing is entered without a day.
 * What it leaves empty stays.
 */
record Correction(List<Fact> gone, List<Fact> added) {

  boolean isNothing() {
    return gone.isEmpty() && added.isEmpty();
  }

  /** Whether what goes is said anew: with another day, at another school, up to a last day. */
  boolean isTakenUp(Fact one) {
    return added.stream()
        .anyMatch(
            other ->
                switch (one) {
                  case Fact.TitleHeld t ->
                      other instanceof Fact.TitleHeld said && said.title() == t.title();
                  case Fact.Office o ->
                      other instanceof Fact.Office said
                          && (said.id().equals(o.id()) || said.rank() == o.rank());
                  default -> false;
                });
  }

  <F extends Fact> List<F> of(Class<F> kind, List<F> known) {
    return Stream.concat(
            known.stream().filter(one -> !gone.contains(one)),
            added.stream().filter(kind::isInstance).map(kind::cast))
        .toList();
  }

  /**
   * @param known null for somebody new
   */
  static Correction of(UUID person, @Nullable Career known, PersonalFile file) {
    var gone = new ArrayList<Fact>();
    var added = new ArrayList<Fact>();
    if (known != null) leave(known, file, gone, added);
    title(person, known == null ? List.of() : known.titles(), file, gone, added);
    honour(person, known == null ? List.of() : known.honours(), file, gone, added);
    office(person, known == null ? List.of() : known.offices(), file, gone, added);
    for (int year : file.further().graduatingYears().stream().sorted().toList()) {
      if (known == null || !known.teachesGraduatingGrade(year))
        added.add(new Fact.GraduatingYear(Ids.next(), person, year));
    }
    return new Correction(gone, added);
  }

  /** Terms that run at the school that somebody leaves end the day before, as with a transfer. */
  private static void leave(Career known, PersonalFile file, List<Fact> gone, List<Fact> added) {
    if (Placing.of(known, file) != Placing.MOVED) return;
    var left = known.placements().getLast().schoolId();
    var day = file.schoolSince();
    for (var one : known.offices()) {
      if (one.to() != null || !one.schoolId().equals(left)) continue;
      if (one.from() != null && !one.from().isBefore(day)) continue;
      gone.add(one);
      added.add(one.until(day.minusDays(1)));
    }
  }

  private static void title(
      UUID person,
      List<Fact.TitleHeld> known,
      PersonalFile file,
      List<Fact> gone,
      List<Fact> added) {
    var title = file.title();
    if (title == null) return;
    var since = file.further().titleSince();
    boolean there = false;
    for (var one : known) {
      boolean dated = one.title() != title || since == null || since.equals(one.since());
      if (one.title().compareTo(title) < 0 || !dated) gone.add(one);
      else if (one.title() == title) there = true;
    }
    if (!there) added.add(new Fact.TitleHeld(Ids.next(), person, title, since));
  }

  private static void honour(
      UUID person,
      List<Fact.HonourHeld> known,
      PersonalFile file,
      List<Fact> gone,
      List<Fact> added) {
    var honour = file.honour();
    if (honour == null) return;
    boolean there = false;
    for (var one : known) {
      if (one.honour().isHigherThan(honour)) gone.add(one);
      else if (one.honour() == honour) there = true;
    }
    if (!there) added.add(new Fact.HonourHeld(Ids.next(), person, honour, null, null));
  }

  /** An office without a day goes where the establishment goes; a dated one stays at its school. */
  private static void office(
      UUID person, List<Fact.Office> known, PersonalFile file, List<Fact> gone, List<Fact> added) {
    var rank = file.rank();
    if (rank == null) return;
    boolean there = false;
    for (var one : known) {
      if (one.to() != null || gone.contains(one)) continue;
      boolean meant =
          (one.rank() == rank
                  || rank == OfficeRank.SCHOOL_LEVEL && one.rank().cadre() == Cadre.SCHOOL_LEVEL)
              && (one.from() != null || one.schoolId().equals(file.schoolId()));
      if (meant) there = true;
      else if (one.rank().compareTo(rank) <= 0
          || one.rank().cadre() == rank.cadre()
          || one.from() == null) gone.add(one);
    }
    if (there) return;
    added.add(
        new Fact.Office(
            Ids.next(), person, file.schoolId(), rank, null, free(known, gone, file), null));
  }

  /** Since nobody knows when; after an earlier term at that school, since that was over. */
  private static @Nullable LocalDate free(
      List<Fact.Office> known, List<Fact> gone, PersonalFile file) {
    return known.stream()
        .filter(one -> one.schoolId().equals(file.schoolId()) && !gone.contains(one))
        .map(Fact.Office::to)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(last -> last.plusDays(1))
        .orElse(null);
  }
}

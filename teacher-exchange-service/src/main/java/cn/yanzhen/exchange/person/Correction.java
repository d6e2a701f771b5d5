package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.ids.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file's summary (职称, 最高荣誉, 干部职务) makes of the facts that are known: it says the highest
 * that holds now, so what stands higher was wrong, and what is missing is entered without a day.
 */
record Correction(List<Fact> gone, List<Fact> added) {

  boolean isNothing() {
    return gone.isEmpty() && added.isEmpty();
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
    title(person, known == null ? List.of() : known.titles(), file, gone, added);
    honour(person, known == null ? List.of() : known.honours(), file, gone, added);
    office(person, known == null ? List.of() : known.offices(), file, gone, added);
    for (int year : file.further().graduatingYears().stream().sorted().toList()) {
      if (known == null || !known.teachesGraduatingGrade(year))
        added.add(new Fact.GraduatingYear(Ids.next(), person, year));
    }
    return new Correction(gone, added);
  }

  private static void title(
      UUID person,
      List<Fact.TitleHeld> known,
      PersonalFile file,
      List<Fact> gone,
      List<Fact> added) {
    var title = file.title();
    var since = file.further().titleSince();
    boolean there = false;
    for (var one : known) {
      boolean dated = one.title() != title || since == null || since.equals(one.since());
      if (title == null || one.title().compareTo(title) < 0 || !dated) gone.add(one);
      else if (one.title() == title) there = true;
    }
    if (title != null && !there) added.add(new Fact.TitleHeld(Ids.next(), person, title, since));
  }

  private static void honour(
      UUID person,
      List<Fact.HonourHeld> known,
      PersonalFile file,
      List<Fact> gone,
      List<Fact> added) {
    var honour = file.honour();
    boolean there = false;
    for (var one : known) {
      if (honour == null || one.honour().compareTo(honour) > 0) gone.add(one);
      else if (one.honour() == honour) there = true;
    }
    if (honour != null && !there)
      added.add(new Fact.HonourHeld(Ids.next(), person, honour, null, null));
  }

  /** An office without a day goes where the establishment goes; a dated one stays at its school. */
  private static void office(
      UUID person, List<Fact.Office> known, PersonalFile file, List<Fact> gone, List<Fact> added) {
    var rank = file.rank();
    boolean there = false;
    for (var one : known) {
      if (one.to() != null) continue;
      boolean meant =
          rank != null
              && (one.rank() == rank
                  || rank == OfficeRank.SCHOOL_LEVEL && one.rank().cadre() == Cadre.SCHOOL_LEVEL)
              && (one.from() != null || one.schoolId().equals(file.schoolId()));
      if (meant) there = true;
      else if (rank == null
          || one.rank().compareTo(rank) <= 0
          || one.rank().cadre() == rank.cadre()
          || one.from() == null) gone.add(one);
    }
    if (rank != null && !there) {
      added.add(new Fact.Office(Ids.next(), person, file.schoolId(), rank, null, null, null));
    }
  }
}

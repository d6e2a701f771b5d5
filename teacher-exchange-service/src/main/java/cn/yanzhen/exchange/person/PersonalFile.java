package cn.yanzhen.exchange.person;

import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who may says of a person (人事档案); becomes a {@link Person} once registered.
 *
 * @param identityNumber null leaves what is known as it is
 * @param title the highest; with {@code honour} and {@code rank} it says what holds now; null
 *     leaves what is known as it is
 * @param further what older workbooks do not say
 */
public record PersonalFile(
    String number,
    String name,
    @Nullable String identityNumber,
    UUID schoolId,
    List<Subject> subjects,
    List<Stage> stages,
    @Nullable Title title,
    @Nullable Honour honour,
    @Nullable OfficeRank rank,
    LocalDate born,
    LocalDate serviceSince,
    LocalDate schoolSince,
    Further further) {

  /**
   * Null, or empty, leaves what is known as it is.
   *
   * @param titleSince since when the title is held
   * @param graduatingYears school years, by the year in which they begin
   */
  public record Further(
      @Nullable Sex sex,
      @Nullable String phone,
      @Nullable LocalDate titleSince,
      Set<Integer> graduatingYears) {
    public static final Further NOTHING = new Further(null, null, null, Set.of());
  }

  @Nullable Cadre cadre() {
    return rank == null ? null : rank.cadre();
  }

  /** But for title, honour and office, which the facts tell. */
  boolean saysTheSameAs(Person person) {
    return name.equals(person.name())
        && schoolId.equals(person.schoolId())
        && subjects.equals(person.subjects())
        && stages.equals(person.stages())
        && born.equals(person.born())
        && serviceSince.equals(person.serviceSince())
        && schoolSince.equals(person.schoolSince());
  }

  /** The same with the title, honour and office that hold after it. */
  PersonalFile settled(Career after) {
    return new PersonalFile(
        number,
        name,
        identityNumber,
        schoolId,
        subjects,
        stages,
        after.highestTitle().map(Fact.TitleHeld::title).orElse(null),
        after.highestHonour().map(Fact.HonourHeld::honour).orElse(null),
        after.running().stream().map(Fact.Office::rank).min(Comparator.naturalOrder()).orElse(null),
        born,
        serviceSince,
        schoolSince,
        further);
  }

  /** Whether what travels on {@code exchange.person.v1} differs. */
  boolean changesTheFactsOf(Person person) {
    return !schoolId.equals(person.schoolId())
        || !subjects.equals(person.subjects())
        || !stages.equals(person.stages())
        || title != person.title()
        || honour != person.honour();
  }
}

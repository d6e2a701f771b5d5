package cn.yanzhen.exchange.person;

import cn.yanzhen.exchange.post.FullYears;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person's working life (履历), each fact with its days: what the rule packs judge
 * by. Ask it of any day.
 *
 * @param placements by day; one at a time, without a gap to now
 */
public record Career(
    UUID personId,
    LocalDate born,
    LocalDate serviceSince,
    @Nullable Sex sex,
    List<Placement> placements,
    List<Fact.TitleHeld> titles,
    List<Fact.HonourHeld> honours,
    List<Fact.Office> offices,
    List<Fact.Certificate> certificates,
    List<Fact.GraduatingYear> graduatingYears,
    List<Fact.Exemption> exemptions,
    List<Fact.Wish> wishes) {

  public Career {
    placements = placements.stream().sorted(Comparator.comparing(Placement::from)).toList();
    titles = List.copyOf(titles);
    honours = List.copyOf(honours);
    offices = List.copyOf(offices);
    certificates = List.copyOf(certificates);
    graduatingYears = List.copyOf(graduatingYears);
    exemptions = List.copyOf(exemptions);
    wishes = List.copyOf(wishes);
  }

  /** Somebody of whom nothing but the file is known. */
  public static Career unknown(Person person) {
    return new Career(
        person.id(),
        person.born(),
        person.serviceSince(),
        null,
        List.of(new Placement(person.schoolId(), person.schoolSince(), null)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Of somebody who is about to be registered. */
  public static Career of(Registry.Newcomer newcomer) {
    var file = newcomer.file();
    var bare =
        new Career(
            newcomer.id(),
            file.born(),
            file.serviceSince(),
            file.further().sex(),
            List.of(new Placement(file.schoolId(), file.schoolSince(), null)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return bare.after(file);
  }

  /** What of it can be corrected one by one. */
  Stream<Fact> facts() {
    return Stream.of(titles, honours, offices, certificates, graduatingYears, exemptions)
        .flatMap(List::stream);
  }

  Career without(Fact wrong) {
    return with(new Correction(List.of(wrong), List.of()));
  }

  /** As it stands after a correction. */
  Career with(Correction correction) {
    return new Career(
        personId,
        born,
        serviceSince,
        sex,
        placements,
        correction.of(Fact.TitleHeld.class, titles),
        correction.of(Fact.HonourHeld.class, honours),
        correction.of(Fact.Office.class, offices),
        correction.of(Fact.Certificate.class, certificates),
        correction.of(Fact.GraduatingYear.class, graduatingYears),
        correction.of(Fact.Exemption.class, exemptions),
        correction.of(Fact.Wish.class, wishes));
  }

  /** As it stands after a file that is about to be written. */
  public Career after(PersonalFile file) {
    var corrected = with(Correction.of(personId, this, file));
    return new Career(
        personId,
        file.born(),
        file.serviceSince(),
        sex,
        corrected.placements,
        corrected.titles,
        corrected.honours,
        corrected.offices,
        corrected.certificates,
        corrected.graduatingYears,
        corrected.exemptions,
        corrected.wishes);
  }

  /** The highest of all, for none is entered before its day. */
  Optional<Fact.TitleHeld> highestTitle() {
    return titles.stream().min(Comparator.comparing(Fact.TitleHeld::title));
  }

  Optional<Fact.HonourHeld> highestHonour() {
    return honours.stream().max(Comparator.comparing(Fact.HonourHeld::honour));
  }

  /** Offices that somebody is in, the highest first. */
  public List<Fact.Office> running() {
    return offices.stream()
        .filter(one -> one.to() == null)
        .sorted(Comparator.comparing(Fact.Office::rank))
        .toList();
  }

  /** Whole years of age. */
  public int ageOn(LocalDate day) {
    return FullYears.between(born, day);
  }

  public Optional<Placement> placementOn(LocalDate day) {
    return placements.stream().filter(one -> one.holdsOn(day)).findFirst();
  }

  /**
   * The first day of the uninterrupted stay in the school that holds the establishment on the day;
   * empty where none does.
   */
  public Optional<LocalDate> atSchoolSince(LocalDate day) {
    return placementOn(day)
        .map(
            here -> {
              var since = here.from();
              for (var earlier : placements.reversed()) {
                if (earlier.schoolId().equals(here.schoolId())
                    && earlier.to() != null
                    && earlier.to().plusDays(1).equals(since)) {
                  since = earlier.from();
                }
              }
              return since;
            });
  }

  /** Whole years of it; 0 where no school holds the establishment. */
  public int yearsAtSchool(LocalDate day) {
    return atSchoolSince(day).map(since -> FullYears.between(since, day)).orElse(0);
  }

  /** The highest title held on the day. */
  public Optional<Fact.TitleHeld> titleOn(LocalDate day) {
    return titles.stream()
        .filter(one -> one.isHeldOn(day))
        .min(Comparator.comparing(Fact.TitleHeld::title));
  }

  /** The highest honour held on the day; of equal ones the first. */
  public Optional<Fact.HonourHeld> honourOn(LocalDate day) {
    return honours.stream()
        .filter(one -> one.isHeldOn(day))
        .min(
            Comparator.comparing(Fact.HonourHeld::honour)
                .reversed()
                .thenComparing(
                    Fact.HonourHeld::grantedOn, Comparator.nullsFirst(Comparator.naturalOrder())));
  }

  /** Whether one of these honours was held on the day (骨干教师, as the pack counts them). */
  public boolean isBackboneOn(LocalDate day, Set<Honour> backbone) {
    return honours.stream().anyMatch(one -> one.isHeldOn(day) && backbone.contains(one.honour()));
  }

  /** The highest office held on the day. */
  public Optional<Fact.Office> officeOn(LocalDate day) {
    return offices.stream()
        .filter(one -> one.isHeldOn(day))
        .min(Comparator.comparing(Fact.Office::rank));
  }

  /** Terms in a school that were over before the day, of offices of these ranks. */
  public List<Fact.Office> termsOver(UUID school, Set<OfficeRank> ranks, LocalDate day) {
    return offices.stream()
        .filter(one -> one.schoolId().equals(school) && ranks.contains(one.rank()))
        .filter(one -> one.isOverOn(day))
        .sorted(Comparator.comparing(Fact.Office::to))
        .toList();
  }

  public boolean teachesGraduatingGrade(int schoolYear) {
    return graduatingYears.stream().anyMatch(one -> one.schoolYear() == schoolYear);
  }

  public Optional<Fact.Exemption> exemptionOn(LocalDate day) {
    return exemptions.stream().filter(one -> one.holdsOn(day)).findFirst();
  }

  /** Codes of the reasons that held on the day and that the pack accepts. */
  public Set<String> exemptReasons(LocalDate day, Predicate<String> accepted) {
    return exemptions.stream()
        .filter(one -> one.holdsOn(day))
        .map(Fact.Exemption::reason)
        .filter(accepted)
        .collect(Collectors.toUnmodifiableSet());
  }
}

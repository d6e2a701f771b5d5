package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.oneroster.Binding;
import cn.yanzhen.defaults.oneroster.BulkFiles;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.person.Career;
import cn.yanzhen.exchange.person.Fact;
import cn.yanzhen.exchange.person.OfficeRank;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Sex;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Those who work in a district's schools as a set of bulk files. Status and dateLastModified stay
 * empty, as the binding wants for bulk. Identity numbers and phones do not leave.
 */
record OneRosterArchive(
    Binding version,
    String district,
    Collection<School> schools,
    List<Person> persons,
    Map<UUID, Career> careers,
    LocalDate today) {

  void write(OutputStream out) throws IOException {
    var files = BulkFiles.to(out, version, OneRoster.files(version), district);
    files.file(
        OneRoster.ORGS,
        List.of(
            "sourcedId",
            "status",
            "dateLastModified",
            "name",
            "type",
            "identifier",
            "parentSourcedId"),
        orgs());
    files.file(OneRoster.USERS, OneRosterColumns.users(version), persons.stream().map(this::user));
    if (version == Binding.V1_2) {
      files.file(
          OneRoster.ROLES,
          List.of(
              "sourcedId",
              "status",
              "dateLastModified",
              "userSourcedId",
              "roleType",
              "role",
              "beginDate",
              "endDate",
              "orgSourcedId",
              "userProfileSourcedId"),
          persons.stream().map(this::role));
    }
    files.file(
        OneRoster.DEMOGRAPHICS,
        List.of("sourcedId", "status", "dateLastModified", "birthDate", "sex"),
        persons.stream().map(this::born));
    files.finish();
  }

  private Stream<List<?>> orgs() {
    return Stream.concat(
        Stream.of(Arrays.asList(district, null, null, district, "district", district, null)),
        schools.stream()
            .sorted(Comparator.comparing(School::code))
            .map(
                school ->
                    Arrays.asList(
                        school.id().toString(),
                        null,
                        null,
                        school.name(),
                        "school",
                        school.code(),
                        district)));
  }

  private List<?> user(Person person) {
    var name = person.name();
    List<?> first = Arrays.asList(person.id().toString(), null, null, "true");
    List<?> both =
        Arrays.asList(
            person.number(),
            null,
            OneRosterNames.given(name),
            OneRosterNames.family(name),
            null,
            person.number(),
            null,
            null,
            null,
            null,
            null,
            null);
    List<?> metadata =
        Arrays.asList(
            name,
            words(person.subjects()),
            words(person.stages()),
            person.title() == null ? null : person.title().name(),
            titleSince(person),
            person.honour() == null ? null : person.honour().name(),
            rank(person).map(Enum::name).orElse(null),
            person.serviceSince(),
            person.schoolSince());
    return version == Binding.V1_1
        ? OneRosterColumns.joined(
            first, Arrays.asList(person.schoolId().toString(), roleOf(person)), both, metadata)
        : OneRosterColumns.joined(
            first,
            both,
            Arrays.asList(null, null, null, null, null, person.schoolId().toString(), null),
            metadata);
  }

  private List<?> role(Person person) {
    return Arrays.asList(
        person.id() + "-1",
        null,
        null,
        person.id().toString(),
        "primary",
        roleOf(person),
        null,
        null,
        person.schoolId().toString(),
        null);
  }

  private List<?> born(Person person) {
    var career = careers.get(person.id());
    var sex = career == null ? null : career.sex();
    return Arrays.asList(
        person.id().toString(),
        null,
        null,
        person.born(),
        sex == null ? null : sex == Sex.FEMALE ? "female" : "male");
  }

  private String roleOf(Person person) {
    var rank = rank(person).orElse(OfficeRank.MIDDLE_LEVEL);
    if (rank == OfficeRank.MIDDLE_LEVEL) return "teacher";
    if (version == Binding.V1_1) return "administrator";
    return rank == OfficeRank.SCHOOL_CHIEF ? "principal" : "siteAdministrator";
  }

  private Optional<OfficeRank> rank(Person person) {
    return Optional.ofNullable(careers.get(person.id()))
        .flatMap(
            career ->
                career.offices().stream()
                    .filter(one -> one.to() == null)
                    .map(Fact.Office::rank)
                    .min(Comparator.naturalOrder()));
  }

  private @Nullable LocalDate titleSince(Person person) {
    return Optional.ofNullable(careers.get(person.id()))
        .flatMap(career -> career.titleOn(today))
        .map(Fact.TitleHeld::since)
        .orElse(null);
  }

  private static String words(List<? extends Enum<?>> codes) {
    return codes.stream().map(Enum::name).collect(Collectors.joining(","));
  }
}

package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Facets of the list of persons: of whom the caller sees, narrowed as the list is. */
@RestController
@RequestMapping("/api/v1/exchange/persons/facets")
class PersonFacetController {

  /** How many of a list have a value, were it not narrowed by that kind of value itself. */
  record PersonFacet(String code, String word, long count) {}

  record PlaceFacet(UUID id, String name, long count) {}

  /**
   * @param counted false where too many are searched through for a page to wait for
   * @param sexes empty of those whom the caller's schools host
   * @param hosted how many people the caller's schools host, whatever the list is; null for who
   *     runs no school
   */
  record PersonFacets(
      boolean counted,
      List<PersonFacet> subjects,
      List<PersonFacet> stages,
      List<PersonFacet> titles,
      List<PersonFacet> honours,
      List<PersonFacet> cadres,
      List<PersonFacet> sexes,
      @Nullable Long hosted) {}

  /**
   * Those with the most people.
   *
   * @param counted false where more than 20,000 people fit: nothing is said then
   */
  record PersonPlaces(boolean counted, List<PlaceFacet> communities, List<PlaceFacet> schools) {}

  private static final int MOST_PLACES = 10;

  private final PersonList list;
  private final PersonCounts counts;
  private final Hosting hosting;
  private final SchoolDirectory directory;

  PersonFacetController(
      PersonList list, PersonCounts counts, Hosting hosting, SchoolDirectory directory) {
    this.list = list;
    this.counts = counts;
    this.hosting = hosting;
    this.directory = directory;
  }

  @GetMapping
  PersonFacets facets(PersonAsked asked, Caller caller) {
    var standing = directory.standing(caller);
    var found = counts.traits(standing, list.wanted(asked, standing));
    return new PersonFacets(
        found.counted(),
        facets(found.of(PersonTrait.SUBJECT), Subject.values(), Subject::word),
        facets(found.of(PersonTrait.STAGE), Stage.values(), Stage::word),
        facets(found.of(PersonTrait.TITLE), Title.values(), Title::word),
        facets(found.of(PersonTrait.HONOUR), Honour.values(), Honour::word),
        facets(found.of(PersonTrait.CADRE), Cadre.values(), Cadre::word),
        asked.isOfGuests()
            ? List.of()
            : facets(
                found.of(PersonTrait.SEX),
                PersonAsked.SexAsked.values(),
                PersonAsked.SexAsked::word),
        standing.administers().isEmpty()
            ? null
            : hosting.at(standing.administers(), null).stream()
                .map(Hosting.Stay::personId)
                .distinct()
                .count());
  }

  @GetMapping("/places")
  PersonPlaces places(PersonAsked asked, Caller caller) {
    var standing = directory.standing(caller);
    var found = counts.places(standing, list.wanted(asked, standing), MOST_PLACES);
    var schools = directory.schools(found.schools().keySet());
    var communities = directory.communityNames(found.communities().keySet());
    return new PersonPlaces(
        found.counted(),
        places(found.communities(), id -> Objects.requireNonNullElse(communities.get(id), "")),
        places(found.schools(), id -> School.nameOf(schools.get(id))));
  }

  private static <T extends Enum<T>> List<PersonFacet> facets(
      Map<String, Long> counted, T[] values, Function<T, String> word) {
    return Arrays.stream(values)
        .filter(value -> counted.containsKey(value.name()))
        .map(
            value ->
                new PersonFacet(
                    value.name(), word.apply(value), counted.getOrDefault(value.name(), 0L)))
        .toList();
  }

  private static List<PlaceFacet> places(Map<UUID, Long> counted, Function<UUID, String> name) {
    return counted.entrySet().stream()
        .map(one -> new PlaceFacet(one.getKey(), name.apply(one.getKey()), one.getValue()))
        .toList();
  }
}

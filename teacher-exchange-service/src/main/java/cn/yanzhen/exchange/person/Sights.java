package cn.yanzhen.exchange.person;

import cn.yanzhen.exchange.directory.Standing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds whether, and as whom, a caller sees a person. */
@Component
public class Sights {

  private final Persons persons;
  private final Hosting hosting;

  Sights(Persons persons, Hosting hosting) {
    this.persons = persons;
    this.hosting = hosting;
  }

  /** Empty for whoever may not know that there is such a person. */
  public Optional<Sight> of(UUID id, Standing standing) {
    return persons
        .person(id)
        .flatMap(
            person ->
                Sight.As.own(person, standing)
                    .map(as -> new Sight(person, as, List.of()))
                    .or(() -> asHost(person, hosting.at(standing.administers(), id))));
  }

  /** Of a list of those whom the caller sees. */
  List<Sight> of(List<Person> listed, Standing standing, List<Hosting.Stay> stays) {
    return listed.stream()
        .map(
            person -> {
              var here = stays.stream().filter(one -> one.personId().equals(person.id())).toList();
              return new Sight(person, Sight.As.own(person, standing).orElse(Sight.As.HOST), here);
            })
        .toList();
  }

  /** Which of them have a page that the caller may open. */
  public Set<UUID> openable(Set<UUID> ids, Standing standing) {
    if (ids.isEmpty()) return Set.of();
    var hosted =
        hosting.at(standing.administers(), null).stream()
            .map(Hosting.Stay::personId)
            .collect(Collectors.toSet());
    return persons.withIds(ids).stream()
        .filter(
            person -> Sight.As.own(person, standing).isPresent() || hosted.contains(person.id()))
        .map(Person::id)
        .collect(Collectors.toSet());
  }

  private static Optional<Sight> asHost(Person person, List<Hosting.Stay> stays) {
    return stays.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sight(person, Sight.As.HOST, stays));
  }
}

package cn.yanzhen.dashboard.reader;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees: the own district, and the names of persons of some schools.
 *
 * @param everyName the district's officer sees all names; a machine none
 * @param schools the own schools, and those of the communities that they lead
 * @param self the reader's own person
 */
public record Sight(String district, boolean everyName, Set<UUID> schools, @Nullable UUID self) {

  public Sight {
    schools = Set.copyOf(schools);
  }

  /** Whether the name of a person who belongs to one of these schools may be shown. */
  public boolean names(@Nullable UUID person, Collection<UUID> ofSchools) {
    return everyName
        || (person != null && person.equals(self))
        || ofSchools.stream().anyMatch(schools::contains);
  }
}

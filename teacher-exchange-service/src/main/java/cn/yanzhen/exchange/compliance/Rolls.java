package cn.yanzhen.exchange.compliance;

import cn.yanzhen.exchange.directory.Affiliation;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.policy.RulePack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Rolls as figures are read from. What was read is remembered until the roll's revision or the
 * directory's stamp is another, both asked of the database each time: replicas need not know of
 * each other.
 */
@Component
class Rolls {

  private static final int REMEMBERED = 6;

  private record Key(UUID roll, long revision, long directory) {}

  private record Read(
      List<Tally> tallies, Map<UUID, School> schools, Map<UUID, Affiliation> communities) {}

  private final RollTallies tallies;
  private final RollCalls calls;
  private final SchoolDirectory directory;
  private final Map<Key, Read> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Read> eldest) {
          return size() > REMEMBERED;
        }
      };

  Rolls(RollTallies tallies, RollCalls calls, SchoolDirectory directory) {
    this.tallies = tallies;
    this.calls = calls;
    this.directory = directory;
  }

  Roll ofDistrict(String district, RulePack pack, SchoolYear year) {
    var stamp = directory.stamp();
    var kept = calls.fresh(new RollBook.Key(district, pack, year));
    var key = new Key(kept.id(), kept.revision(), stamp);
    var read = remembered(key);
    if (read == null) {
      read = read(kept, year);
      remember(key, read);
    }
    return new Roll(pack, year, kept, null, read.tallies, read.schools, read.communities);
  }

  private Read read(RollBook.Kept kept, SchoolYear year) {
    var counted = tallies.of(kept.id());
    var schools = counted.stream().map(Tally::schoolId).collect(Collectors.toSet());
    return new Read(
        counted, directory.schools(schools), directory.affiliations(schools, year.firstDay()));
  }

  private synchronized @org.jspecify.annotations.Nullable Read remembered(Key key) {
    return remembered.get(key);
  }

  private synchronized void remember(Key key, Read read) {
    remembered.keySet().removeIf(other -> other.roll.equals(key.roll));
    remembered.put(key, read);
  }
}

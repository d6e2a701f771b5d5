package cn.yanzhen.exchange.fit;

import cn.yanzhen.exchange.assignment.Match.Asked;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import cn.yanzhen.exchange.policy.RulePack.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Of a district too large to hold everybody against a need: all whom reach, subject and stage let
 * fit, everybody within reach, and of the others, whom at least the reach forbids, those who come
 * next. Nobody who fits is ever left out; who is left out is no nearer than whom they would stand
 * behind by the facts that all rules begin with.
 */
@Component
class Shortlist {

  /** Up to here everybody is held against the need. */
  static final int SMALL = 2_000;

  /** Of those out of reach, for each that is shown. */
  private static final int SPARE = 1;

  private static final int ALL = 1_000_000;

  private final Persons persons;

  Shortlist(Persons persons) {
    this.persons = persons;
  }

  List<Person> of(Asked asked, int limit) {
    var need = asked.need();
    var district = need.district();
    if (!persons.areMoreThan(SMALL, district)) return persons.ofDistrict(district);
    return large(asked, limit);
  }

  List<Person> large(Asked asked, int limit) {
    var need = asked.need();
    boolean everywhere = asked.pack().reach() == Reach.DISTRICT;
    var near = everywhere ? Set.of(need.schoolId()) : reach(asked);
    var found =
        new ArrayList<>(
            persons.ofSchools(near).stream()
                .filter(one -> one.district().equals(need.district()))
                .toList());
    found.addAll(
        persons.teaching(
            need.district(),
            need.subject(),
            need.stage(),
            near,
            asked.pack().backbone(),
            everywhere ? ALL : limit * SPARE));
    return found;
  }

  /**
   * All schools of the community: of some of them the reach may forbid people, but they are near.
   */
  private static Set<UUID> reach(Asked asked) {
    return asked.communitySchools().isEmpty()
        ? Set.of(asked.need().schoolId())
        : asked.communitySchools();
  }
}

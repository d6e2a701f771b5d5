package cn.yanzhen.exchange.person;

import cn.yanzhen.exchange.directory.Standing;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * How many of a list have each value, were it not narrowed by a value of that kind itself. What a
 * whole district teaches and is comes from its tally; all else is counted person by person, and not
 * at all where there are too many of them for a page to wait for.
 */
@Component
class PersonCounts {

  static final int MOST_COUNTED = 20_000;

  private static final String COLUMNS = "subjects, stages, title, honour, cadre, sex, ";
  private static final String ALL = "ALL";

  /**
   * @param counted false where there are too many: nothing is said then
   */
  record Traits(boolean counted, Map<PersonTrait, Map<String, Long>> by) {

    Map<String, Long> of(PersonTrait trait) {
      return by.getOrDefault(trait, Map.of());
    }
  }

  /** The most first; of a school in two communities, both. */
  record Places(boolean counted, Map<UUID, Long> communities, Map<UUID, Long> schools) {}

  private final PersonList list;

  PersonCounts(PersonList list) {
    this.list = list;
  }

  Traits traits(Standing standing, PersonList.Wanted wanted) {
    boolean tallied = list.isTallied(standing, wanted);
    var people =
        tallied
            ? "select " + COLUMNS + "people" + PersonList.TALLY
            : "select "
                + COLUMNS
                + "1 as people"
                + wanted.from()
                + " where "
                + list.among(standing, wanted)
                + PersonList.places(wanted).stream()
                    .map(" and "::concat)
                    .collect(Collectors.joining())
                + " limit :enough";
    var by = new EnumMap<PersonTrait, Map<String, Long>>(PersonTrait.class);
    var rows = new long[1];
    list.wanted(
            "with them as materialized ("
                + people
                + ") select '"
                + ALL
                + "' as trait, null as value, count(*) as people from them union all "
                + Arrays.stream(PersonTrait.values())
                    .map(trait -> trait.counts("them", wanted.asked()))
                    .collect(Collectors.joining(" union all ")),
            standing,
            wanted)
        .param("enough", MOST_COUNTED + 1)
        .query(
            row -> {
              if (row.getString("trait").equals(ALL)) {
                rows[0] = row.getLong("people");
              } else {
                by.computeIfAbsent(
                        PersonTrait.valueOf(row.getString("trait")), trait -> new HashMap<>())
                    .put(row.getString("value"), row.getLong("people"));
              }
            });
    return tallied || rows[0] <= MOST_COUNTED ? new Traits(true, by) : new Traits(false, Map.of());
  }

  Places places(Standing standing, PersonList.Wanted wanted, int most) {
    var communities = new LinkedHashMap<UUID, Long>();
    var schools = new LinkedHashMap<UUID, Long>();
    var rows = new long[1];
    list.wanted(
            """
            with them as materialized (select p.home_id %s where %s limit :enough),
            homes as (select home_id, count(*) as people from them group by 1)
            select 'ALL' as kind, null as place, count(*) as people from them
            union all
            (select 'SCHOOL', home_id, people from homes where %s order by 3 desc, 2 limit :most)
            union all
            (select 'COMMUNITY', m.community_id, sum(h.people)
               from (select distinct m.community_id, m.school_id from directory_membership m
                       join directory_community c on c.id = m.community_id
                      where m.period @> cast(:day as date) and c.state = 'APPROVED' and not m.guest) m
               join homes h on h.home_id = m.school_id
              group by 2 order by 3 desc, 2 limit :most)\
            """
                .formatted(
                    wanted.from(),
                    list.among(standing, wanted)
                        + " and "
                        + PersonTrait.conditions(wanted.asked(), null, "p"),
                    wanted.ofCommunity() == null
                        ? "true"
                        : "home_id = any(cast(:ofCommunity as uuid[]))"),
            standing,
            wanted)
        .param("enough", MOST_COUNTED + 1)
        .param("most", most)
        .query(
            row -> {
              var people = row.getLong("people");
              switch (row.getString("kind")) {
                case ALL -> rows[0] = people;
                case "SCHOOL" -> schools.put(row.getObject("place", UUID.class), people);
                default -> communities.put(row.getObject("place", UUID.class), people);
              }
            });
    return rows[0] <= MOST_COUNTED
        ? new Places(true, communities, schools)
        : new Places(false, Map.of(), Map.of());
  }
}

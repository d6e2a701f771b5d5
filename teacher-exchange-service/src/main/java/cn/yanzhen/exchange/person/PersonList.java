package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.paging.SearchText;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registry as a list: what a caller may see of it, narrowed. */
@Component
class PersonList {

  /** A part of the name, or the number from its beginning, in whatever case. */
  private static final String FOUND = "(lower(p.name) like :q or lower(p.number) like :from)";

  /**
   * The same in a district that may be a city, each by an index of its own, and first: a plan that
   * walks through everybody in the list's order hopes for many who are found. The beginning of a
   * number is a range, which also a plan for any text takes from the index.
   */
  private static final String FOUND_FIRST =
      """
      p.id = any(array(
        select f.id from person f where f.merged_into is null and f.home_id is not null
           and string_to_array(lower(f.name), null) @> string_to_array(:letters, null) and lower(f.name) like :q
        union all
        select f.id from person f where f.merged_into is null and f.home_id is not null
           and lower(f.number) ~>=~ :letters and lower(f.number) ~<~ :beyond))\
      """;

  private static final String LAST_LETTER = Character.toString(Character.MAX_CODE_POINT);

  static final String TALLY = " from person_tally t where t.district = :district";

  /**
   * @param ofCommunity the schools of the community that is asked for
   * @param stays of those whom the caller's schools host, where these are asked for
   */
  record Wanted(
      PersonAsked asked,
      @Nullable Collection<UUID> ofCommunity,
      @Nullable List<Hosting.Stay> stays,
      LocalDate day) {

    String from() {
      return asked.isOfThoseWhoLeft() ? Persons.LEFT : Persons.PRESENT;
    }

    List<Hosting.Stay> staying() {
      return stays == null ? List.of() : stays;
    }

    /** Whether nothing but what somebody teaches and is narrows it. */
    boolean isOfEverybody() {
      return SearchText.inside(asked.q()) == null
          && asked.schoolId() == null
          && ofCommunity == null
          && asked.exempt() == null
          && asked.wishing() == null
          && !asked.isOfThoseWhoLeft()
          && stays == null;
    }
  }

  private final JdbcClient db;
  private final Hosting hosting;
  private final SchoolDirectory directory;

  PersonList(JdbcClient db, Hosting hosting, SchoolDirectory directory) {
    this.db = db;
    this.hosting = hosting;
    this.directory = directory;
  }

  Wanted wanted(PersonAsked asked, Standing standing) {
    asked.mustBeSeen();
    return new Wanted(
        asked,
        asked.communityId() == null ? null : directory.schoolsOfCommunity(asked.communityId()),
        asked.isOfGuests() ? hosting.at(standing.administers(), null) : null,
        directory.today());
  }

  /** A place in a list by number. */
  record Place(String number, UUID id) {}

  /** By number, from after a place on. */
  List<Person> visible(Standing standing, Wanted wanted, @Nullable Place after, int limit) {
    return wanted(
            Persons.select(wanted.from())
                + " where "
                + all(standing, wanted)
                + (after == null ? "" : " and (p.number, p.id) > (:after, :afterId)")
                + " order by p.number, p.id limit :limit",
            standing,
            wanted)
        .param("after", after == null ? null : after.number())
        .param("afterId", after == null ? null : after.id())
        .param("limit", limit)
        .query(Persons::person)
        .list();
  }

  List<Person> visible(Standing standing, Wanted wanted) {
    return wanted(
            Persons.select(wanted.from())
                + " where "
                + all(standing, wanted)
                + " order by p.number, p.id",
            standing,
            wanted)
        .query(Persons::person)
        .list();
  }

  /** Whether the tally of a district says how many there are. */
  boolean isTallied(Standing standing, Wanted wanted) {
    return wanted.isOfEverybody() && isOfOneDistrict(standing);
  }

  long count(Standing standing, Wanted wanted) {
    if (isTallied(standing, wanted)) {
      return wanted(
              "select coalesce(sum(t.people), 0)"
                  + TALLY
                  + " and "
                  + PersonTrait.conditions(wanted.asked, null, "t"),
              standing,
              wanted)
          .query(Long.class)
          .single();
    }
    return wanted(
            "select count(*)" + wanted.from() + " where " + all(standing, wanted), standing, wanted)
        .query(Long.class)
        .single();
  }

  private String all(Standing standing, Wanted wanted) {
    var all = new ArrayList<String>();
    all.add(among(standing, wanted));
    all.addAll(places(wanted));
    all.add(PersonTrait.conditions(wanted.asked, null, "p"));
    return String.join(" and ", all);
  }

  /** Only what is asked, so that the index of what is asked serves; without places and traits. */
  String among(Standing standing, Wanted wanted) {
    var asked = wanted.asked;
    var all = new ArrayList<String>();
    all.add(wanted.stays == null ? seen(standing) : "p.id = any(cast(:guests as uuid[]))");
    if (SearchText.inside(asked.q()) != null) {
      boolean first = isOfOneDistrict(standing) && !asked.isOfThoseWhoLeft();
      all.add(first ? FOUND_FIRST : FOUND);
    }
    if (asked.exempt() != null) {
      all.add(
          (asked.exempt() ? "" : "not ")
              + "exists (select 1 from person_exemption x where x.person_id = p.id"
              + " and x.period @> cast(:day as date))");
    }
    if (asked.wishing() != null) {
      all.add(
          (asked.wishing() ? "" : "not ")
              + "exists (select 1 from person_wish w where w.person_id = p.id"
              + " and w.withdrawn_on is null and w.period @> cast(:day as date))");
    }
    return String.join(" and ", all);
  }

  static List<String> places(Wanted wanted) {
    var all = new ArrayList<String>();
    if (wanted.asked.schoolId() != null) all.add("p.home_id = :school");
    if (wanted.ofCommunity != null) all.add("p.home_id = any(cast(:ofCommunity as uuid[]))");
    return all;
  }

  /** The officer of one district mostly: then the district's own order by number serves. */
  private String seen(Standing standing) {
    return isOfOneDistrict(standing)
        ? "p.district = :district"
        : "(p.district = any(:districts) or p.home_id = any(cast(:schools as uuid[])) or p.id ="
            + " :self)";
  }

  private boolean isOfOneDistrict(Standing standing) {
    boolean one = standing.officerOf().size() == 1 && standing.schools().isEmpty();
    return one && isOfThem(standing.caller().person(), standing);
  }

  private boolean isOfThem(@Nullable UUID self, Standing standing) {
    return self == null
        || db.sql("select district from person where id = ?")
            .param(self)
            .query(String.class)
            .optional()
            .filter(standing::isOfficerOf)
            .isPresent();
  }

  JdbcClient.StatementSpec wanted(String sql, Standing standing, Wanted wanted) {
    var asked = wanted.asked;
    var typed = asked.q() == null ? null : asked.q().strip().toLowerCase(Locale.ROOT);
    var statement =
        db.sql(sql)
            .param("district", standing.officerOf().stream().findFirst().orElse(null))
            .param("districts", standing.officerArray())
            .param("schools", standing.schoolArray())
            .param("self", standing.caller().person())
            .param("q", SearchText.inside(typed))
            .param("letters", typed)
            .param("beyond", typed == null ? null : typed + LAST_LETTER)
            .param("from", SearchText.from(typed))
            .param("school", asked.schoolId())
            .param("ofCommunity", array(wanted.ofCommunity))
            .param(
                "guests",
                array(wanted.staying().stream().map(Hosting.Stay::personId).distinct().toList()))
            .param("day", wanted.day());
    for (var trait : PersonTrait.values()) {
      statement = statement.param(trait.parameter(), trait.of(asked));
    }
    return statement;
  }

  private static String @Nullable [] array(@Nullable Collection<UUID> ids) {
    return ids == null ? null : ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}

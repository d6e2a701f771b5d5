package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.paging.SearchText;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registry as a list: what a caller may see of it, narrowed. */
@Component
class PersonList {

  /** A part of the name, or the number from its beginning: each by an index of its own. */
  private static final String FOUND =
      "(string_to_array(p.name, null) @> string_to_array(:letters, null) and p.name like :q"
          + " or p.number like :from)";

  /**
   * What a list is narrowed by; null narrows nothing.
   *
   * @param exempt whether somebody need not move on the day
   * @param wishing whether somebody wishes to move on the day
   * @param left those who have left instead of those who are in service
   */
  record Wanted(
      @Nullable String q,
      @Nullable UUID schoolId,
      @Nullable Subject subject,
      @Nullable Stage stage,
      @Nullable Title title,
      @Nullable Honour honour,
      @Nullable Cadre cadre,
      @Nullable Boolean exempt,
      @Nullable Boolean wishing,
      boolean left,
      LocalDate day) {

    private String from() {
      return left ? Persons.LEFT : Persons.PRESENT;
    }
  }

  private final JdbcClient db;

  PersonList(JdbcClient db) {
    this.db = db;
  }

  /** A place in a list by number. */
  record Place(String number, UUID id) {}

  /** By number, from after a place on. */
  List<Person> visible(Standing standing, Wanted wanted, @Nullable Place after, int limit) {
    return wanted(
            Persons.select(wanted.from())
                + " where "
                + conditions(standing, wanted)
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
                + conditions(standing, wanted)
                + " order by p.number, p.id",
            standing,
            wanted)
        .query(Persons::person)
        .list();
  }

  long count(Standing standing, Wanted wanted) {
    return wanted(
            "select count(*)" + wanted.from() + " where " + conditions(standing, wanted),
            standing,
            wanted)
        .query(Long.class)
        .single();
  }

  /** Only what is asked, so that the index of what is asked serves. */
  private String conditions(Standing standing, Wanted wanted) {
    var all = new ArrayList<String>();
    all.add(seen(standing));
    if (SearchText.inside(wanted.q) != null) all.add(FOUND);
    if (wanted.schoolId != null) all.add("p.home_id = :school");
    if (wanted.subject != null) all.add("p.subjects @> array[cast(:subject as text)]");
    if (wanted.stage != null) all.add("p.stages @> array[cast(:stage as text)]");
    if (wanted.title != null) all.add("p.title = :title");
    if (wanted.honour != null) all.add("p.honour = :honour");
    if (wanted.cadre != null) all.add("p.cadre = :cadre");
    if (wanted.exempt != null) {
      all.add(
          (wanted.exempt ? "" : "not ")
              + "exists (select 1 from person_exemption x where x.person_id = p.id"
              + " and x.period @> cast(:day as date))");
    }
    if (wanted.wishing != null) {
      all.add(
          (wanted.wishing ? "" : "not ")
              + "exists (select 1 from person_wish w where w.person_id = p.id"
              + " and w.withdrawn_on is null and w.period @> cast(:day as date))");
    }
    return String.join(" and ", all);
  }

  /** The officer of one district mostly: then the district's own order by number serves. */
  private String seen(Standing standing) {
    boolean one = standing.officerOf().size() == 1 && standing.schools().isEmpty();
    return one && isOfThem(standing.caller().person(), standing)
        ? "p.district = :district"
        : "(p.district = any(:districts) or p.home_id = any(cast(:schools as uuid[])) or p.id ="
            + " :self)";
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

  private JdbcClient.StatementSpec wanted(String sql, Standing standing, Wanted wanted) {
    return db.sql(sql)
        .param("district", standing.officerOf().stream().findFirst().orElse(null))
        .param("districts", standing.officerArray())
        .param("schools", standing.schoolArray())
        .param("self", standing.caller().person())
        .param("q", SearchText.inside(wanted.q()))
        .param("letters", wanted.q() == null ? null : wanted.q().strip())
        .param("from", SearchText.from(wanted.q()))
        .param("school", wanted.schoolId())
        .param("subject", name(wanted.subject()))
        .param("stage", name(wanted.stage()))
        .param("title", name(wanted.title()))
        .param("honour", name(wanted.honour()))
        .param("cadre", name(wanted.cadre()))
        .param("day", wanted.day());
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }
}

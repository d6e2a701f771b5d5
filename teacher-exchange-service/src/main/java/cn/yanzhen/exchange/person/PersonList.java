package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.paging.SearchText;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registry as a list: what a caller may see of it, narrowed. */
@Component
class PersonList {

  private static final String VISIBLE =
      """
       (p.district = any(:districts) or e.school_id = any(cast(:schools as uuid[])) or p.id = :self)
      """;

  private static final String WANTED =
      """
       and (cast(:q as text) is null or p.name like :q or p.number like :q)
       and (cast(:school as uuid) is null or e.school_id = :school)
       and (cast(:subject as text) is null or :subject = any(p.subjects))
       and (cast(:stage as text) is null or :stage = any(p.stages))
       and (cast(:title as text) is null or p.title = :title)
       and (cast(:honour as text) is null or p.honour = :honour)
       and (cast(:cadre as text) is null or p.cadre = :cadre)
       and (cast(:exempt as boolean) is null or :exempt = exists (
         select 1 from person_exemption x where x.person_id = p.id and x.period @> cast(:day as date)))
       and (cast(:wishing as boolean) is null or :wishing = exists (
         select 1 from person_wish w
          where w.person_id = p.id and w.withdrawn_on is null and w.period @> cast(:day as date)))
      """;

  /**
   * What a list is narrowed by; null narrows nothing.
   *
   * @param exempt whether somebody need not move on the day
   * @param wishing whether somebody wishes to move on the day
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
      LocalDate day) {}

  private final JdbcClient db;

  PersonList(JdbcClient db) {
    this.db = db;
  }

  /** A place in a list by number. */
  record Place(String number, UUID id) {}

  /** By number, from after a place on. */
  List<Person> visible(Standing standing, Wanted wanted, @Nullable Place after, int limit) {
    return wanted(
            db.sql(
                Persons.SELECT
                    + " where "
                    + VISIBLE
                    + WANTED
                    + " and (cast(:after as text) is null or (p.number, p.id) > (:after, :afterId))"
                    + " order by p.number, p.id limit :limit"),
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
            db.sql(Persons.SELECT + " where " + VISIBLE + WANTED + " order by p.number, p.id"),
            standing,
            wanted)
        .query(Persons::person)
        .list();
  }

  long count(Standing standing, Wanted wanted) {
    return wanted(
            db.sql(
                """
                select count(*) from person p join establishment e on e.person_id = p.id and upper_inf(e.period)
                   and p.merged_into is null where
                """
                    + VISIBLE
                    + WANTED),
            standing,
            wanted)
        .query(Long.class)
        .single();
  }

  private static JdbcClient.StatementSpec wanted(
      JdbcClient.StatementSpec query, Standing standing, Wanted wanted) {
    return query
        .param("districts", standing.officerArray())
        .param("schools", standing.schoolArray())
        .param("self", standing.caller().person())
        .param("q", SearchText.inside(wanted.q()))
        .param("school", wanted.schoolId())
        .param("subject", name(wanted.subject()))
        .param("stage", name(wanted.stage()))
        .param("title", name(wanted.title()))
        .param("honour", name(wanted.honour()))
        .param("cadre", name(wanted.cadre()))
        .param("exempt", wanted.exempt())
        .param("wishing", wanted.wishing())
        .param("day", wanted.day());
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }
}

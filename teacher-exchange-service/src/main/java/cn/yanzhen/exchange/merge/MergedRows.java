package cn.yanzhen.exchange.merge;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows that hang on two records. A snapshot before a merge is what an undo puts back, to the
 * row; the mark after it tells whether anything changed since. Counters that only grow are left
 * out.
 */
@Component
class MergedRows {

  /**
   * Moved where nothing of the survivor's stands in the way; what cannot move stays with its
   * record.
   */
  private record Kept(String table, String clash) {}

  private static final List<Kept> FACTS =
      List.of(
          new Kept("establishment", "mine.period && theirs.period"),
          new Kept("person_title", "mine.title = theirs.title"),
          new Kept(
              "person_honour",
              "mine.honour = theirs.honour and (mine.granted_on is not distinct from"
                  + " theirs.granted_on or theirs.granted_on is null)"),
          new Kept(
              "person_office",
              "mine.school_id = theirs.school_id and mine.period && theirs.period"),
          new Kept(
              "person_certificate",
              "mine.stage = theirs.stage and mine.subject is not distinct from theirs.subject"),
          new Kept("person_graduating_year", "mine.school_year = theirs.school_year"),
          new Kept("person_exemption", "mine.period && theirs.period"),
          new Kept("person_wish", "false"),
          new Kept("post_holding", "mine.period && theirs.period"));

  private final JdbcClient db;

  MergedRows(JdbcClient db) {
    this.db = db;
  }

  /** Both records and every fact of theirs, as one document. */
  String snapshot(UUID one, UUID other) {
    var parts = new StringBuilder("select jsonb_build_object('person', ");
    parts.append(rows("person", "id", "to_jsonb(r) - 'version' - 'load_revision'"));
    for (var kept : FACTS) {
      parts.append(", '").append(kept.table).append("', ");
      parts.append(rows(kept.table, "person_id", "to_jsonb(r)"));
    }
    parts.append(", 'assignment', ");
    parts.append(
        rows("assignment", "person_id", "jsonb_build_array(r.id, r.person_id, r.version)"));
    return db.sql(parts + ")::text")
        .param("one", one)
        .param("other", other)
        .query(String.class)
        .single();
  }

  private static String rows(String table, String key, String shape) {
    return "(select coalesce(jsonb_agg(%s order by (%s)::text), '[]') from %s r where r.%s in (:one, :other))"
        .formatted(shape, shape, table, key);
  }

  void move(UUID survivor, UUID absorbed) {
    for (var kept : FACTS) {
      db.sql(
              """
              update %s theirs set person_id = :survivor
               where theirs.person_id = :absorbed
                 and not exists (select 1 from %s mine where mine.person_id = :survivor and %s)\
              """
                  .formatted(kept.table, kept.table, kept.clash))
          .param("survivor", survivor)
          .param("absorbed", absorbed)
          .update();
    }
  }

  List<UUID> moveAssignments(UUID from, UUID to, List<UUID> only) {
    return db.sql(
            "update assignment set person_id = :to where person_id = :from and (:all or id ="
                + " any(cast(:only as uuid[]))) returning id")
        .param("to", to)
        .param("from", from)
        .param("all", only.isEmpty())
        .param("only", only.stream().map(UUID::toString).toArray(String[]::new))
        .query(UUID.class)
        .list();
  }

  /** Puts back what a snapshot says of both records, but for assignments. */
  void restore(UUID one, UUID other, String snapshot) {
    for (var kept : FACTS) {
      db.sql("delete from " + kept.table + " where person_id in (:one, :other)")
          .param("one", one)
          .param("other", other)
          .update();
    }
    db.sql(
            "update person set identity_sealed = null, identity_index = null where id in (:one,"
                + " :other)")
        .param("one", one)
        .param("other", other)
        .update();
    db.sql(
            """
            update person p
               set subjects = s.subjects, stages = s.stages, title = s.title, honour = s.honour, cadre = s.cadre,
                   sex = s.sex, identity_sealed = s.identity_sealed, identity_index = s.identity_index,
                   phone_sealed = s.phone_sealed, merged_into = s.merged_into, version = p.version + 1
              from jsonb_populate_recordset(null::person, cast(:snapshot as jsonb) -> 'person') s
             where p.id = s.id\
            """)
        .param("snapshot", snapshot)
        .update();
    for (var kept : FACTS) {
      db.sql(
              "insert into %s select * from jsonb_populate_recordset(null::%s, cast(:snapshot as jsonb) -> '%s')"
                  .formatted(kept.table, kept.table, kept.table))
          .param("snapshot", snapshot)
          .update();
    }
  }
}

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

  private final JdbcClient db;

  MergedRows(JdbcClient db) {
    this.db = db;
  }

  /** Both records and every fact of theirs, as one document. */
  String snapshot(UUID one, UUID other) {
    var parts = new StringBuilder("select jsonb_build_object('person', ");
    parts.append(rows("person", "id", "to_jsonb(r) - 'version' - 'load_revision'"));
    for (var kept : PersonTables.MOVED) {
      parts.append(", '").append(kept.table()).append("', ");
      parts.append(rows(kept.table(), "person_id", "to_jsonb(r)"));
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

  /** Whether all of what a document says still stands; it may be of before a table was kept. */
  boolean stands(String document, UUID one, UUID other) {
    return db.sql(
            """
            select not exists (select from jsonb_each(cast(:document as jsonb)) said
                                where said.value is distinct from cast(:now as jsonb) -> said.key)\
            """)
        .param("document", document)
        .param("now", snapshot(one, other))
        .query(Boolean.class)
        .single();
  }

  private static String rows(String table, String key, String shape) {
    return "(select coalesce(jsonb_agg(%s order by (%s)::text), '[]') from %s r where r.%s in (:one, :other))"
        .formatted(shape, shape, table, key);
  }

  void move(UUID survivor, UUID absorbed) {
    for (var kept : PersonTables.MOVED) {
      db.sql(
              """
              update %s theirs set person_id = :survivor
               where theirs.person_id = :absorbed
                 and not exists (select 1 from %s mine where mine.person_id = :survivor and %s)\
              """
                  .formatted(kept.table(), kept.table(), kept.clash()))
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
    for (var kept : PersonTables.MOVED) {
      db.sql(
              "delete from %s where person_id in (:one, :other) and jsonb_exists(cast(:snapshot as jsonb), '%s')"
                  .formatted(kept.table(), kept.table()))
          .param("one", one)
          .param("other", other)
          .param("snapshot", snapshot)
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
    for (var kept : PersonTables.MOVED) {
      db.sql(
              "insert into %s select * from jsonb_populate_recordset(null::%s, cast(:snapshot as jsonb) -> '%s')"
                  .formatted(kept.table(), kept.table(), kept.table()))
          .param("snapshot", snapshot)
          .update();
    }
  }
}

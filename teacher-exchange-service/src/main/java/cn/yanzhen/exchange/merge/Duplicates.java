package cn.yanzhen.exchange.merge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pairs of records that are likely one person: the same name and the same birth, and nothing that
 * tells them apart. Both with an identity number are two persons, for it is unique.
 */
@Component
class Duplicates {

  private static final String PAIRS =
      """
      select one.id, other.id as other_id, one.number, other.number as other_number, one.name, one.born,
             one.version, other.version as other_version,
             e.school_id, f.school_id as other_school_id,
             e.school_id = f.school_id as same_school, one.subjects && other.subjects as same_subject,
             one.service_since = other.service_since as same_service
        from namesake n
        join person one on one.id = n.one_id
        join person other on other.id = n.other_id and other.merged_into is null
        join establishment e on e.person_id = one.id and upper_inf(e.period)
        join establishment f on f.person_id = other.id and upper_inf(f.period)
       where n.district = :district and one.merged_into is null
         and (one.identity_index is null or other.identity_index is null)
         and (e.school_id = f.school_id or one.subjects && other.subjects or one.service_since = other.service_since)
         and not exists (select 1 from person_unlike u where u.one_id = one.id and u.other_id = other.id)
      """;

  /** Why two records look like one person. */
  enum Ground {
    SAME_NAME_AND_BIRTH,
    SAME_SCHOOL,
    SAME_SUBJECT,
    SAME_SERVICE_DATE
  }

  record Half(UUID id, String number, UUID schoolId, long version) {}

  record Pair(Half one, Half other, String name, LocalDate born, List<Ground> grounds) {}

  private final JdbcClient db;
  private final Namesakes namesakes;

  Duplicates(JdbcClient db, Namesakes namesakes) {
    this.db = db;
    this.namesakes = namesakes;
  }

  List<Pair> pairs(String district, @Nullable UUID afterOne, @Nullable UUID afterOther, int limit) {
    namesakes.refresh(district);
    return db.sql(
            PAIRS
                + " and (cast(:one as uuid) is null or (n.one_id, n.other_id) > (:one, :other))"
                + " order by n.one_id, n.other_id limit :limit")
        .param("district", district)
        .param("one", afterOne)
        .param("other", afterOther)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Pair(
                    new Half(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getObject("school_id", UUID.class),
                        row.getLong("version")),
                    new Half(
                        row.getObject("other_id", UUID.class),
                        row.getString("other_number"),
                        row.getObject("other_school_id", UUID.class),
                        row.getLong("other_version")),
                    row.getString("name"),
                    row.getObject("born", LocalDate.class),
                    Stream.of(
                            Ground.SAME_NAME_AND_BIRTH,
                            row.getBoolean("same_school") ? Ground.SAME_SCHOOL : null,
                            row.getBoolean("same_subject") ? Ground.SAME_SUBJECT : null,
                            row.getBoolean("same_service") ? Ground.SAME_SERVICE_DATE : null)
                        .filter(java.util.Objects::nonNull)
                        .toList()))
        .list();
  }

  long count(String district) {
    namesakes.refresh(district);
    return db.sql("select count(*) from (" + PAIRS + ") pairs")
        .param("district", district)
        .query(Long.class)
        .single();
  }
}

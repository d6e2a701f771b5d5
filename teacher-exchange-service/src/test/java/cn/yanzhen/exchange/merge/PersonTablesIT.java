package cn.yanzhen.exchange.merge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import cn.yanzhen.exchange.merge.PersonTables.Fate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table is forgotten when two records of one person are made one. */
@ExchangeTest
class PersonTablesIT {

  /** A row of each for the record that will go, with which nothing of the other's clashes. */
  private static final Map<String, String> ROWS = new LinkedHashMap<>();

  static {
    ROWS.put(
        "establishment",
        "(person_id, school_id, period) values (:person, :school, daterange('2000-09-01',"
            + " '2001-09-01'))");
    ROWS.put(
        "person_title",
        "(id, person_id, title, since, known_from) values (uuidv7(), :person, 'THIRD',"
            + " '2001-01-01', now())");
    ROWS.put(
        "person_honour",
        "(id, person_id, honour, granted_on, known_from) values (uuidv7(), :person, 'CITY_LEADER',"
            + " '2009-09-10', now())");
    ROWS.put(
        "person_office",
        """
        (id, person_id, school_id, rank, period, known_from)
        values (uuidv7(), :person, :school, 'MIDDLE_LEVEL', daterange('2001-01-01', '2002-01-01'), now())\
        """);
    ROWS.put(
        "person_certificate",
        "(id, person_id, stage, subject, known_from) values (uuidv7(), :person, 'PRIMARY', 'MUSIC',"
            + " now())");
    ROWS.put(
        "person_graduating_year",
        "(id, person_id, school_year, known_from) values (uuidv7(), :person, 2003, now())");
    ROWS.put(
        "person_exemption",
        """
        (id, person_id, period, ground_sealed, decided_by, known_from)
        values (uuidv7(), :person, daterange('2003-01-01', '2004-01-01'), '\\x00', '区教委', now())\
        """);
    ROWS.put(
        "person_wish",
        """
        (id, person_id, kinds, schools, communities, districts, period, known_from)
        values (uuidv7(), :person, '{}', '{}', '{}', '{}', daterange('2003-01-01', '2004-01-01'), now())\
        """);
    ROWS.put(
        "post_holding",
        """
        (id, person_id, post_id, share, period, known_from)
        values (uuidv7(), :person, :post, 0.5, daterange('2003-01-01', '2004-01-01'), now())\
        """);
    ROWS.put(
        "post_given_up",
        """
        (assignment_id, holding_id, person_id, post_id, share, period, known_from)
        values (:assignment, uuidv7(), :person, :post, 0.5, daterange('2003-01-01', null), now())\
        """);
    ROWS.put(
        "newcomer", "(person_id, cohort_id, joined_on) values (:person, :cohort, '2003-07-01')");
    ROWS.put(
        "newcomer_left",
        """
        (id, person_id, cohort_id, joined_on, left_on, code, never, at, by_whom)
        values (uuidv7(), :person, :cohort, '2002-07-01', '2002-08-01', 'WITHDREW', false, now(), 'x')\
        """);
    ROWS.put(
        "attendance",
        "(training_id, person_id, hours, known_from, by_whom) values (:training, :person, 3, now(),"
            + " 'x')");
  }

  @Autowired SampleDistricts districts;
  @Autowired JdbcClient db;

  @Test
  void everyColumnThatNamesAPersonIsDeclared() {
    var found =
        db.sql(
                """
                select distinct c.relname || '.' || a.attname
                  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                   and (a.attname ~ '(^|_)(person|persons|people|survivor|absorbed)(_ids?)?$'
                        or a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and a.attname in ('one_id', 'other_id')
                        or exists (select from pg_constraint f
                                    where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any(f.conkey)
                                      and f.confrelid in ('person'::regclass, 'newcomer'::regclass)))
                   and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype)
                """)
            .query(String.class)
            .list();

    assertThat(found)
        .as("declare what becomes of it in PersonTables")
        .containsExactlyInAnyOrderElementsOf(
            PersonTables.ALL.stream()
                .flatMap(one -> one.columns().stream().map(column -> one.table() + "." + column))
                .toList());
  }

  @Test
  void whatIsDeclaredAsMovedGoesOverAndComesBackToTheRow() {
    assertThat(ROWS.keySet())
        .as("a row of each")
        .containsExactlyElementsOf(
            PersonTables.MOVED.stream().map(PersonTables.PersonTable::table).toList());
    var district = districts.create();
    var survivor = district.person("雁合一", district.outside);
    var absorbed = district.person("雁合一", district.lead);
    var written = write(district, absorbed);
    var before = rows(survivor, absorbed);

    var merge =
        district
            .post(
                district.officer(),
                "/duplicates/merge",
                Map.of("survivorId", survivor, "absorbedId", absorbed, "reason", "重复登记"))
            .expect(201)
            .id();

    written.forEach(
        (table, row) ->
            assertThat(
                    db.sql(
                            "select count(*) from %s r where person_id = ? and to_jsonb(r) - 'person_id' = ?::jsonb"
                                .formatted(table))
                        .params(survivor, row)
                        .query(Long.class)
                        .single())
                .as(table)
                .isEqualTo(1));
    district
        .post(district.officer(), "/duplicates/merges/" + merge + "/undo", Map.of())
        .expect(200);
    assertThat(rows(survivor, absorbed)).isEqualTo(before);
  }

  /** One row in each table, without the person that it is of. */
  private Map<String, String> write(SampleDistrict district, UUID person) {
    var from = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10);
    var assignment =
        district
            .propose(
                district.need("0.5", from, from.plusDays(30)),
                person,
                "0.5",
                from,
                from.plusDays(30))
            .expect(201)
            .id();
    var post = UUID.randomUUID();
    var cohort = UUID.randomUUID();
    var training = UUID.randomUUID();
    db.sql(
            "insert into post (id, district, number, school_id, subject, stage, fte, period,"
                + " version) values (?, ?, 'P1', ?, 'MATHS', 'JUNIOR', 1, daterange('2000-01-01',"
                + " null), 1)")
        .params(post, district.code, district.lead)
        .update();
    db.sql(
            "insert into cohort (id, district, name, school_year, lead_school_id, opened_on,"
                + " version) values (?, ?, '旧批次', 2003, ?, '2003-01-01', 1)")
        .params(cohort, district.code, district.lead)
        .update();
    db.sql(
            "insert into training (id, cohort_id, title, kind, period, hours, mandatory) values (?,"
                + " ?, '培训', 'OTHER', daterange('2003-01-01', '2003-02-01'), 9, false)")
        .params(training, cohort)
        .update();
    var written = new LinkedHashMap<String, String>();
    ROWS.forEach(
        (table, row) ->
            written.put(
                table,
                db.sql(
                        "insert into %s %s returning (to_jsonb(%s) - 'person_id')::text"
                            .formatted(table, row, table))
                    .param("person", person)
                    .param("school", district.lead)
                    .param("post", post)
                    .param("cohort", cohort)
                    .param("training", training)
                    .param("assignment", assignment)
                    .query(String.class)
                    .single()));
    return written;
  }

  private List<String> rows(UUID one, UUID other) {
    var all = new ArrayList<String>();
    PersonTables.ALL.stream()
        .filter(table -> table.fate() == Fate.MOVED)
        .forEach(
            table ->
                all.addAll(
                    db.sql(
                            "select '%s ' || to_jsonb(r)::text from %s r where person_id in (?, ?) order by 1"
                                .formatted(table.table(), table.table()))
                        .params(one, other)
                        .query(String.class)
                        .list()));
    return all;
  }
}

package cn.yanzhen.exchange.person;

import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registry's rows. */
@Component
public class Persons {

  private static final String COLUMNS =
      """
      select p.id, p.district, p.number, p.name, p.subjects, p.stages, p.title, p.honour, p.cadre, p.born,
             p.service_since, p.version, p.home_id as school_id, p.home_since as school_since, p.last_day\
      """;

  /** Who is in service now. */
  static final String PRESENT =
      " from (select * from person where merged_into is null and home_id is not null) p";

  private static final String DEPARTED =
      """
       from (select x.id, x.district, x.number, x.name, x.subjects, x.stages, x.title, x.honour, x.cadre, x.born,
                    x.sex, x.service_since, x.version, x.last_day, coalesce(x.home_id, d.school_id) as home_id,
                    coalesce(x.home_since, d.school_since) as home_since
               from person x %s join person_departure d on d.person_id = x.id
              where x.merged_into is null and %s) p\
      """;

  /** Who has left, with the school that they left from. */
  static final String LEFT = DEPARTED.formatted("", "x.home_id is null and x.last_day is not null");

  private static final String EVER =
      COLUMNS + DEPARTED.formatted("left", "coalesce(x.home_id, d.school_id) is not null");

  static final String SELECT = COLUMNS + PRESENT;

  static String select(String from) {
    return COLUMNS + from;
  }

  private final JdbcClient db;

  Persons(JdbcClient db) {
    this.db = db;
  }

  /** Whoever has left is still found, and says so. */
  public Optional<Person> person(UUID id) {
    return db.sql(EVER + " where p.id = :id").param("id", id).query(Persons::person).optional();
  }

  /** Shown to the own school, to the lead school of its community, to the district and to self. */
  public Optional<Person> visible(UUID id, Standing standing) {
    return person(id).filter(person -> Sight.As.own(person, standing).isPresent());
  }

  /** Everybody whose establishment is in the district. */
  public List<Person> ofDistrict(String district) {
    return db.sql(SELECT + " where p.district = :district")
        .param("district", district)
        .query(Persons::person)
        .list();
  }

  /** Those who have left among them. */
  public List<Person> withIds(Collection<UUID> ids) {
    if (ids.isEmpty()) return List.of();
    return db.sql(EVER + " where p.id = any(cast(:ids as uuid[]))")
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query(Persons::person)
        .list();
  }

  /** Those of a district that bear one of the numbers, by number. */
  public Map<String, Person> withNumbers(String district, Collection<String> numbers) {
    if (numbers.isEmpty()) return Map.of();
    return db
        .sql(SELECT + " where p.district = :district and p.number = any(cast(:numbers as text[]))")
        .param("district", district)
        .param("numbers", numbers.toArray(String[]::new))
        .query(Persons::person)
        .list()
        .stream()
        .collect(Collectors.toMap(Person::number, Function.identity()));
  }

  /** Everybody whose establishment is at one of the schools. */
  public List<Person> ofSchools(Collection<UUID> schools) {
    return db.sql(SELECT + " where p.home_id = any(cast(:schools as uuid[]))")
        .param("schools", schools.stream().map(UUID::toString).toArray(String[]::new))
        .query(Persons::person)
        .list();
  }

  /**
   * Those of a district who teach subject and stage at none of the schools; who moved longest ago
   * and bears the highest honour first, those with a wanted honour before all.
   */
  public List<Person> teaching(
      String district,
      Subject subject,
      Stage stage,
      Collection<UUID> notAt,
      Collection<Honour> wanted,
      int limit) {
    return db.sql(
            SELECT
                + """
                 where p.district = :district and p.subjects @> array[cast(:subject as text)]
                   and p.stages @> array[cast(:stage as text)]
                   and p.home_id <> all(cast(:notAt as uuid[]))
                 order by coalesce(p.honour = any(cast(:wanted as text[])), false) desc, p.home_since, p.number
                 limit :limit\
                """)
        .param("district", district)
        .param("subject", subject.name())
        .param("stage", stage.name())
        .param("notAt", notAt.stream().map(UUID::toString).toArray(String[]::new))
        .param("wanted", wanted.stream().map(Honour::name).toArray(String[]::new))
        .param("limit", limit)
        .query(Persons::person)
        .list();
  }

  /** Whether a district has more than some, who are not counted to the end. */
  public boolean areMoreThan(int some, String district) {
    return db.sql(
                "select count(*) from (select from person where district = :district and"
                    + " merged_into is null and home_id is not null limit :most) them")
            .param("district", district)
            .param("most", some + 1)
            .query(Integer.class)
            .single()
        > some;
  }

  public int countOfDistrict(String district) {
    return db.sql(
            "select count(*) from person where district = :district and merged_into is null"
                + " and home_id is not null")
        .param("district", district)
        .query(Integer.class)
        .single();
  }

  public Map<UUID, String> names(Collection<UUID> ids) {
    if (ids.isEmpty()) return Map.of();
    var names = new HashMap<UUID, String>();
    db.sql("select id, name from person where id = any(cast(:ids as uuid[]))")
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              names.put(row.getObject("id", UUID.class), row.getString("name"));
            });
    return names;
  }

  /** What a list shows of somebody. */
  public record Card(UUID id, String number, String name) {}

  public Map<UUID, Card> cards(Collection<UUID> ids) {
    if (ids.isEmpty()) return Map.of();
    var cards = new HashMap<UUID, Card>();
    db.sql("select id, number, name from person where id = any(cast(:ids as uuid[]))")
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              var id = row.getObject("id", UUID.class);
              cards.put(id, new Card(id, row.getString("number"), row.getString("name")));
            });
    return cards;
  }

  /**
   * Waits until nobody else decides about the person's time, and keeps others waiting until the
   * transaction ends.
   */
  public void lock(UUID id) {
    db.sql("select 1 from person where id = :id for update")
        .param("id", id)
        .query(Integer.class)
        .optional();
  }

  static Person person(ResultSet row, int number) throws SQLException {
    var title = row.getString("title");
    var honour = row.getString("honour");
    var cadre = row.getString("cadre");
    return new Person(
        row.getObject("id", UUID.class),
        row.getString("district"),
        row.getString("number"),
        row.getString("name"),
        row.getObject("school_id", UUID.class),
        Stream.of((String[]) row.getArray("subjects").getArray()).map(Subject::valueOf).toList(),
        Stream.of((String[]) row.getArray("stages").getArray()).map(Stage::valueOf).toList(),
        title == null ? null : Title.valueOf(title),
        honour == null ? null : Honour.valueOf(honour),
        cadre == null ? null : Cadre.valueOf(cadre),
        row.getObject("born", LocalDate.class),
        row.getObject("service_since", LocalDate.class),
        row.getObject("school_since", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getLong("version"));
  }
}

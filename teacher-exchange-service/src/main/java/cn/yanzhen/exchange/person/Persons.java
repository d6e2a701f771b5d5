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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registry's rows. */
@Component
public class Persons {

  private static final String SELECT =
      """
      select p.id, p.district, p.number, p.name, p.subjects, p.stages, p.title, p.honour, p.cadre, p.born,
             p.service_since, p.version, e.school_id, lower(e.period) as school_since
        from person p join establishment e on e.person_id = p.id and upper_inf(e.period)
      """;

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
      """;

  /** What a list is narrowed by; null narrows nothing. */
  public record Wanted(
      @Nullable String q,
      @Nullable UUID schoolId,
      @Nullable Subject subject,
      @Nullable Stage stage) {}

  private final JdbcClient db;

  Persons(JdbcClient db) {
    this.db = db;
  }

  public Optional<Person> person(UUID id) {
    return db.sql(SELECT + " where p.id = :id").param("id", id).query(Persons::person).optional();
  }

  /** Everybody whose establishment is in the district. */
  public List<Person> ofDistrict(String district) {
    return db.sql(SELECT + " where p.district = :district")
        .param("district", district)
        .query(Persons::person)
        .list();
  }

  /** Everybody whose establishment is at one of the schools. */
  public List<Person> ofSchools(Collection<UUID> schools) {
    return db.sql(SELECT + " where e.school_id = any(cast(:schools as uuid[]))")
        .param("schools", schools.stream().map(UUID::toString).toArray(String[]::new))
        .query(Persons::person)
        .list();
  }

  public int countOfDistrict(String district) {
    return db.sql("select count(*) from person where district = :district")
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

  /** A place in a list by number. */
  record Place(String number, UUID id) {}

  /** By number, from after a place on. */
  List<Person> visible(Standing standing, Wanted wanted, @Nullable Place after, int limit) {
    return wanted(
            db.sql(
                SELECT
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
            db.sql(SELECT + " where " + VISIBLE + WANTED + " order by p.number, p.id"),
            standing,
            wanted)
        .query(Persons::person)
        .list();
  }

  long count(Standing standing, Wanted wanted) {
    return wanted(
            db.sql(
                """
                select count(*) from person p join establishment e on e.person_id = p.id and upper_inf(e.period) where
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
    var q = wanted.q();
    return query
        .param("districts", standing.officerArray())
        .param("schools", standing.schoolArray())
        .param("self", standing.caller().person())
        .param(
            "q",
            q == null || q.isBlank()
                ? null
                : "%" + q.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%")
        .param("school", wanted.schoolId())
        .param("subject", wanted.subject() == null ? null : wanted.subject().name())
        .param("stage", wanted.stage() == null ? null : wanted.stage().name());
  }

  byte @Nullable [] sealedIdentityNumber(UUID id) {
    return db.sql("select identity_sealed from person where id = :id")
        .param("id", id)
        .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
        .optional()
        .flatMap(kept -> kept)
        .orElse(null);
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
        row.getLong("version"));
  }
}

package cn.yanzhen.exchange.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what is known of working lives: a statement a kind of fact, however many persons are asked
 * for.
 */
@Component
public class Careers {

  private static final String BY_ID = "select id from person where id = any(cast(:ids as uuid[]))";
  private static final String BY_DISTRICT =
      "select id from person where district = :district and merged_into is null";
  private static final String BY_SCHOOLS =
      """
      select p.id from establishment here join person p on p.id = here.person_id
       where here.school_id = any(cast(:schools as uuid[])) and here.period @> cast(:day as date)
         and p.merged_into is null\
      """;

  private final JdbcClient db;
  private final FactRows rows;

  Careers(JdbcClient db, FactRows rows) {
    this.db = db;
    this.rows = rows;
  }

  @Transactional(readOnly = true)
  public Optional<Career> of(UUID person) {
    return Optional.ofNullable(of(List.of(person)).get(person));
  }

  @Transactional(readOnly = true)
  public Map<UUID, Career> of(Collection<UUID> persons) {
    if (persons.isEmpty()) return Map.of();
    return read(BY_ID, "ids", persons.stream().map(UUID::toString).toArray(String[]::new));
  }

  /** As far as rule packs judge a stay by them: without titles, certificates and wishes. */
  @Transactional(readOnly = true)
  public Map<UUID, Career> judgedBy(Collection<UUID> persons) {
    if (persons.isEmpty()) return Map.of();
    return read(
        BY_ID,
        Map.of("ids", persons.stream().map(UUID::toString).toArray(String[]::new)),
        Set.of("person_title", "person_certificate", "person_wish"));
  }

  /** Of everybody whose record is the district's; a district has tens of thousands. */
  @Transactional(readOnly = true)
  public Map<UUID, Career> ofDistrict(String district) {
    return read(BY_DISTRICT, "district", district);
  }

  /** Of everybody whose establishment is at one of the schools on the day. */
  @Transactional(readOnly = true)
  public Map<UUID, Career> ofSchools(Collection<UUID> schools, LocalDate day) {
    if (schools.isEmpty()) return Map.of();
    return read(
        BY_SCHOOLS,
        Map.of("schools", schools.stream().map(UUID::toString).toArray(String[]::new), "day", day));
  }

  private Map<UUID, Career> read(String which, String parameter, Object value) {
    return read(which, Map.of(parameter, value));
  }

  private Map<UUID, Career> read(String which, Map<String, Object> parameters) {
    return read(which, parameters, Set.of());
  }

  private Map<UUID, Career> read(
      String which, Map<String, Object> parameters, Set<String> without) {
    Map<UUID, List<Fact.TitleHeld>> titles =
        without.contains("person_title")
            ? Map.of()
            : facts(which, parameters, "person_title", FactRows::title);
    var honours = facts(which, parameters, "person_honour", FactRows::honour);
    var offices = facts(which, parameters, "person_office", FactRows::office);
    Map<UUID, List<Fact.Certificate>> certificates =
        without.contains("person_certificate")
            ? Map.of()
            : facts(which, parameters, "person_certificate", FactRows::certificate);
    var years = facts(which, parameters, "person_graduating_year", FactRows::graduatingYear);
    var exemptions = facts(which, parameters, "person_exemption", rows::exemption);
    Map<UUID, List<Fact.Wish>> wishes =
        without.contains("person_wish")
            ? Map.of()
            : facts(which, parameters, "person_wish", FactRows::wish);
    var placements = placements(which, parameters);
    var found = new HashMap<UUID, Career>();
    db.sql("select id, born, service_since, sex from person where id in (" + which + ")")
        .params(parameters)
        .query(
            row -> {
              var id = row.getObject("id", UUID.class);
              var sex = row.getString("sex");
              found.put(
                  id,
                  new Career(
                      id,
                      row.getObject("born", LocalDate.class),
                      row.getObject("service_since", LocalDate.class),
                      sex == null ? null : Sex.valueOf(sex),
                      placements.getOrDefault(id, List.of()),
                      titles.getOrDefault(id, List.of()),
                      honours.getOrDefault(id, List.of()),
                      offices.getOrDefault(id, List.of()),
                      certificates.getOrDefault(id, List.of()),
                      years.getOrDefault(id, List.of()),
                      exemptions.getOrDefault(id, List.of()),
                      wishes.getOrDefault(id, List.of())));
            });
    return found;
  }

  private <F extends Fact> Map<UUID, List<F>> facts(
      String which, Map<String, Object> parameters, String table, RowMapper<F> reading) {
    return db
        .sql("select * from " + table + " where person_id in (" + which + ") order by id")
        .params(parameters)
        .query(reading)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Fact::personId));
  }

  private Map<UUID, List<Placement>> placements(String which, Map<String, Object> parameters) {
    return db
        .sql(
            "select person_id, school_id, lower(period) as since, upper(period) - 1 as last"
                + " from establishment where person_id in ("
                + which
                + ") order by period")
        .params(parameters)
        .query(Careers::placed)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Map.Entry<UUID, Placement> placed(ResultSet row, int number) throws SQLException {
    return Map.entry(
        row.getObject("person_id", UUID.class),
        new Placement(
            row.getObject("school_id", UUID.class),
            row.getObject("since", LocalDate.class),
            row.getObject("last", LocalDate.class)));
  }
}

package cn.yanzhen.exchange.directory;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.exchange.post.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks our own copy of schools and communities. A community leads nobody before it is approved nor
 * after it has ended; who leads it on a day is the LEAD membership whose days contain it, so that a
 * change of lead takes effect on its day and not before. A school in two communities has both lead
 * schools, its own community is that of its main place; one that belongs to a community of another
 * district is not led by it in what its people do.
 */
@Component
public class SchoolDirectory {

  private static final String IN_FORCE =
      " m.period @> cast(:day as date) and c.state = 'APPROVED' ";

  private static final String SCHOOLS =
      "select s.*, e.closed_on from directory_school s left join directory_school_end e on"
          + " e.school_id = s.id ";
  private static final String LED =
      """
       from directory_membership m
       join directory_community c on c.id = m.community_id
       join directory_membership lead
         on lead.community_id = c.id and lead.role = 'LEAD' and lead.period @> cast(:day as date) and not m.guest
      """;

  private final JdbcClient db;
  private final Clock clock;

  SchoolDirectory(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Another one whenever anything of the directory changed. */
  public long stamp() {
    return db.sql("select number from directory_stamp").query(Long.class).single();
  }

  public Optional<School> school(UUID id) {
    return db.sql(SCHOOLS + "where s.id = :id")
        .param("id", id)
        .query(SchoolDirectory::school)
        .optional();
  }

  public Map<UUID, School> schools(Collection<UUID> ids) {
    if (ids.isEmpty()) return Map.of();
    return byId(
        db.sql(SCHOOLS + "where s.id = any(cast(:ids as uuid[]))")
            .param("ids", array(ids))
            .query(SchoolDirectory::school)
            .list());
  }

  public Map<UUID, School> schoolsOf(String district) {
    return byId(
        db.sql(SCHOOLS + "where s.district = :district")
            .param("district", district)
            .query(SchoolDirectory::school)
            .list());
  }

  /** All schools by their code (学校标识码); codes are the country's, hence unique. */
  public Map<String, School> schoolsByCode() {
    return db.sql(SCHOOLS).query(SchoolDirectory::school).list().stream()
        .collect(Collectors.toMap(School::code, Function.identity(), (one, other) -> one));
  }

  public Optional<Affiliation> affiliation(UUID school) {
    return Optional.ofNullable(affiliations(List.of(school)).get(school));
  }

  /**
   * The community of a school today in which this caller may act: of two the one whose lead school
   * the caller administers, else that of the school's main place.
   */
  public Optional<Affiliation> affiliation(UUID school, Standing standing) {
    var all = ordered(List.of(school), today()).stream().map(Of::affiliation).toList();
    return all.stream()
        .filter(one -> standing.administers(one.leadSchoolId()))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** The same for many schools; those without one are left out. */
  public Map<UUID, Affiliation> affiliations(Collection<UUID> schools, Standing standing) {
    if (schools.isEmpty()) return Map.of();
    var found = new HashMap<UUID, Affiliation>();
    var mine = new HashSet<UUID>();
    for (var one : ordered(schools, today())) {
      if (standing.administers(one.affiliation.leadSchoolId()) && mine.add(one.school)) {
        found.put(one.school, one.affiliation);
      } else {
        found.putIfAbsent(one.school, one.affiliation);
      }
    }
    return found;
  }

  private record Of(UUID school, Affiliation affiliation) {}

  /** The community of each school's main place today; schools without one are left out. */
  public Map<UUID, Affiliation> affiliations(Collection<UUID> schools) {
    return affiliations(schools, today());
  }

  /** The same on another day; schools without one are left out. */
  public Map<UUID, Affiliation> affiliations(Collection<UUID> schools, LocalDate day) {
    if (schools.isEmpty()) return Map.of();
    var found = new HashMap<UUID, Affiliation>();
    ordered(schools, day).forEach(one -> found.putIfAbsent(one.school(), one.affiliation()));
    return found;
  }

  /** Main places first. */
  private List<Of> ordered(Collection<UUID> schools, LocalDate day) {
    return db.sql(
            "select m.school_id, c.id, c.name, lead.school_id as lead_school_id"
                + LED
                + " where m.school_id = any(cast(:schools as uuid[])) and "
                + IN_FORCE
                + " order by m.main desc, lower(m.period), c.id")
        .param("schools", array(schools))
        .param("day", day)
        .query(
            (row, number) ->
                new Of(
                    row.getObject("school_id", UUID.class),
                    new Affiliation(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("lead_school_id", UUID.class))))
        .list();
  }

  public Map<UUID, String> communityNames(Collection<UUID> communities) {
    if (communities.isEmpty()) return Map.of();
    var names = new HashMap<UUID, String>();
    db.sql("select id, name from directory_community where id = any(cast(:ids as uuid[]))")
        .param("ids", array(communities))
        .query(
            row -> {
              names.put(row.getObject("id", UUID.class), row.getString("name"));
            });
    return names;
  }

  /** Lead and member schools of a community today. */
  public Set<UUID> schoolsOfCommunity(UUID community) {
    return new HashSet<>(
        db.sql(
                """
                select m.school_id from directory_membership m join directory_community c on c.id = m.community_id
                 where c.id = :community and not m.guest and
                """
                    + IN_FORCE)
            .param("community", community)
            .param("day", today())
            .query(UUID.class)
            .list());
  }

  /** The same of many communities. */
  public Map<UUID, Set<UUID>> schoolsOfCommunities(Collection<UUID> communities) {
    if (communities.isEmpty()) return Map.of();
    var found = new HashMap<UUID, Set<UUID>>();
    db.sql(
            """
            select m.community_id, m.school_id from directory_membership m join directory_community c on c.id = m.community_id
             where c.id = any(cast(:communities as uuid[])) and not m.guest and
            """
                + IN_FORCE)
        .param("communities", array(communities))
        .param("day", today())
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getObject("community_id", UUID.class), id -> new HashSet<>())
                  .add(row.getObject("school_id", UUID.class));
            });
    return found;
  }

  /** What the caller may do today, by grants and by who leads whom. */
  public Standing standing(Caller caller) {
    var today = today();
    var administers =
        caller.organisations("SCHOOL_ADMIN", today).stream()
            .flatMap(SchoolDirectory::uuid)
            .collect(Collectors.toSet());
    Set<UUID> leads =
        administers.isEmpty()
            ? Set.of()
            : new HashSet<>(
                db.sql(
                        "select distinct m.school_id"
                            + LED
                            + " where lead.school_id = any(cast(:schools as uuid[])) and "
                            + IN_FORCE)
                    .param("schools", array(administers))
                    .param("day", today)
                    .query(UUID.class)
                    .list());
    return new Standing(
        caller, caller.organisations("DISTRICT_OFFICER", today), administers, leads);
  }

  private static Stream<UUID> uuid(String org) {
    try {
      return Stream.of(UUID.fromString(org));
    } catch (IllegalArgumentException notASchool) {
      return Stream.empty();
    }
  }

  private static String[] array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static Map<UUID, School> byId(List<School> schools) {
    return schools.stream().collect(Collectors.toMap(School::id, Function.identity()));
  }

  private static School school(ResultSet row, int number) throws SQLException {
    return new School(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        row.getString("district"),
        Stage.known((String[]) row.getArray("stages").getArray()),
        row.getString("setting"),
        row.getBoolean("weak"),
        row.getObject("closed_on", LocalDate.class));
  }
}

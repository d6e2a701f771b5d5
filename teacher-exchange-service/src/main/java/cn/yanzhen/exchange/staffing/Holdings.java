package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.post.Fte;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of titular holdings (任岗). A row that is changed or taken back leaves what it said in
 * {@code post_holding_past}.
 */
@Component
public class Holdings {

  /**
   * @param to the last day; null while no end is known
   */
  public record Holding(
      UUID id,
      UUID personId,
      UUID postId,
      Fte share,
      LocalDate from,
      @Nullable LocalDate to,
      Instant knownFrom) {

    Occupancy.Holder asHolder() {
      return new Occupancy.Holder(id, personId, share, Post.period(from, to));
    }
  }

  private static final String SELECT =
      """
      select h.*, lower(h.period) as first_day, upper(h.period) - 1 as last_day from post_holding h
      """;

  private final JdbcClient db;
  private final JdbcTemplate batches;

  Holdings(JdbcClient db, JdbcTemplate batches) {
    this.db = db;
    this.batches = batches;
  }

  Optional<Holding> holding(UUID id) {
    return db.sql(SELECT + " where h.id = :id").param("id", id).query(Holdings::holding).optional();
  }

  /** All of a person, the earliest first. */
  List<Holding> of(UUID person) {
    return db.sql(SELECT + " where h.person_id = :person order by h.period")
        .param("person", person)
        .query(Holdings::holding)
        .list();
  }

  /** A person's holdings on or after a day, the earliest first. */
  List<Holding> from(UUID person, LocalDate day) {
    return db.sql(
            SELECT
                + " where h.person_id = :person and h.period && daterange(cast(:day as date), null)"
                + " order by h.period")
        .param("person", person)
        .param("day", day)
        .query(Holdings::holding)
        .list();
  }

  Optional<Holding> on(UUID person, LocalDate day) {
    return from(person, day).stream().filter(one -> !one.from().isAfter(day)).findFirst();
  }

  /** What runs or is to come at the posts of a district on a day, by post. */
  public Map<UUID, List<Holding>> ofDistrict(String district, LocalDate day) {
    return db
        .sql(
            SELECT
                + " join post p on p.id = h.post_id where p.district = :district"
                + " and h.period && daterange(cast(:day as date), null)")
        .param("district", district)
        .param("day", day)
        .query(Holdings::holding)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Holding::postId));
  }

  /** The same of persons, by person. */
  public Map<UUID, List<Holding>> ofPersons(String district) {
    return db
        .sql(SELECT + " join person x on x.id = h.person_id where x.district = :district")
        .param("district", district)
        .query(Holdings::holding)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Holding::personId));
  }

  void insert(List<Holding> holdings) {
    batches.batchUpdate(
        """
        insert into post_holding (id, person_id, post_id, share, period, known_from)
        values (?, ?, ?, ?, daterange(?, ?, '[]'), ?)\
        """,
        holdings,
        1000,
        (row, one) -> {
          row.setObject(1, one.id());
          row.setObject(2, one.personId());
          row.setObject(3, one.postId());
          row.setBigDecimal(4, one.share().value());
          row.setObject(5, one.from());
          row.setObject(6, one.to());
          row.setTimestamp(7, Timestamp.from(one.knownFrom()));
        });
  }

  /** Ends it on a day; before its first day, it is taken back whole. */
  void end(Holding one, LocalDate lastDay, Instant now, String by, String why) {
    db.sql(
            """
            insert into post_holding_past (holding_id, person_id, post_id, share, period, known, by_whom, why)
            select id, person_id, post_id, share, period, tstzrange(known_from, :now), :by, :why
              from post_holding where id = :id\
            """)
        .param("id", one.id())
        .param("now", Timestamp.from(now))
        .param("by", by)
        .param("why", why)
        .update();
    if (lastDay.isBefore(one.from())) {
      db.sql("delete from post_holding where id = :id").param("id", one.id()).update();
    } else {
      db.sql(
              "update post_holding set period = daterange(lower(period), :last, '[]'), known_from ="
                  + " :now where id = :id")
          .param("id", one.id())
          .param("last", lastDay)
          .param("now", Timestamp.from(now))
          .update();
    }
  }

  /** Keeps what an assignment takes away, so that it can be put back to the row. */
  void keepGivenUp(UUID assignment, Holding one) {
    db.sql(
            """
            insert into post_given_up (assignment_id, holding_id, person_id, post_id, share, period, known_from)
            select :assignment, id, person_id, post_id, share, period, known_from from post_holding where id = :id\
            """)
        .param("assignment", assignment)
        .param("id", one.id())
        .update();
  }

  List<Holding> givenUp(UUID assignment) {
    return db.sql(
            """
            select g.holding_id as id, g.person_id, g.post_id, g.share, g.known_from, lower(g.period) as first_day,
                   upper(g.period) - 1 as last_day
              from post_given_up g where g.assignment_id = :assignment order by g.holding_id\
            """)
        .param("assignment", assignment)
        .query(Holdings::holding)
        .list();
  }

  /** Puts back the rows that an assignment took away. */
  void restore(UUID assignment) {
    db.sql(
            "delete from post_holding where id in (select holding_id from post_given_up where"
                + " assignment_id = :a)")
        .param("a", assignment)
        .update();
    db.sql(
            """
            insert into post_holding (id, person_id, post_id, share, period, known_from)
            select holding_id, person_id, post_id, share, period, known_from from post_given_up where assignment_id = :a\
            """)
        .param("a", assignment)
        .update();
    db.sql("delete from post_given_up where assignment_id = :a").param("a", assignment).update();
  }

  static Holding holding(ResultSet row, int number) throws SQLException {
    return new Holding(
        row.getObject("id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getObject("post_id", UUID.class),
        new Fte(row.getBigDecimal("share")),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getTimestamp("known_from").toInstant());
  }
}

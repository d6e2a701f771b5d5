package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Booking;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of people's time is taken by orders: approved, in force or served, never what is voided. */
@Component
public class TakenTime {

  /** Who will move takes all of their time from the first day on; who has moved takes none. */
  private static final String TAKEN =
      "lower(a.held) as first_day, coalesce(upper(a.held) - 1, date '9999-12-31') as last_day,"
          + " case when a.takes_establishment then 1.00 else a.fte end as fte";

  private final JdbcClient db;

  TakenTime(JdbcClient db) {
    this.db = db;
  }

  /** What is taken of a person's time by orders already approved, in or near an interval. */
  public List<Booking> bookings(UUID person, Period within) {
    return db.sql(
            """
            select %s from assignment a
             where person_id = :person and state in ('APPROVED', 'IN_FORCE', 'RETURNED')
               and held && daterange(:from, :to, '[]')\
            """
                .formatted(TAKEN))
        .param("person", person)
        .param("from", within.from())
        .param("to", within.to())
        .query((row, number) -> booking(row))
        .list();
  }

  /** The same for everybody of a district. */
  public Map<UUID, List<Booking>> bookings(String district, Period within) {
    var taken = new HashMap<UUID, List<Booking>>();
    db.sql(
            """
            select a.person_id, %s
              from assignment a join person p on p.id = a.person_id
             where p.district = :district and a.state in ('APPROVED', 'IN_FORCE', 'RETURNED')
               and a.held && daterange(:from, :to, '[]')\
            """
                .formatted(TAKEN))
        .param("district", district)
        .param("from", within.from())
        .param("to", within.to())
        .query(
            row -> {
              taken
                  .computeIfAbsent(row.getObject("person_id", UUID.class), id -> new ArrayList<>())
                  .add(booking(row));
            });
    return taken;
  }

  /** The same for some. */
  public Map<UUID, List<Booking>> bookings(Collection<UUID> persons, Period within) {
    var taken = new HashMap<UUID, List<Booking>>();
    if (persons.isEmpty()) return taken;
    db.sql(
            """
            select a.person_id, %s from assignment a
             where a.person_id = any(cast(:persons as uuid[])) and a.state in ('APPROVED', 'IN_FORCE', 'RETURNED')
               and a.held && daterange(:from, :to, '[]')\
            """
                .formatted(TAKEN))
        .param("persons", array(persons))
        .param("from", within.from())
        .param("to", within.to())
        .query(
            row -> {
              taken
                  .computeIfAbsent(row.getObject("person_id", UUID.class), id -> new ArrayList<>())
                  .add(booking(row));
            });
    return taken;
  }

  /**
   * Who was sent, by orders whose first day lies in an interval.
   *
   * @param approvedOnly whether the first day has not come yet
   */
  public record Sent(
      UUID assignmentId,
      UUID personId,
      AssignmentKind kind,
      UUID to,
      Period period,
      boolean approvedOnly) {}

  /** Of these persons, in the order of the first days. */
  public List<Sent> sent(Collection<UUID> persons, Period within) {
    return sent("lower(period) between :from and :to", persons, within);
  }

  /** The same, whose days touch the interval. */
  public List<Sent> away(Collection<UUID> persons, Period within) {
    return sent("period && daterange(:from, :to, '[]')", persons, within);
  }

  /** The numbers of their orders, of those that have one. */
  public Map<UUID, String> orderNumbers(Collection<UUID> assignments) {
    var numbers = new HashMap<UUID, String>();
    if (assignments.isEmpty()) return numbers;
    db.sql(
            "select assignment_id, letter from dispatch_order where kind = 'DISPATCH' and"
                + " assignment_id = any(cast(:ids as uuid[]))")
        .param("ids", array(assignments))
        .query(
            row -> {
              numbers.put(row.getObject("assignment_id", UUID.class), row.getString("letter"));
            });
    return numbers;
  }

  private List<Sent> sent(String when, Collection<UUID> persons, Period within) {
    if (persons.isEmpty()) return List.of();
    return db.sql(
            "select id, person_id, kind, receiving_school_id, lower(period) as first_day,"
                + " upper(period) - 1 as last_day, state from assignment where state in"
                + " ('APPROVED', 'IN_FORCE', 'RETURNED', 'ENDED') and person_id = any(cast(:persons"
                + " as uuid[])) and "
                + when
                + " order by lower(period), id")
        .param("persons", array(persons))
        .param("from", within.from())
        .param("to", within.to())
        .query(
            (row, number) ->
                new Sent(
                    row.getObject("id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    AssignmentKind.valueOf(row.getString("kind")),
                    row.getObject("receiving_school_id", UUID.class),
                    new Period(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                    row.getString("state").equals("APPROVED")))
        .list();
  }

  private static Booking booking(ResultSet row) throws SQLException {
    return new Booking(
        new Period(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        new Fte(row.getBigDecimal("fte")));
  }

  private static String[] array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}

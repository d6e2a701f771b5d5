package cn.yanzhen.exchange.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who leaves the district's service, with the establishment that ends on the last day. What was
 * said before stays in {@code person_departure_past}. The caller holds the person.
 */
@Component
public class Departures {

  /**
   * @param schoolId the school where the establishment ends
   * @param over whether the last day is past
   * @param endedOffices terms of office that ended with it
   */
  public record Departure(
      UUID personId,
      UUID schoolId,
      LocalDate schoolSince,
      LocalDate lastDay,
      String code,
      @Nullable String note,
      boolean over,
      List<UUID> endedOffices,
      OffsetDateTime at,
      String by) {}

  /** What was said for some time, and why no longer. */
  public record Past(
      LocalDate lastDay,
      String code,
      @Nullable String note,
      OffsetDateTime from,
      OffsetDateTime until,
      String enteredBy,
      String by,
      String why) {}

  private final JdbcClient db;
  private final Clock clock;

  Departures(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public Optional<Departure> of(UUID person) {
    return Optional.ofNullable(of(List.of(person)).get(person));
  }

  public Map<UUID, Departure> of(Collection<UUID> persons) {
    if (persons.isEmpty()) return Map.of();
    return db
        .sql("select * from person_departure where person_id = any(cast(:ids as uuid[]))")
        .param("ids", persons.stream().map(UUID::toString).toArray(String[]::new))
        .query(Departures::departure)
        .list()
        .stream()
        .collect(Collectors.toMap(Departure::personId, Function.identity()));
  }

  /** Of those among them of whom it is said. */
  Map<UUID, Departure> ofThem(Collection<Person> persons) {
    return of(persons.stream().filter(one -> one.lastDay() != null).map(Person::id).toList());
  }

  /** The latest first. */
  public List<Past> past(UUID person) {
    return db.sql(
            "select *, lower(known) as since, upper(known) as until from person_departure_past"
                + " where person_id = :person order by known desc, id desc limit 100")
        .param("person", person)
        .query(
            (row, number) ->
                new Past(
                    row.getObject("last_day", LocalDate.class),
                    row.getString("code"),
                    row.getString("note"),
                    row.getObject("since", OffsetDateTime.class),
                    row.getObject("until", OffsetDateTime.class),
                    row.getString("entered_by"),
                    row.getString("by_whom"),
                    row.getString("why")))
        .list();
  }

  /** Of whom the last day has gone by, and nobody has said so yet. */
  public List<UUID> due(LocalDate today, int limit) {
    return db.sql(
            "select person_id from person_departure where not is_over and last_day < :today order"
                + " by last_day limit :limit")
        .param("today", today)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void enter(Departure one) {
    fill(
            """
            insert into person_departure (person_id, school_id, school_since, last_day, code, note, is_over, ended_offices,
                                          known_from, by_whom)
            values (:person, :school, :since, :last, :code, :note, :over, cast(:offices as uuid[]), :at, :by)\
            """,
            one)
        .update();
    end(one, null);
  }

  /** Says something else of somebody who leaves; what was said is kept. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void correct(Departure before, Departure now, String why) {
    keep(before, now.by(), why);
    fill(
            """
            update person_departure set last_day = :last, code = :code, note = :note, is_over = :over,
                   ended_offices = cast(:offices as uuid[]), known_from = :at, by_whom = :by
             where person_id = :person and school_id = :school and school_since = :since\
            """,
            now)
        .update();
    if (!before.lastDay().equals(now.lastDay())) end(now, before.lastDay());
  }

  /** The last day is past; nothing that was said has changed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void over(UUID person, List<UUID> endedOffices) {
    db.sql(
            "update person_departure set is_over = true, ended_offices = cast(:offices as uuid[])"
                + " where person_id = :person")
        .param("person", person)
        .param("offices", endedOffices.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  /** As if nobody had left: the establishment has no end again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeBack(Departure one, String by, String why) {
    keep(one, by, why);
    db.sql("delete from person_departure where person_id = :person")
        .param("person", one.personId())
        .update();
    establishment(one, one.lastDay(), null);
  }

  /** Another version, as the last of what is changed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long touch(UUID person) {
    return db.sql("update person set version = version + 1 where id = :id returning version")
        .param("id", person)
        .query(Long.class)
        .single();
  }

  private void end(Departure one, @Nullable LocalDate was) {
    establishment(one, was, one.lastDay());
  }

  private void establishment(Departure one, @Nullable LocalDate was, @Nullable LocalDate last) {
    int rows =
        db.sql(
                """
                update establishment set period = daterange(lower(period), cast(:last as date), '[]')
                 where person_id = :person and school_id = :school and period = daterange(:since, cast(:was as date), '[]')\
                """)
            .param("last", last)
            .param("was", was)
            .param("person", one.personId())
            .param("school", one.schoolId())
            .param("since", one.schoolSince())
            .update();
    if (rows != 1)
      throw new IllegalStateException("the establishment of " + one.personId() + " is another");
  }

  private void keep(Departure one, String by, String why) {
    db.sql(
            """
            insert into person_departure_past (person_id, school_id, last_day, code, note, known, entered_by, by_whom, why)
            select person_id, school_id, last_day, code, note, tstzrange(known_from, greatest(:now, known_from), '[]'),
                   by_whom, :by, :why
              from person_departure where person_id = :person\
            """)
        .param("now", OffsetDateTime.now(clock))
        .param("by", by)
        .param("why", why)
        .param("person", one.personId())
        .update();
  }

  private JdbcClient.StatementSpec fill(String sql, Departure one) {
    return db.sql(sql)
        .param("person", one.personId())
        .param("school", one.schoolId())
        .param("since", one.schoolSince())
        .param("last", one.lastDay())
        .param("code", one.code())
        .param("note", one.note())
        .param("over", one.over())
        .param("offices", one.endedOffices().stream().map(UUID::toString).toArray(String[]::new))
        .param("at", one.at())
        .param("by", one.by());
  }

  private static Departure departure(ResultSet row, int number) throws SQLException {
    return new Departure(
        row.getObject("person_id", UUID.class),
        row.getObject("school_id", UUID.class),
        row.getObject("school_since", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("code"),
        row.getString("note"),
        row.getBoolean("is_over"),
        List.of((UUID[]) row.getArray("ended_offices").getArray()),
        row.getObject("known_from", OffsetDateTime.class),
        row.getString("by_whom"));
  }
}

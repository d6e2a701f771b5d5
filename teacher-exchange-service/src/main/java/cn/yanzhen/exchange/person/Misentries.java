package cn.yanzhen.exchange.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that should not be (误录), set aside with the stays that they said. Where somebody is, is
 * what every list, figure and search asks: so nothing finds them. The caller holds the person.
 */
@Component
public class Misentries {

  /**
   * @param schoolId where the record said that they are
   * @param version of the person
   */
  public record Misentry(
      UUID id,
      UUID personId,
      String district,
      String number,
      String name,
      UUID schoolId,
      LocalDate schoolSince,
      String reason,
      OffsetDateTime at,
      String by,
      long version) {}

  private static final String SELECT =
      """
      select m.*, p.number, p.name, p.version from person_misentry m join person p on p.id = m.person_id\
      """;

  private final JdbcClient db;
  private final Clock clock;

  Misentries(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public Optional<Misentry> find(UUID id) {
    return db.sql(SELECT + " where m.id = :id")
        .param("id", id)
        .query(Misentries::misentry)
        .optional();
  }

  /** The latest first. */
  public List<Misentry> of(String district, @Nullable UUID before, int limit) {
    return db.sql(
            SELECT
                + " where m.district = :district and (cast(:before as uuid) is null or m.id <"
                + " :before) order by m.id desc limit :limit")
        .param("district", district)
        .param("before", before)
        .param("limit", limit)
        .query(Misentries::misentry)
        .list();
  }

  public long count(String district) {
    return db.sql("select count(*) from person_misentry where district = ?")
        .param(district)
        .query(Long.class)
        .single();
  }

  /** The first day on which the record said that somebody was anywhere. */
  public LocalDate firstDay(UUID misentry) {
    return db.sql(
            """
            select min(lower(cast(stay ->> 'period' as daterange))) from person_misentry m, jsonb_array_elements(m.stays) stay
             where m.id = ?\
            """)
        .param(misentry)
        .query(LocalDate.class)
        .single();
  }

  /** Its stays and its identity number go with it: the number may be somebody else's. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void setAside(UUID id, Person person, String reason, String by) {
    db.sql(
            """
            with gone as (delete from establishment where person_id = :person returning *)
            insert into person_misentry (id, person_id, district, school_id, school_since, stays, identity_sealed,
                                         identity_index, reason, at, by_whom)
            select :id, p.id, p.district, :school, :since, (select jsonb_agg(to_jsonb(gone)) from gone),
                   p.identity_sealed, p.identity_index, :reason, :at, :by
              from person p where p.id = :person\
            """)
        .param("id", id)
        .param("person", person.id())
        .param("school", person.schoolId())
        .param("since", person.schoolSince())
        .param("reason", reason)
        .param("at", OffsetDateTime.now(clock))
        .param("by", by)
        .update();
    db.sql(
            "update person set identity_sealed = null, identity_index = null, version = version + 1"
                + " where id = ?")
        .param(person.id())
        .update();
  }

  /** Who bears its identity number now; empty when nobody does, or it has none. */
  public Optional<UUID> bearerOfItsIdentity(UUID misentry) {
    return db.sql(
            "select p.id from person_misentry m join person p on p.identity_index ="
                + " m.identity_index where m.id = ?")
        .param(misentry)
        .query(UUID.class)
        .optional();
  }

  /** As if it had never been set aside. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeBack(Misentry one, String by, String why) {
    db.sql(
            """
            with gone as (delete from person_misentry where id = :id returning *),
            kept as (
              insert into person_misentry_past (id, person_id, reason, known, entered_by, by_whom, why)
              select id, person_id, reason, tstzrange(at, greatest(:now, at), '[]'), by_whom, :by, :why from gone),
            identified as (
              update person p set identity_sealed = gone.identity_sealed, identity_index = gone.identity_index,
                     version = p.version + 1
                from gone where p.id = gone.person_id)
            insert into establishment
            select stay.* from gone, jsonb_populate_recordset(null::establishment, gone.stays) stay\
            """)
        .param("id", one.id())
        .param("now", OffsetDateTime.now(clock))
        .param("by", by)
        .param("why", why)
        .update();
  }

  private static Misentry misentry(ResultSet row, int number) throws SQLException {
    return new Misentry(
        row.getObject("id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("district"),
        row.getString("number"),
        row.getString("name"),
        row.getObject("school_id", UUID.class),
        row.getObject("school_since", LocalDate.class),
        row.getString("reason"),
        row.getObject("at", OffsetDateTime.class),
        row.getString("by_whom"),
        row.getLong("version"));
  }
}

package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.relay.EventStream;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where persons are entered and kept (人事登记). */
@Component
public class Registry {

  static final String PERSONS = "exchange.person.v1";
  static final String NAMES = "exchange.person-name.v1";
  private static final int BATCH = 1000;

  private final JdbcClient db;
  private final JdbcTemplate batches;
  private final Persons persons;
  private final IdentityNumbers identityNumbers;
  private final Outbox outbox;
  private final AuditTrail audit;

  Registry(
      JdbcClient db,
      JdbcTemplate batches,
      Persons persons,
      IdentityNumbers identityNumbers,
      Outbox outbox,
      AuditTrail audit) {
    this.db = db;
    this.batches = batches;
    this.persons = persons;
    this.identityNumbers = identityNumbers;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** A registered person and a file that says something else. */
  public record Change(Person before, PersonalFile now) {}

  /** Whether a file says anything that is not registered. */
  public boolean isNews(Person person, PersonalFile file, Map<String, UUID> identities) {
    return !file.saysTheSameAs(person)
        || file.identityNumber() != null
            && !person.id().equals(identities.get(fingerprint(file.identityNumber())));
  }

  /**
   * Who bears which identity number, by fingerprint; in all districts, because a person is one
   * person.
   */
  public Map<String, UUID> identities() {
    var known = new HashMap<String, UUID>();
    db.sql("select id, identity_index from person where identity_index is not null")
        .query(
            row -> {
              known.put(HexFormat.of().formatHex(row.getBytes(2)), row.getObject(1, UUID.class));
            });
    return known;
  }

  public String fingerprint(String identityNumber) {
    return HexFormat.of().formatHex(identityNumbers.index(identityNumber));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void register(String district, List<PersonalFile> files) {
    var entered = files.stream().map(file -> new Entry(Ids.next(), file)).toList();
    batches.batchUpdate(
        """
        insert into person (id, district, number, name, subjects, stages, title, honour, cadre, born, service_since,
                            identity_sealed, identity_index, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)\
        """,
        entered,
        BATCH,
        (row, entry) -> {
          row.setObject(1, entry.id);
          row.setString(2, district);
          row.setString(3, entry.file.number());
          facts(row, 4, entry.file);
          identity(row, 12, entry.id, entry.file.identityNumber());
        });
    batches.batchUpdate(
        "insert into establishment (person_id, school_id, period) values (?, ?, daterange(?,"
            + " null))",
        entered,
        BATCH,
        (row, entry) -> {
          row.setObject(1, entry.id);
          row.setObject(2, entry.file.schoolId());
          row.setObject(3, entry.file.schoolSince());
        });
    for (var entry : entered) {
      tell("person-registered.v1", district, entry.id, entry.file, 1);
      tellName(district, entry.id, entry.file, 1);
    }
  }

  private record Entry(UUID id, PersonalFile file) {}

  @Transactional(propagation = Propagation.MANDATORY)
  public void change(List<Change> changes) {
    for (var change : changes) {
      var before = change.before;
      var now = change.now;
      int changed =
          batches.update(
              """
              update person set name = ?, subjects = ?, stages = ?, title = ?, honour = ?, cadre = ?, born = ?,
                     service_since = ?, identity_sealed = coalesce(?, identity_sealed),
                     identity_index = coalesce(?, identity_index), version = version + 1
               where id = ? and version = ?\
              """,
              row -> {
                facts(row, 1, now);
                identity(row, 9, before.id(), now.identityNumber());
                row.setObject(11, before.id());
                row.setLong(12, before.version());
              });
      if (changed == 0) {
        throw new OptimisticLockingFailureException(
            "person " + before.id() + " was changed meanwhile");
      }
      moveEstablishment(before, now.schoolId(), now.schoolSince());
      if (now.changesTheFactsOf(before)) {
        tell("person-changed.v1", before.district(), before.id(), now, before.version() + 1);
      }
      if (!now.name().equals(before.name()))
        tellName(before.district(), before.id(), now, before.version() + 1);
    }
  }

  /**
   * A later day at another school is a move: the old place ends the day before. Anything else
   * corrects the place that is known, and the end of the one before it.
   */
  private void moveEstablishment(Person before, UUID school, LocalDate since) {
    if (school.equals(before.schoolId()) && since.equals(before.schoolSince())) return;
    boolean moves = !school.equals(before.schoolId()) && since.isAfter(before.schoolSince());
    if (moves) {
      batches.update(
          "update establishment set period = daterange(lower(period), ?) where person_id = ? and"
              + " upper_inf(period)",
          since,
          before.id());
    } else {
      batches.update(
          "delete from establishment where person_id = ? and (upper_inf(period) or lower(period) >="
              + " ?)",
          before.id(),
          since);
      batches.update(
          """
          update establishment set period = daterange(lower(period), ?)
           where person_id = ? and (upper(period) > ? or upper(period) = ?)\
          """,
          since,
          before.id(),
          since,
          before.schoolSince());
    }
    batches.update(
        "insert into establishment (person_id, school_id, period) values (?, ?, daterange(?,"
            + " null))",
        before.id(),
        school,
        since);
  }

  /** Opens an identity number for an officer; who opened whose stands on the audit trail. */
  @Transactional
  public Optional<String> unmaskIdentityNumber(Person person, Caller caller) {
    audit.record(caller, "person.identity-number-unmasked", person.id().toString(), Map.of());
    return Optional.ofNullable(persons.sealedIdentityNumber(person.id()))
        .map(kept -> identityNumbers.open(person.id(), kept));
  }

  public @Nullable String maskedIdentityNumber(UUID person) {
    var sealed = persons.sealedIdentityNumber(person);
    return sealed == null ? null : IdentityNumbers.masked(identityNumbers.open(person, sealed));
  }

  private void tell(String type, String district, UUID id, PersonalFile file, long version) {
    outbox.publish(
        new OutgoingEvent(
            PERSONS, id.toString(), type, version, district, PersonRegistered.of(id, file)));
  }

  private void tellName(String district, UUID id, PersonalFile file, long version) {
    outbox.publish(
        new OutgoingEvent(
            NAMES,
            id.toString(),
            "person-named.v1",
            version,
            district,
            new PersonNamed(id, file.name())));
  }

  private static void facts(PreparedStatement row, int from, PersonalFile file)
      throws SQLException {
    row.setString(from, file.name());
    row.setArray(from + 1, texts(row, file.subjects()));
    row.setArray(from + 2, texts(row, file.stages()));
    row.setString(from + 3, name(file.title()));
    row.setString(from + 4, name(file.honour()));
    row.setString(from + 5, name(file.cadre()));
    row.setDate(from + 6, Date.valueOf(file.born()));
    row.setDate(from + 7, Date.valueOf(file.serviceSince()));
  }

  private void identity(PreparedStatement row, int from, UUID id, @Nullable String number)
      throws SQLException {
    if (number == null) {
      row.setNull(from, Types.BINARY);
      row.setNull(from + 1, Types.BINARY);
    } else {
      row.setBytes(from, identityNumbers.seal(id, number));
      row.setBytes(from + 1, identityNumbers.index(number));
    }
  }

  private static java.sql.Array texts(PreparedStatement row, List<? extends Enum<?>> words)
      throws SQLException {
    return row.getConnection().createArrayOf("text", words.stream().map(Enum::name).toArray());
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }

  /** What the registry tells the other services. */
  @Configuration(proxyBeanMethods = false)
  static class Streams {

    @Bean
    EventStream personStream() {
      return EventStream.of(PERSONS);
    }

    @Bean
    EventStream personNameStream() {
      return EventStream.compacted(NAMES);
    }
  }
}

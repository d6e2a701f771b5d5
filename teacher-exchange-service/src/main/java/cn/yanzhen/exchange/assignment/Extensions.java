package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.directory.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The extensions' rows; whoever changes one holds the lock of its assignment. */
@Component
public class Extensions {

  private final JdbcClient db;

  Extensions(JdbcClient db) {
    this.db = db;
  }

  /** The one that waits, if any: the database allows no second. */
  Optional<Extension> waiting(UUID assignment) {
    return all(
            db.sql(
                    "select * from assignment_extension where assignment_id = :id and state in"
                        + " ('ASKED', 'AGREED')")
                .param("id", assignment))
        .stream()
        .findFirst();
  }

  /** The latest of each assignment. */
  public Map<UUID, Extension> latest(Collection<UUID> assignments) {
    if (assignments.isEmpty()) return Map.of();
    return all(
            db.sql(
                    """
                    select distinct on (assignment_id) * from assignment_extension
                     where assignment_id = any(cast(:ids as uuid[])) order by assignment_id, asked_at desc, id desc\
                    """)
                .param("ids", array(assignments)))
        .stream()
        .collect(Collectors.toMap(one -> one.ask().assignmentId(), Function.identity()));
  }

  /** The one that a letter grants. */
  public Optional<Extension> granted(String letter) {
    return all(
            db.sql("select * from assignment_extension where letter = :letter")
                .param("letter", letter))
        .stream()
        .findFirst();
  }

  /** Those that wait for a word of a party for which the caller speaks. */
  public List<Extension> awaitingConsent(Standing standing, int limit) {
    return all(
        db.sql(
                """
                select e.* from assignment_extension e join assignment a on a.id = e.assignment_id
                 where e.state = 'ASKED' and exists (
                   select 1 from assignment_extension_consent c
                    where c.extension_id = e.id and c.state = 'PENDING'
                      and not exists (select from assignment_extension_consent earlier
                        where earlier.extension_id = e.id and earlier.round < c.round and earlier.state <> 'GIVEN')
                      and (c.party = 'PERSON' and a.person_id = cast(:self as uuid)
                           or c.party = 'SENDING' and a.person_id is distinct from cast(:self as uuid) and a.sending_school_id = any(cast(:schools as uuid[]))
                           or c.party = 'RECEIVING' and a.person_id is distinct from cast(:self as uuid) and a.receiving_school_id = any(cast(:schools as uuid[]))))
                 order by e.was_to, e.id limit :limit\
                """)
            .param("self", standing.caller().person())
            .param("schools", array(standing.administers()))
            .param("limit", limit));
  }

  public List<Extension> awaitingApproval(Collection<String> districts, int limit) {
    return all(
        db.sql(
                """
                select e.* from assignment_extension e join assignment a on a.id = e.assignment_id
                 where e.state = 'AGREED' and a.district = any(:districts) order by e.was_to, e.id limit :limit\
                """)
            .param("districts", districts.toArray(String[]::new))
            .param("limit", limit));
  }

  void insert(Extension extension) {
    var ask = extension.ask();
    db.sql(
            """
            insert into assignment_extension (id, assignment_id, was_to, to_day, note, state, asked_at, asked_by)
            values (:id, :assignment, :was, :to, :note, :state, :at, :by)\
            """)
        .param("id", ask.id())
        .param("assignment", ask.assignmentId())
        .param("was", ask.was())
        .param("to", ask.to())
        .param("note", ask.note())
        .param("state", extension.state())
        .param("at", Timestamp.from(ask.askedAt()))
        .param("by", ask.askedBy())
        .update();
    for (var consent : extension.consents().all()) {
      db.sql(
              "insert into assignment_extension_consent (extension_id, party, round, state) values"
                  + " (:id, :party, :round, :state)")
          .param("id", ask.id())
          .param("party", consent.party().name())
          .param("round", consent.round())
          .param("state", consent.state().name())
          .update();
    }
  }

  void update(Extension extension) {
    db.sql(
            """
            update assignment_extension set state = :state, reason = :reason, reason_code = :reasonCode, letter = :letter
             where id = :id and state in ('ASKED', 'AGREED')\
            """)
        .param("id", extension.ask().id())
        .param("state", extension.state())
        .param("reason", extension.reason())
        .param(
            "reasonCode", extension instanceof Extension.Over over ? over.because().code() : null)
        .param("letter", extension.letter())
        .update();
    for (var consent : extension.consents().all()) {
      if (consent.isPending()) continue;
      db.sql(
              """
              update assignment_extension_consent set state = :state, given_by = :by, given_at = :at, reason = :reason
               where extension_id = :id and party = :party and state = 'PENDING'\
              """)
          .param("id", extension.ask().id())
          .param("party", consent.party().name())
          .param("state", consent.state().name())
          .param("by", consent.by())
          .param("at", consent.at() == null ? null : Timestamp.from(consent.at()))
          .param("reason", consent.reason())
          .update();
    }
  }

  /** What waits is overtaken by what became of the order. */
  void lapse(UUID assignment, String why) {
    waiting(assignment)
        .ifPresent(waiting -> update(waiting.over("LAPSED", new Because("LAPSED", why))));
  }

  private record Row(
      Extension.Ask ask, String state, @Nullable Because because, @Nullable String letter) {}

  private List<Extension> all(JdbcClient.StatementSpec query) {
    var rows = query.query(Extensions::row).list();
    var consents = consents(rows.stream().map(row -> row.ask.id()).toList());
    return rows.stream()
        .map(row -> extension(row, consents.getOrDefault(row.ask.id(), Consents.pending())))
        .toList();
  }

  private static Extension extension(Row row, Consents consents) {
    return switch (row.state) {
      case "ASKED" -> new Extension.Asked(row.ask, consents);
      case "AGREED" -> new Extension.Agreed(row.ask, consents);
      case "GRANTED" ->
          new Extension.Granted(row.ask, consents, Objects.requireNonNull(row.letter));
      default ->
          new Extension.Over(row.ask, consents, row.state, Objects.requireNonNull(row.because));
    };
  }

  private Map<UUID, Consents> consents(List<UUID> ids) {
    if (ids.isEmpty()) return Map.of();
    var words = new HashMap<UUID, List<Consent>>();
    db.sql(
            "select * from assignment_extension_consent where extension_id = any(cast(:ids as"
                + " uuid[]))")
        .param("ids", array(ids))
        .query(
            row -> {
              words
                  .computeIfAbsent(
                      row.getObject("extension_id", UUID.class), id -> new ArrayList<>())
                  .add(Consents.word(row));
            });
    var consents = new HashMap<UUID, Consents>();
    words.forEach((id, list) -> consents.put(id, new Consents(list)));
    return consents;
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    var reason = row.getString("reason");
    return new Row(
        new Extension.Ask(
            row.getObject("id", UUID.class),
            row.getObject("assignment_id", UUID.class),
            row.getObject("was_to", LocalDate.class),
            row.getObject("to_day", LocalDate.class),
            row.getString("note"),
            row.getTimestamp("asked_at").toInstant(),
            row.getString("asked_by")),
        row.getString("state"),
        reason == null ? null : new Because(row.getString("reason_code"), reason),
        row.getString("letter"));
  }

  private static String[] array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}

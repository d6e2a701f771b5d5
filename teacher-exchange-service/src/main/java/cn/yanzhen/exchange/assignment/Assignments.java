package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Booking;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The assignments' rows, with consents, orders and history. */
@Component
public class Assignments {

  private static final String SELECT =
      """
      select a.*, lower(a.period) as first_day, upper(a.period) - 1 as last_day, o.letter
        from assignment a left join dispatch_order o on o.assignment_id = a.id
      """;

  private static final String VISIBLE =
      """
       (a.district = any(:districts) or a.person_id = :self
        or a.sending_school_id = any(cast(:schools as uuid[]))
        or a.receiving_school_id = any(cast(:schools as uuid[]))
        or a.proposing_school_id = any(cast(:schools as uuid[])))
      """;

  private static final String WANTED =
      """
       and (cast(:state as text) is null or a.state = :state)
       and (cast(:school as uuid) is null or a.sending_school_id = :school or a.receiving_school_id = :school)
       and (cast(:person as uuid) is null or a.person_id = :person)
       and (cast(:need as uuid) is null or a.need_id = :need)
      """;

  /** What a list is narrowed by; null narrows nothing. */
  public record Wanted(
      @Nullable String state,
      @Nullable UUID schoolId,
      @Nullable UUID personId,
      @Nullable UUID needId) {}

  /** A line of an assignment's history. */
  public record Happening(Instant at, String what, String by) {}

  private final JdbcClient db;

  Assignments(JdbcClient db) {
    this.db = db;
  }

  public Optional<Assignment> assignment(UUID id) {
    return one(db.sql(SELECT + " where a.id = :id").param("id", id));
  }

  /**
   * Keeps others from deciding about it until the transaction ends. Reads in a statement of its own
   * after the lock was got: a locking read that had to wait sees the row as it is now, but joined
   * rows as they were.
   */
  Optional<Assignment> locked(UUID id) {
    return lock(id, "for update").flatMap(this::assignment);
  }

  /** As above, but leaves alone what somebody else is deciding about. */
  Optional<Assignment> lockedIfFree(UUID id) {
    return lock(id, "for update skip locked").flatMap(this::assignment);
  }

  private Optional<UUID> lock(UUID id, String how) {
    return db.sql("select id from assignment where id = :id " + how)
        .param("id", id)
        .query(UUID.class)
        .optional();
  }

  public Optional<Assignment> visible(UUID id, Standing standing) {
    return one(
        seenBy(db.sql(SELECT + " where a.id = :id and " + VISIBLE).param("id", id), standing));
  }

  /** Latest first, from before an id on. */
  public List<Assignment> visible(
      Standing standing, Wanted wanted, @Nullable UUID before, int limit) {
    return all(
        wanted(
                seenBy(
                    db.sql(
                        SELECT
                            + " where "
                            + VISIBLE
                            + WANTED
                            + " and (cast(:before as uuid) is null or a.id < :before) order by a.id"
                            + " desc limit :limit"),
                    standing),
                wanted)
            .param("before", before)
            .param("limit", limit));
  }

  public long count(Standing standing, Wanted wanted) {
    return wanted(
            seenBy(db.sql("select count(*) from assignment a where " + VISIBLE + WANTED), standing),
            wanted)
        .query(Long.class)
        .single();
  }

  /** Those that wait for a word of a party for which the caller speaks. */
  public List<Assignment> awaitingConsent(Standing standing, int limit) {
    return all(
        db.sql(
                SELECT
                    + """
                     where a.state = 'PROPOSED'
                       and exists (
                         select 1 from assignment_consent c
                          where c.assignment_id = a.id and c.state = 'PENDING'
                            and (c.party = 'PERSON' and a.person_id = :self
                                 or c.party = 'SENDING' and a.sending_school_id = any(cast(:schools as uuid[]))
                                 or c.party = 'RECEIVING' and a.receiving_school_id = any(cast(:schools as uuid[]))))
                     order by a.id limit :limit
                    """)
            .param("self", standing.caller().person())
            .param("schools", array(standing.administers()))
            .param("limit", limit));
  }

  public List<Assignment> awaitingApproval(Collection<String> districts, int limit) {
    return all(
        db.sql(
                SELECT
                    + " where a.state = 'CONSENTED' and a.district = any(:districts) order by a.id"
                    + " limit :limit")
            .param("districts", districts.toArray(String[]::new))
            .param("limit", limit));
  }

  /** Orders whose first day has come, and assignments whose last day is over. */
  List<UUID> due(LocalDate today, int limit) {
    return db.sql(
            """
            (select id from assignment where state = 'APPROVED' and lower(period) <= :today order by lower(period) limit :limit)
            union all
            (select id from assignment where state = 'IN_FORCE' and upper(period) <= :today order by upper(period) limit :limit)
            """)
        .param("today", today)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  /** What is taken of a person's time by orders already approved, in or near an interval. */
  public List<Booking> bookings(UUID person, Period within) {
    return db.sql(
            """
            select lower(period) as first_day, upper(period) - 1 as last_day, fte from assignment
             where person_id = :person and state in ('APPROVED', 'IN_FORCE', 'RETURNED')
               and period && daterange(:from, :to, '[]')\
            """)
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
            select a.person_id, lower(a.period) as first_day, upper(a.period) - 1 as last_day, a.fte
              from assignment a join person p on p.id = a.person_id
             where p.district = :district and a.state in ('APPROVED', 'IN_FORCE', 'RETURNED')
               and a.period && daterange(:from, :to, '[]')\
            """)
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

  private List<Sent> sent(String when, Collection<UUID> persons, Period within) {
    if (persons.isEmpty()) return List.of();
    return db.sql(
            "select id, person_id, kind, receiving_school_id, lower(period) as first_day,"
                + " upper(period) - 1 as last_day, state from assignment where state in"
                + " ('APPROVED', 'IN_FORCE', 'RETURNED') and person_id = any(cast(:persons as"
                + " uuid[])) and "
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

  public Map<UUID, List<Happening>> histories(Collection<UUID> ids) {
    var histories = new HashMap<UUID, List<Happening>>();
    db.sql(
            """
            select assignment_id, at, what, by_whom from assignment_history
             where assignment_id = any(cast(:ids as uuid[])) order by sequence\
            """)
        .param("ids", array(ids))
        .query(
            row -> {
              histories
                  .computeIfAbsent(
                      row.getObject("assignment_id", UUID.class), id -> new ArrayList<>())
                  .add(
                      new Happening(
                          row.getTimestamp("at").toInstant(),
                          row.getString("what"),
                          row.getString("by_whom")));
            });
    return histories;
  }

  void insert(Assignment assignment) {
    var terms = assignment.terms();
    db.sql(
            """
            insert into assignment (id, need_id, person_id, kind, sending_school_id, receiving_school_id,
                                    proposing_school_id, district, subject, stage, fte, period, note, state,
                                    proposed_at, version)
            values (:id, :need, :person, :kind, :sending, :receiving, :proposing, :district, :subject, :stage, :fte,
                    daterange(:from, :to, '[]'), :note, :state, :proposedAt, :version)\
            """)
        .param("id", terms.id())
        .param("need", terms.needId())
        .param("person", terms.personId())
        .param("kind", terms.kind().name())
        .param("sending", terms.sendingSchoolId())
        .param("receiving", terms.receivingSchoolId())
        .param("proposing", terms.proposingSchoolId())
        .param("district", terms.district())
        .param("subject", terms.subject().name())
        .param("stage", terms.stage().name())
        .param("fte", terms.fte().value())
        .param("from", terms.period().from())
        .param("to", terms.period().to())
        .param("note", terms.note())
        .param("state", assignment.state())
        .param("proposedAt", Timestamp.from(terms.proposedAt()))
        .param("version", assignment.version())
        .update();
    for (var consent : assignment.consents().all()) {
      db.sql(
              "insert into assignment_consent (assignment_id, party, state) values (:id, :party,"
                  + " :state)")
          .param("id", terms.id())
          .param("party", consent.party().name())
          .param("state", consent.state().name())
          .update();
    }
  }

  /** Writes what an assignment became; the row must be as it was read. */
  void update(Assignment assignment) {
    int changed =
        db.sql(
                """
                update assignment set state = :state, reason = :reason, version = :version
                 where id = :id and version = :version - 1\
                """)
            .param("id", assignment.id())
            .param("state", assignment.state())
            .param("reason", assignment.reason())
            .param("version", assignment.version())
            .update();
    if (changed == 0)
      throw new OptimisticLockingFailureException(
          "assignment " + assignment.id() + " was changed meanwhile");
    for (var consent : assignment.consents().all()) {
      if (consent.isPending()) continue;
      db.sql(
              """
              update assignment_consent set state = :state, given_by = :by, given_at = :at, reason = :reason
               where assignment_id = :id and party = :party and state = 'PENDING'\
              """)
          .param("id", assignment.id())
          .param("party", consent.party().name())
          .param("state", consent.state().name())
          .param("by", consent.by())
          .param("at", consent.at() == null ? null : Timestamp.from(consent.at()))
          .param("reason", consent.reason())
          .update();
    }
  }

  void remember(Assignment assignment, Happening happening) {
    db.sql(
            """
            insert into assignment_history (assignment_id, sequence, at, what, by_whom)
            values (:id, :sequence, :at, :what, :by)\
            """)
        .param("id", assignment.id())
        .param("sequence", assignment.version())
        .param("at", Timestamp.from(happening.at()))
        .param("what", happening.what())
        .param("by", happening.by())
        .update();
  }

  private static JdbcClient.StatementSpec seenBy(
      JdbcClient.StatementSpec query, Standing standing) {
    return query
        .param("districts", standing.officerArray())
        .param("schools", standing.schoolArray())
        .param("self", standing.caller().person());
  }

  private static JdbcClient.StatementSpec wanted(JdbcClient.StatementSpec query, Wanted wanted) {
    return query
        .param("state", wanted.state())
        .param("school", wanted.schoolId())
        .param("person", wanted.personId())
        .param("need", wanted.needId());
  }

  private static String[] array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private Optional<Assignment> one(JdbcClient.StatementSpec query) {
    return all(query).stream().findFirst();
  }

  private record Row(
      Terms terms, String state, @Nullable String letter, @Nullable String reason, long version) {}

  private List<Assignment> all(JdbcClient.StatementSpec query) {
    var rows = query.query(Assignments::row).list();
    var consents = consents(rows.stream().map(row -> row.terms.id()).toList());
    return rows.stream()
        .map(row -> assignment(row, consents.getOrDefault(row.terms.id(), Consents.pending())))
        .toList();
  }

  private Map<UUID, Consents> consents(List<UUID> ids) {
    if (ids.isEmpty()) return Map.of();
    var words = new HashMap<UUID, List<Consent>>();
    db.sql("select * from assignment_consent where assignment_id = any(cast(:ids as uuid[]))")
        .param("ids", array(ids))
        .query(
            row -> {
              var at = row.getTimestamp("given_at");
              words
                  .computeIfAbsent(
                      row.getObject("assignment_id", UUID.class), id -> new ArrayList<>())
                  .add(
                      new Consent(
                          Party.valueOf(row.getString("party")),
                          Consent.State.valueOf(row.getString("state")),
                          row.getString("given_by"),
                          at == null ? null : at.toInstant(),
                          row.getString("reason")));
            });
    var consents = new HashMap<UUID, Consents>();
    words.forEach(
        (id, list) ->
            consents.put(
                id,
                new Consents(list.stream().sorted(Comparator.comparing(Consent::party)).toList())));
    return consents;
  }

  private static Assignment assignment(Row row, Consents consents) {
    var terms = row.terms;
    long version = row.version;
    return switch (row.state) {
      case "PROPOSED" -> new Assignment.Proposed(terms, consents, version);
      case "CONSENTED" -> new Assignment.Consented(terms, consents, version);
      case "APPROVED" -> new Assignment.Approved(terms, consents, present(row.letter), version);
      case "IN_FORCE" -> new Assignment.InForce(terms, consents, present(row.letter), version);
      case "RETURNED" -> new Assignment.Returned(terms, consents, present(row.letter), version);
      case "DECLINED" -> new Assignment.Declined(terms, consents, present(row.reason), version);
      case "REJECTED" -> new Assignment.Rejected(terms, consents, present(row.reason), version);
      case "WITHDRAWN" -> new Assignment.Withdrawn(terms, consents, present(row.reason), version);
      default -> throw new IllegalStateException("assignment in state " + row.state);
    };
  }

  private static String present(@Nullable String text) {
    return Stream.ofNullable(text).findFirst().orElseThrow();
  }

  private static Booking booking(ResultSet row) throws SQLException {
    return new Booking(
        new Period(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        new Fte(row.getBigDecimal("fte")));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    var terms =
        new Terms(
            row.getObject("id", UUID.class),
            row.getObject("need_id", UUID.class),
            row.getObject("person_id", UUID.class),
            AssignmentKind.valueOf(row.getString("kind")),
            row.getObject("sending_school_id", UUID.class),
            row.getObject("receiving_school_id", UUID.class),
            row.getObject("proposing_school_id", UUID.class),
            row.getString("district"),
            Subject.valueOf(row.getString("subject")),
            Stage.valueOf(row.getString("stage")),
            new Fte(row.getBigDecimal("fte")),
            new Period(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class)),
            row.getString("note"),
            row.getTimestamp("proposed_at").toInstant());
    return new Row(
        terms,
        row.getString("state"),
        row.getString("letter"),
        row.getString("reason"),
        row.getLong("version"));
  }
}

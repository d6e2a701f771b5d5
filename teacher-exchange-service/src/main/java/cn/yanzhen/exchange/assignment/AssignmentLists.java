package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.directory.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assignments that a caller may see, and those that wait for the caller. */
@Component
public class AssignmentLists {

  static final String VISIBLE =
      """
       (a.district = any(:districts) or a.person_id = cast(:self as uuid)
        or a.sending_school_id = any(cast(:schools as uuid[]))
        or a.receiving_school_id = any(cast(:schools as uuid[]))
        or a.proposing_school_id = any(cast(:schools as uuid[])))
      """;

  /** What a list is narrowed by; null narrows nothing. */
  public record Wanted(
      @Nullable String state,
      @Nullable UUID schoolId,
      @Nullable UUID personId,
      @Nullable UUID needId) {}

  private final JdbcClient db;
  private final AssignmentRows rows;

  AssignmentLists(JdbcClient db, AssignmentRows rows) {
    this.db = db;
    this.rows = rows;
  }

  public List<Assignment> assignments(Collection<UUID> ids) {
    if (ids.isEmpty()) return List.of();
    return rows.all(
        db.sql(AssignmentRows.SELECT + " where a.id = any(cast(:ids as uuid[]))")
            .param("ids", array(ids)));
  }

  public Optional<Assignment> visible(UUID id, Standing standing) {
    return rows.one(
        seenBy(
            db.sql(AssignmentRows.SELECT + " where a.id = :id and " + VISIBLE).param("id", id),
            standing));
  }

  /** Latest first, from before an id on. */
  public List<Assignment> visible(
      Standing standing, Wanted wanted, @Nullable UUID before, int limit) {
    return rows.all(
        wanted(
                seenBy(
                    db.sql(
                        AssignmentRows.SELECT
                            + " where "
                            + conditions(standing, wanted)
                            + (before == null ? "" : " and a.id < :before")
                            + " order by a.id desc limit :limit"),
                    standing),
                wanted)
            .param("before", before)
            .param("limit", limit));
  }

  public long count(Standing standing, Wanted wanted) {
    return wanted(
            seenBy(
                db.sql("select count(*) from assignment a where " + conditions(standing, wanted)),
                standing),
            wanted)
        .query(Long.class)
        .single();
  }

  /** Only what is asked, so that the index of what is asked serves. */
  private static String conditions(Standing standing, Wanted wanted) {
    var all = new ArrayList<String>();
    boolean officerAlone =
        standing.officerOf().size() == 1
            && standing.schools().isEmpty()
            && standing.caller().person() == null;
    all.add(officerAlone ? "a.district = :district" : VISIBLE);
    if (wanted.state != null) all.add("a.state = :state");
    if (wanted.schoolId != null)
      all.add("(a.sending_school_id = :school or a.receiving_school_id = :school)");
    if (wanted.personId != null) all.add("a.person_id = :person");
    if (wanted.needId != null) all.add("a.need_id = :need");
    return String.join(" and ", all);
  }

  /** Those that wait for a word of a party for which the caller speaks. */
  public List<Assignment> awaitingConsent(Standing standing, int limit) {
    return rows.all(
        db.sql(
                AssignmentRows.SELECT
                    + """
                     where a.state = 'PROPOSED'
                       and exists (
                         select 1 from assignment_consent c
                          where c.assignment_id = a.id and c.state = 'PENDING'
                            and (c.party = 'PERSON' and a.person_id = cast(:self as uuid)
                                 or c.party = 'SENDING' and a.person_id is distinct from cast(:self as uuid) and a.sending_school_id = any(cast(:schools as uuid[]))
                                 or c.party = 'RECEIVING' and a.person_id is distinct from cast(:self as uuid) and a.receiving_school_id = any(cast(:schools as uuid[]))))
                     order by a.id limit :limit
                    """)
            .param("self", standing.caller().person())
            .param("schools", array(standing.administers()))
            .param("limit", limit));
  }

  public List<Assignment> awaitingApproval(Collection<String> districts, int limit) {
    return rows.all(
        db.sql(
                AssignmentRows.SELECT
                    + " where a.state = 'CONSENTED' and a.district = any(:districts) order by a.id"
                    + " limit :limit")
            .param("districts", districts.toArray(String[]::new))
            .param("limit", limit));
  }

  static JdbcClient.StatementSpec seenBy(JdbcClient.StatementSpec query, Standing standing) {
    return query
        .param("district", standing.officerOf().stream().findFirst().orElse(null))
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
}

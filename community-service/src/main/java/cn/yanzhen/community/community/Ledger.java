package cn.yanzhen.community.community;

import cn.yanzhen.community.community.Community.Approved;
import cn.yanzhen.community.community.Community.Draft;
import cn.yanzhen.community.community.Community.Ended;
import cn.yanzhen.community.community.Community.Rejected;
import cn.yanzhen.community.community.Community.Submitted;
import cn.yanzhen.community.school.Stage;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Writes communities, cycles and memberships. What was approved is never overwritten: the row goes
 * whole to its past, with the time in which it was believed.
 */
@Repository
class Ledger {
  private final JdbcClient jdbc;
  private final Clock clock;

  Ledger(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(Community community) {
    add(community, null);
  }

  /**
   * @param caseId by which it comes into being; null when it was drafted for itself
   */
  void add(Community community, @Nullable UUID caseId) {
    bind(
            """
            insert into community (id, district, name, state, reason, state_since, version, stepped_at)
            values (:id, :district, :name, :state, :reason, :since, :version, :now)
            """,
            community)
        .update();
    addCharter(community, caseId);
  }

  /** Writes a step to another state, or to another charter. */
  void step(Community community) {
    jdbc.sql(
            """
            insert into community_past (community_id, name, state, reason, state_since, version, known)
            select id, name, state, reason, state_since, version, tstzrange(stepped_at, greatest(stepped_at, :now))
            from community where id = :id
            """)
        .param("id", community.id())
        .param("now", now())
        .update();
    int rows =
        bind(
                """
                update community
                set name = :name, state = :state, reason = :reason, state_since = :since, version = :version,
                    stepped_at = :now
                where id = :id and district = :district and version = :version - 1
                """,
                community)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("community " + community.id() + " is not as it was read");
    }
  }

  /** What is approved is known from now on. */
  void becomeKnown(UUID community) {
    for (var table : new String[] {"cycle", "membership"}) {
      jdbc.sql("update " + table + " set known_since = :now where community_id = :id")
          .param("now", now())
          .param("id", community)
          .update();
    }
  }

  /** Frees the schools of a charter that is about to be written anew; it was never approved. */
  void clearCharter(UUID community) {
    jdbc.sql("delete from membership where community_id = :id").param("id", community).update();
    jdbc.sql("delete from cycle where community_id = :id").param("id", community).update();
  }

  void addCharter(Community community) {
    addCharter(community, null);
  }

  private void addCharter(Community community, @Nullable UUID caseId) {
    community.charter().cycles().forEach(cycle -> add(community.id(), cycle, caseId));
    community.charter().memberships().forEach(held -> add(community.id(), held, caseId));
  }

  /** From one approved charter to another; unchanged rows stay as they are. */
  void rewrite(Approved before, Approved after, Cause cause, String byWhom) {
    jdbc.sql("set constraints membership_within_cycle deferred").update();
    var was = before.charter();
    var is = after.charter();
    without(was.memberships(), is.memberships())
        .forEach(held -> supersede(before.id(), held, cause, byWhom));
    without(was.cycles(), is.cycles())
        .forEach(cycle -> supersede(before.id(), cycle, cause, byWhom));
    without(is.cycles(), was.cycles()).forEach(cycle -> add(after.id(), cycle, cause.caseId()));
    without(is.memberships(), was.memberships())
        .forEach(held -> add(after.id(), held, cause.caseId()));
    jdbc.sql("set constraints membership_within_cycle immediate").update();
    step(after);
    boolean ends = cause.ends(was, is);
    if (ends || cause.kind().equals(Cause.RENEW)) {
      jdbc.sql("update community set ends_because = :reason where id = :id")
          .param("reason", ends ? cause.reason() : null)
          .param("id", after.id())
          .update();
    }
  }

  private static <T> Iterable<T> without(Collection<T> these, Collection<T> others) {
    return these.stream().filter(one -> !others.contains(one)).toList();
  }

  private void supersede(UUID community, Membership held, Cause cause, String byWhom) {
    jdbc.sql(
            """
            with gone as (delete from membership where id = :id and community_id = :community returning *)
            insert into membership_past (membership_id, community_id, school_id, role, model, grade, stages, place, span,
                                         known, case_id, by_whom, why)
            select id, community_id, school_id, role, model, grade, stages, place, span,
                   tstzrange(known_since, greatest(known_since, :now)), :case, :byWhom, :why
            from gone
            """)
        .param("id", held.id())
        .param("community", community)
        .param("now", now())
        .param("case", cause.caseId())
        .param("byWhom", byWhom)
        .param("why", cause.reason())
        .update();
  }

  private void supersede(UUID community, Period cycle, Cause cause, String byWhom) {
    jdbc.sql(
            """
            with gone as (
              delete from cycle where community_id = :community and span = daterange(:from, :to, '[]') returning *)
            insert into cycle_past (community_id, span, known, case_id, by_whom, why)
            select community_id, span, tstzrange(known_since, greatest(known_since, :now)), :case, :byWhom, :why
            from gone
            """)
        .param("community", community)
        .param("from", cycle.from())
        .param("to", cycle.to())
        .param("now", now())
        .param("case", cause.caseId())
        .param("byWhom", byWhom)
        .param("why", cause.reason())
        .update();
  }

  private void add(UUID community, Period cycle, @Nullable UUID caseId) {
    jdbc.sql(
            """
            insert into cycle (community_id, span, known_since, case_id)
            values (:id, daterange(:from, :to, '[]'), :now, :case)
            """)
        .param("id", community)
        .param("from", cycle.from())
        .param("to", cycle.to())
        .param("now", now())
        .param("case", caseId)
        .update();
  }

  private void add(UUID community, Membership membership, @Nullable UUID caseId) {
    var model = membership.model();
    var grade = membership.grade();
    jdbc.sql(
            """
            insert into membership (id, community_id, holds, school_id, role, model, grade, stages, place, span, known_since, case_id)
            select :id, c.id, c.holds, :school, :role, :model, :grade, :stages, :place, daterange(:from, :to, '[]'), :now, :case
            from community c where c.id = :community
            """)
        .param("id", membership.id())
        .param("community", community)
        .param("school", membership.schoolId())
        .param("role", membership.role().name())
        .param("model", model == null ? null : model.name())
        .param("grade", grade == null ? null : grade.name())
        .param("stages", membership.stages().stream().map(Stage::name).toArray(String[]::new))
        .param("place", membership.place().name())
        .param("from", membership.period().from())
        .param("to", membership.period().to())
        .param("now", now())
        .param("case", caseId)
        .update();
  }

  private StatementSpec bind(String sql, Community community) {
    var reason =
        switch (community) {
          case Rejected rejected -> rejected.reason();
          case Ended ended -> ended.reason();
          case Draft draft -> null;
          case Submitted submitted -> null;
          case Approved approved -> null;
        };
    return jdbc.sql(sql)
        .param("id", community.id())
        .param("district", community.charter().district())
        .param("name", community.charter().name())
        .param("state", community.state().name())
        .param("reason", reason)
        .param("since", OffsetDateTime.ofInstant(community.since(), clock.getZone()))
        .param("version", community.version())
        .param("now", now());
  }

  /** As fine as the database keeps it. */
  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
  }
}

package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import cn.yanzhen.exchange.staffing.Staffing.Scope;
import cn.yanzhen.exchange.staffing.Staffing.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The posts and people that figures count. */
@Component
class StaffingEvidence {

  /** Of a line in the list of all. */
  record Place(UUID schoolId, UUID key) {}

  /** A post or a person that is counted. */
  record Line(
      Side side,
      UUID schoolId,
      Subject subject,
      Stage stage,
      BigDecimal fte,
      @Nullable UUID personId,
      @Nullable UUID postId,
      @Nullable UUID assignmentId,
      UUID key) {}

  /** No line is more than one: so many schools have at least as many lines. */
  private static final String NEXT_SCHOOLS =
      """
      select school_id from (
        select school_id, sum(sum({side})) over (order by school_id) - sum({side}) as before
          from gap_sum%s
           and book_id = :book and {side} > 0 and (:everywhere or school_id = any(cast(:schools as uuid[])))
           and (cast(:after as uuid) is null or school_id > :after)
         group by school_id order by school_id limit :limit) next
       where before < :limit
      union all
      select distinct school_id from gap_sum
       where book_id = :book and school_id = :after and (:everywhere or school_id = any(cast(:schools as uuid[])))\
      """;

  private final JdbcClient db;
  private final Staffing staffing;

  StaffingEvidence(JdbcClient db, Staffing staffing) {
    this.db = db;
    this.staffing = staffing;
  }

  /** Whom and what a figure counts, of one side, school by school, from after a place on. */
  List<Line> lines(Scope scope, LocalDate day, Side side, @Nullable Place after, int limit) {
    var counted = staffing.counted(scope, day);
    var schools = schools(scope, counted, side, after, limit);
    if (schools.isEmpty()) return List.of();
    var sql =
        StaffingLines.of(side)
            + (scope.subject() == null ? "" : " and subject = :subject")
            + (scope.stage() == null ? "" : " and stage = :stage")
            + (after == null ? "" : " and (school_id, key) > (:afterSchool, :after)")
            + " order by school_id, key limit :limit";
    return counted
        .in(db.sql(sql))
        .param("schools", Staffing.texts(schools))
        .param("subject", Staffing.name(scope.subject()))
        .param("stage", Staffing.name(scope.stage()))
        .param("afterSchool", after == null ? null : after.schoolId())
        .param("after", after == null ? null : after.key())
        .param("limit", limit)
        .query(
            (row, number) ->
                new Line(
                    side,
                    row.getObject("school_id", UUID.class),
                    Subject.valueOf(row.getString("subject")),
                    Stage.valueOf(row.getString("stage")),
                    row.getBigDecimal("fte"),
                    row.getObject("person_id", UUID.class),
                    row.getObject("post_id", UUID.class),
                    row.getObject("assignment_id", UUID.class),
                    row.getObject("key", UUID.class)))
        .list();
  }

  /**
   * Where the next lines are, so that no more schools are opened than a page has room for: what is
   * kept of them says so.
   */
  private Collection<UUID> schools(
      Scope scope, CountedDay day, Side side, @Nullable Place after, int limit) {
    if (Staffing.few(scope)) return Objects.requireNonNull(scope.schools());
    var kept =
        scope.schools() == null
            ? Optional.of(staffing.fresh(scope, day))
            : staffing.known(scope, day);
    if (kept.isEmpty()) return Objects.requireNonNull(scope.schools());
    return db.sql(NEXT_SCHOOLS.replace("{side}", side.name()).formatted(Staffing.narrowed(scope)))
        .param("book", kept.get().id())
        .param("everywhere", scope.schools() == null)
        .param("schools", Staffing.texts(scope.schools()))
        .param("subject", Staffing.name(scope.subject()))
        .param("stage", Staffing.name(scope.stage()))
        .param("after", after == null ? null : after.schoolId())
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }
}

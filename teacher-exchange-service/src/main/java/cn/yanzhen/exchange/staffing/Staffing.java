package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.person.Sex;
import cn.yanzhen.exchange.policy.Retirement;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Surplus and gap (余缺), one statement each. */
@Component
class Staffing {

  /** What a figure is made of. */
  enum Side {
    WANTED,
    ESTABLISHED,
    RETIRED,
    AWAY,
    ARRIVED
  }

  enum By {
    SCHOOL,
    STAGE,
    SUBJECT
  }

  /**
   * Whom and what is counted; null narrows nothing.
   *
   * @param members the schools of a community
   * @param pack says which kinds take the establishment along
   */
  record Scope(
      Standing standing,
      @Nullable UUID schoolId,
      @Nullable Collection<UUID> members,
      @Nullable Subject subject,
      @Nullable Stage stage,
      RulePack pack,
      LocalDate today) {}

  /**
   * A sum: of one row and column, of a row (no column), of all (neither).
   *
   * @param row a school's id, a stage or a subject
   */
  record Sum(@Nullable String row, @Nullable String column, Figure figure) {}

  record OnDay(LocalDate day, Figure figure) {}

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

  private final JdbcClient db;
  private final Retirement retirement;

  Staffing(JdbcClient db, Retirement retirement) {
    this.db = db;
    this.retirement = retirement;
  }

  /**
   * Sums by rows and columns.
   *
   * @param page the schools whose rows are wanted; all count in the sum of all
   */
  List<Sum> sums(Scope scope, LocalDate day, By by, Collection<UUID> page) {
    var row =
        switch (by) {
          case SCHOOL ->
              "case when school_id = any(cast(:page as uuid[])) then school_id::text end";
          case STAGE -> "stage";
          case SUBJECT -> "subject";
        };
    var column = by == By.SUBJECT ? "stage" : "subject";
    return ask(
            StaffingLines.SQL
                + "select grouping(r) as all_rows, grouping(c) as all_columns, r, c, "
                + StaffingLines.SUMS
                + " from (select "
                + row
                + " as r, "
                + column
                + " as c, side, fte from counted) cells"
                + " group by grouping sets ((r, c), (r), ())"
                + " having grouping(r) = 1 or r is not null",
            scope,
            List.of(day))
        .param("page", array(page))
        .query(
            (found, number) -> new Sum(found.getString("r"), found.getString("c"), figure(found)))
        .list();
  }

  /** The sum of all, on each of some days. */
  List<OnDay> forecast(Scope scope, List<LocalDate> days) {
    return ask(
            StaffingLines.SQL
                + "select d.day, "
                + StaffingLines.SUMS
                + " from days d left join counted c on c.day = d.day group by d.day order by d.day",
            scope,
            days)
        .query((row, number) -> new OnDay(row.getObject("day", LocalDate.class), figure(row)))
        .list();
  }

  /** Whom and what a figure counts, of one side, from after a place on. */
  List<Line> lines(Scope scope, LocalDate day, Side side, @Nullable UUID after, int limit) {
    return ask(
            StaffingLines.SQL
                + """
                , keyed as (
                  select *, coalesce(assignment_id, person_id, post_id) as key from counted where side = :side)
                select * from keyed where cast(:after as uuid) is null or key > :after order by key limit :limit
                """,
            scope,
            List.of(day))
        .param("side", side.name())
        .param("after", after)
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

  private JdbcClient.StatementSpec ask(String sql, Scope scope, List<LocalDate> days) {
    var members = scope.members;
    return db.sql(sql)
        .param("districts", scope.standing.officerArray())
        .param("schools", scope.standing.schoolArray())
        .param("school", scope.schoolId)
        .param("inCommunity", members != null)
        .param("members", array(members == null ? List.of() : members))
        .param("subject", scope.subject == null ? null : scope.subject.name())
        .param("stage", scope.stage == null ? null : scope.stage.name())
        .param("today", scope.today)
        .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
        .param("men", births(days, Sex.MALE))
        .param("women", births(days, Sex.FEMALE))
        .param("goAlong", goAlong(scope.pack));
  }

  private String[] births(List<LocalDate> days, Sex sex) {
    return days.stream()
        .map(day -> retirement.latestBirth(day, sex).toString())
        .toArray(String[]::new);
  }

  private static String[] goAlong(RulePack pack) {
    return Arrays.stream(AssignmentKind.values())
        .filter(kind -> pack.procedure(kind).takesEstablishmentAlong())
        .map(Enum::name)
        .toArray(String[]::new);
  }

  private static Figure figure(ResultSet row) throws SQLException {
    return new Figure(
        row.getBigDecimal("wanted"),
        row.getBigDecimal("established"),
        row.getBigDecimal("retired"),
        row.getBigDecimal("away"),
        row.getBigDecimal("arrived"));
  }

  private static String[] array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}

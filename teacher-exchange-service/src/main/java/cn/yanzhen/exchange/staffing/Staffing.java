package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.policy.Retirement;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import cn.yanzhen.exchange.staffing.GapBook.Kept;
import cn.yanzhen.exchange.staffing.GapBook.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Surplus and gap (余缺). Of a whole district they are read from what is kept of its schools, of some
 * schools from the posts and people themselves.
 */
@Component
class Staffing {

  /** What a figure is made of. */
  enum Side {
    WANTED,
    ESTABLISHED,
    RETIRED,
    /** Of whom no sex is registered, so that nobody knows whether they will have retired. */
    UNSURE,
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
   * @param district in which all the schools lie; null when they lie in several
   * @param schools null for all of the district
   * @param pack says which kinds take the establishment along
   */
  record Scope(
      @Nullable String district,
      @Nullable Collection<UUID> schools,
      @Nullable Subject subject,
      @Nullable Stage stage,
      RulePack pack,
      LocalDate today) {

    Scope of(Stage only) {
      return new Scope(district, schools, subject, only, pack, today);
    }
  }

  /**
   * A sum: of one row and column, of a row (no column), of all (neither).
   *
   * @param row a school's id, a stage or a subject
   */
  record Sum(@Nullable String row, @Nullable String column, Figure figure) {}

  record OnDay(LocalDate day, Figure figure) {}

  private static final int FEW = 3;

  private static final String KEPT =
      "select * from gap_sum where book_id = :book and school_id = any(cast(:schools as uuid[]))";

  /** A subject and stage in which nothing is left is none. */
  private static final String KEPT_IN_ALL =
      """
      select * from gap_total
       where book_id = :book and (wanted, established, away, arrived) <> (0, 0, 0, 0)\
      """;

  private static final String ADDED_UP =
      """
      coalesce(sum(wanted), 0) as wanted, coalesce(sum(established), 0) as established,
      coalesce(sum(retired), 0) as retired, coalesce(sum(unsure), 0) as unsure, coalesce(sum(away), 0) as away,
      coalesce(sum(arrived), 0) as arrived\
      """;

  private final JdbcClient db;
  private final Retirement retirement;
  private final GapCounts counts;

  Staffing(JdbcClient db, Retirement retirement, GapCounts counts) {
    this.db = db;
    this.retirement = retirement;
    this.counts = counts;
  }

  /**
   * Sums by rows and columns.
   *
   * @param page the schools whose rows are wanted; all count in the sum of all
   */
  List<Sum> sums(Scope scope, LocalDate day, By by, Collection<UUID> page) {
    var counted = counted(scope, day);
    if (scope.schools != null) {
      var kept = few(scope) ? Optional.<Kept>empty() : known(scope, counted);
      var sql = grouped(kept.isPresent() ? KEPT : StaffingLines.SUMS, by, scope, ", ()");
      return ask(sql, scope, counted, kept, scope.schools, page);
    }
    var kept = Optional.of(fresh(scope, counted));
    if (by != By.SCHOOL) {
      return ask(grouped(KEPT_IN_ALL, by, scope, ", ()"), scope, counted, kept, List.of(), page);
    }
    var sql =
        grouped(KEPT, by, scope, "")
            + " union all select null, null, "
            + ADDED_UP
            + " from ("
            + KEPT_IN_ALL
            + ") cells"
            + narrowed(scope);
    return ask(sql, scope, counted, kept, page, page);
  }

  /** The sum of all, on each of some days. */
  List<OnDay> forecast(Scope scope, List<LocalDate> days) {
    var counted = days.stream().map(day -> counted(scope, day)).toList();
    var all = new ArrayList<OnDay>();
    if (scope.schools == null) {
      var kept = counts.fresh(counted.stream().map(day -> key(scope, day)).toList());
      for (int i = 0; i < days.size(); i++) {
        all.add(total(KEPT_IN_ALL, scope, counted.get(i), Optional.of(kept.get(i)), List.of()));
      }
      return all;
    }
    for (var day : counted) {
      var kept = few(scope) ? Optional.<Kept>empty() : known(scope, day);
      all.add(total(kept.isPresent() ? KEPT : StaffingLines.SUMS, scope, day, kept, scope.schools));
    }
    return all;
  }

  private OnDay total(
      String cells, Scope scope, CountedDay day, Optional<Kept> kept, Collection<UUID> schools) {
    var sql =
        "select null as r, null as c, "
            + ADDED_UP
            + " from ("
            + cells
            + ") cells"
            + narrowed(scope);
    return new OnDay(day.day(), ask(sql, scope, day, kept, schools, List.of()).getFirst().figure());
  }

  private static String grouped(String cells, By by, Scope scope, String all) {
    var row =
        switch (by) {
          case SCHOOL ->
              "case when school_id = any(cast(:page as uuid[])) then school_id::text end";
          case STAGE -> "stage";
          case SUBJECT -> "subject";
        };
    return "select r, c, %s from (select %s as r, %s as c, cells.* from (%s) cells%s) rows "
            .formatted(
                ADDED_UP, row, by == By.SUBJECT ? "stage" : "subject", cells, narrowed(scope))
        + "group by grouping sets ((r, c), (r)"
        + all
        + ") having grouping(r) = 1 or r is not null";
  }

  static String narrowed(Scope scope) {
    return " where true"
        + (scope.subject == null ? "" : " and subject = :subject")
        + (scope.stage == null ? "" : " and stage = :stage");
  }

  private List<Sum> ask(
      String sql,
      Scope scope,
      CountedDay day,
      Optional<Kept> kept,
      Collection<UUID> schools,
      Collection<UUID> page) {
    return day.in(db.sql(sql))
        .param("book", kept.map(Kept::id).orElse(null))
        .param("schools", texts(schools))
        .param("page", texts(page))
        .param("subject", name(scope.subject))
        .param("stage", name(scope.stage))
        .query((row, number) -> new Sum(row.getString("r"), row.getString("c"), figure(row)))
        .list();
  }

  CountedDay counted(Scope scope, LocalDate day) {
    return CountedDay.of(day, scope.today, scope.pack, retirement);
  }

  /** A few schools are counted as quickly as what is kept of them is read. */
  static boolean few(Scope scope) {
    return scope.schools != null && scope.schools.size() <= FEW;
  }

  Kept fresh(Scope scope, CountedDay day) {
    return counts.fresh(List.of(key(scope, day))).getFirst();
  }

  Optional<Kept> known(Scope scope, CountedDay day) {
    return scope.district == null ? Optional.empty() : counts.known(key(scope, day));
  }

  private static Key key(Scope scope, CountedDay day) {
    return new Key(Objects.requireNonNull(scope.district), day);
  }

  private static Figure figure(ResultSet row) throws SQLException {
    return new Figure(
        row.getBigDecimal("wanted"),
        row.getBigDecimal("established"),
        row.getBigDecimal("retired"),
        row.getBigDecimal("unsure"),
        row.getBigDecimal("away"),
        row.getBigDecimal("arrived"));
  }

  static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }

  static String[] texts(@Nullable Collection<UUID> ids) {
    return ids == null ? new String[0] : ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}

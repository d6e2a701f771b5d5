package cn.yanzhen.community.coverage;

import cn.yanzhen.community.target.IndicatorBook;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/**
 * 覆盖率: which share of the district's schools belongs to a community, on any day, and which schools
 * they are.
 */
@Service
public class CoverageOffice {
  private static final int MOST_POINTS = 60;

  /**
   * A row for each school of the denominator on {@code {day}}: schools of the district, as they are
   * described on that day and not closed by then. A school is one row however many communities it
   * belongs to. Numerator, denominator and both lists come from here.
   */
  private static final String RELATION =
      """
      select s.id, s.code, s.name, {weight} as weight, c.community_id, c.community_name
      from school_on({day}) s
      left join lateral (
        select a.community_id, m.name as community_name from affiliation a join community m on m.id = a.community_id
        where a.school_id = s.id and a.span @> {day} order by m.name, m.id limit 1) c on true
      where s.district = :district and (s.closed_on is null or s.closed_on >= {day})
        and (cast(:stage as text) is null or :stage = any (s.stages))
      """;

  /** Null for a school that has not told them: unknown is not none. */
  private static final String PUPILS =
      """
      (select sum(y.pupils) from school_year y where y.school_id = s.id and y.year = {year}
        and (cast(:stage as text) is null or y.stage = :stage))\
      """;

  private final JdbcClient jdbc;
  private final IndicatorBook years;

  CoverageOffice(JdbcClient jdbc, IndicatorBook years) {
    this.jdbc = jdbc;
    this.years = years;
  }

  /** Which schools: those covered, those not, or both. */
  public enum Side {
    NUMERATOR("r.community_id is not null"),
    REST("r.community_id is null"),
    DENOMINATOR("true");

    private final String condition;

    Side(String condition) {
      this.condition = condition;
    }
  }

  public Coverage on(Question question, LocalDate day) {
    return ask(
            "select cast(:day as date) as day, "
                + SUMS
                + " from ("
                + relation(question, DAY, YEAR)
                + ") r",
            question)
        .param("day", day)
        .param("year", year(question, day))
        .query(CoverageOffice::coverage)
        .single();
  }

  /** On the last day of each month from the first to the last day, and on the last day itself. */
  public List<Coverage> over(Question question, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw Refusal.invalid("community/interval", "to", "结束日期不能早于开始日期。").exception();
    }
    if (ChronoUnit.MONTHS.between(from, to) >= MOST_POINTS - 1) {
      throw Refusal.invalid("community/interval", "to", "一次最多查询 5 年。").exception();
    }
    var days = new ArrayList<LocalDate>();
    for (var end = from.withDayOfMonth(from.lengthOfMonth());
        end.isBefore(to);
        end = end.plusDays(1).withDayOfMonth(end.plusDays(1).lengthOfMonth())) {
      days.add(end);
    }
    days.add(to);
    return ask(
            "select e.day, c.* from unnest(cast(:days as date[]), cast(:years as int[])) as e(day,"
                + " year) cross join lateral (select "
                + SUMS
                + " from ("
                + relation(question, "e.day", "e.year")
                + ") r) c order by e.day",
            question)
        .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
        .param("years", days.stream().map(day -> year(question, day)).toArray(Integer[]::new))
        .query(CoverageOffice::coverage)
        .list();
  }

  public Page<Covered> schools(Question question, LocalDate day, Side side, PageRequest page) {
    var cursor = page.cursor();
    String after = cursor == null ? null : Cursor.decode(cursor, 1).getFirst();
    var which = " from (" + relation(question, DAY, YEAR) + ") r where " + side.condition;
    var rows =
        ask(
                "select r.*"
                    + which
                    + " and (cast(:after as text) is null or r.code > :after) order by r.code limit"
                    + " :limit",
                question)
            .param("day", day)
            .param("year", year(question, day))
            .param("after", after)
            .param("limit", page.limit() + 1)
            .query(CoverageOffice::covered)
            .list();
    long total =
        ask("select count(*)" + which, question)
            .param("day", day)
            .param("year", year(question, day))
            .query(Long.class)
            .single();
    return Page.of(rows, page.limit(), last -> Cursor.encode(last.code())).withTotal(total);
  }

  private static final String DAY = "cast(:day as date)";
  private static final String YEAR = "cast(:year as int)";
  private static final String SUMS =
      "coalesce(sum(r.weight) filter (where r.community_id is not null), 0) as numerator,"
          + " coalesce(sum(r.weight), 0) as denominator, count(*) filter (where r.weight is null)"
          + " as unknown";

  private static String relation(Question question, String day, String year) {
    var weight = question.base() == Base.SCHOOLS ? "1::bigint" : PUPILS.replace("{year}", year);
    return RELATION.replace("{weight}", weight).replace("{day}", day);
  }

  private int year(Question question, LocalDate day) {
    return years.yearOf(question.district(), day).year();
  }

  private StatementSpec ask(String sql, Question question) {
    var stage = question.stage();
    return jdbc.sql(sql)
        .param("district", question.district())
        .param("stage", stage == null ? null : stage.name());
  }

  private static Coverage coverage(ResultSet row, int number) throws SQLException {
    return new Coverage(
        row.getObject("day", LocalDate.class),
        row.getLong("numerator"),
        row.getLong("denominator"),
        row.getLong("unknown"));
  }

  private static Covered covered(ResultSet row, int number) throws SQLException {
    @Nullable Long weight = row.getObject("weight", Long.class);
    return new Covered(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        weight,
        row.getObject("community_id", UUID.class),
        row.getString("community_name"));
  }
}

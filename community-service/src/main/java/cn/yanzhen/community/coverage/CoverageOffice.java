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
   * A row for each of the days and each school of the denominator on it: schools of the district,
   * as they are described on that day and not closed by then. A school is one row however many
   * communities it belongs to. Numerator, denominator and both lists come from here. The schools
   * are read once, however many days are asked for.
   */
  private static final String RELATION =
      """
      select e.day, s.id, s.code, s.name, {weight} as weight, coalesce(s.belongs @> e.day, false) as covered
      from unnest(cast(:days as date[]), cast(:years as int[])) as e(day, year)
      join (
        select o.id, o.code, o.closed_on, d.name, d.stages, d.span, a.belongs
        from school o
        join school_description d on d.school_id = o.id
        left join (select school_id, range_agg(span) as belongs from affiliation group by school_id) a
          on a.school_id = o.id
        where o.district = :district) s on s.span @> e.day and (s.closed_on is null or s.closed_on >= e.day)
      {pupils}
      where (cast(:stage as text) is null or :stage = any (s.stages))
      """;

  /** Null for a school that has not told them: unknown is not none. */
  private static final String PUPILS =
      """
      left join (
        select school_id, year, sum(pupils) as pupils from school_year
        where year = any (cast(:years as int[])) and (cast(:stage as text) is null or stage = :stage)
        group by school_id, year) p on p.school_id = s.id and p.year = e.year
      """;

  private static final String LIST =
      """
      select r.*, c.* from (
        select r.* from ({relation}) r
        where {side} and (cast(:after as text) is null or r.code > :after) order by r.code limit :limit) r
      left join lateral (
        select a.community_id, m.name as community_name from affiliation a join community m on m.id = a.community_id
        where a.school_id = r.id and a.span @> r.day order by a.place, m.name, m.id limit 1) c on true
      order by r.code
      """;

  private final JdbcClient jdbc;
  private final IndicatorBook years;

  CoverageOffice(JdbcClient jdbc, IndicatorBook years) {
    this.jdbc = jdbc;
    this.years = years;
  }

  /** Which schools: those covered, those not, or both. */
  public enum Side {
    NUMERATOR("r.covered"),
    REST("not r.covered"),
    DENOMINATOR("true");

    private final String condition;

    Side(String condition) {
      this.condition = condition;
    }
  }

  public Coverage on(Question question, LocalDate day) {
    return sums(question, List.of(day)).getFirst();
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
    return sums(question, days);
  }

  private List<Coverage> sums(Question question, List<LocalDate> days) {
    return ask(
            """
            select e.day, coalesce(sum(r.weight) filter (where r.covered), 0) as numerator,
              coalesce(sum(r.weight), 0) as denominator,
              count(*) filter (where r.id is not null and r.weight is null) as unknown
            from unnest(cast(:days as date[])) as e(day) left join ({relation}) r on r.day = e.day
            group by e.day order by e.day
            """
                .replace("{relation}", relation(question)),
            question,
            days)
        .query(CoverageOffice::coverage)
        .list();
  }

  public Page<Covered> schools(Question question, LocalDate day, Side side, PageRequest page) {
    var cursor = page.cursor();
    String after = cursor == null ? null : Cursor.decode(cursor, 1).getFirst();
    var relation = relation(question);
    var rows =
        ask(
                LIST.replace("{relation}", relation).replace("{side}", side.condition),
                question,
                List.of(day))
            .param("after", after)
            .param("limit", page.limit() + 1)
            .query(CoverageOffice::covered)
            .list();
    long total =
        ask(
                "select count(*) from (" + relation + ") r where " + side.condition,
                question,
                List.of(day))
            .query(Long.class)
            .single();
    return Page.of(rows, page.limit(), last -> Cursor.encode(last.code())).withTotal(total);
  }

  private static String relation(Question question) {
    return switch (question.base()) {
      case SCHOOLS -> RELATION.replace("{weight}", "1::bigint").replace("{pupils}", "");
      case PUPILS -> RELATION.replace("{weight}", "p.pupils").replace("{pupils}", PUPILS);
    };
  }

  private int year(Question question, LocalDate day) {
    return years.yearOf(question.district(), day).year();
  }

  private StatementSpec ask(String sql, Question question, List<LocalDate> days) {
    var stage = question.stage();
    return jdbc.sql(sql)
        .param("district", question.district())
        .param("stage", stage == null ? null : stage.name())
        .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
        .param("years", days.stream().map(day -> year(question, day)).toArray(Integer[]::new));
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

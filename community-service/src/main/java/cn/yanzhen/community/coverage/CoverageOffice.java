package cn.yanzhen.community.coverage;

import cn.yanzhen.community.school.Ownership;
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
import java.util.concurrent.atomic.AtomicLong;
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

  private static final String SUMS =
      """
      , alike as materialized (
        select held, belongs, counts, sum(weight) as weight, count(*) filter (where weight is null) as unknown,
          count(*) filter (where ownership is null) as unstated
        from roll group by held, belongs, counts)
      select e.day, coalesce(sum(a.weight) filter (where a.counts and a.belongs @> e.place), 0) as numerator,
        coalesce(sum(a.weight) filter (where a.counts), 0) as denominator,
        coalesce(sum(a.unknown) filter (where a.counts), 0) as unknown, coalesce(sum(a.unstated), 0) as unstated
      from asked e left join alike a on a.held @> e.place
      group by e.day order by e.day
      """;

  /** With how many there are in all; a row without a school where there is none on the page. */
  private static final String LIST =
      """
      , listed as materialized (select id, code, name, weight, ownership from roll r where {side}),
      seat as materialized (
        select distinct on (a.school_id) a.school_id, a.community_id, m.name as community_name
        from affiliation a join community m on m.id = a.community_id
        where a.span @> cast(:first as date) order by a.school_id, a.place, m.name, m.id)
      select all_of.total, r.*, c.community_id, c.community_name
      from (select count(*) as total from listed) all_of
      left join lateral (
        select * from listed where cast(:after as text) is null or code > :after order by code limit :limit) r on true
      left join seat c on c.school_id = r.id
      order by r.code
      """;

  private final JdbcClient jdbc;
  private final IndicatorBook years;

  CoverageOffice(JdbcClient jdbc, IndicatorBook years) {
    this.jdbc = jdbc;
    this.years = years;
  }

  /** Which schools: those covered, those not, both, or those that do not state who runs them. */
  public enum Side {
    NUMERATOR("r.counts and coalesce(r.belongs @> 1, false)"),
    REST("r.counts and not coalesce(r.belongs @> 1, false)"),
    DENOMINATOR("r.counts"),
    UNSTATED("r.ownership is null");

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
    return ask(SUMS, question, days).query(CoverageOffice::coverage).list();
  }

  public Page<Covered> schools(Question question, LocalDate day, Side side, PageRequest page) {
    var cursor = page.cursor();
    String after = cursor == null ? null : Cursor.decode(cursor, 1).getFirst();
    var total = new AtomicLong();
    var rows = new ArrayList<Covered>();
    ask(LIST.replace("{side}", side.condition), question, List.of(day))
        .param("after", after)
        .param("limit", page.limit() + 1)
        .query(
            row -> {
              total.set(row.getLong("total"));
              if (row.getObject("id") != null) {
                rows.add(covered(row));
              }
            });
    return Page.of(rows, page.limit(), last -> Cursor.encode(last.code())).withTotal(total.get());
  }

  private int year(Question question, LocalDate day) {
    return years.yearOf(question.district(), day).year();
  }

  private StatementSpec ask(String sql, Question question, List<LocalDate> days) {
    var stage = question.stage();
    var ownership = question.ownership();
    return jdbc.sql(Roll.of(question) + sql)
        .param("district", question.district())
        .param("stage", stage == null ? null : stage.name())
        .param("ownership", ownership == null ? null : ownership.name())
        .param("first", days.getFirst())
        .param("last", days.getLast())
        .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
        .param("years", days.stream().map(day -> year(question, day)).toArray(Integer[]::new));
  }

  private static Coverage coverage(ResultSet row, int number) throws SQLException {
    return new Coverage(
        row.getObject("day", LocalDate.class),
        row.getLong("numerator"),
        row.getLong("denominator"),
        row.getLong("unknown"),
        row.getLong("unstated"));
  }

  private static Covered covered(ResultSet row) throws SQLException {
    @Nullable Long weight = row.getObject("weight", Long.class);
    var ownership = row.getString("ownership");
    return new Covered(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        weight,
        ownership == null ? null : Ownership.valueOf(ownership),
        row.getObject("community_id", UUID.class),
        row.getString("community_name"));
  }
}

package cn.yanzhen.exchange.order;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proves of a year that no number is missing: counted from the letters themselves and held against
 * the register's own count, never assumed.
 */
@Component
class Numbering {

  private static final int MOST_RUNS = 200;

  /** Numbers that follow each other; a register without gaps is one run. */
  record Run(int from, int to, LocalDate firstIssued, LocalDate lastIssued) {}

  /** Letters of a month, by the day on which they were issued. */
  record Month(int month, int from, int to, long letters) {}

  /**
   * @param counter the number that the register drew last, 0 when none was
   * @param letters how many letters there are
   * @param highest the highest number on a letter
   * @param missing how many numbers up to the counter no letter bears
   * @param cancelled of the letters, those marked 已取消
   * @param voided of the letters, those marked 作废
   */
  record Proof(
      String district,
      int year,
      int counter,
      long letters,
      int highest,
      long missing,
      long cancelled,
      long voided,
      boolean complete,
      List<Run> runs,
      List<Month> months) {}

  private record Sum(long letters, int highest, long cancelled, long voided) {}

  private final JdbcClient db;

  Numbering(JdbcClient db) {
    this.db = db;
  }

  Proof proof(String district, int year) {
    int counter =
        asked(
                "select last from order_register where district = :district and year = :year",
                district,
                year)
            .query(Integer.class)
            .optional()
            .orElse(0);
    var sum =
        asked(
                """
                select count(*), coalesce(max(number), 0), count(*) filter (where mark = 'CANCELLED'),
                       count(*) filter (where mark = 'VOIDED')
                  from dispatch_order where district = :district and year = :year
                """,
                district,
                year)
            .query(
                (row, n) -> new Sum(row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(4)))
            .single();
    var runs = runs(district, year);
    long missing =
        asked(
                """
                select count(*) from generate_series(1, cast(:upTo as int)) wanted where not exists (
                  select from dispatch_order where district = :district and year = :year and number = wanted)
                """,
                district,
                year)
            .param("upTo", Math.max(counter, sum.highest))
            .query(Long.class)
            .single();
    boolean complete =
        missing == 0 && sum.letters == counter && sum.highest == counter && runs.size() <= 1;
    return new Proof(
        district,
        year,
        counter,
        sum.letters,
        sum.highest,
        missing,
        sum.cancelled,
        sum.voided,
        complete,
        runs,
        months(district, year));
  }

  private List<Run> runs(String district, int year) {
    return asked(
            """
            select min(number), max(number), min(issued_on), max(issued_on) from (
              select number, issued_on, number - row_number() over (order by number) as run
                from dispatch_order where district = :district and year = :year) numbered
             group by run order by 1 limit :most
            """,
            district,
            year)
        .param("most", MOST_RUNS)
        .query(
            (row, n) ->
                new Run(
                    row.getInt(1),
                    row.getInt(2),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class)))
        .list();
  }

  private List<Month> months(String district, int year) {
    return asked(
            """
            select cast(extract(month from issued_on) as int), min(number), max(number), count(*)
              from dispatch_order where district = :district and year = :year group by 1 order by 1
            """,
            district,
            year)
        .query((row, n) -> new Month(row.getInt(1), row.getInt(2), row.getInt(3), row.getLong(4)))
        .list();
  }

  private JdbcClient.StatementSpec asked(String query, String district, int year) {
    return db.sql(query).param("district", district).param("year", year);
  }
}

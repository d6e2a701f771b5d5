package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.policy.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers orders (调令) without gaps in a district and year: {@code 沙教派〔2026〕1号}. The register's row
 * stays locked until the transaction ends, and a transaction that fails gives its number back;
 * approvals of one district so wait for each other.
 */
@Component
public class OrderRegister {

  /** What a letter orders. */
  public enum Kind {
    DISPATCH,
    EXTENSION
  }

  /** What became of a letter that no longer holds (已取消、作废). */
  public enum Mark {
    CANCELLED,
    VOIDED
  }

  /** A line of the register. */
  record Entry(
      String number,
      Kind kind,
      LocalDate issuedOn,
      @Nullable Mark mark,
      @Nullable LocalDate markedOn) {}

  private final JdbcClient db;

  OrderRegister(JdbcClient db) {
    this.db = db;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public String draw(Terms terms, Kind kind, RulePack pack, LocalDate today) {
    int number =
        db.sql(
                """
                insert into order_register (district, year, last) values (:district, :year, 1)
                on conflict (district, year) do update set last = order_register.last + 1
                returning last\
                """)
            .param("district", terms.district())
            .param("year", today.getYear())
            .query(Integer.class)
            .single();
    var letter = pack.orderSeriesIn(terms.district()) + "〔" + today.getYear() + "〕" + number + "号";
    db.sql(
            """
            insert into dispatch_order (district, year, number, letter, assignment_id, issued_on, kind, first_day, last_day)
            values (:district, :year, :number, :letter, :assignment, :today, :kind, :first, :last)\
            """)
        .param("district", terms.district())
        .param("year", today.getYear())
        .param("number", number)
        .param("letter", letter)
        .param("assignment", terms.id())
        .param("today", today)
        .param("kind", kind.name())
        .param("first", terms.period().from())
        .param("last", terms.period().to())
        .update();
    return letter;
  }

  /** All numbers of an assignment stay used and bear the mark. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void mark(UUID assignment, Mark mark, LocalDate today) {
    db.sql(
            """
            update dispatch_order set mark = :mark, marked_on = :today
             where assignment_id = :assignment and mark is null\
            """)
        .param("mark", mark.name())
        .param("today", today)
        .param("assignment", assignment)
        .update();
  }

  /** The letters of assignments, in the order in which they were issued. */
  Map<UUID, List<Entry>> entries(Collection<UUID> assignments) {
    var entries = new HashMap<UUID, List<Entry>>();
    db.sql(
            """
            select assignment_id, letter, kind, issued_on, mark, marked_on from dispatch_order
             where assignment_id = any(cast(:ids as uuid[])) order by year, number\
            """)
        .param("ids", assignments.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              var mark = row.getString("mark");
              entries
                  .computeIfAbsent(
                      row.getObject("assignment_id", UUID.class), id -> new ArrayList<>())
                  .add(
                      new Entry(
                          row.getString("letter"),
                          Kind.valueOf(row.getString("kind")),
                          row.getObject("issued_on", LocalDate.class),
                          mark == null ? null : Mark.valueOf(mark),
                          row.getObject("marked_on", LocalDate.class)));
            });
    return entries;
  }
}

package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.policy.RulePack;
import java.time.LocalDate;
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
class OrderRegister {

  private final JdbcClient db;

  OrderRegister(JdbcClient db) {
    this.db = db;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public String draw(Terms terms, RulePack pack, LocalDate today) {
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
            insert into dispatch_order (district, year, number, letter, assignment_id, issued_on)
            values (:district, :year, :number, :letter, :assignment, :today)\
            """)
        .param("district", terms.district())
        .param("year", today.getYear())
        .param("number", number)
        .param("letter", letter)
        .param("assignment", terms.id())
        .param("today", today)
        .update();
    return letter;
  }
}

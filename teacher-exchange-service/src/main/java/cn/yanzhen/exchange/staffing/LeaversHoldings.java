package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.staffing.Holdings.Holding;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holdings that ended because somebody leaves, as they were before. */
@Component
class LeaversHoldings {

  private final JdbcClient db;

  LeaversHoldings(JdbcClient db) {
    this.db = db;
  }

  /**
   * @param endedOn the last day that was left of it; the day before the first when nothing was
   */
  record Kept(Holding was, LocalDate endedOn) {}

  List<Kept> of(UUID person) {
    return db.sql(
            """
            select g.holding_id as id, g.person_id, g.post_id, g.share, g.known_from, lower(g.period) as first_day,
                   upper(g.period) - 1 as last_day, g.ended_on
              from departure_given_up g where g.person_id = :person order by g.post_id, g.holding_id\
            """)
        .param("person", person)
        .query(
            (row, number) ->
                new Kept(Holdings.holding(row, number), row.getObject("ended_on", LocalDate.class)))
        .list();
  }

  void keep(Holding one, LocalDate endedOn) {
    db.sql(
            """
            insert into departure_given_up (holding_id, person_id, post_id, share, period, known_from, ended_on)
            select id, person_id, post_id, share, period, known_from, :ended from post_holding where id = :id
            on conflict (holding_id) do nothing\
            """)
        .param("id", one.id())
        .param("ended", endedOn)
        .update();
  }

  void endsOn(Holding one, LocalDate endedOn) {
    db.sql("update departure_given_up set ended_on = :ended where holding_id = :id")
        .param("ended", endedOn)
        .param("id", one.id())
        .update();
  }

  void forget(Holding one) {
    db.sql("delete from departure_given_up where holding_id = :id").param("id", one.id()).update();
  }
}

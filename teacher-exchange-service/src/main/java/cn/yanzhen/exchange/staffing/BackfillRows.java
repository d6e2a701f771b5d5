package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.need.Need;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which needs are posted for posts, and which to backfill whom. */
@Component
class BackfillRows {

  /** A backfill with the state of its need. */
  record Posted(Backfill backfill, Need.State state) {}

  private final JdbcClient db;

  BackfillRows(JdbcClient db) {
    this.db = db;
  }

  void insert(Backfill backfill) {
    db.sql(
            "insert into need_backfill (need_id, assignment_id, when_over) values (:need,"
                + " :assignment, :when)")
        .param("need", backfill.needId())
        .param("assignment", backfill.assignmentId())
        .param("when", backfill.whenOver().name())
        .update();
  }

  void insert(UUID need, Post post) {
    db.sql("insert into need_post (need_id, post_id) values (:need, :post)")
        .param("need", need)
        .param("post", post.id())
        .update();
  }

  Optional<Backfill> ofNeed(UUID need) {
    return db.sql("select * from need_backfill where need_id = :need")
        .param("need", need)
        .query(
            (row, number) ->
                new Backfill(
                    need,
                    row.getObject("assignment_id", UUID.class),
                    Backfill.WhenOver.valueOf(row.getString("when_over"))))
        .optional();
  }

  List<Posted> of(UUID assignment) {
    return db.sql(
            """
            select b.need_id, b.when_over, n.state from need_backfill b join need n on n.id = b.need_id
             where b.assignment_id = :assignment order by b.need_id\
            """)
        .param("assignment", assignment)
        .query(
            (row, number) ->
                new Posted(
                    new Backfill(
                        row.getObject("need_id", UUID.class),
                        assignment,
                        Backfill.WhenOver.valueOf(row.getString("when_over"))),
                    Need.State.valueOf(row.getString("state"))))
        .list();
  }

  /** Assignments that answer a need and were not given up; the earliest first. */
  List<UUID> answering(UUID need) {
    return db.sql(
            """
            select id from assignment where need_id = :need
               and state not in ('DECLINED', 'REJECTED', 'WITHDRAWN', 'CANCELLED', 'VOIDED') order by period, id\
            """)
        .param("need", need)
        .query(UUID.class)
        .list();
  }
}

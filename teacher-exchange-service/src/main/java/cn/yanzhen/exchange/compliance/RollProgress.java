package cn.yanzhen.exchange.compliance;

import cn.yanzhen.exchange.compliance.RollBook.Key;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How far a long call is, for whoever asks at whichever instance. */
@Component
class RollProgress {

  private final JdbcClient db;
  private final TransactionTemplate apart;

  RollProgress(JdbcClient db, PlatformTransactionManager transactions) {
    this.db = db;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** In a transaction of its own: the call's own is seen only when it is over. */
  void at(Key key, int done, int people) {
    apart.executeWithoutResult(
        status ->
            db.sql(
                    """
                    insert into roll_progress (district, pack, school_year, done, people) values (?, ?, ?, ?, ?)
                    on conflict (district, pack, school_year) do update set done = excluded.done, people = excluded.people\
                    """)
                .params(key.district(), key.edition(), key.year().year(), done, people)
                .update());
  }

  String words(Key key) {
    return db.sql(
            "select done, people from roll_progress where district = ? and pack = ? and"
                + " school_year = ?")
        .params(key.district(), key.edition(), key.year().year())
        .query(
            (row, n) ->
                "正在按规则逐人核算，已完成 %d / %d 人，完成后自动显示。"
                    .formatted(row.getInt("done"), row.getInt("people")))
        .optional()
        .orElse("正在按规则逐人核算，完成后自动显示。");
  }
}

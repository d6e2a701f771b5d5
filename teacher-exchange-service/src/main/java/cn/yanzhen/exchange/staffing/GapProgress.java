package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.staffing.GapBook.Key;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How far a long count is, for whoever asks at whichever instance. */
@Component
class GapProgress {

  private final JdbcClient db;
  private final TransactionTemplate apart;

  GapProgress(JdbcClient db, PlatformTransactionManager transactions) {
    this.db = db;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** In a transaction of its own: the count's own is seen only when it is over. */
  void at(Key key, int done, int schools) {
    apart.executeWithoutResult(
        status ->
            db.sql(
                    """
                    insert into gap_progress (district, day, done, schools) values (?, ?, ?, ?)
                    on conflict (district, day) do update set done = excluded.done, schools = excluded.schools\
                    """)
                .params(key.district(), key.day().day(), done, schools)
                .update());
  }

  String words(Collection<Key> keys) {
    int[] sum = new int[2];
    for (var key : keys) {
      db.sql("select done, schools from gap_progress where district = ? and day = ?")
          .params(key.district(), key.day().day())
          .query(
              row -> {
                sum[0] += row.getInt("done");
                sum[1] += row.getInt("schools");
              });
    }
    return sum[1] == 0
        ? "正在逐校统计余缺，完成后自动显示。"
        : "正在逐校统计余缺，已完成 %d / %d 校，完成后自动显示。".formatted(sum[0], sum[1]);
  }
}

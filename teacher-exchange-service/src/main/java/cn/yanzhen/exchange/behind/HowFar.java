package cn.yanzhen.exchange.behind;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How far long work is, for whoever asks at whichever instance. */
@Component
public class HowFar {

  /**
   * @param all zero when nobody has begun
   */
  public record Reached(int done, int all) {}

  private final JdbcClient db;
  private final TransactionTemplate apart;

  HowFar(JdbcClient db, PlatformTransactionManager transactions) {
    this.db = db;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** In a transaction of its own: the work's own is seen only when it is over. */
  public void at(String piece, int done, int all) {
    apart.executeWithoutResult(
        status ->
            db.sql(
                    "insert into how_far (piece, done, of_all) values (?, ?, ?) on conflict (piece)"
                        + " do update set done = excluded.done, of_all = excluded.of_all")
                .params(piece, done, all)
                .update());
  }

  public void over(String piece) {
    db.sql("delete from how_far where piece = ?").param(piece).update();
  }

  /** Of some pieces together. */
  public Reached of(Collection<String> pieces) {
    return db.sql(
            "select coalesce(sum(done), 0) as done, coalesce(sum(of_all), 0) as of_all from how_far"
                + " where piece = any(cast(? as text[]))")
        .param(pieces.toArray(String[]::new))
        .query((row, n) -> new Reached(row.getInt("done"), row.getInt("of_all")))
        .single();
  }
}

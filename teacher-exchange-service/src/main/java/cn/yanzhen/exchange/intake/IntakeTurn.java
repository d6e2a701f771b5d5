package cn.yanzhen.exchange.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports of one district wait for each other until the transaction ends. */
@Component
class IntakeTurn {

  private final JdbcClient db;

  IntakeTurn(JdbcClient db) {
    this.db = db;
  }

  void take(String district) {
    db.sql("select pg_advisory_xact_lock(hashtext('exchange.intake'), hashtext(:district))")
        .param("district", district)
        .query(row -> {});
  }
}

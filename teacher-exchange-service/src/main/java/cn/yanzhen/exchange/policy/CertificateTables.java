package cn.yanzhen.exchange.policy;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the database what the packs say of certificates before the first request is served, so that
 * it can refuse an order whoever writes it.
 */
@Component
class CertificateTables implements SmartInitializingSingleton {

  private final RulePacks packs;
  private final JdbcClient db;
  private final TransactionTemplate transaction;

  CertificateTables(RulePacks packs, JdbcClient db, PlatformTransactionManager transactions) {
    this.packs = packs;
    this.db = db;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(status -> write());
  }

  /** Whole or not at all; a second instance that starts waits, readers see the old rows. */
  private void write() {
    db.sql("lock table certificate_pack in share row exclusive mode").update();
    db.sql("delete from certificate_pack").update();
    for (var pack : packs.all()) {
      var rule = pack.certification();
      db.sql(
              """
              insert into certificate_pack (pack, version, jurisdiction, days, except_kinds)
              values (:pack, :version, :jurisdiction, daterange(:from, :to, '[]'), cast(:kinds as text[]))\
              """)
          .param("pack", pack.id())
          .param("version", pack.version())
          .param("jurisdiction", pack.jurisdiction())
          .param("from", pack.from())
          .param("to", pack.to())
          .param("kinds", rule.exceptKinds().stream().map(Enum::name).toArray(String[]::new))
          .update();
      for (var cover : rule.covers()) {
        for (var stage : cover.stages()) {
          db.sql("insert into certificate_cover values (?, ?, ?, ?)")
              .params(pack.id(), pack.version(), cover.certificate().name(), stage.name())
              .update();
        }
      }
    }
  }
}

package cn.yanzhen.exchange.behind;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A piece of work in a transaction that no instance does twice at once. */
@Component
public class Alone {

  private static final String LOCK = "_advisory_xact_lock(hashtextextended(?, 0))";

  private final JdbcClient db;
  private final TransactionTemplate transaction;

  Alone(JdbcClient db, PlatformTransactionManager transactions) {
    this.db = db;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Waits for whoever is about it. */
  public <T> T after(String piece, Supplier<T> work) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              db.sql("select pg" + LOCK).param(piece).query(row -> {});
              return work.get();
            }));
  }

  /** Empty when somebody else is about it. */
  public <T> Optional<T> unlessAnother(String piece, Supplier<T> work) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              boolean free =
                  db.sql("select pg_try" + LOCK).param(piece).query(Boolean.class).single();
              return free ? Optional.of(work.get()) : Optional.<T>empty();
            }));
  }
}
